//! What the plan prints, with what people say instead beside it: the print stays, the correction is
//! marked as one and leads to who made it, when and why.

use leptos::prelude::*;

use super::Cell;
use super::table::content;
use crate::app::{live_if, use_state, use_work};
use crate::i18n::words::fields;
use crate::journal::Field;
use crate::plan::Subject;
use crate::report::change::Teller;
use crate::route::Route;

/// The printed cell alone where nobody corrected it.
pub fn corrected(teller: Teller<'_>, subject: &Subject, field: Field, printed: Cell) -> Cell {
    match correction(teller, subject, field, "") {
        Some(correction) => Cell::All(vec![printed, correction]),
        None => printed,
    }
}

/// A correction, and before it what it is one of; nothing where nobody corrected anything.
pub fn correction(teller: Teller<'_>, subject: &Subject, field: Field, what: &str) -> Option<Cell> {
    let words = teller.correction(subject, field)?;
    let words = fields::corrected_to(teller.lang, what, &words);
    Some(Cell::Correction(words, Route::to_field(teller.plan, subject, field.spec().id).to_hash()))
}

/// The same for print that a page writes itself: it comes and goes as people correct.
pub fn beside(subject: Subject, field: Field, what: String) -> AnyView {
    let (state, work) = (use_state(), use_work());
    live_if(move || work.with(|overlay| correction(state.teller(overlay), &subject, field, &what)).map(content))
}
