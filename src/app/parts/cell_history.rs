//! The history of one value: who, when, before, after, and the way back.

use leptos::prelude::*;

use super::Signature;
use crate::app::{Work, follow, live_if, use_lang, use_state, use_work};
use crate::i18n::words::journal;
use crate::journal::{Cell, Happening, Value};
use crate::report::change::Teller;

/// Closed until asked for; not there at all before the first change.
#[component]
pub fn CellHistory(
    cell: Cell,
    /// Whether somebody came for it.
    #[prop(optional)]
    open: Signal<bool>,
) -> impl IntoView {
    let (lang, state, work) = (use_lang(), use_state(), use_work());
    let cell = StoredValue::new(cell);
    let count = follow(move || {
        work.with(|overlay| {
            cell.with_value(|cell| overlay.history(cell).map_or(0, |history| history.revisions().len()))
        })
    });
    // What nobody looks at is not worked out: every field of every page has a history.
    let opened = RwSignal::new(false);
    let list = live_if(move || {
        if !opened.get() {
            return None;
        }
        let cell = cell.get_value();
        work.with(|overlay| {
            let history = overlay.history(&cell)?;
            let now = history.value();
            let teller = state.teller(overlay);
            Some(history.happenings().map(|told| entry(teller, work, &cell, &told, now)).collect_view().into_any())
        })
    });
    view! {
        <details class="history" open=open hidden=follow(move || count.get() == 0) on:toggle=move |_| opened.set(true)>
            <summary class="history__summary">
                {lang.t(journal::HISTORY)} " (" {follow(move || count.get().to_string())} ")"
            </summary>
            <ol class="history__list">{list}</ol>
        </details>
    }
}

fn entry(teller: Teller<'_>, work: Work, cell: &Cell, told: &Happening<'_>, now: Option<&Value>) -> AnyView {
    let (lang, revision) = (teller.lang, told.revision);
    let day = revision.since.map(|day| format!("{} {day} ", lang.t(journal::SINCE)));
    let source = told.source.cloned();
    let cell = cell.clone();
    let put_back = move |_| match &source {
        Some(said) => work.put_back(said),
        None => work.clear(cell.clone()),
    };
    view! {
        <li class="history__entry">
            <p class="history__step">{teller.happening(told)}</p>
            <p class="history__remark">{day.unwrap_or_default() + &revision.remark}</p>
            <Signature revision />
            <button class="button button--quiet" type="button" hidden=told.after == now on:click=put_back>
                {lang.t(journal::PUT_BACK)}
            </button>
        </li>
    }
    .into_any()
}
