//! All revisions of one slot of one subject, and what they amount to.

mod values;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{Change, Revision, RevisionId, Value};

/// Kept in the order of the clock, whatever the order of arrival.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    revisions: Vec<Arc<Revision>>,
}

/// A revision with what it changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Happening<'a> {
    pub revision: &'a Revision,
    pub deed: Deed,
    pub before: Option<&'a Value>,
    pub after: Option<&'a Value>,
    /// The revision from which the value after it comes, with its day and its reason.
    pub source: Option<&'a Revision>,
}

/// In which way a value came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    Written,
    Undone,
    Redone,
}

impl History {
    /// Takes in one more; the caller sees to it that none comes twice.
    pub fn add(&mut self, revision: Arc<Revision>) {
        let at = self.revisions.partition_point(|known| known.order() < revision.order());
        self.revisions.insert(at, revision);
    }

    /// Takes out the one of that name, if it is here.
    pub fn remove(&mut self, revision: &Revision) {
        self.revisions.retain(|known| known.id != revision.id);
    }

    /// Oldest first.
    pub fn revisions(&self) -> &[Arc<Revision>] {
        &self.revisions
    }

    /// What was written first, and so who began it, whoever changed it since.
    pub fn first(&self) -> Option<&Arc<Revision>> {
        self.revisions.first()
    }

    /// The revision whose value holds: the last one that was not undone.
    pub fn current(&self) -> Option<&Revision> {
        last(live(&self.revisions))
    }

    pub fn value(&self) -> Option<&Value> {
        self.current().and_then(|revision| revision.change.value())
    }

    /// Whether there is a value, or one that contradicts that there is none.
    pub fn says_something(&self) -> bool {
        self.value().is_some() || !self.rivals().is_empty()
    }

    /// The last revisions of everybody who did not know of each other, oldest first. One is normal.
    pub fn heads(&self) -> Vec<&Revision> {
        let live = live(&self.revisions);
        let mut replaced = BTreeSet::new();
        for id in live.iter().flat_map(|revision| &revision.base) {
            replaced.insert(id);
        }
        live.into_iter().rev().filter(|revision| !replaced.contains(&revision.id)).collect()
    }

    /// Revisions that say something else than the value that holds and did not know of it. They
    /// stay until a revision that knew them all settles it.
    pub fn rivals(&self) -> Vec<&Revision> {
        let current = self.current();
        let same =
            |revision: &Revision| current.is_none_or(|current| current.change.value() == revision.change.value());
        self.heads().into_iter().filter(|head| !same(head)).collect()
    }

    /// Newest first, each with the value before and after it.
    pub fn happenings(&self) -> impl Iterator<Item = Happening<'_>> {
        let (sources, deeds) = (values::source_of_each(&self.revisions), self.deeds());
        self.revisions.iter().enumerate().rev().map(move |(index, revision)| {
            let source = |index: usize| sources.get(index).copied().flatten();
            let (before, source) = (index.checked_sub(1).and_then(source), source(index));
            let (before, after) = (before.and_then(value), source.and_then(value));
            let deed = deeds.get(&revision.id).copied().unwrap_or(Deed::Written);
            Happening { revision, deed, before, after, source }
        })
    }

    /// In which way the value of a revision came about.
    pub fn deed(&self, id: &RevisionId) -> Option<Deed> {
        self.deeds().get(id).copied()
    }

    /// Undoing an undo is redoing, and undoing that is undoing again; what is undone comes first.
    fn deeds(&self) -> BTreeMap<&RevisionId, Deed> {
        let mut deeds = BTreeMap::new();
        for revision in &self.revisions {
            let deed = match &revision.change {
                Change::Undo(undone) if deeds.get(undone) == Some(&Deed::Undone) => Deed::Redone,
                Change::Undo(_) => Deed::Undone,
                Change::Put(_) | Change::Clear => Deed::Written,
            };
            deeds.insert(&revision.id, deed);
        }
        deeds
    }
}

/// Puts and clears that hold, newest first. Going backwards, an undo is met before what it undoes.
fn live(revisions: &[Arc<Revision>]) -> Vec<&Revision> {
    let mut undone = BTreeSet::new();
    let mut live = Vec::with_capacity(revisions.len());
    for revision in revisions.iter().rev().map(Arc::as_ref) {
        if undone.contains(&revision.id) {
            continue;
        }
        match &revision.change {
            Change::Undo(id) => {
                undone.insert(id);
            }
            Change::Put(_) | Change::Clear => live.push(revision),
        }
    }
    live
}

fn value(revision: &Revision) -> Option<&Value> {
    revision.change.value()
}

/// Of revisions from the newest on the first. Where clocks stand still, at the end of the calendar, the
/// one that replaced the others.
fn last<'a>(live: impl IntoIterator<Item = &'a Revision>) -> Option<&'a Revision> {
    let mut live = live.into_iter();
    let newest = live.next()?;
    let mut same = vec![newest];
    same.extend(live.take_while(|revision| revision.time == newest.time));
    let is_replaced = |revision: &Revision| same.iter().any(|other| other.base.contains(&revision.id));
    same.iter().find(|revision| !is_replaced(revision)).or(Some(&newest)).copied()
}
