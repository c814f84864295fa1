//! What taking in a file would change: shown before anything is applied.

use std::sync::Arc;

use super::Backup;
use crate::insight::clocks::{self, Drift, Here, Off};
use crate::journal::{Cell, Entry, History, Journal, Overlay, Revision, Value};

#[derive(Clone, Debug, PartialEq)]
pub struct Preview {
    /// What would change or be added, thing by thing.
    pub incoming: Vec<Incoming>,
    /// How many revisions are here already.
    pub known: usize,
    /// Those that have the name of one that is here and another content: damaged or forged. What is here
    /// stays, so these are not for taking in.
    pub twins: Vec<Twin>,
    /// How many new ones stand in the file twice with different contents: damaged or forged. Which of them
    /// comes in is decided as [`Journal::add`] does.
    pub contested: usize,
    /// New ones that this version keeps but does not understand.
    pub foreign: Vec<Entry>,
    /// Devices whose changes are in the file and whose clocks are off.
    pub drifts: Vec<Drift>,
    /// How far off the clock is by which the file was made.
    pub made_off: Option<Off>,
}

/// Two entries of one name.
#[derive(Clone, Debug, PartialEq)]
pub struct Twin {
    pub here: Entry,
    pub there: Entry,
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
    pub fn of(backup: &Backup, journal: &Journal, here: Here<'_>) -> Self {
        let (mut news, mut twins, mut known, mut contested) = (Journal::default(), Vec::new(), 0, 0);
        for entry in &backup.entries {
            match journal.get(entry.id()) {
                Some(here) if here == entry => known += 1,
                Some(here) => twins.push(Twin { here: here.clone(), there: entry.clone() }),
                None => {
                    contested += usize::from(news.get(entry.id()).is_some_and(|other| other != entry));
                    known += usize::from(!news.add(entry.clone()));
                }
            }
        }
        let cells = news.overlay().cells();
        let (drifts, made_off) = clocks_in(backup, journal, here);
        Self {
            incoming: cells.map(|(cell, new)| Incoming::of(cell, new, journal.overlay().history(cell))).collect(),
            known,
            twins,
            contested,
            foreign: news.entries().filter(|entry| entry.revision().is_none()).cloned().collect(),
            drifts,
            made_off,
        }
    }

    /// Nothing new in it.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many items there are to decide about: first each thing that changes, then each entry that
    /// is not understood.
    pub fn len(&self) -> usize {
        self.incoming.len() + self.foreign.len()
    }

    /// The state after taking everything in.
    pub fn merged(&self, overlay: &Overlay) -> Overlay {
        let news = self.incoming.iter().flat_map(|incoming| &incoming.revisions);
        overlay.cells().flat_map(|(_, history)| history.revisions()).chain(news).cloned().collect()
    }

    pub fn conflicts(&self) -> usize {
        self.incoming.iter().filter(|incoming| incoming.conflict).count()
    }

    /// What to take in of the items that are wanted.
    pub fn chosen(&self, is_wanted: impl Fn(usize) -> bool) -> Vec<Entry> {
        let known = |incoming: &Incoming| incoming.revisions.iter().cloned().map(Entry::Known).collect::<Vec<_>>();
        let items = self.incoming.iter().map(known);
        let items = items.chain(self.foreign.iter().map(|entry| vec![entry.clone()]));
        items.enumerate().filter(|(at, _)| is_wanted(*at)).flat_map(|(_, entries)| entries).collect()
    }
}

/// Of the devices that wrote what is in the file.
fn clocks_in(backup: &Backup, journal: &Journal, here: Here<'_>) -> (Vec<Drift>, Option<Off>) {
    let theirs = || backup.entries.iter().filter_map(Entry::revision).map(AsRef::as_ref);
    let ours = journal.entries().filter_map(Entry::revision).map(AsRef::as_ref);
    let mut drifts = clocks::drifts(&ours.chain(theirs()).collect::<Vec<_>>(), here);
    drifts.retain(|drift| theirs().any(|revision: &Revision| revision.id.writer().device() == drift.device));
    (drifts, clocks::of_file(backup.made, theirs(), here))
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
