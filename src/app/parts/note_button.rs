//! The button on every page with which a note on what one is looking at is begun.

use leptos::prelude::*;

use super::UndoBar;
use crate::app::lazy::{self, Missing};
use crate::app::{Leaf, follow, live, live_if, name_of, use_lang, use_notepad, use_state};
use crate::i18n::words::{notes, shell};
use crate::route::Route;

/// The button, and above it what was changed last.
pub fn note_and_undo() -> AnyView {
    view! { <NoteButton /> <UndoBar /> }.into_any()
}

#[component]
fn NoteButton() -> impl IntoView {
    let (state, lang, notepad) = (use_state(), use_lang(), use_notepad());
    let subject = move || state.route.with(Route::subject);
    let label = follow(move || notes::write_about(lang, &name_of(&subject())));
    let write = move |_| notepad.open(Leaf::New(state.route.with_untracked(Route::subject)));
    let sheet = live_if(move || notepad.leaf().map(sheet));
    view! {
        <button class="note-button" type="button" aria-label=label on:click=write>
            <span class="note-button__sign" aria-hidden="true">"✎"</span>
            {lang.t(notes::WRITE)}
        </button>
        {sheet}
    }
}

/// The sheet, once the part of the program that has it is there.
fn sheet(leaf: Leaf) -> AnyView {
    let lang = use_lang();
    let build = lazy::arriving(lazy::writing());
    live(move || match build.get() {
        None => ().into_any(),
        Some(Ok(build)) => build(leaf.clone()),
        Some(Err(Missing)) => {
            view! { <p class="notice notice--error" role="alert">{lang.t(shell::PART_MISSING)}</p> }.into_any()
        }
    })
}
