//! What was changed last, with undo and redo; also by Ctrl+Z on every page.

mod sign_request;

use leptos::ev::{self, KeyboardEvent};
use leptos::prelude::*;

use crate::app::{follow, use_lang, use_state, use_work};
use crate::browser::screen;
use crate::i18n::words::journal;
use crate::journal::{Cell, Journal, Steps};
use crate::report::change;
use sign_request::sign_request;

/// Not there before the first change in this tab.
#[component]
pub fn UndoBar() -> impl IntoView {
    let (lang, work) = (use_lang(), use_work());
    let keys = window_event_listener(ev::keydown, move |event| {
        if let Some(back) = wanted(&event) {
            event.prevent_default();
            if back { work.undo() } else { work.redo() }
        }
    });
    on_cleanup(move || keys.remove());
    let steps = work.steps();
    let no_undo = follow(move || steps.with(|steps| steps.to_undo().is_none()));
    let no_redo = follow(move || steps.with(|steps| steps.to_redo().is_none()));
    let dismissed = RwSignal::new(Steps::default());
    let hidden = follow(move || steps.with(|steps| *steps == dismissed.get()));
    view! {
        <div class="undo-bar" hidden=hidden>
            <p class="undo-bar__words" role="status">{follow(move || last_change().unwrap_or_default())}</p>
            <button class="button" type="button" disabled=no_undo on:click=move |_| work.undo()>
                {lang.t(journal::UNDO)}
            </button>
            <button class="button" type="button" disabled=no_redo on:click=move |_| work.redo()>
                {lang.t(journal::REDO)}
            </button>
            <button class="button button--quiet" type="button"
                on:click=move |_| dismissed.set(steps.get_untracked())>
                {lang.t(journal::DISMISS)}
            </button>
            {sign_request()}
        </div>
    }
}

/// The name of the thing that was changed and the value it has now; how many there are besides.
fn last_change() -> Option<String> {
    let (state, work) = (use_state(), use_work());
    let (id, count) =
        work.steps().with(|steps| steps.latest().first().cloned().map(|id| (id, steps.latest().len())))?;
    work.with_journal(|journal: &Journal| {
        let cell = Cell::of(journal.get(&id)?.revision()?);
        let teller = state.teller(journal.overlay());
        let value = teller.value(&cell, journal.overlay().value(&cell));
        let others = if count > 1 { journal::and_others(teller.lang, count) } else { String::new() };
        Some(format!("{} · {}: {value}{others}", teller.name(&cell.subject), change::slot(teller.lang, &cell.slot)))
    })
}

/// Undo is `true`, redo `false`; text fields have an undo of their own.
fn wanted(event: &KeyboardEvent) -> Option<bool> {
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() || screen::is_typing(event) {
        return None;
    }
    match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
        ("z", shift) => Some(!shift),
        ("y", false) => Some(false),
        _ => None,
    }
}
