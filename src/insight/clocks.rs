//! Devices whose clocks disagree, found from what was written on them.
//!
//! A change cannot come from the future: one that shows a later time than the moment at which it
//! came here was made by a clock that is ahead. And whoever wrote on top of a later time than their
//! own clock showed has a clock behind the one that showed it. Where only others disagree, nobody can
//! say which of them is right; the one behind is named, and that it is so compared with others.

use std::collections::BTreeMap;

use super::arrivals::Arrivals;
use crate::journal::{Millis, Revision};

/// Clocks that differ by less are not worth a word, in milliseconds.
pub const WRONG: u64 = 10 * 60 * 1000;

/// From where one looks.
#[derive(Clone, Copy, Debug)]
pub struct Here<'a> {
    pub now: Millis,
    /// This device.
    pub device: &'a str,
    pub arrivals: &'a Arrivals,
}

/// A device and how far its clock is off at least.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drift {
    pub device: String,
    /// Who signed there, each once.
    pub people: Vec<String>,
    pub off: Off,
}

/// In milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Off {
    /// Of this device's clock.
    Ahead(u64),
    /// Of this device's clock.
    Behind(u64),
    /// Of another device's clock, which may be the one that is wrong.
    BehindOthers(u64),
}

impl Off {
    fn length(self) -> u64 {
        match self {
            Off::Ahead(length) | Off::Behind(length) | Off::BehindOthers(length) => length,
        }
    }
}

/// Every device whose clock is noticeably off, in the order of their names.
pub fn drifts(revisions: &[&Revision], here: Here<'_>) -> Vec<Drift> {
    let mut found = Found { off: BTreeMap::new() };
    // Whose clock showed a moment first.
    let mut shown: BTreeMap<Millis, &str> = BTreeMap::new();
    for revision in revisions.iter().copied().filter(|revision| revision.time.0 == revision.at) {
        shown.entry(revision.at).or_insert(device(revision));
    }
    for revision in revisions.iter().copied().filter(|revision| device(revision) != here.device) {
        let arrived = here.arrivals.of(&revision.id).unwrap_or(here.now);
        found.note(device(revision), Off::Ahead(later(revision.at, arrived)));
    }
    for revision in revisions.iter().copied().filter(|revision| device(revision) == here.device) {
        let leader = shown.get(&revision.time.0).copied().filter(|leader| *leader != here.device);
        if let Some(leader) = leader {
            found.note(leader, Off::Ahead(later(revision.time.0, revision.at)));
        }
    }
    for revision in revisions.iter().copied().filter(|revision| device(revision) != here.device) {
        let (lag, leader) = (later(revision.time.0, revision.at), shown.get(&revision.time.0).copied());
        match leader {
            // Known to be wrong itself: who came after it need not be.
            Some(leader) if found.is_ahead(leader) || leader == device(revision) => {}
            Some(leader) if leader == here.device => found.note(device(revision), Off::Behind(lag)),
            _ => found.note(device(revision), Off::BehindOthers(lag)),
        }
    }
    let drift =
        |(device, off): (&str, Off)| Drift { device: device.to_owned(), people: people(revisions, device), off };
    found.off.into_iter().map(drift).collect()
}

/// How far off the clock is by which a file was made: nobody can make one in the future, or before
/// the changes that are in it.
pub fn of_file<'a>(made: Millis, revisions: impl Iterator<Item = &'a Revision>, here: Here<'_>) -> Option<Off> {
    let (mut ours, mut others) = (Millis::default(), Millis::default());
    for revision in revisions {
        let latest = if device(revision) == here.device { &mut ours } else { &mut others };
        *latest = revision.at.max(*latest);
    }
    let ahead = Off::Ahead(later(made, here.now));
    [ahead, Off::Behind(later(ours, made)), Off::BehindOthers(later(others, made))]
        .into_iter()
        .find(|off| off.length() > WRONG)
}

/// What is known so far: for each device the farthest that was seen, and ahead before behind.
struct Found<'a> {
    off: BTreeMap<&'a str, Off>,
}

impl<'a> Found<'a> {
    fn note(&mut self, device: &'a str, off: Off) {
        let known = self.off.get(device);
        let is_said = known.is_some_and(|known| known.length() >= off.length() || is_ahead(*known) && !is_ahead(off));
        if off.length() > WRONG && !is_said {
            self.off.insert(device, off);
        }
    }

    fn is_ahead(&self, device: &str) -> bool {
        self.off.get(device).copied().is_some_and(is_ahead)
    }
}

fn is_ahead(off: Off) -> bool {
    matches!(off, Off::Ahead(_))
}

fn device(revision: &Revision) -> &str {
    revision.id.writer().device()
}

fn later(one: Millis, than: Millis) -> u64 {
    one.get().saturating_sub(than.get())
}

