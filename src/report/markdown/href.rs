//! Addresses that a note may lead to.

/// Begins with `https://`, `http://` or `mailto:` and holds nothing a browser would read otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Href(String);

impl Href {
    const SCHEMES: [&'static str; 3] = ["https://", "http://", "mailto:"];

    pub fn new(written: &str) -> Option<Self> {
        let written = written.trim();
        let begins =
            |scheme: &&str| written.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme));
        let scheme = Self::SCHEMES.iter().find(|scheme| begins(scheme))?;
        let strange = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '"' | '<' | '>' | '\\' | '`');
        (written.len() > scheme.len() && !written.contains(strange)).then(|| Self(written.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether a web address begins here, as people paste it into a text.
    pub(super) fn begins(text: &str) -> bool {
        text.starts_with("https://") || text.starts_with("http://")
    }
}
