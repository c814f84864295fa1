//! Values that were written without knowledge of each other, to be settled by a person.

use leptos::prelude::*;

use super::Signature;
use crate::app::{Work, live_if, use_lang, use_state, use_work};
use crate::i18n::words::journal;
use crate::journal::{Cell, Revision};
use crate::report::change::Teller;

/// Not there while nothing is in conflict.
#[component]
pub fn Conflict(cell: Cell) -> impl IntoView {
    let (lang, state, work) = (use_lang(), use_state(), use_work());
    live_if(move || {
        work.with(|overlay| {
            let history = overlay.history(&cell)?;
            let rivals = history.rivals();
            let first = history.current().filter(|_| !rivals.is_empty())?;
            let teller = state.teller(overlay);
            let others = rivals.into_iter().map(|revision| side(teller, work, &cell, revision, ""));
            let view = view! {
                <div class="notice notice--warn conflict" role="group" aria-label=lang.t(journal::CONFLICT)>
                    <p>{lang.t(journal::CONFLICT)}</p>
                    <ul class="conflict__list">
                        {side(teller, work, &cell, first, lang.t(journal::SHOWN_NOW))}
                        {others.collect_view()}
                    </ul>
                </div>
            };
            Some(view.into_any())
        })
    })
}

fn side(teller: Teller<'_>, work: Work, cell: &Cell, revision: &Revision, mark: &'static str) -> AnyView {
    let lang = teller.lang;
    let value = revision.change.value().cloned();
    let words = teller.value(cell, value.as_ref());
    let cell = cell.clone();
    view! {
        <li class="conflict__side">
            <strong class="conflict__value">{words}</strong>
            <span class="badge" hidden=mark.is_empty()>{mark}</span>
            <span class="history__remark">{revision.remark.clone()}</span>
            <Signature revision />
            <button class="button" type="button" on:click=move |_| work.settle(cell.clone(), value.clone())>
                {lang.t(journal::CHOOSE)}
            </button>
        </li>
    }
    .into_any()
}
