//! How many notes there are on something, and the way to write one: where there is no room for all.

use leptos::prelude::*;

use crate::app::{Leaf, follow, name_of, use_lang, use_notepad, use_work};
use crate::i18n::words::notes;
use crate::plan::Subject;
use crate::route::Route;

#[component]
pub fn NoteLink(
    /// What the notes are about.
    subject: Subject,
) -> impl IntoView {
    let (lang, work, notepad) = (use_lang(), use_work(), use_notepad());
    let href = Route::notes_on(&subject).to_hash();
    let subject = StoredValue::new(subject);
    let label = follow(move || subject.with_value(|subject| notes::write_about(lang, &name_of(subject))));
    let count = follow(move || work.with(|overlay| subject.with_value(|subject| overlay.notes(subject).len())));
    view! {
        <span class="note-link">
            <a href=href hidden=follow(move || count.get() == 0)>{follow(move || notes::count(lang, count.get()))}</a>
            <button class="link-button" type="button" aria-label=label
                on:click=move |_| notepad.open(Leaf::New(subject.get_value()))>
                {lang.t(notes::WRITE)}
            </button>
        </span>
    }
}
