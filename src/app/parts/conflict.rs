//! Values that were written without knowledge of each other, to be settled by a person.

use leptos::prelude::*;

use super::Signature;
use crate::app::{Work, live_if, use_lang, use_state, use_work};
use crate::i18n::words::journal;
use crate::insight::clocks::Drift;
use crate::journal::{Cell, Revision};
use crate::report::change::Teller;
use crate::report::drift;

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
            let drifts = work.drifts();
            let side = |revision: &Revision, mark| side(teller, work, &cell, &drifts, revision, mark);
            let others = rivals.into_iter().map(|revision| side(revision, ""));
            let view = view! {
                <div class="notice notice--warn conflict" role="group" aria-label=lang.t(journal::CONFLICT)>
                    <p>{lang.t(journal::CONFLICT)}</p>
                    <ul class="conflict__list">
                        {side(first, lang.t(journal::SHOWN_NOW))}
                        {others.collect_view()}
                    </ul>
                </div>
            };
            Some(view.into_any())
        })
    })
}

fn side(
    teller: Teller<'_>,
    work: Work,
    cell: &Cell,
    drifts: &[Drift],
    revision: &Revision,
    mark: &'static str,
) -> AnyView {
    let lang = teller.lang;
    let words = teller.value(cell, revision.change.value());
    let said = revision.clone();
    view! {
        <li class="conflict__side">
            <strong class="conflict__value">{words}</strong>
            <span class="badge" hidden=mark.is_empty()>{mark}</span>
            <span class="history__remark">{revision.remark.clone()}</span>
            <Signature revision />
            {drift::of_side(lang, drifts, revision).map(|words| view! { <span class="badge badge--warn">{words}</span> })}
            <button class="button" type="button" on:click=move |_| work.settle(&said)>
                {lang.t(journal::CHOOSE)}
            </button>
        </li>
    }
    .into_any()
}