fn people(revisions: &[&Revision], of: &str) -> Vec<String> {
    let mut people: Vec<String> = Vec::new();
    for revision in revisions.iter().filter(|revision| device(revision) == of) {
        if !revision.author.is_empty() && !people.contains(&revision.author) {
            people.push(revision.author.clone());
        }
    }
    people
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::journal::{Change, Draft, Field, Slot, Writer, WriterId};
    use crate::plan::Subject;

    const DAY: u64 = 86_400_000;
    const NOW: u64 = 100 * DAY;

    struct Laptop {
        writer: Writer,
        /// Before (negative) or after the right time.
        off: i64,
    }

    impl Laptop {
        fn new(name: &str, days: i64) -> Self {
            Self { writer: Writer::new(WriterId::new(name, "t")), off: days * DAY as i64 }
        }

        fn write(&mut self, now: u64, knows: &[&Revision]) -> Revision {
            knows.iter().for_each(|known| self.writer.witness(known.time));
            let draft = Draft {
                author: "谭工".to_owned(),
                subject: Subject::Zone,
                slot: Slot::Field(Field::Person),
                base: Vec::new(),
                change: Change::Clear,
                since: None,
                remark: String::new(),
            };
            self.writer.write(Millis::new(now.saturating_add_signed(self.off)), draft)
        }
    }

    #[track_caller]
    fn check(revisions: &[Revision], arrivals: &Arrivals, now: u64, expected: &[(&str, Off)]) {
        let here = Here { now: Millis::new(now), device: "here", arrivals };
        let found = drifts(&revisions.iter().collect::<Vec<_>>(), here);
        let found: Vec<_> = found.iter().map(|drift| (drift.device.as_str(), drift.off)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn clocks_that_agree_are_not_worth_a_word() {
        let (mut here, mut there) = (Laptop::new("here", 0), Laptop::new("there", 0));
        let first = there.write(NOW - 5, &[]);
        let second = here.write(NOW - 3, &[&first]);
        let third = there.write(NOW - 2, &[&second]);
        check(&[first, second, third], &Arrivals::default(), NOW, &[]);
    }

    #[test]
    fn a_clock_a_day_ahead_is_noticed_when_its_work_comes_and_ever_after() {
        let (mut here, mut fast) = (Laptop::new("here", 0), Laptop::new("fast", 1));
        let theirs = fast.write(NOW, &[]);
        let ahead = [("fast", Off::Ahead(DAY))];
        check(std::slice::from_ref(&theirs), &Arrivals::default(), NOW, &ahead);
        // A week later: who wrote on top of it remembers, and so does the note of its arrival.
        let ours = here.write(NOW, &[&theirs]);
        check(&[theirs.clone(), ours], &Arrivals::default(), NOW + 7 * DAY, &ahead);
        let mut arrivals = Arrivals::default();
        arrivals.add(Millis::new(NOW), [&theirs.id].into_iter().collect());
        check(&[theirs], &arrivals, NOW + 7 * DAY, &ahead);
    }

    #[test]
    fn a_clock_a_day_behind_is_noticed_once_it_wrote_on_top_of_our_work() {
        let (mut here, mut slow) = (Laptop::new("here", 0), Laptop::new("slow", -1));
        let ours = here.write(NOW, &[]);
        let theirs = slow.write(NOW, &[&ours]);
        check(&[ours, theirs], &Arrivals::default(), NOW, &[("slow", Off::Behind(DAY))]);
    }

    #[test]
    fn whoever_wrote_on_top_of_a_fast_clock_is_not_called_slow() {
        let (mut here, mut fast, mut third) = (Laptop::new("here", 0), Laptop::new("fast", 1), Laptop::new("third", 0));
        let theirs = fast.write(NOW, &[]);
        let ours = here.write(NOW, &[&theirs]);
        let others = third.write(NOW, &[&theirs]);
        check(&[theirs, ours, others], &Arrivals::default(), NOW + 9 * DAY, &[("fast", Off::Ahead(DAY))]);
    }

    #[test]
    fn where_two_others_disagree_the_one_behind_is_named_as_such() {
        let (mut right, mut slow) = (Laptop::new("right", 0), Laptop::new("slow", -1));
        let first = right.write(NOW - 2 * DAY, &[]);
        let second = slow.write(NOW - 2 * DAY, &[&first]);
        check(&[first, second], &Arrivals::default(), NOW, &[("slow", Off::BehindOthers(DAY))]);
    }

    #[test]
    fn the_clock_by_which_a_file_was_made_is_looked_at_both_ways() {
        let (mut here, mut there) = (Laptop::new("here", 0), Laptop::new("there", 0));
        let (ours, theirs) = (here.write(NOW - 9, &[]), there.write(NOW - 5, &[]));
        let arrivals = Arrivals::default();
        let at = Here { now: Millis::new(NOW), device: "here", arrivals: &arrivals };
        let off = |made: u64, revisions: &[&Revision]| of_file(Millis::new(made), revisions.iter().copied(), at);
        assert_eq!(off(NOW, &[&ours, &theirs]), None);
        assert_eq!(off(NOW + DAY, &[]), Some(Off::Ahead(DAY)));
        assert_eq!(off(NOW - 9 - DAY, &[&ours]), Some(Off::Behind(DAY)));
        assert_eq!(off(NOW - 5 - DAY, &[&theirs]), Some(Off::BehindOthers(DAY)));
        // An old file is no wrong clock.
        assert_eq!(off(NOW - 9 * DAY, &[]), None);
    }
}
