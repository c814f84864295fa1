//! What the interface says, in Chinese and English. Both stand side by side in [`words`]; a missing
//! translation does not compile.

mod number;
pub use number::{decimal, grouped};

pub mod words;

/// Language of the interface. The plan's own text always stays as printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    #[default]
    Zh,
    En,
}

/// Words of the interface in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text {
    zh: &'static str,
    en: &'static str,
}

/// Makes a [`Text`]; the order is always Chinese, English.
pub const fn text(zh: &'static str, en: &'static str) -> Text {
    Text { zh, en }
}

impl Lang {
    pub fn other(self) -> Self {
        match self {
            Lang::Zh => Lang::En,
            Lang::En => Lang::Zh,
        }
    }

    /// BCP 47 tag for `lang` attributes.
    pub fn tag(self) -> &'static str {
        match self {
            Lang::Zh => "zh-CN",
            Lang::En => "en",
        }
    }

    pub fn from_tag(tag: &str) -> Self {
        if tag.starts_with("en") { Lang::En } else { Lang::Zh }
    }

    /// Between a label and what it labels.
    pub fn colon(self) -> &'static str {
        self.pick("：", ": ")
    }

    pub fn t(self, text: Text) -> &'static str {
        self.pick(text.zh, text.en)
    }

    pub fn pick<T>(self, zh: T, en: T) -> T {
        match self {
            Lang::Zh => zh,
            Lang::En => en,
        }
    }
}
