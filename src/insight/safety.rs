//! When a copy of the work outside of the browser is due.

use std::fmt;
use std::str::FromStr;

use crate::journal::{Entry, Ids, Journal, Millis, PhotoId, Value};

/// So many changes without a copy are worth a word.
pub const MANY: usize = 50;
/// So is a single one that has had no copy for a day; in milliseconds.
pub const LONG: u64 = 86_400_000;

/// What there was when a copy was made, or when one was offered and declined. Not only how much: where
/// the work was lost and begun anew, new changes are not those of the copy.
/// Written `<milliseconds> <ids> +<photos>`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    pub made: Millis,
    pub ids: Ids,
    /// How many photos have a copy; a copy without photos does not change that.
    pub photos: usize,
}

/// How many changes a copy does not have.
pub fn changes_since(journal: &Journal, copied: Option<&Mark>) -> usize {
    let is_copied = |entry: &&Entry| copied.is_some_and(|mark| mark.ids.contains(entry.id()));
    journal.entries().filter(|entry| !is_copied(entry)).count()
}

/// How many days of the calendar lie between two moments, given when the day of each began. Where
/// clocks are put forward a day has 23 hours.
pub fn days_between(midnight: u64, later_midnight: u64) -> u64 {
    (later_midnight.saturating_sub(midnight) + LONG / 2) / LONG
}

/// Whether to offer a copy. Whoever declines is asked again after as many changes or as long a time.
pub fn is_due(journal: &Journal, now: Millis, copied: Option<&Mark>, declined: Option<&Mark>) -> bool {
    if changes_since(journal, copied) == 0 {
        return false;
    }
    let last = copied.into_iter().chain(declined).max_by_key(|mark| mark.made);
    let Some(made) = last.map_or_else(|| first(journal), |mark| Some(mark.made)) else { return false };
    changes_since(journal, last) >= MANY || now.get().saturating_sub(made.get()) >= LONG
}

/// Where there never was a copy, time counts from the first change.
fn first(journal: &Journal) -> Option<Millis> {
    journal.entries().filter_map(Entry::revision).map(|revision| revision.at).min()
}

/// How many photos the notes name, in whatever version of them.
pub fn photos(journal: &Journal) -> usize {
    let values = journal.entries().filter_map(Entry::revision).filter_map(|revision| revision.change.value());
    let mut named: Vec<&PhotoId> = Vec::new();
    for value in values {
        if let Value::Note(note) = value {
            named.extend(note.photos.iter().map(|photo| &photo.id));
        }
    }
    named.sort_unstable();
    named.dedup();
    named.len()
}

impl fmt::Display for Mark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} +{}", self.made.get(), self.ids, self.photos)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a moment and the names of changes were expected")]
pub struct NotAMark;

impl FromStr for Mark {
    type Err = NotAMark;

