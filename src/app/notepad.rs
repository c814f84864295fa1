//! Which note is being written, wherever in the app one is. The sheet itself comes when it is needed.

use leptos::prelude::*;

use crate::journal::Cell;
use crate::plan::Subject;

/// A note that is being written.
#[derive(Clone, Debug, PartialEq)]
pub enum Leaf {
    New(Subject),
    Old(Cell),
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
