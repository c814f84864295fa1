//! Calendar days, as people write them on a note: no time of day, no time zone.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A day that exists, written `2026-02-28`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Day {
    year: u16,
    month: u8,
    day: u8,
}

#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("`{0}` is not a day; expected one such as `2026-02-28`")]
pub struct NotADay(pub String);

impl Day {
    /// `None` for a day that the calendar does not have. Months and days count from 1.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let days = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
            2 => 28,
            _ => return None,
        };
        ((1..=9999).contains(&year) && (1..=days).contains(&day)).then_some(Self { year, month, day })
    }

    pub fn year(self) -> u16 {
        self.year
    }

    pub fn month(self) -> u8 {
        self.month
    }

    pub fn day(self) -> u8 {
        self.day
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl FromStr for Day {
    type Err = NotADay;

    fn from_str(written: &str) -> Result<Self, NotADay> {
        let mut parts = written.split('-');
        let mut next = |width| parts.next().and_then(|digits| number(digits, width));
        let day = match (next(4), next(2), next(2), parts.next()) {
            (Some(year), Some(month), Some(day), None) => Day::new(year, month as u8, day as u8),
            _ => None,
        };
        day.ok_or_else(|| NotADay(written.to_owned()))
    }
}

/// A number written with exactly so many digits and nothing else.
fn number(digits: &str, width: usize) -> Option<u16> {
    let plain = digits.len() == width && digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse().ok().filter(|_| plain)
}

impl TryFrom<String> for Day {
    type Error = NotADay;

    fn try_from(written: String) -> Result<Self, NotADay> {
        written.parse()
    }
}

impl From<Day> for String {
    fn from(day: Day) -> Self {
        day.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(written: &str, exists: bool) {
        let day = written.parse::<Day>();
        assert_eq!(day.is_ok(), exists, "{written}");
        if let Ok(day) = day {
            assert_eq!(day.to_string(), written);
        }
    }

    #[test]
    fn only_days_of_the_calendar_are_days() {
        check("2026-11-23", true);
        check("2024-02-29", true);
        check("2026-02-29", false);
        check("1900-02-29", false);
        check("2026-13-01", false);
        check("2026-04-31", false);
        check("2026-00-10", false);
        check("0000-01-01", false);
        check("2026-1-1", false);
        check("2026-+1-01", false);
        check("2026-11-23T00:00", false);
        check("", false);
    }
}
