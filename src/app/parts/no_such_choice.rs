//! What the address asks for and the page does not have, said instead of shown as nothing; with the way on.

use leptos::prelude::*;

use crate::app::{follow, use_lang};
use crate::i18n::words::choices;

#[component]
pub fn NoSuchChoice(
    /// Name and value of each choice in the address that means nothing here.
    wrong: Signal<Vec<(String, String)>>,
    /// The address without them.
    #[prop(into)]
    reset: Signal<String>,
) -> impl IntoView {
    let lang = use_lang();
    let none = follow(move || wrong.with(Vec::is_empty));
    let said = follow(move || {
        wrong.with(|wrong| if wrong.is_empty() { String::new() } else { choices::no_such(lang, wrong) })
    });
    view! {
        <p class="notice notice--warn" hidden=none>{said} " " <a href=reset>{lang.t(choices::CLEAR)}</a></p>
    }
}
