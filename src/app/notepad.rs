//! Which note is being written, wherever in the app one is. The sheet itself comes when it is needed.

use leptos::prelude::*;

use crate::journal::{Cell, Overlay, Slot};
use crate::plan::Subject;

/// Stands before what is a draft's own in its name; no id has it.
const OWN: char = '~';

/// A note that is being written.
#[derive(Clone, Debug, PartialEq)]
pub enum Leaf {
    New(Subject),
    Old(Cell),
}

impl Leaf {
    /// What the names of its drafts have in common.
    pub fn drafts(&self, plan: &str) -> String {
        match self {
            Leaf::New(subject) => format!("{plan}.{subject}"),
            Leaf::Old(cell) => format!("{plan}.{}", cell.slot),
        }
    }

    /// The name of the draft that one sheet keeps. Each has its own, so that none is written over by
    /// another tab or by a note on the same thing.
    pub fn draft(&self, plan: &str, own: &str) -> String {
        format!("{}{OWN}{own}", self.drafts(plan))
    }

    /// Whether a draft of this name was one of it; those of earlier versions have no name of their own.
    pub fn is_draft(&self, plan: &str, name: &str) -> bool {
        name.rsplit_once(OWN).map_or(name, |(drafts, _)| drafts) == self.drafts(plan)
    }

    /// What a draft of this name was a draft of, as far as that is still there.
    pub fn of_draft(name: &str, plan: &str, overlay: &Overlay) -> Option<Self> {
        let name = name.rsplit_once(OWN).map_or(name, |(drafts, _)| drafts);
        let name = name.strip_prefix(plan)?.strip_prefix('.')?;
        match name.parse::<Slot>() {
            Ok(slot) => overlay.cells().find(|(cell, _)| cell.slot == slot).map(|(cell, _)| Leaf::Old(cell.clone())),
            Err(_) => name.parse().ok().map(Leaf::New),
        }
    }

    pub fn subject(&self) -> &Subject {
        match self {
            Leaf::New(subject) => subject,
            Leaf::Old(cell) => &cell.subject,
        }
    }
}

/// Get it at the top of a component with [`use_notepad`].
#[derive(Clone, Copy, Default)]
pub struct Notepad {
    leaf: RwSignal<Option<Leaf>>,
    /// The draft to go on with, where one was chosen.
    draft: RwSignal<Option<String>>,
}

impl Notepad {
    pub fn open(self, leaf: Leaf) {
        self.draft.set(None);
        self.leaf.set(Some(leaf));
    }

    /// Goes on with the draft of this name.
    pub fn go_on(self, leaf: Leaf, draft: String) {
        self.draft.set(Some(draft));
        self.leaf.set(Some(leaf));
    }

    pub fn close(self) {
        self.leaf.set(None);
    }

    pub fn leaf(self) -> Option<Leaf> {
        self.leaf.get()
    }

    pub fn draft(self) -> Option<String> {
        self.draft.get_untracked()
    }
}

/// The notepad. Components under the root always have it.
pub fn use_notepad() -> Notepad {
    expect_context()
}
