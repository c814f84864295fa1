//! What the whole interface shares: one `Copy` bundle of signals made at the root.

use std::sync::OnceLock;

use leptos::prelude::*;

use super::use_work;
use crate::browser::address;
use crate::i18n::Lang;
use crate::insight::audit::{self, Finding};
use crate::insight::records;
use crate::insight::search::Pinyin;
use crate::journal::Overlay;
use crate::plan::{Found, Name, Plan, Subject};
use crate::report::change::Teller;
use crate::route::{Page, Query, Route};
use crate::storage::local::{self, Key};

/// Get it at the top of a component with [`use_state`].
#[derive(Clone, Copy)]
pub struct AppState {
    pub plan: &'static Plan,
    /// How characters are read, as text.
    pinyin: &'static str,
    pub found: Found,
    /// Filled when it is first asked for; the plan never changes, so neither does this.
    findings: &'static OnceLock<Vec<Finding>>,
    pub lang: RwSignal<Lang>,
    pub theme: RwSignal<Theme>,
    pub route: RwSignal<Route>,
    /// Changes only when another page is shown, not when a filter is set.
    pub page: Memo<Page>,
    pub query: Memo<Query>,
}

/// Light or dark; `System` follows the device.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    #[default]
    System,
    Light,
    Dark,
}

impl Theme {
    pub fn as_str(self) -> &'static str {
        match self {
            Theme::System => "system",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }

    pub fn from_name(name: &str) -> Self {
        match name {
            "light" => Theme::Light,
            "dark" => Theme::Dark,
            _ => Theme::System,
        }
    }
}

impl AppState {
    /// Reads preferences and the address, and follows both.
    pub fn new(plan: &'static Plan, pinyin: &'static str, found: Found) -> Self {
        let lang = RwSignal::new(local::read(Key::Language).map(|tag| Lang::from_tag(&tag)).unwrap_or_default());
        let theme = RwSignal::new(local::read(Key::Theme).map(|name| Theme::from_name(&name)).unwrap_or_default());
        let route = RwSignal::new(Route::parse(&address::hash()));
        address::on_hash_change(move |hash| route.set(Route::parse(&hash)));
        Self {
            plan,
            pinyin,
            found,
            findings: Box::leak(Box::default()),
            lang,
            theme,
            route,
            page: Memo::new(move |_| route.with(|route| route.page.clone())),
            query: Memo::new(move |_| route.with(|route| route.query.clone())),
        }
    }

    /// From now on, and on the next visit.
    pub fn choose_language(self, lang: Lang) {
        local::write(Key::Language, lang.tag());
        self.lang.set(lang);
    }

    /// From now on, and on the next visit.
    pub fn choose_theme(self, theme: Theme) {
        local::write(Key::Theme, theme.as_str());
        self.theme.set(theme);
    }

    /// What the audit found. The first call takes a moment, so not while the app starts.
    pub fn findings(self) -> &'static [Finding] {
        self.findings.get_or_init(|| audit::findings(self.plan, &Pinyin::parse(self.pinyin)))
    }

    /// Puts values of the journal into words.
    pub fn teller(self, overlay: &Overlay) -> Teller<'_> {
        Teller { lang: self.lang.get_untracked(), plan: self.plan, overlay }
    }

    /// Turns to another place, as a link would.
    pub fn go(self, route: &Route) {
        address::go(&route.to_hash());
    }

    /// Sets one value of the address without adding a step to the browser's history.
    pub fn set_query(self, name: &str, value: &str) {
        self.replace_query(self.query.get_untracked().with(name, value));
    }

    /// Sets all values of the address without adding a step to the browser's history.
    pub fn replace_query(self, query: Query) {
        let route = Route { page: self.page.get_untracked(), query };
        address::replace_hash(&route.to_hash());
        self.route.set(route);
    }
}

/// The state of the app. Components under the root always have it.
pub fn use_state() -> AppState {
    expect_context()
}

/// The language of this view; the view is rebuilt when it changes.
pub fn use_lang() -> Lang {
    use_state().lang.get_untracked()
}

/// A name in the language of this view.
pub fn named(name: &'static Name) -> &'static str {
    use_lang().pick(name.zh.as_str(), name.en.as_str())
}

/// What a subject is called in the language of this view; its id if nobody knows it. Follows the names
/// of added things, so it belongs into what follows changes.
pub fn name_of(subject: &Subject) -> String {
    use_work().with(|overlay| name_in(overlay, subject))
}

/// The same once, for what is built once.
pub fn name_now(subject: &Subject) -> String {
    use_work().with_untracked(|overlay| name_in(overlay, subject))
}

fn name_in(overlay: &Overlay, subject: &Subject) -> String {
    let name = records::name(use_state().plan, overlay, subject);
    name.map_or_else(|| subject.to_string(), |name| use_lang().pick(name.zh, name.en))
}
