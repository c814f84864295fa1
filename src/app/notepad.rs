//! Which note is being written, wherever in the app one is. The sheet itself comes when it is needed.

use leptos::prelude::*;

use crate::journal::{Cell, Overlay, Slot};
use crate::plan::Subject;

/// A note that is being written.
#[derive(Clone, Debug, PartialEq)]
pub enum Leaf {
    New(Subject),
    Old(Cell),
}

impl Leaf {
    /// The name of its draft.
    pub fn draft(&self, plan: &str) -> String {
        match self {
            Leaf::New(subject) => format!("{plan}.{subject}"),
            Leaf::Old(cell) => format!("{plan}.{}", cell.slot),
        }
    }

    /// What a draft of this name was a draft of, as far as that is still there.
    pub fn of_draft(name: &str, plan: &str, overlay: &Overlay) -> Option<Self> {
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
pub struct Notepad(RwSignal<Option<Leaf>>);

impl Notepad {
    pub fn open(self, leaf: Leaf) {
        self.0.set(Some(leaf));
    }

    pub fn close(self) {
        self.0.set(None);
    }

    pub fn leaf(self) -> Option<Leaf> {
        self.0.get()
    }
}

/// The notepad. Components under the root always have it.
pub fn use_notepad() -> Notepad {
    expect_context()
}
