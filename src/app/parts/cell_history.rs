//! The history of one value: who, when, before, after, and the way back.

use leptos::prelude::*;

use super::Signature;
use crate::app::{use_lang, use_work};
use crate::i18n::words::journal;
use crate::journal::{Cell, Happening, Value};
use crate::report::change;

/// Closed until asked for; not there at all before the first change.
#[component]
pub fn CellHistory(cell: Cell) -> impl IntoView {
    let (lang, work) = (use_lang(), use_work());
    let count = Memo::new({
        let cell = cell.clone();
        move |_| work.with(|overlay| overlay.history(&cell).map_or(0, |history| history.revisions().len()))
    });
    let cell = StoredValue::new(cell);
    let list = move || {
        let cell = cell.get_value();
        work.with(|overlay| {
            let history = overlay.history(&cell)?;
            let now = history.value();
            let tell = |told: Happening<'_>| entry(&cell, &told, now);
            Some(history.happenings().map(tell).collect_view())
        })
    };
    view! {
        <Show when=move || { count.get() > 0 }>
            <details class="history">
                <summary class="history__summary">{lang.t(journal::HISTORY)} " (" {move || count.get()} ")"</summary>
                <ol class="history__list">{list}</ol>
            </details>
        </Show>
    }
}

fn entry(cell: &Cell, told: &Happening<'_>, now: Option<&Value>) -> impl IntoView + use<> {
    let (lang, work) = (use_lang(), use_work());
    let revision = told.revision;
    let day = revision.since.map(|day| format!("{} {day} ", lang.t(journal::SINCE)));
    let after = told.after.cloned();
    let other = told.after != now;
    let cell = cell.clone();
    let put_back = move |_| match after.clone() {
        Some(value) => work.put(cell.clone(), value, None, ""),
        None => work.clear(cell.clone()),
    };
    view! {
        <li class="history__entry">
            <p class="history__step">{change::happening(lang, told)}</p>
            <p class="history__remark">{day}{revision.remark.clone()}</p>
            <Signature revision />
            {other.then(|| view! {
                <button class="button button--quiet" type="button" on:click=put_back>{lang.t(journal::PUT_BACK)}</button>
            })}
        </li>
    }
}
