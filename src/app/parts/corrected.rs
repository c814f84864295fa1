//! What the plan prints, with what people say instead beside it: the print stays, the correction is
//! marked as one and leads to who made it, when and why.

use super::Cell;
use crate::i18n::words::fields;
use crate::journal::Field;
use crate::plan::Subject;
use crate::report::change::Teller;
use crate::route::Route;

/// The printed cell alone where nobody corrected it.
pub fn corrected(teller: Teller<'_>, subject: &Subject, field: Field, printed: Cell) -> Cell {
    match teller.correction(subject, field) {
        Some(words) => {
            let words = fields::corrected_to(teller.lang, &words);
            Cell::All(vec![
                printed,
                Cell::Correction(words, Route::to_field(teller.plan, subject, field.spec().id).to_hash()),
            ])
        }
        None => printed,
    }
}
