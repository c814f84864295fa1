//! The things a person can do, each one step that can be undone.

use leptos::prelude::*;

use super::{Reading, Work};
use crate::browser::clock;
use crate::desk::{self, Act, Desk, TooLong};
use crate::insight::records;
use crate::journal::{Cell, Day, Field, Journal, Millis, Note, NoteId, Revision, RevisionId, Value};
use crate::plan::{Subject, SubjectKind};

impl Work {
    /// Writes a value on top of the one that is on screen now, for what is chosen at a glance.
    pub fn put(self, cell: Cell, value: Value, since: Option<Day>, remark: &str) {
        let base = self.shown(&cell);
        // What is chosen is short, and what is put back was read before.
        let _ = self.put_on(cell, base, value, since, remark);
    }

    /// Writes a value on top of what was on screen when the person began to change it; see [`Work::shown`].
    pub fn put_on(
        self,
        cell: Cell,
        base: Vec<RevisionId>,
        value: Value,
        since: Option<Day>,
        remark: &str,
    ) -> Result<RevisionId, TooLong> {
        self.step(Act { since, remark: remark.to_owned(), ..Act::put(cell, base, value) })
    }

    /// Takes a value away.
    pub fn clear(self, cell: Cell) {
        let base = self.shown(&cell);
        self.clear_on(cell, base);
    }

    /// Takes away what was on screen when the person began to change it.
    pub fn clear_on(self, cell: Cell, base: Vec<RevisionId>) {
        self.steps_of(vec![Act::clear(cell, base)]);
    }

    /// Brings back what a revision said, with its day and its reason.
    pub fn put_back(self, said: &Revision) {
        let cell = Cell::of(said);
        let base = self.shown(&cell);
        self.steps_of(vec![Act::again(said, base)]);
    }

    /// Decides for one of the revisions that were written without knowledge of each other, with its day and
    /// its reason.
    pub fn settle(self, said: &Revision) {
        let cell = Cell::of(said);
        let base = self.heads(&cell);
        self.steps_of(vec![Act::again(said, base)]);
    }

    /// Adds a record with its first values, as one step. Nothing for kinds that cannot be added.
    pub fn create(self, kind: SubjectKind, values: Vec<(Field, Value)>) -> Option<Subject> {
        let id = self.tools.with_value(|tools| tools.writer.next_id()).to_string();
        let subject = records::new_subject(kind, &id)?;
        let put = |(field, value)| Act::put(Cell::field(subject.clone(), field), Vec::new(), value);
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
        let mut count = 0;
        self.at_desk(&mut |desk| count = desk.reset());
        count
    }

    /// Takes values away with everything that contradicts them, as one step.
    pub fn empty(self, cells: Vec<Cell>) {
        let mut cells = Some(cells);
        self.at_desk(&mut |desk| desk.empty(cells.take().unwrap_or_default()));
    }

    /// Says by which revision it was written.
    pub fn write_note(self, subject: Subject, note: Note) -> Result<RevisionId, TooLong> {
        let id = NoteId(self.tools.with_value(|tools| tools.writer.next_id()));
        self.step(Act::put(Cell::note(subject, id), Vec::new(), Value::Note(note)))
    }

    /// Undoes the last step taken in this tab.
    pub fn undo(self) {
        if self.steps.with_untracked(|steps| steps.to_undo().is_some()) {
            self.at_desk(&mut |desk| desk.undo());
        }
    }

    /// Takes back the last undo.
    pub fn redo(self) {
        if self.steps.with_untracked(|steps| steps.to_redo().is_some()) {
            self.at_desk(&mut |desk| desk.redo());
        }
    }

    /// The revision whose value is on screen: to be remembered when the person begins to change it, so
    /// that what comes in meanwhile is not taken for something they knew.
    pub fn shown(self, cell: &Cell) -> Vec<RevisionId> {
        self.journal.with_untracked(|journal| desk::shown(journal, cell))
    }

    fn heads(self, cell: &Cell) -> Vec<RevisionId> {
        self.journal.with_untracked(|journal| desk::heads(journal, cell))
    }

    /// Whether a change may be made now: not while what was kept earlier is still unknown.
    pub fn is_ready(self) -> bool {
        self.reading.with(|reading| *reading != Reading::Under)
    }

    fn step(self, act: Act) -> Result<RevisionId, TooLong> {
        let (mut act, mut written) = (Some(act), Err(TooLong));
        self.at_desk(&mut |desk| written = desk.step(act.take().into_iter().collect()));
        written.and_then(|ids| ids.into_iter().next().ok_or(TooLong))
    }

    /// Several changes that are undone together; none of them holds a text of any length, unless it was
    /// read before.
    fn steps_of(self, acts: Vec<Act>) {
        if acts.is_empty() {
            return;
        }
        let mut acts = Some(acts);
        self.at_desk(&mut |desk| drop(desk.step(acts.take().unwrap_or_default())));
    }

    /// Every act comes through here: it is shown at once and handed to the storage.
    pub(super) fn at_desk(self, act: &mut dyn FnMut(&mut Desk<'_>)) {
        self.look_up_author();
        let author = self.author.get_untracked().unwrap_or_default();
        let now = Millis::new(clock::now());
        let work = |journal: &mut Journal| {
            let tools = &mut *self.tools.write_value();
            let outbox = &mut *self.outbox.write_untracked();
            let steps = &mut *self.steps.write_untracked();
            act(&mut Desk { journal, writer: &mut tools.writer, outbox, steps, author: &author, now });
        };
        self.journal.update_untracked(work);
        // Told only when all of it is there to be looked at.
        self.journal.notify();
        self.outbox.notify();
        self.steps.notify();
        self.save();
    }
}
