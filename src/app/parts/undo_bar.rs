//! What was changed last, with undo and redo; also by Ctrl+Z on every page.

mod sign_request;

use leptos::ev::{self, KeyboardEvent};
use leptos::prelude::*;

use crate::app::{follow, live_if, use_lang, use_state, use_work};
use crate::browser::screen;
use crate::i18n::words::{fields, journal as words};
use crate::journal::{Cell, Change, Deed, Journal, Steps};
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
            <p class="undo-bar__words" role="status">
                {live_if(move || {
                    let (deed, what) = last_change()?;
                    Some(view! { <strong class="undo-bar__deed">{deed}</strong> " " <span>{what}</span> }.into_any())
                })}
            </p>
            <button class="button" type="button" disabled=no_undo on:click=move |_| work.undo()>
                {lang.t(words::UNDO)}
            </button>
            <button class="button" type="button" disabled=no_redo on:click=move |_| work.redo()>
                {lang.t(words::REDO)}
            </button>
            <button class="button button--quiet" type="button"
                on:click=move |_| dismissed.set(steps.get_untracked())>
                {lang.t(words::DISMISS)}
            </button>
            {sign_request()}
        </div>
    }
}

/// What was done, how often at once, and the first thing it was done to with the value it has now.
fn last_change() -> Option<(String, String)> {
    let (state, work) = (use_state(), use_work());
    let (id, count) =
        work.steps().with(|steps| steps.latest().first().cloned().map(|id| (id, steps.latest().len())))?;
    work.with_journal(|journal: &Journal| {
        let revision = journal.get(&id)?.revision()?;
        let cell = Cell::of(revision);
        let teller = state.teller(journal.overlay());
        let deed = match (journal.overlay().history(&cell)?.deed(&id)?, &revision.change) {
            _ if !work.made(&id) => words::TAKEN_IN,
            (Deed::Undone, _) => words::UNDONE,
            (Deed::Redone, _) => words::REDONE,
            (Deed::Written, Change::Clear) => words::REMOVED,
            (Deed::Written, _) if revision.base.is_empty() => words::ENTERED,
            (Deed::Written, _) => words::CHANGED,
        };
        let slot = change::slot(teller.lang, &cell.slot);
        let value = journal.overlay().value(&cell).map(|value| teller.value(&cell, Some(value)));
        let what = match value {
            Some(value) => fields::colon(teller.lang, &slot, &value),
            None => slot,
        };
        Some((words::done(teller.lang, deed, count), format!("{} · {what}", teller.name(&cell.subject))))
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
