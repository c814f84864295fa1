//! Values that were written without knowledge of each other, to be settled by a person.

use leptos::prelude::*;

use super::Signature;
use crate::app::{use_lang, use_work};
use crate::i18n::words::journal;
use crate::journal::{Cell, Revision};
use crate::report::change;

/// Not there while nothing is in conflict.
#[component]
pub fn Conflict(cell: Cell) -> impl IntoView {
    let (lang, work) = (use_lang(), use_work());
    move || {
        work.with(|overlay| {
            let history = overlay.history(&cell)?;
            let rivals = history.rivals();
            let current = history.current()?;
            (!rivals.is_empty()).then(|| {
                view! {
                    <div class="notice notice--warn conflict" role="group" aria-label=lang.t(journal::CONFLICT)>
                        <p>{lang.t(journal::CONFLICT)}</p>
                        <ul class="conflict__list">
                            <li class="conflict__side">
                                <span class="badge">{lang.t(journal::SHOWN_NOW)}</span>
                                <Side cell=cell.clone() revision=current />
                            </li>
                            {rivals.into_iter().map(|revision| view! {
                                <li class="conflict__side"><Side cell=cell.clone() revision /></li>
                            }).collect_view()}
                        </ul>
                    </div>
                }
            })
        })
    }
}

#[component]
fn Side<'a>(cell: Cell, revision: &'a Revision) -> impl IntoView + use<> {
    let (lang, work) = (use_lang(), use_work());
    let value = revision.change.value().cloned();
    view! {
        <strong class="conflict__value">{change::value(lang, &cell.slot, value.as_ref())}</strong>
        <span class="history__remark">{revision.remark.clone()}</span>
        <Signature revision />
        <button class="button" type="button" on:click=move |_| work.settle(cell.clone(), value.clone())>
            {lang.t(journal::CHOOSE)}
        </button>
    }
}
