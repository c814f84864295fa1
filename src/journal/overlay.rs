//! The present state (现值): the fold of all revisions, on top of what was printed.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Day, Field, History, Note, NoteId, Revision, Slot, Stage, Value};
use crate::plan::{Decimal, ProjectId, Subject, Year};

/// The smallest thing that has a value of its own.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cell {
    pub subject: Subject,
    pub slot: Slot,
}

/// The same whatever the order in which revisions were taken in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Overlay {
    cells: BTreeMap<Cell, History>,
}

impl Cell {
    pub fn field(subject: Subject, field: Field) -> Self {
        Self { subject, slot: Slot::Field(field) }
    }

    pub fn year(subject: Subject, field: Field, year: Year) -> Self {
        Self { subject, slot: Slot::Year(field, year) }
    }

    pub fn note(subject: Subject, id: NoteId) -> Self {
        Self { subject, slot: Slot::Note(id) }
    }

    pub fn of(revision: &Revision) -> Self {
        Self { subject: revision.subject.clone(), slot: revision.slot.clone() }
    }
}

impl Overlay {
    pub(super) fn add(&mut self, revision: Arc<Revision>) {
        self.cells.entry(Cell::of(&revision)).or_default().add(revision);
    }

    /// As if a revision had never come in.
    pub(super) fn remove(&mut self, revision: &Revision) {
        let cell = Cell::of(revision);
        if let Some(history) = self.cells.get_mut(&cell) {
            history.remove(revision);
            if history.revisions().is_empty() {
                self.cells.remove(&cell);
            }
        }
    }

    pub fn history(&self, cell: &Cell) -> Option<&History> {
        self.cells.get(cell)
    }

    pub fn cells(&self) -> impl Iterator<Item = (&Cell, &History)> {
        self.cells.iter()
    }

    /// Everything written about one subject.
    pub fn about<'a>(&'a self, subject: &Subject) -> impl Iterator<Item = (&'a Cell, &'a History)> + use<'a> {
        // Fields come before notes, and the stage before all other fields.
        let first = Cell::field(subject.clone(), Field::Stage);
        let subject = subject.clone();
        self.cells.range(first..).take_while(move |(cell, _)| cell.subject == subject)
    }

    pub fn value(&self, cell: &Cell) -> Option<&Value> {
        self.history(cell)?.value()
    }

    /// The value of a field that is not reported by year.
    pub fn field(&self, subject: &Subject, field: Field) -> Option<&Value> {
        self.value(&Cell::field(subject.clone(), field))
    }

    pub fn text(&self, subject: &Subject, field: Field) -> Option<&str> {
        match self.field(subject, field)? {
            Value::Text(text) | Value::Choice(text) => Some(text),
            _ => None,
        }
    }

    pub fn day(&self, subject: &Subject, field: Field) -> Option<Day> {
        match self.field(subject, field)? {
            Value::Day(day) => Some(*day),
            _ => None,
        }
    }

    pub fn amount(&self, cell: &Cell) -> Option<Decimal> {
        match self.value(cell)? {
            Value::Amount(amount) => Some(amount.get()),
            _ => None,
        }
    }

    /// The other records that a field names.
    pub fn records(&self, subject: &Subject, field: Field) -> &[Subject] {
        match self.field(subject, field) {
            Some(Value::Records(records)) => records,
            _ => &[],
        }
    }

    pub fn stage(&self, project: &ProjectId) -> Option<Stage> {
        Stage::from_code(self.text(&Subject::Project(project.clone()), Field::Stage)?)
    }

    /// The notes on a subject: the latest day first, then the latest written.
    pub fn notes(&self, subject: &Subject) -> Vec<(&NoteId, &Note, &Revision)> {
        let mut notes: Vec<(&NoteId, &Note, &Revision)> = Vec::new();
        for (id, note, revision) in self.about(subject).filter_map(|(cell, history)| note(cell, history)) {
            let later = |other: &Note, of: &Revision| (other.day, of.order()) > (note.day, revision.order());
            let at = notes.partition_point(|(_, other, of)| later(other, of));
            notes.insert(at, (id, note, revision));
        }
        notes
    }
}

impl FromIterator<Arc<Revision>> for Overlay {
    fn from_iter<T: IntoIterator<Item = Arc<Revision>>>(revisions: T) -> Self {
        let mut overlay = Self::default();
        for revision in revisions {
            overlay.add(revision);
        }
        overlay
    }
}

fn note<'a>(cell: &'a Cell, history: &'a History) -> Option<(&'a NoteId, &'a Note, &'a Revision)> {
    match (&cell.slot, history.value()?, history.current()?) {
        (Slot::Note(id), Value::Note(note), revision) => Some((id, note, revision)),
        _ => None,
    }
}