    fn from_str(written: &str) -> Result<Self, NotAMark> {
        let (made, rest) = written.split_once(' ').ok_or(NotAMark)?;
        let made = Millis::new(made.parse().map_err(|_| NotAMark)?);
        let count = |written: &str| written.parse::<usize>().map_err(|_| NotAMark);
        match rest.rsplit_once(" +") {
            Some((ids, photos)) => Ok(Self { made, ids: ids.parse().map_err(|_| NotAMark)?, photos: count(photos)? }),
            None => {
                // Before version 0.2 only how many changes there were was kept, which does not tell which, and
                // at first no photos.
                let (revisions, photos) = rest.split_once(' ').unwrap_or((rest, "0"));
                count(revisions)?;
                Ok(Self { made, ids: Ids::default(), photos: count(photos)? })
            }
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::journal::{Change, Draft, Field, Slot, Writer, WriterId};
    use crate::plan::Subject;

    const MONDAY: u64 = 1_795_000_000_000;
    const HOUR: u64 = 3_600_000;

    /// So many changes, all made at that moment.
    fn journal(count: usize) -> Journal {
        journal_of("d", count)
    }

    fn journal_of(device: &str, count: usize) -> Journal {
        let mut writer = Writer::new(WriterId::new(device, "t"));
        let mut write = |_| {
            let (subject, slot) = (Subject::Zone, Slot::Field(Field::Person));
            let draft = Draft {
                author: String::new(),
                subject,
                slot,
                base: Vec::new(),
                change: Change::Clear,
                since: None,
                remark: String::new(),
            };
            Entry::from(writer.write(Millis::new(MONDAY), draft))
        };
        (0..count).map(&mut write).collect()
    }

    fn mark((hours, revisions): (u64, usize)) -> Mark {
        let ids = journal(revisions).entries().map(Entry::id).collect();
        Mark { made: Millis::new(MONDAY + hours * HOUR), ids, photos: 0 }
    }

    #[track_caller]
    fn check(changes: usize, hours: u64, copied: Option<(u64, usize)>, declined: Option<(u64, usize)>, due: bool) {
        let now = Millis::new(MONDAY + hours * HOUR);
        let (copied, declined) = (copied.map(mark), declined.map(mark));
        assert_eq!(is_due(&journal(changes), now, copied.as_ref(), declined.as_ref()), due);
    }

    #[test]
    fn work_that_never_had_a_copy_is_offered_one_after_many_changes_or_a_day() {
        check(0, 1_000, None, None, false);
        check(1, 23, None, None, false);
        check(1, 24, None, None, true);
        check(MANY - 1, 1, None, None, false);
        check(MANY, 1, None, None, true);
    }

    #[test]
    fn what_has_a_copy_needs_none_however_old_it_is() {
        check(80, 1_000, Some((5, 80)), None, false);
        check(81, 28, Some((5, 80)), None, false);
        check(81, 29, Some((5, 80)), None, true);
        check(80 + MANY, 6, Some((5, 80)), None, true);
        // A journal that was emptied by hand has less than its copy.
        check(3, 1_000, Some((5, 80)), None, false);
    }

    #[test]
    fn work_begun_anew_after_a_loss_is_not_what_the_copy_has() {
        let (lost, anew) = (mark((5, 80)), journal_of("e", 3));
        assert_eq!(changes_since(&journal(80), Some(&lost)), 0);
        assert_eq!(changes_since(&anew, Some(&lost)), 3);
        assert!(is_due(&anew, Millis::new(MONDAY + 29 * HOUR), Some(&lost), None));
    }

    #[test]
    fn a_day_is_a_day_of_the_calendar() {
        assert_eq!(days_between(0, 0), 0);
        assert_eq!(days_between(0, 23 * HOUR), 1);
        assert_eq!(days_between(0, 25 * HOUR), 1);
        assert_eq!(days_between(0, 7 * 24 * HOUR - HOUR), 7);
        assert_eq!(days_between(24 * HOUR, 0), 0);
    }

    #[test]
    fn whoever_declines_is_left_alone_for_as_long_again() {
        check(60, 2, None, Some((1, 60)), false);
        check(60, 24, None, Some((1, 60)), false);
        check(60, 25, None, Some((1, 60)), true);
        check(60 + MANY, 2, None, Some((1, 60)), true);
        // A copy made since then counts, not what was declined before it.
        check(70, 27, Some((4, 65)), Some((1, 60)), false);
        check(70, 28, Some((4, 65)), Some((1, 60)), true);
    }

    #[test]
    fn a_laptop_whose_clock_was_put_back_is_not_asked_for_ever() {
        check(1, 0, Some((9_000, 0)), None, false);
        check(MANY, 0, Some((9_000, 0)), None, true);
    }

    #[test]
    fn a_mark_is_read_as_it_was_written_and_nothing_else_is() {
        for mark in [mark((7, 12)), Mark { photos: 3, ..mark((7, 12)) }, Mark { photos: 3, ..mark((7, 0)) }] {
            assert_eq!(mark.to_string().parse(), Ok(mark));
        }
        for written in ["", "5", "5 ", "x 1", "1 -1", "1 2 x", "1 2 3 4", "1 d.t.x +1", "1 d.t.1", "1  +", "1 2 +x"] {
            assert_eq!(written.parse::<Mark>(), Err(NotAMark), "{written}");
        }
        for (written, photos) in [("5 12", 0), ("5 12 3", 3)] {
            let old = Mark { made: Millis::new(5), ids: Ids::default(), photos };
            assert_eq!(written.parse(), Ok(old), "as earlier versions wrote it");
        }
    }
}
