//! Which areas the app has, in the order of the menu.

use crate::i18n::{Text, words::shell};
use crate::route::Page;

/// An entry of the menu.
pub struct Area {
    pub page: Page,
    pub name: Text,
}

pub fn areas() -> [Area; 9] {
    [
        Area { page: Page::Overview, name: shell::OVERVIEW },
        Area { page: Page::Parks, name: shell::PARKS },
        Area { page: Page::Chains, name: shell::CHAINS },
        Area { page: Page::Projects, name: shell::PROJECTS },
        Area { page: Page::Indicators, name: shell::INDICATORS },
        Area { page: Page::Programmes, name: shell::PROGRAMMES },
        Area { page: Page::Text(None), name: shell::TEXT },
        Area { page: Page::Audit, name: shell::AUDIT },
        Area { page: Page::Notes, name: shell::NOTES },
    ]
}

/// The menu entry under which a page is found.
pub fn area_of(page: &Page) -> Page {
    match page {
        Page::Text(_) => Page::Text(None),
        Page::Park(_) | Page::Industry(_) => Page::Parks,
        Page::Indicator(_) => Page::Indicators,
        Page::Project(_) => Page::Projects,
        Page::Chain(_) | Page::Gaps | Page::Ledger | Page::Enterprises => Page::Chains,
        Page::Programme(_) => Page::Programmes,
        other => other.clone(),
    }
}
