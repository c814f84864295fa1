//! Three laptops and what is done at them, by the steps that the app takes: the desk, the outbox, a storage
//! in memory.

use std::pin::pin;
use std::task::{Context, Poll, Waker};

use park_atlas::desk::{self, Act, Desk};
use park_atlas::journal::{
    Cell, Change, Day, Entry, Journal, Millis, Note, NoteId, Revision, RevisionId, Slot, Steps, Value, Writer, WriterId,
};
use park_atlas::plan::Subject;
use park_atlas::storage::memory::Memory;
use park_atlas::storage::{Backend, Outbox, Saving, Shelf};

pub const LAPTOPS: usize = 3;

/// One thing a person does at a laptop.
#[derive(Clone, Debug)]
pub enum Deed {
    /// With a day and a reason, where they are given.
    Set(Cell, Value, Option<Day>, String),
    Clear(Cell),
    /// Several changes in one step, as when a record is added.
    Several(Vec<(Cell, Value)>),
    /// Empties everything in one step.
    Reset,
    Write(Subject, Note),
    /// Edits or removes one of the notes that are there.
    Edit(usize, Option<Note>),
    /// Decides for one side of one of the conflicts that are there.
    Settle(usize, usize),
    Undo,
    Redo,
    /// Takes in the file of another laptop, which is a step.
    TakeIn(usize),
    /// The same where one entry of the file was changed by hand.
    TakeInForged(usize, usize),
    /// Hears of the work of another laptop, as of another tab's, which is none.
    Hear(usize),
}

pub struct Laptop {
    pub journal: Journal,
    pub writer: Writer,
    pub steps: Steps,
    outbox: Outbox,
    storage: Memory,
    /// Whoever sits at it.
    author: &'static str,
    /// How far the clock on its wall is off.
    off: u64,
}

impl Laptop {
    pub fn new(number: usize) -> Self {
        Self::signed(number, "张三")
    }

    pub fn signed(number: usize, author: &'static str) -> Self {
        Self {
            journal: Journal::default(),
            writer: Writer::new(WriterId::new(&format!("laptop{number}"), "tab")),
            steps: Steps::default(),
            outbox: Outbox::default(),
            storage: Memory::default(),
            author,
            off: number as u64 * 86_400_000,
        }
    }

