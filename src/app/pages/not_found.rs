//! An address that leads nowhere, with the way on.

use leptos::prelude::*;

use crate::app::parts::PageTitle;
use crate::app::use_lang;
use crate::i18n::words::shell;
use crate::route::Page;

/// Also shown by pages whose id the plan does not know.
#[component]
pub fn NotFound() -> impl IntoView {
    let lang = use_lang();
    view! {
        <PageTitle title=lang.t(shell::NOT_FOUND) />
        <p>{lang.t(shell::NOT_FOUND_HINT)}</p>
        <p>
            <a class="button" href=Page::Search.href()>{lang.t(shell::SEARCH)}</a>
            " "
            <a class="button" href=Page::Overview.href()>{lang.t(shell::TO_OVERVIEW)}</a>
        </p>
    }
}
