//! Notes somebody began and neither saved nor discarded.

use leptos::prelude::*;

use crate::app::{Leaf, live_if, name_of, use_lang, use_notepad, use_state, use_work};
use crate::i18n::words::notes;
use crate::journal::Sketch;

/// Nothing while there are none.
#[component]
pub(super) fn Drafts() -> impl IntoView {
    let (lang, work, notepad) = (use_lang(), use_work(), use_notepad());
    let plan = use_state().plan.about.id.as_str();
    let open = move |(leaf, name, opening): (Leaf, String, String)| {
        let about = name_of(leaf.subject());
        view! {
            <li>
                <button class="link-button" type="button" on:click=move |_| notepad.go_on(leaf.clone(), name.clone())>
                    {about}
                </button>
                " " {opening}
            </li>
        }
        .into_any()
    };
    live_if(move || {
        // Looked up again when the sheet is closed.
        notepad.leaf();
        let drafts = work.drafts();
        let drafts: Vec<_> = work.with(|overlay| {
            let found = |(name, draft): (String, String)| {
                let leaf = Leaf::of_draft(&name, plan, overlay)?;
                Some((leaf, name, Sketch::read(&draft, "").opening()))
            };
            drafts.into_iter().filter_map(found).collect()
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
