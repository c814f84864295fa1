//! Who signs: asked once, beside the first change, and never in the way.

use leptos::prelude::*;

use crate::app::{use_lang, use_work};
use crate::i18n::words::journal;

#[component]
pub fn AuthorField() -> impl IntoView {
    let (lang, work) = (use_lang(), use_work());
    let author = work.author();
    let editing = RwSignal::new(author.get_untracked().is_none());
    let name = move || author.get().filter(|name| !name.is_empty());
    let input = move || {
        view! {
            <label class="field author">
                <span class="field__label">{lang.t(journal::AUTHOR)}</span>
                <input class="input" type="text" autocomplete="name" maxlength="40" title=lang.t(journal::AUTHOR_HINT)
                    value=author.get_untracked()
                    on:input=move |event| work.sign_as(&event_target_value(&event))
                    on:change=move |event| editing.set(event_target_value(&event).trim().is_empty()) />
            </label>
        }
    };
    let signed = move || {
        view! {
            <p class="author author--signed">
                <span class="field__label">{lang.t(journal::SIGN_AS)}</span>
                {move || name().unwrap_or_else(|| lang.t(journal::UNSIGNED).to_owned())}
                <button class="button button--quiet" type="button" on:click=move |_| editing.set(true)>
                    {lang.t(journal::CHANGE)}
                </button>
            </p>
        }
    };
    move || if editing.get() { input().into_any() } else { signed().into_any() }
}
