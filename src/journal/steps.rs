//! What can be undone and redone in this tab: the steps a person took, in order.

use super::RevisionId;

/// Each step is one or more revisions that belong together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Steps {
    done: Vec<Vec<RevisionId>>,
    undone: Vec<Vec<RevisionId>>,
    latest: Vec<RevisionId>,
}

impl Steps {
    /// A new step; what was undone before it can no longer be redone.
    pub fn took(&mut self, step: Vec<RevisionId>) {
        self.latest.clone_from(&step);
        self.done.push(step);
        self.undone.clear();
    }

    /// The revisions made or taken in last, be it by a step, an undo or a redo.
    pub fn latest(&self) -> &[RevisionId] {
        &self.latest
    }

    /// The revisions that undoing must make void.
    pub fn to_undo(&self) -> Option<&[RevisionId]> {
        self.done.last().map(Vec::as_slice)
    }

    /// The undoing revisions that redoing must make void.
    pub fn to_redo(&self) -> Option<&[RevisionId]> {
        self.undone.last().map(Vec::as_slice)
    }

    /// The last step was undone by these revisions.
    pub fn undid(&mut self, by: Vec<RevisionId>) {
        if self.done.pop().is_some() {
            self.latest.clone_from(&by);
            self.undone.push(by);
        }
    }

    /// The last undo was itself undone by these revisions.
    pub fn redid(&mut self, by: Vec<RevisionId>) {
        if self.undone.pop().is_some() {
            self.latest.clone_from(&by);
            self.done.push(by);
        }
    }
}
