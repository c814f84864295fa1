//! The journal (日志): a set of revisions that only grows.
//!
//! Merging is set union: commutative, associative, idempotent. `tests/journal` proves it.

use std::collections::BTreeMap;

use super::{Entry, Overlay, RevisionId, Time};

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Journal {
    entries: BTreeMap<RevisionId, Entry>,
    overlay: Overlay,
    latest: Time,
}

impl Journal {
    /// Takes in one entry; says whether the journal changed.
    ///
    /// Two different entries of the same name can only come from damage or forgery. Of a set the one with
    /// the greater text is, so that every laptop decides alike. What a person keeps is not put at stake so:
    /// the desk asks for the name first and takes in nothing that is here.
    pub fn add(&mut self, entry: Entry) -> bool {
        self.latest = self.latest.max(entry.revision().map_or_else(Time::default, |revision| revision.time));
        if let Some(known) = self.entries.get(entry.id()) {
            if !entry.replaces(known) {
                return false;
            }
            if let Some(revision) = known.revision() {
                self.overlay.remove(revision);
            }
        }
        if let Some(revision) = entry.revision() {
            self.overlay.add(revision.clone());
        }
        self.entries.insert(entry.id().clone(), entry);
        true
    }

    /// Takes in everything another journal has.
    pub fn merge(&mut self, other: &Journal) {
        for entry in other.entries() {
            self.add(entry.clone());
        }
    }

    pub fn get(&self, id: &RevisionId) -> Option<&Entry> {
        self.entries.get(id)
    }

    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.entries.values()
    }

    pub fn len(&self) -> usize {
        self.entries.len()
    }

    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// What all revisions together amount to.
    pub fn overlay(&self) -> &Overlay {
        &self.overlay
    }

    /// The latest time in it; a writer must come after it.
    pub fn latest(&self) -> Time {
        self.latest
    }
}

impl FromIterator<Entry> for Journal {
    fn from_iter<T: IntoIterator<Item = Entry>>(entries: T) -> Self {
        let mut journal = Self::default();
        for entry in entries {
            journal.add(entry);
        }
        journal
    }
}