    /// Something is done at the desk, and saved.
    pub fn at_desk<T>(&mut self, now: u64, act: impl FnOnce(&mut Desk<'_>) -> T) -> T {
        let Self { journal, writer, outbox, steps, storage, author, off } = self;
        let now = Millis::new(now + *off);
        let done = act(&mut Desk { journal, writer, outbox: &mut *outbox, steps, author, now });
        while let Some(batch) = outbox.take_batch() {
            let answer = at_once(storage.put(Shelf::Journal, batch.clone()));
            outbox.answered(&batch, answer.map(drop));
        }
        assert_eq!(outbox.state(), Saving::Saved);
        done
    }

    /// A step, of whose names the first is given back.
    pub fn step(&mut self, now: u64, acts: Vec<Act>) -> Option<RevisionId> {
        self.at_desk(now, |desk| desk.step(acts)).unwrap().into_iter().next()
    }

    /// Changes what is on screen.
    pub fn change(&mut self, now: u64, cell: Cell, change: Change) -> RevisionId {
        let act = self.on_screen(cell, change);
        self.step(now, vec![act]).unwrap()
    }

    fn on_screen(&self, cell: Cell, change: Change) -> Act {
        let base = desk::shown(&self.journal, &cell);
        Act::new(cell, base, change)
    }

    pub fn undo(&mut self, now: u64) {
        self.at_desk(now, |desk| desk.undo());
    }

    pub fn redo(&mut self, now: u64) {
        self.at_desk(now, |desk| desk.redo());
    }

    pub fn hear(&mut self, other: &Journal) {
        desk::hear(&mut self.journal, &mut self.writer, other.entries().cloned().collect());
    }

    /// Says how many were new.
    pub fn take_in(&mut self, now: u64, entries: Vec<Entry>) -> usize {
        self.at_desk(now, |desk| desk.take_in(entries)).len()
    }

    /// The values that hold and the values that contradict them.
    pub fn state(&self) -> Vec<(Cell, Option<Value>, usize)> {
        let cells = self.journal.overlay().cells();
        let state = cells.map(|(cell, history)| (cell.clone(), history.value().cloned(), history.rivals().len()));
        state.filter(|(_, value, rivals)| value.is_some() || *rivals > 0).collect()
    }

    /// The lines that are on disk.
    pub fn stored(&self) -> Vec<String> {
        self.storage.contents(Shelf::Journal).into_iter().map(|(_, line)| line).collect()
    }

    fn perform(&mut self, now: u64, deed: &Deed) {
        match deed.clone() {
            Deed::Set(cell, value, since, remark) => {
                let act = self.on_screen(cell, Change::Put(value));
                self.step(now, vec![Act { since, remark, ..act }]);
            }
            Deed::Clear(cell) => drop(self.change(now, cell, Change::Clear)),
            Deed::Several(values) => {
                let acts = values.into_iter().map(|(cell, value)| self.on_screen(cell, Change::Put(value))).collect();
                self.step(now, acts);
            }
            Deed::Reset => drop(self.at_desk(now, |desk| desk.reset())),
            Deed::Write(subject, note) => {
                let cell = Cell::note(subject, NoteId(self.writer.next_id()));
                self.change(now, cell, Change::Put(Value::Note(note)));
            }
            Deed::Edit(which, note) => {
                let change = note.map_or(Change::Clear, |note| Change::Put(Value::Note(note)));
                if let Some(cell) = self.pick(which, |(cell, _)| matches!(cell.slot, Slot::Note(_))) {
                    self.change(now, cell, change);
                }
            }
            Deed::Settle(which, side) => self.settle(now, which, side),
            Deed::Undo => self.undo(now),
            Deed::Redo => self.redo(now),
            Deed::TakeIn(_) | Deed::TakeInForged(..) | Deed::Hear(_) => {}
        }
    }

    fn settle(&mut self, now: u64, which: usize, side: usize) {
        let Some(cell) = self.pick(which, |(_, rivals)| *rivals > 0) else { return };
        let heads = desk::heads(&self.journal, &cell);
        let said = self.journal.get(&heads[side % heads.len()]).unwrap().revision().unwrap().clone();
        self.step(now, vec![Act::again(&said, heads)]);
    }

    /// One of the cells that are wanted; each with how many values contradict what it says.
    fn pick(&self, which: usize, is_wanted: impl Fn(&(Cell, usize)) -> bool) -> Option<Cell> {
        let cells = self.journal.overlay().cells();
        let cells = cells.map(|(cell, history)| (cell.clone(), history.rivals().len()));
        let wanted: Vec<_> = cells.filter(|cell| is_wanted(cell)).collect();
        (!wanted.is_empty()).then(|| wanted[which % wanted.len()].0.clone())
    }
}

/// What becomes of three new laptops; each deed is one of the laptop with this number.
pub fn live(deeds: &[(usize, Deed)]) -> Vec<Laptop> {
    let mut laptops: Vec<Laptop> = (0..LAPTOPS).map(Laptop::new).collect();
    for (now, (at, deed)) in deeds.iter().enumerate() {
        let now = now as u64;
        match deed {
            Deed::TakeIn(from) => {
                let entries = file(&laptops[*from]);
                laptops[*at].take_in(now, entries);
            }
            Deed::TakeInForged(from, which) => {
                let mut entries = file(&laptops[*from]);
                forge(&mut entries, *which);
                laptops[*at].take_in(now, entries);
            }
            Deed::Hear(from) => {
                let other = laptops[*from].journal.clone();
                laptops[*at].hear(&other);
            }
            _ => laptops[*at].perform(now, deed),
        }
    }
    laptops
}

pub fn file(laptop: &Laptop) -> Vec<Entry> {
    laptop.journal.entries().cloned().collect()
}

/// Gives one of the entries another content under its name.
pub fn forge(entries: &mut [Entry], which: usize) {
    if entries.is_empty() {
        return;
    }
    let entry = &mut entries[which % entries.len()];
    let Some(revision) = entry.revision() else { return };
    let mut forged = Revision::clone(revision);
    match forged.change {
        Change::Put(_) => forged.change = Change::Clear,
        _ => forged.author.push('假'),
    }
    *entry = Entry::from(forged);
}

/// The memory answers at once, so one look is enough.
fn at_once<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(answer) => answer,
        Poll::Pending => panic!("the memory keeps nobody waiting"),
    }
}
