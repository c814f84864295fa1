//! What a person does with the journal, and what becomes of it: a change is written, shown, handed to the
//! outbox and can be taken back. No screen, no clock and no browser here, so that tests run the very steps
//! that the app takes.

mod album;
mod kept;

use thiserror::Error;

use crate::journal::{Cell, Change, Day, Draft, Entry, Journal, Millis, Revision, RevisionId, Steps, Value, Writer};
use crate::storage::Outbox;

pub use album::{Album, Unkept, Unsaved, unsaved};
pub use kept::{SetAside, lost, read_records, record, unknown};

/// Everything an act changes, and who acts when.
pub struct Desk<'a> {
    pub journal: &'a mut Journal,
    pub writer: &'a mut Writer,
    pub outbox: &'a mut Outbox,
    pub steps: &'a mut Steps,
    pub author: &'a str,
    pub now: Millis,
}

/// One change, as far as a person has a say in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Act {
    pub cell: Cell,
    /// What the person had in view and replaces; see [`shown`] and [`heads`].
    pub base: Vec<RevisionId>,
    pub change: Change,
    pub since: Option<Day>,
    pub remark: String,
}

/// It could be written, but nobody could ever read it again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("a change is too long to be kept")]
pub struct TooLong;

impl Act {
    pub fn put(cell: Cell, base: Vec<RevisionId>, value: Value) -> Self {
        Self::new(cell, base, Change::Put(value))
    }

    pub fn clear(cell: Cell, base: Vec<RevisionId>) -> Self {
        Self::new(cell, base, Change::Clear)
    }

    /// What a revision said, with its day and its reason.
    pub fn again(said: &Revision, base: Vec<RevisionId>) -> Self {
        let remark = said.remark.clone();
        Self { since: said.since, remark, ..Self::new(Cell::of(said), base, said.change.clone()) }
    }

    pub fn new(cell: Cell, base: Vec<RevisionId>, change: Change) -> Self {
        Self { cell, base, change, since: None, remark: String::new() }
    }
}

impl Desk<'_> {
    /// Changes that are undone together. They are all written or none is.
    pub fn step(&mut self, acts: Vec<Act>) -> Result<Vec<RevisionId>, TooLong> {
        let ids = self.write(acts)?;
        if !ids.is_empty() {
            self.steps.took(ids.clone());
        }
        Ok(ids)
    }

    /// Takes values away with everything that contradicts them, as one step.
    pub fn empty(&mut self, cells: Vec<Cell>) {
        let clear = |cell: Cell| {
            let base = heads(self.journal, &cell);
            Act::clear(cell, base)
        };
        let acts = cells.into_iter().map(clear).collect();
        // A few names each: never too long.
        drop(self.step(acts));
    }

    /// Empties everything that was entered, notes included, as one step; says how many values it was.
    pub fn reset(&mut self) -> usize {
        let entered = self.journal.overlay().cells().filter(|(_, history)| history.says_something());
        let cells: Vec<Cell> = entered.map(|(cell, _)| cell.clone()).collect();
        let count = cells.len();
        self.empty(cells);
        count
    }

    /// Takes back the last step.
    pub fn undo(&mut self) {
        if let Some(by) = self.steps.to_undo().map(<[_]>::to_vec).and_then(|ids| self.void(ids)) {
            self.steps.undid(by);
        }
    }

    /// Takes back the last undo.
    pub fn redo(&mut self) {
        if let Some(by) = self.steps.to_redo().map(<[_]>::to_vec).and_then(|ids| self.void(ids)) {
            self.steps.redid(by);
        }
    }

    /// Takes in entries from a file, as one step; they are kept like one's own. What is here stays as it is,
    /// whatever else the file has under its name. Says which are new.
    pub fn take_in(&mut self, entries: Vec<Entry>) -> Vec<RevisionId> {
        let new: Journal = unheard(self.journal, entries).collect();
        let ids = new.entries().map(|entry| entry.id().clone()).collect();
        // What is not understood cannot be undone.
        let known = new.entries().filter(|entry| entry.revision().is_some());
        let step: Vec<RevisionId> = known.map(|entry| entry.id().clone()).collect();
        self.keep(new.entries().cloned().collect());
        if !step.is_empty() {
            self.steps.took(step);
        }
        ids
    }

    fn keep(&mut self, entries: Vec<Entry>) {
        for entry in entries {
            self.outbox.add(record(&entry));
            self.journal.add(entry);
        }
        self.writer.witness(self.journal.latest());
    }

    fn void(&mut self, ids: Vec<RevisionId>) -> Option<Vec<RevisionId>> {
        let cell = |id: &RevisionId| self.journal.get(id)?.revision().map(|revision| Cell::of(revision));
        let found = ids.into_iter().filter_map(|id| Some((cell(&id)?, id)));
        let acts = found.map(|(cell, id)| Act::new(cell, vec![id.clone()], Change::Undo(id))).collect();
        // A few names: never too long.
        self.write(acts).ok()
    }

    fn write(&mut self, acts: Vec<Act>) -> Result<Vec<RevisionId>, TooLong> {
        let written: Vec<Entry> = acts.into_iter().map(|act| self.entry(act)).collect();
        if !written.iter().all(reads_back) {
            return Err(TooLong);
        }
        let ids = written.iter().map(|entry| entry.id().clone()).collect();
        self.keep(written);
        Ok(ids)
    }

    fn entry(&mut self, act: Act) -> Entry {
        let Act { cell: Cell { subject, slot }, base, change, since, remark } = act;
        let (author, remark) = (self.author.to_owned(), remark.trim().to_owned());
        Entry::from(self.writer.write(self.now, Draft { author, subject, slot, base, change, since, remark }))
    }
}

/// Takes note of what another tab wrote or the storage has. What is here stays as it is.
pub fn hear(journal: &mut Journal, writer: &mut Writer, entries: Vec<Entry>) {
    let new: Vec<Entry> = unheard(journal, entries).collect();
    for entry in new {
        journal.add(entry);
    }
    writer.witness(journal.latest());
}

/// Those entries whose names are not here.
fn unheard(journal: &Journal, entries: Vec<Entry>) -> impl Iterator<Item = Entry> {
    entries.into_iter().filter(|entry| journal.get(entry.id()).is_none())
}

/// Whether what is written is what will be read.
fn reads_back(entry: &Entry) -> bool {
    Entry::from_line(&entry.to_line()).is_ok_and(|read| read == *entry)
}

/// The revision whose value is on screen: what a person who opens it for changing has seen.
pub fn shown(journal: &Journal, cell: &Cell) -> Vec<RevisionId> {
    let current = journal.overlay().history(cell).and_then(|history| history.current());
    current.map(|revision| revision.id.clone()).into_iter().collect()
}

/// The last revisions of everybody who did not know of each other: what a person sees who settles it.
pub fn heads(journal: &Journal, cell: &Cell) -> Vec<RevisionId> {
    let heads = journal.overlay().history(cell).map(|history| history.heads()).unwrap_or_default();
    heads.into_iter().map(|head| head.id.clone()).collect()
}
