//! A hybrid logical clock: orders changes of laptops whose clocks disagree.
//!
//! The clock follows the wall clock, but never runs behind anything it has seen. A change made
//! with knowledge of another therefore always comes after it, however wrong a clock is. Moments of
//! no calendar are not read at all: one forged file would else stop every clock it meets.

use serde::{Deserialize, Serialize};

/// Milliseconds since 1970-01-01 00:00 UTC.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u64", into = "u64")]
pub struct Millis(u64);

impl Millis {
    /// The end of the year 9999, after which a [`super::Day`] cannot be written.
    const LAST: u64 = 253_402_300_799_999;

    /// Moments that no calendar shows are brought back to the last one.
    pub fn new(millis: u64) -> Self {
        Self(millis.min(Self::LAST))
    }

    pub fn get(self) -> u64 {
        self.0
    }

    fn next(self) -> Self {
        Self::new(self.0.saturating_add(1))
    }
}

impl TryFrom<u64> for Millis {
    type Error = &'static str;

    fn try_from(millis: u64) -> Result<Self, Self::Error> {
        if millis <= Self::LAST { Ok(Self(millis)) } else { Err("a moment beyond the calendar") }
    }
}

impl From<Millis> for u64 {
    fn from(millis: Millis) -> Self {
        millis.0
    }
}

/// A place in the order of changes; within one millisecond the count decides. Written `[ms, count]`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Time(pub Millis, pub u32);

/// Gives out times that grow.
#[derive(Clone, Copy, Debug, Default)]
pub struct Clock {
    last: Time,
}

impl Clock {
    /// A time later than everything given out or seen before. `now` is the wall clock. Only at the very
    /// end of the calendar, where nobody comes but by forgery, it stands; then what was replaced decides
    /// (see [`super::History::current`]), and the number of a revision.
    pub fn tick(&mut self, now: Millis) -> Time {
        let Time(millis, count) = self.last;
        self.last = match count.checked_add(1) {
            _ if now > millis => Time(now, 0),
            Some(count) => Time(millis, count),
            None if millis.next() > millis => Time(millis.next(), 0),
            None => self.last,
        };
        self.last
    }

    /// Takes note of a time that came from elsewhere.
    pub fn witness(&mut self, seen: Time) {
        self.last = self.last.max(seen);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_grows_although_the_wall_clock_stands_or_goes_back() {
        let mut clock = Clock::default();
        let first = clock.tick(Millis::new(1_000));
        let second = clock.tick(Millis::new(1_000));
        let third = clock.tick(Millis::new(400));
        assert!(first < second && second < third);
    }

    #[test]
    fn a_count_that_is_full_is_carried_into_the_next_millisecond() {
        let mut clock = Clock::default();
        clock.witness(Time(Millis::new(86_400_000), u32::MAX));
        assert_eq!(clock.tick(Millis::new(5)), Time(Millis::new(86_400_001), 0));
        assert_eq!(clock.tick(Millis::new(5)), Time(Millis::new(86_400_001), 1));
    }

    #[test]
    fn moments_of_no_calendar_are_none() {
        assert!(Millis::try_from(Millis::LAST).is_ok());
        assert!(Millis::try_from(Millis::LAST + 1).is_err());
        assert_eq!(Millis::new(u64::MAX), Millis::new(Millis::LAST));
    }

    #[test]
    fn a_change_made_after_seeing_a_laptop_a_day_ahead_comes_after_it() {
        let mut ahead = Clock::default();
        let theirs = ahead.tick(Millis::new(86_400_000));
        let mut ours = Clock::default();
        ours.witness(theirs);
        assert!(ours.tick(Millis::new(5)) > theirs);
    }
}
