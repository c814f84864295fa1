//! The button on every page with which a note on what one is looking at is begun.

use leptos::prelude::*;

use super::NoteSheet;
use crate::app::{Leaf, follow, live_if, name_of, use_lang, use_notepad, use_state};
use crate::i18n::words::notes;
use crate::route::Route;

#[component]
pub fn NoteButton() -> impl IntoView {
    let (state, lang, notepad) = (use_state(), use_lang(), use_notepad());
    let subject = move || state.route.with(Route::subject);
    let label = follow(move || notes::write_about(lang, &name_of(&subject())));
    let write = move |_| notepad.open(Leaf::New(state.route.with_untracked(Route::subject)));
    let sheet = live_if(move || notepad.leaf().map(|leaf| view! { <NoteSheet leaf /> }.into_any()));
    view! {
        <button class="note-button" type="button" aria-label=label on:click=write>
            <span class="note-button__sign" aria-hidden="true">"✎"</span>
            {lang.t(notes::WRITE)}
        </button>
        {sheet}
    }
}
