//! Notes somebody began and neither saved nor discarded.

use leptos::prelude::*;

use crate::app::{Leaf, live_if, name_of, use_lang, use_notepad, use_state, use_work};
use crate::i18n::words::notes;
use crate::storage::local::{self, Key};

/// Nothing while there are none.
#[component]
pub(super) fn Drafts() -> impl IntoView {
    let (lang, work, notepad) = (use_lang(), use_work(), use_notepad());
    let plan = use_state().plan.about.id.as_str();
    let open = move |leaf: Leaf| {
        let name = name_of(leaf.subject());
        view! {
            <li>
                <button class="link-button" type="button" on:click=move |_| notepad.open(leaf.clone())>{name}</button>
            </li>
        }
        .into_any()
    };
    live_if(move || {
        // Looked up again when the sheet is closed.
        notepad.leaf();
        let drafts: Vec<Leaf> = work.with(|overlay| {
            let names = local::scopes(Key::Draft);
            names.iter().filter_map(|name| Leaf::of_draft(name, plan, overlay)).collect()
        });
        (!drafts.is_empty()).then(|| {
            view! {
                <section class="card drafts" aria-labelledby="drafts-title">
                    <h2 class="card__title" id="drafts-title">{lang.t(notes::DRAFTS)}</h2>
                    <ul>{drafts.into_iter().map(open).collect_view()}</ul>
                </section>
            }
            .into_any()
        })
    })
}
