//! What taking in a file would change: shown before anything is applied.

use std::sync::Arc;

use super::Backup;
use crate::journal::{Cell, Entry, History, Journal, Millis, Overlay, Revision, Value};

/// A clock that is further ahead than this is worth a word, in milliseconds.
const WRONG_CLOCK: u64 = 10 * 60 * 1000;

#[derive(Clone, Debug, PartialEq)]
pub struct Preview {
    /// What would change or be added, thing by thing.
    pub incoming: Vec<Incoming>,
    /// How many revisions are here already.
    pub known: usize,
    /// New ones that this version keeps but does not understand.
    pub foreign: Vec<Entry>,
    /// By how many minutes the clock of a laptop in it runs ahead of this one.
    pub minutes_ahead: Option<u64>,
}

/// New revisions of one thing.
#[derive(Clone, Debug, PartialEq)]
pub struct Incoming {
    pub cell: Cell,
    pub revisions: Vec<Arc<Revision>>,
    /// The value here and now, and the one that would hold afterwards.
    pub before: Option<Value>,
    pub after: Option<Value>,
    /// Values that would contradict it until somebody settles it.
    pub rivals: Vec<Option<Value>>,
    /// Somebody here and somebody there changed it without knowing of each other.
    pub conflict: bool,
}

impl Preview {
    /// `now` is the clock of this laptop.
    pub fn of(backup: &Backup, journal: &Journal, now: Millis) -> Self {
        let (mut news, mut known, mut foreign, mut latest) = (Journal::default(), 0, Vec::new(), now);
        for entry in &backup.entries {
            if journal.get(entry.id()).is_some() || !news.add(entry.clone()) {
                known += 1;
            } else if let Some(revision) = entry.revision() {
                latest = latest.max(revision.at).max(revision.time.0);
            } else {
                foreign.push(entry.clone());
            }
        }
        let ahead = latest.get() - now.get();
        let cells = news.overlay().cells();
        Self {
            incoming: cells.map(|(cell, new)| Incoming::of(cell, new, journal.overlay().history(cell))).collect(),
            known,
            foreign,
            minutes_ahead: (ahead > WRONG_CLOCK).then_some(ahead / 60_000),
        }
    }

    /// Nothing new in it.
    pub fn is_empty(&self) -> bool {
        self.incoming.is_empty() && self.foreign.is_empty()
    }

    /// How many changes are not here yet.
    pub fn new_revisions(&self) -> usize {
        self.incoming.iter().map(|incoming| incoming.revisions.len()).sum::<usize>() + self.foreign.len()
    }

    /// The state after taking everything in.
    pub fn merged(&self, overlay: &Overlay) -> Overlay {
        let news = self.incoming.iter().flat_map(|incoming| &incoming.revisions);
        let known = overlay.cells().flat_map(|(_, history)| history.revisions());
        known.chain(news).cloned().collect()
    }

    pub fn conflicts(&self) -> usize {
        self.incoming.iter().filter(|incoming| incoming.conflict).count()
    }

    /// What to take in when some things are left out.
    pub fn without(&self, left_out: &[Cell]) -> Vec<Entry> {
        let wanted = self.incoming.iter().filter(|incoming| !left_out.contains(&incoming.cell));
        let revisions = wanted.flat_map(|incoming| incoming.revisions.iter().cloned().map(Entry::Known));
        revisions.chain(self.foreign.iter().cloned()).collect()
    }
}

impl Incoming {
    fn of(cell: &Cell, new: &History, here: Option<&History>) -> Self {
        let here = here.cloned().unwrap_or_default();
        let mut merged = here.clone();
        for revision in new.revisions() {
            merged.add(revision.clone());
        }
        let rivals: Vec<_> = merged.rivals().into_iter().map(|revision| revision.change.value().cloned()).collect();
        Self {
            cell: cell.clone(),
            conflict: rivals.len() > here.rivals().len(),
            before: here.value().cloned(),
            after: merged.value().cloned(),
            rivals,
            revisions: new.revisions().to_vec(),
        }
    }
}
