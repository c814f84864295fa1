//! The fields of one thing that have a life of their own: their values, who gave them and when, and
//! the way to change them. One view for every kind of thing; what it shows comes from the table of
//! fields.

mod control;
mod editor;
mod field;

use leptos::prelude::*;

use super::AuthorField;
use crate::app::{AppState, Work, name_now, use_lang, use_state, use_work};
use crate::browser::screen;
use crate::i18n::words::fields;
use crate::insight::fields::slots;
use crate::insight::records::is_added;
use crate::journal::{Cell, History, Role, Slot};
use crate::plan::Subject;
use crate::route::Query;
use editor::has_draft;
use field::FieldRow;

#[component]
pub fn Tracking(
    /// Anything that has fields, of the plan or added.
    subject: Subject,
) -> impl IntoView {
    let (lang, state, work) = (use_lang(), use_state(), use_work());
    let plan = state.plan;
    let rows = |role: Role| {
        let slots = slots(plan, &subject, role).into_iter();
        let row = |slot| {
            let cell = Cell { subject: subject.clone(), slot };
            view! { <FieldRow cell /> }.into_any()
        };
        slots.map(row).collect::<Vec<_>>()
    };
    let (yearly, tracked, basics) = (rows(Role::Yearly), rows(Role::Tracked), rows(Role::Printed));
    let (first, then) = if is_added(plan, &subject) {
        let basics = view! { <h3>{lang.t(fields::OF_ADDED)}</h3> {basics} };
        (basics.into_any(), ().into_any())
    } else {
        let is_begun = |slot| has_draft(state, &Cell { subject: subject.clone(), slot });
        let begun = slots(plan, &subject, Role::Printed).into_iter().any(is_begun);
        let is_open = is_corrected(state, work, subject.clone(), begun);
        (().into_any(), corrections(lang.t(fields::CORRECTIONS), lang.t(fields::CORRECTIONS_HINT), basics, is_open))
    };
    go_to_asked(state, subject.clone());
    // Several on one page need names of their own.
    let label = fields::colon(lang, lang.t(fields::TRACKING), &name_now(&subject));
    view! {
        <section class="card tracking" aria-label=label>
            <h2 class="card__title">{lang.t(fields::TRACKING)}</h2>
            <AuthorField />
            {first}
            {yearly}
            {tracked}
            {then}
        </section>
    }
}

/// Whether something printed was corrected, is being corrected, or is asked for by the address.
fn is_corrected(state: AppState, work: Work, subject: Subject, begun: bool) -> Signal<bool> {
    let cells: Vec<Cell> = slots(state.plan, &subject, Role::Printed)
        .into_iter()
        .map(|slot| Cell { subject: subject.clone(), slot })
        .collect();
    let is_open = Memo::new(move |_| {
        let asked = state.query.with(asked);
        let is_asked = |cell: &Cell| asked.as_ref() == Some(&cell.slot);
        work.with(|overlay| {
            let is_said = |cell: &Cell| overlay.history(cell).is_some_and(History::says_something);
            begun || cells.iter().any(|cell| is_asked(cell) || is_said(cell))
        })
    });
    is_open.into()
}

/// The field that the address leads to.
fn asked(query: &Query) -> Option<Slot> {
    query.get("field")?.parse().ok()
}

/// Takes the reader to the field that the address leads to.
fn go_to_asked(state: AppState, subject: Subject) {
    Effect::new(move |_| {
        if let Some(slot) = state.query.with(asked) {
            let button = field::button(&subject, &slot);
            // What is folded opens first.
            request_animation_frame(move || screen::focus(&button));
        }
    });
}

/// Folded while nothing is corrected; nothing where the plan prints nothing that could be wrong.
fn corrections(title: &'static str, hint: &'static str, rows: Vec<AnyView>, is_open: Signal<bool>) -> AnyView {
    if rows.is_empty() {
        return ().into_any();
    }
    view! {
        <details class="tracking__corrections" open=is_open>
            <summary>{title}</summary>
            <p class="tracking__hint">{hint}</p>
            {rows}
        </details>
    }
    .into_any()
}
