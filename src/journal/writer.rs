//! Makes revisions: gives each its number and its time.

use super::{Change, Clock, Day, Millis, Revision, RevisionId, Slot, Time, WriterId};
use crate::plan::Subject;

/// A change before it has a number and a time.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    pub author: String,
    pub subject: Subject,
    pub slot: Slot,
    pub base: Vec<RevisionId>,
    pub change: Change,
    pub since: Option<Day>,
    pub remark: String,
}

#[derive(Clone, Debug)]
pub struct Writer {
    id: WriterId,
    written: u32,
    clock: Clock,
}

impl Writer {
    /// `id` must never have written before: a new one for every start of the app.
    pub fn new(id: WriterId) -> Self {
        Self { id, written: 0, clock: Clock::default() }
    }

    pub fn id(&self) -> &WriterId {
        &self.id
    }

    /// Takes note of a revision that came from elsewhere, so that later ones follow it.
    pub fn witness(&mut self, seen: Time) {
        self.clock.witness(seen);
    }

    /// The name the next revision will have.
    pub fn next_id(&self) -> RevisionId {
        RevisionId::new(self.id.clone(), self.written.saturating_add(1))
    }

    pub fn write(&mut self, now: Millis, draft: Draft) -> Revision {
        let id = self.next_id();
        self.written = self.written.saturating_add(1);
        let Draft { author, subject, slot, base, change, since, remark } = draft;
        Revision { id, time: self.clock.tick(now), at: now, author, subject, slot, base, change, since, remark }
    }
}
