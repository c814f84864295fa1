//! The fields of one thing that have a life of their own: their values, who gave them and when, and
//! the way to change them. One view for every kind of thing; what it shows comes from the table of
//! fields.

mod control;
mod editor;
mod field;

use leptos::prelude::*;

use super::AuthorField;
use crate::app::{name_now, use_lang, use_state};
use crate::i18n::words::fields;
use crate::insight::fields::slots;
use crate::insight::records::is_added;
use crate::journal::{Cell, Role};
use crate::plan::Subject;
use editor::has_draft;
use field::FieldRow;

#[component]
pub fn Tracking(
    /// Anything that has fields, of the plan or added.
    subject: Subject,
) -> impl IntoView {
    let (lang, state) = (use_lang(), use_state());
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
        (().into_any(), corrections(lang.t(fields::CORRECTIONS), lang.t(fields::CORRECTIONS_HINT), basics, begun))
    };
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

/// Folded unless one was begun; nothing where the plan prints nothing that could be wrong.
fn corrections(title: &'static str, hint: &'static str, rows: Vec<AnyView>, begun: bool) -> AnyView {
    if rows.is_empty() {
        return ().into_any();
    }
    view! {
        <details class="tracking__corrections" open=begun>
            <summary>{title}</summary>
            <p class="tracking__hint">{hint}</p>
            {rows}
        </details>
    }
    .into_any()
}
