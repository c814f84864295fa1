//! Who made a change and when, and whether it is on disk yet.

use leptos::prelude::*;

use crate::app::{follow, use_lang, use_work};
use crate::browser::clock;
use crate::i18n::words::journal;
use crate::journal::Revision;

#[component]
pub fn Signature<'a>(revision: &'a Revision) -> impl IntoView + use<> {
    let (lang, work) = (use_lang(), use_work());
    let moment = clock::moment(revision.at.get()).to_string();
    let id = revision.id.to_string();
    let saved = follow(move || work.outbox().with(|outbox| !outbox.is_waiting(&id)));
    view! {
        <span class="signature">
            {journal::by_at(lang, &revision.author, &moment)}
            " " <span class="signature__waiting" hidden=saved>{lang.t(journal::NOT_SAVED_YET)}</span>
        </span>
    }
}
