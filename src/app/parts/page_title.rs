//! The heading of a page; also the title of the window.

use leptos::prelude::*;

use crate::app::use_lang;
use crate::browser::screen;
use crate::i18n::words::shell;

#[component]
pub fn PageTitle(
    /// What this page is about.
    #[prop(into)]
    title: String,
    /// A line under the title: the English or Chinese name, a kind, a number.
    #[prop(optional, into)]
    note: String,
) -> impl IntoView {
    screen::set_title(&format!("{title} · {}", use_lang().t(shell::APP)));
    page_header(title, note)
}

/// The heading alone.
pub fn page_header(title: String, note: String) -> impl IntoView {
    view! {
        <header class="page__header">
            <h1 class="page__title">{title}</h1>
            {(!note.is_empty()).then(|| view! { <p class="page__note">{note.clone()}</p> })}
        </header>
    }
}
