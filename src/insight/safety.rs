//! When a copy of the work outside of the browser is due.

use std::fmt;
use std::str::FromStr;

use crate::journal::{Entry, Journal, Millis, PhotoId, Value};

/// So many changes without a copy are worth a word.
pub const MANY: usize = 50;
/// So is a single one that has had no copy for a day; in milliseconds.
pub const LONG: u64 = 86_400_000;

/// How much there was when a copy was made, or when one was offered and declined.
/// Written `<milliseconds> <revisions> <photos>`; earlier versions left the photos out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    pub made: Millis,
    pub revisions: usize,
    /// How many photos have a copy; a copy without photos does not change that.
    pub photos: usize,
}

/// Whether to offer a copy. Whoever declines is asked again after as many changes or as long a time.
pub fn is_due(journal: &Journal, now: Millis, copied: Option<Mark>, declined: Option<Mark>) -> bool {
    let revisions = journal.len();
    if revisions <= copied.map_or(0, |copied| copied.revisions) {
        return false;
    }
    let last = copied.into_iter().chain(declined).max_by_key(|mark| mark.made);
    let Some(Mark { made, revisions: known, .. }) = last.or_else(|| first(journal)) else { return false };
    revisions.saturating_sub(known) >= MANY || now.get().saturating_sub(made.get()) >= LONG
}

/// Where there never was a copy, time counts from the first change.
fn first(journal: &Journal) -> Option<Mark> {
    let moments = journal.entries().filter_map(Entry::revision).map(|revision| revision.at);
    moments.min().map(|made| Mark { made, revisions: 0, photos: 0 })
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
        write!(f, "{} {} {}", self.made.get(), self.revisions, self.photos)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a moment and a number of changes were expected")]
pub struct NotAMark;

impl FromStr for Mark {
    type Err = NotAMark;

    fn from_str(written: &str) -> Result<Self, NotAMark> {
        let (made, counts) = written.split_once(' ').ok_or(NotAMark)?;
        let (revisions, photos) = counts.split_once(' ').unwrap_or((counts, "0"));
        let made = made.parse().map_err(|_| NotAMark)?;
        let count = |written: &str| written.parse().map_err(|_| NotAMark);
        Ok(Self { made: Millis::new(made), revisions: count(revisions)?, photos: count(photos)? })
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
        let mut writer = Writer::new(WriterId::new("d", "t"));
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
        Mark { made: Millis::new(MONDAY + hours * HOUR), revisions, photos: 0 }
    }

    #[track_caller]
    fn check(changes: usize, hours: u64, copied: Option<(u64, usize)>, declined: Option<(u64, usize)>, due: bool) {
        let now = Millis::new(MONDAY + hours * HOUR);
        assert_eq!(is_due(&journal(changes), now, copied.map(mark), declined.map(mark)), due);
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
        let old = mark((7, 12));
        let mark = Mark { photos: 3, ..old };
        assert_eq!(mark.to_string().parse(), Ok(mark));
        assert_eq!(format!("{} 12", old.made.get()).parse(), Ok(old), "as earlier versions wrote it");
        for written in ["", "5", "5 ", "x 1", "1 -1", "1 2 x", "1 2 3 4"] {
            assert_eq!(written.parse::<Mark>(), Err(NotAMark), "{written}");
        }
    }
}
