//! Who signs: asked once, beside the first change, and never in the way.

use leptos::html::Input;
use leptos::prelude::*;

use crate::app::{follow, live, use_lang, use_work};
use crate::i18n::words::journal;

#[component]
pub fn AuthorField() -> impl IntoView {
    let (lang, work) = (use_lang(), use_work());
    let author = work.author();
    // Stays open while somebody types, although the name is there with the first letter.
    let typing = RwSignal::new(false);
    let open = Memo::new(move |_| typing.get() || author.with(Option::is_none));
    let node = NodeRef::<Input>::new();
    node.on_load(move |input| {
        if typing.get_untracked() {
            // Refused only by a window that has no focus itself.
            let _ = input.focus();
        }
    });
    let name = move || author.get().filter(|name| !name.is_empty());
    let input = move || {
        view! {
            <label class="field author">
                <span class="field__label">{lang.t(journal::AUTHOR)}</span>
                <input class="input" type="text" autocomplete="name" maxlength="40" title=lang.t(journal::AUTHOR_HINT)
                    value=author.get_untracked() node_ref=node
                    on:focus=move |_| typing.set(true) on:blur=move |_| typing.set(false)
                    on:input=move |event| work.sign_as(&event_target_value(&event)) />
            </label>
        }
    };
    let signed = move || {
        view! {
            <p class="author author--signed">
                <span class="field__label">{lang.t(journal::SIGN_AS)}</span>
                {follow(move || name().unwrap_or_else(|| lang.t(journal::UNSIGNED).to_owned()))}
                <button class="button button--quiet" type="button" on:click=move |_| typing.set(true)>
                    {lang.t(journal::CHANGE)}
                </button>
            </p>
        }
    };
    live(move || if open.get() { input().into_any() } else { signed().into_any() })
}
