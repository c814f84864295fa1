//! A hybrid logical clock: orders changes of laptops whose clocks disagree.
//!
//! The clock follows the wall clock, but never runs behind anything it has seen. A change made
//! with knowledge of another therefore always comes after it, however wrong a clock is.

use serde::{Deserialize, Serialize};

/// Milliseconds since 1970-01-01 00:00 UTC.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u64", into = "u64")]
pub struct Millis(u64);

impl Millis {
    /// The last moment a browser's `Date` can show.
    const LAST: u64 = 8_640_000_000_000_000;

    /// Moments that no calendar shows are brought back to the last one.
    pub fn new(millis: u64) -> Self {
        Self(millis.min(Self::LAST))
    }

    pub fn get(self) -> u64 {
        self.0
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
    /// A time later than everything given out or seen before. `now` is the wall clock.
    pub fn tick(&mut self, now: Millis) -> Time {
        let Time(millis, count) = self.last;
        self.last = if now > millis { Time(now, 0) } else { Time(millis, count.saturating_add(1)) };
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
    fn a_change_made_after_seeing_a_laptop_a_day_ahead_comes_after_it() {
        let mut ahead = Clock::default();
        let theirs = ahead.tick(Millis::new(86_400_000));
        let mut ours = Clock::default();
        ours.witness(theirs);
        assert!(ours.tick(Millis::new(5)) > theirs);
    }
}
