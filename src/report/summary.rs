//! How much a journal holds.

use crate::i18n::decimal;
use crate::journal::{Journal, Slot};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub revisions: usize,
    pub notes: usize,
    /// Things with values that contradict each other.
    pub conflicts: usize,
    /// Revisions that this version does not understand.
    pub foreign: usize,
}

impl Counts {
    pub fn of(journal: &Journal) -> Self {
        let mut counts = Self { revisions: journal.len(), ..Self::default() };
        counts.foreign = journal.entries().filter(|entry| entry.revision().is_none()).count();
        for (cell, history) in journal.overlay().cells() {
            counts.notes += usize::from(matches!(cell.slot, Slot::Note(_)) && history.value().is_some());
            counts.conflicts += usize::from(!history.rivals().is_empty());
        }
        counts
    }
}

/// With one decimal.
pub fn megabytes(bytes: u64) -> String {
    decimal(bytes as f64 / 1024.0 / 1024.0, 1)
}
