//! The atlas inside a page of somebody else's: what is different there, and the way out.

use leptos::prelude::*;

use crate::app::use_lang;
use crate::browser::{address, screen};
use crate::i18n::words::shell;

/// Not there where the atlas has a tab of its own.
pub fn foreign_page() -> AnyView {
    let lang = use_lang();
    let notice = screen::is_in_foreign_page().then(|| {
        view! {
            <div class="newer-version foreign-page" role="status">
                <p>{lang.t(shell::FOREIGN_PAGE)}</p>
                <a class="button" href=address::with_hash("") target="_blank" rel="noopener">{lang.t(shell::OWN_TAB)}</a>
            </div>
        }
    });
    notice.into_any()
}
