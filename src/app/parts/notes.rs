//! The notes on one subject, newest first, and the way to write a new one.

use leptos::prelude::*;

use super::NoteCard;
use crate::app::{Leaf, follow, use_lang, use_notepad, use_work};
use crate::i18n::words::{journal, notes};
use crate::journal::{Cell, NoteId, RevisionId};
use crate::plan::Subject;

#[component]
pub fn Notes(
    /// Anything the plan can point at.
    subject: Subject,
) -> impl IntoView {
    let (lang, work, notepad) = (use_lang(), use_work(), use_notepad());
    let subject = StoredValue::new(subject);
    let list = Memo::new(move |_| {
        work.with(|overlay| {
            let notes = subject.with_value(|subject| overlay.notes(subject)).into_iter();
            notes.map(|(id, _, revision)| (id.clone(), revision.id.clone())).collect::<Vec<_>>()
        })
    });
    let row = move |(id, revision): (NoteId, RevisionId)| {
        view! { <NoteCard cell=Cell::note(subject.get_value(), id) revision /> }
    };
    view! {
        <section class="notes" aria-labelledby="notes-title">
            <h2 id="notes-title">{lang.t(journal::NOTES)}</h2>
            <button class="button button--primary notes__write" type="button"
                on:click=move |_| notepad.open(Leaf::New(subject.get_value()))>
                {lang.t(notes::WRITE)}
            </button>
            <p class="empty" hidden=follow(move || !list.with(Vec::is_empty))>{lang.t(journal::NO_NOTES)}</p>
            <ul class="notes__list">
                <For each=move || list.get() key=Clone::clone children=row />
            </ul>
        </section>
    }
}
