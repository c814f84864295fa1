//! The things a person can do, each one step that can be undone.

use leptos::prelude::*;

use super::keep::record;
use super::{Reading, Work};
use crate::browser::clock;
use crate::insight::records;
use crate::journal::{Cell, Change, Day, Draft, Entry, Field, Journal, Millis, Note, NoteId, RevisionId, Value};
use crate::plan::{Subject, SubjectKind};

impl Work {
    /// Writes a value on top of the one that is shown.
    pub fn put(self, cell: Cell, value: Value, since: Option<Day>, remark: &str) {
        let base = self.shown(&cell);
        self.step(cell, base, Change::Put(value), since, remark);
    }

    /// Takes a value away.
    pub fn clear(self, cell: Cell) {
        let base = self.shown(&cell);
        self.step(cell, base, Change::Clear, None, "");
    }

    /// Decides between values that were written without knowledge of each other.
    pub fn settle(self, cell: Cell, value: Option<Value>) {
        let base = self.heads(&cell);
        self.step(cell, base, value.map_or(Change::Clear, Change::Put), None, "");
    }

    /// Adds a record with its first values, as one step. Nothing for kinds that cannot be added.
    pub fn create(self, kind: SubjectKind, values: Vec<(Field, Value)>) -> Option<Subject> {
        let id = self.tools.with_value(|tools| tools.writer.next_id()).to_string();
        let subject = records::new_subject(kind, &id)?;
        let put = |(field, value)| (Cell::field(subject.clone(), field), Vec::new(), Change::Put(value));
        self.steps_of(values.into_iter().map(put).collect());
        Some(subject)
    }

    /// Takes away everything that was entered about a record, as one step. Notes stay.
    pub fn discard(self, subject: &Subject) {
        let cells = self.journal.with_untracked(|journal| {
            let entered = journal.overlay().about(subject).filter(|(_, history)| history.says_something());
            entered.map(|(cell, _)| cell.clone()).filter(|cell| cell.slot.field().is_some()).collect::<Vec<_>>()
        });
        self.empty(cells);
    }

    /// Empties everything that was entered, notes included, as one step; says how many values it was.
    pub fn reset(self) -> usize {
        let cells = self.journal.with_untracked(|journal| {
            let entered = journal.overlay().cells().filter(|(_, history)| history.says_something());
            entered.map(|(cell, _)| cell.clone()).collect::<Vec<_>>()
        });
        let count = cells.len();
        self.empty(cells);
        count
    }

    /// Takes values away with everything that contradicts them, as one step.
    pub fn empty(self, cells: Vec<Cell>) {
        let clear = |cell: Cell| {
            let base = self.heads(&cell);
            (cell, base, Change::Clear)
        };
        self.steps_of(cells.into_iter().map(clear).collect());
    }

    pub fn write_note(self, subject: Subject, note: Note) {
        let id = NoteId(self.tools.with_value(|tools| tools.writer.next_id()));
        self.step(Cell::note(subject, id), Vec::new(), Change::Put(Value::Note(note)), None, "");
    }

    /// Undoes the last step taken in this tab.
    pub fn undo(self) {
        let ids = self.steps.with_untracked(|steps| steps.to_undo().map(<[_]>::to_vec));
        if let Some(ids) = ids {
            let by = self.void(ids);
            self.steps.update(|steps| steps.undid(by));
            self.save();
        }
    }

    /// Takes back the last undo.
    pub fn redo(self) {
        let ids = self.steps.with_untracked(|steps| steps.to_redo().map(<[_]>::to_vec));
        if let Some(ids) = ids {
            let by = self.void(ids);
            self.steps.update(|steps| steps.redid(by));
            self.save();
        }
    }

    /// Takes in entries from a file and keeps them.
    pub fn take_in(self, entries: Vec<Entry>) {
        self.outbox.update(|outbox| entries.iter().map(record).for_each(|record| outbox.add(record)));
        self.add(entries);
        self.save();
    }

    /// Several changes that are undone together.
    fn steps_of(self, changes: Vec<(Cell, Vec<RevisionId>, Change)>) {
        self.ask_author();
        let write = |(cell, base, change)| self.record(cell, base, change, None, "");
        let ids = changes.into_iter().map(write).collect::<Vec<_>>();
        if !ids.is_empty() {
            self.steps.update(|steps| steps.took(ids));
            self.save();
        }
    }

    fn step(self, cell: Cell, base: Vec<RevisionId>, change: Change, since: Option<Day>, remark: &str) {
        self.ask_author();
        let id = self.record(cell, base, change, since, remark);
        self.steps.update(|steps| steps.took(vec![id]));
        self.save();
    }

    fn ask_author(self) {
        if self.author.with_untracked(Option::is_none) {
            // Asked and left empty.
            self.sign_as("");
        }
    }

    fn void(self, ids: Vec<RevisionId>) -> Vec<RevisionId> {
        let cell_of = |id: &RevisionId| {
            let cell = |journal: &Journal| journal.get(id)?.revision().map(|revision| Cell::of(revision));
            self.journal.with_untracked(cell)
        };
        let found = ids.into_iter().filter_map(|id| Some((cell_of(&id)?, id)));
        found.map(|(cell, id)| self.record(cell, vec![id.clone()], Change::Undo(id), None, "")).collect()
    }

    /// The revision whose value is on screen.
    fn shown(self, cell: &Cell) -> Vec<RevisionId> {
        self.journal.with_untracked(|journal| {
            let current = journal.overlay().history(cell).and_then(|history| history.current());
            current.map(|revision| revision.id.clone()).into_iter().collect()
        })
    }

    /// The last revisions of everybody who did not know of each other.
    fn heads(self, cell: &Cell) -> Vec<RevisionId> {
        self.journal.with_untracked(|journal| {
            let heads = journal.overlay().history(cell).map(|history| history.heads()).unwrap_or_default();
            heads.into_iter().map(|head| head.id.clone()).collect()
        })
    }

    fn record(self, cell: Cell, base: Vec<RevisionId>, change: Change, since: Option<Day>, remark: &str) -> RevisionId {
        let Cell { subject, slot } = cell;
        let author = self.author.get_untracked().unwrap_or_default();
        let draft = Draft { author, subject, slot, base, change, since, remark: remark.trim().to_owned() };
        let now = Millis::new(clock::now());
        let entry = Entry::from(self.tools.write_value().writer.write(now, draft));
        let id = entry.id().clone();
        self.outbox.update(|outbox| outbox.add(record(&entry)));
        self.add(vec![entry]);
        id
    }

    /// Whether a change may be made now: not while what was kept earlier is still unknown.
    pub fn is_ready(self) -> bool {
        self.reading.with(|reading| *reading != Reading::Under)
    }
}
