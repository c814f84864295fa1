//! What the person at this screen does: the journal as signals, and the one way into it.
//!
//! An action makes a revision. It is on screen at once, goes to the storage, and counts as saved
//! when the storage says it is on disk. Other tabs are told then.

mod act;
mod backup;
mod drafts;
mod keep;
mod photos;
mod take_in;
mod tools;

use std::sync::Arc;

use leptos::prelude::*;

use super::live::later;
use crate::browser::{HERE, clock};
use crate::desk::{self, SetAside, Unkept, Unsaved};
use crate::insight::safety::Mark;
use crate::journal::{Change, Day, Journal, Note, Overlay, Revision, RevisionId, Steps, Value};
use crate::storage::local::{self, Key};
use crate::storage::{Outbox, StorageError};

pub use photos::{NotAnImage, TakenIn};
use tools::Tools;

/// Get it at the top of a component with [`use_work`].
#[derive(Clone, Copy)]
pub struct Work {
    /// Id of the plan: work on different plans is kept apart.
    plan: &'static str,
    journal: RwSignal<Journal>,
    outbox: RwSignal<Outbox>,
    reading: RwSignal<Reading>,
    aside: RwSignal<SetAside>,
    steps: RwSignal<Steps>,
    /// `None` until a person was asked; may be empty.
    author: RwSignal<Option<String>>,
    last_backup: RwSignal<Option<Mark>>,
    /// `None` where nobody reads: the first view is of no day.
    today: RwSignal<Option<Day>>,
    /// Counts up when photos come or go.
    photos: RwSignal<usize>,
    /// Photos that are in memory only.
    unkept: RwSignal<Vec<Unkept>>,
    /// Somebody has cleared what the browser kept, and nobody here has been told.
    cleared: RwSignal<bool>,
    tools: StoredValue<Tools, LocalStorage>,
}

/// Whether what was kept earlier is on screen.
#[derive(Clone, Debug, PartialEq)]
pub enum Reading {
    Under,
    Done,
    Failed(StorageError),
}

impl Work {
    /// Starts empty, so that the page need not wait; what was kept comes in a moment later.
    pub fn start(plan: &'static str) -> Self {
        let work = Self {
            plan,
            journal: RwSignal::default(),
            outbox: RwSignal::default(),
            reading: RwSignal::new(Reading::Under),
            aside: RwSignal::default(),
            steps: RwSignal::default(),
            author: RwSignal::new(local::read(Key::Author)),
            last_backup: RwSignal::default(),
            today: RwSignal::new(clock::today().parse().ok()),
            photos: RwSignal::default(),
            unkept: RwSignal::default(),
            cleared: RwSignal::default(),
            tools: StoredValue::new_local(Tools::new(plan)),
        };
        if HERE {
            work.listen();
        }
        later(move || work.read());
        work
    }

    /// Looks at the present state; follows every change.
    pub fn with<T>(self, look: impl FnOnce(&Overlay) -> T) -> T {
        self.journal.with(|journal| look(journal.overlay()))
    }

    /// Looks at the present state once.
    pub fn with_untracked<T>(self, look: impl FnOnce(&Overlay) -> T) -> T {
        self.journal.with_untracked(|journal| look(journal.overlay()))
    }

    /// A note as one revision left it, and that revision.
    pub fn note_of(self, revision: &RevisionId) -> Option<(Note, Arc<Revision>)> {
        self.journal.with_untracked(|journal| {
            let revision = journal.get(revision)?.revision()?;
            match &revision.change {
                Change::Put(Value::Note(note)) => Some((note.clone(), revision.clone())),
                _ => None,
            }
        })
    }

    /// Looks at the whole journal; follows every change.
    pub fn with_journal<T>(self, look: impl FnOnce(&Journal) -> T) -> T {
        self.journal.with(look)
    }

    /// Looks at the whole journal once.
    pub fn with_journal_untracked<T>(self, look: impl FnOnce(&Journal) -> T) -> T {
        self.journal.with_untracked(look)
    }

    pub fn reading(self) -> Signal<Reading> {
        self.reading.into()
    }

    pub fn outbox(self) -> Signal<Outbox> {
        self.outbox.into()
    }

    /// What is not on disk although it should be; follows every change.
    pub fn unsaved(self) -> Option<Unsaved> {
        self.outbox.with(|outbox| self.unkept.with(|photos| desk::unsaved(&outbox.state(), photos)))
    }

    /// Stored lines that nobody here can read.
    pub fn aside(self) -> Signal<SetAside> {
        self.aside.into()
    }

    /// Whether what the browser kept was cleared while this page was open.
    pub fn cleared(self) -> RwSignal<bool> {
        self.cleared
    }

    /// Today on the calendar; another day begins while the page is open.
    pub fn today(self) -> Signal<Option<Day>> {
        self.today.into()
    }

    pub fn steps(self) -> Signal<Steps> {
        self.steps.into()
    }

    /// Whether a change was made in this tab; others came in.
    pub fn made(self, id: &RevisionId) -> bool {
        self.tools.with_value(|tools| tools.writer.id() == id.writer())
    }

    /// The name changes are signed with; `None` until somebody was asked.
    pub fn author(self) -> Signal<Option<String>> {
        self.author.into()
    }

    pub fn sign_as(self, name: &str) {
        let name = name.trim();
        local::write(Key::Author, name);
        self.author.set(Some(name.to_owned()));
    }

    /// A form that asked for the name was handed in: whoever left it empty is not asked again.
    pub fn was_asked(self) {
        self.look_up_author();
        if self.author.with_untracked(Option::is_none) {
            self.sign_as("");
        }
    }

    /// The person may have been asked in another tab.
    fn look_up_author(self) {
        if self.author.with_untracked(Option::is_none)
            && let Some(name) = local::read(Key::Author)
        {
            self.author.set(Some(name));
        }
    }
}

/// The work on this plan. Components under the root always have it.
pub fn use_work() -> Work {
    expect_context()
}
