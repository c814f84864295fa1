//! From which revision the value after each comes, worked out in one pass: a field that was changed thousands of
//! times has a history that can be read.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::last;
use crate::journal::{Change, Revision, RevisionId};

/// What holds so far.
struct Tally<'a> {
    revisions: &'a [Arc<Revision>],
    place: BTreeMap<&'a RevisionId, usize>,
    /// How many undos that hold make each revision void.
    undos: Vec<usize>,
    /// The puts and clears that hold.
    live: BTreeSet<usize>,
}

pub(super) fn source_of_each(revisions: &[Arc<Revision>]) -> Vec<Option<&Revision>> {
    let undos = vec![0; revisions.len()];
    let mut tally = Tally { revisions, place: BTreeMap::new(), undos, live: BTreeSet::new() };
    let mut sources = Vec::with_capacity(revisions.len());
    for (index, revision) in revisions.iter().enumerate() {
        tally.place.insert(&revision.id, index);
        tally.turn(index);
        sources.push(tally.source());
    }
    sources
}

impl<'a> Tally<'a> {
    /// A revision begins to hold. What it undoes ceases to hold; if that was an undo, what it undid begins
    /// to hold again, and so on.
    fn turn(&mut self, index: usize) {
        let (mut index, mut holds) = (index, true);
        while let Some(revision) = self.revisions.get(index) {
            let Change::Undo(undone) = &revision.change else {
                if holds {
                    self.live.insert(index)
                } else {
                    self.live.remove(&index)
                };
                return;
            };
            // Only what came before can be undone.
            let Some(target) = self.place.get(undone).copied().filter(|target| *target < index) else { return };
            let Some(count) = self.undos.get_mut(target) else { return };
            let was_void = *count > 0;
            *count = if holds { *count + 1 } else { count.saturating_sub(1) };
            let is_void = *count > 0;
            if was_void == is_void {
                return;
            }
            (index, holds) = (target, !is_void);
        }
    }

    fn source(&self) -> Option<&'a Revision> {
        let newest_first = self.live.iter().rev().filter_map(|index| self.revisions.get(*index)).map(Arc::as_ref);
        last(newest_first)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::indexing_slicing)]

    use super::*;
    use crate::journal::history::live;
    use crate::journal::{Field, Millis, Slot, Time, Value, WriterId};
    use crate::plan::Subject;

    fn revision(number: u32, time: u64, change: Change) -> Arc<Revision> {
        Arc::new(Revision {
            id: RevisionId::new(WriterId::new("d", "t"), number),
            time: Time(Millis::new(time), 0),
            at: Millis::new(time),
            author: String::new(),
            subject: Subject::Zone,
            slot: Slot::Field(Field::Person),
            base: Vec::new(),
            change,
            since: None,
            remark: String::new(),
        })
    }

    /// Puts, clears, and undos of anything, also of what comes later or never.
    fn made_up(seed: u64, count: u32) -> Vec<Arc<Revision>> {
        let mut state = seed;
        let mut roll = move |sides: u64| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) % sides
        };
        let mut revision = |number: u32| {
            let change = match roll(5) {
                0 => Change::Clear,
                1 | 2 => Change::Put(Value::Text(format!("第 {number} 次"))),
                _ => Change::Undo(RevisionId::new(WriterId::new("d", "t"), roll(u64::from(count) + 2) as u32)),
            };
            revision(number, u64::from(number), change)
        };
        (0..count).map(&mut revision).collect()
    }

    #[test]
    fn the_value_after_each_is_the_one_that_would_hold_had_nothing_come_later() {
        for seed in 0..2_000 {
            let revisions = made_up(seed, 12);
            let expected: Vec<_> = (1..=revisions.len()).map(|count| last(live(&revisions[..count]))).collect();
            assert_eq!(source_of_each(&revisions), expected, "{revisions:#?}");
        }
    }

    #[test]
    fn ten_thousand_changes_of_one_field_are_told_in_one_pass() {
        let put = |number: u32| revision(number, u64::from(number), Change::Put(Value::Text(number.to_string())));
        let revisions: Vec<_> = (0..10_000).map(put).collect();
        let started = std::time::Instant::now();
        assert_eq!(source_of_each(&revisions).len(), 10_000);
        assert!(started.elapsed().as_secs() < 5, "some ten milliseconds, and minutes if each began anew");
    }
}
