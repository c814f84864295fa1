//! Numbers that people enter.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::plan::Decimal;

/// A plain decimal, written in exactly one way: without trailing zeros after the point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Amount(Decimal);

#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("`{0}` is not a number; expected one such as `1234.5`")]
pub struct NotAnAmount(pub String);

impl Amount {
    /// The most digits before and after the point: a thousand times what all of China invests in a
    /// year, in yuan.
    const WHOLE: usize = 18;
    const PART: usize = 8;

    pub fn new(value: Decimal) -> Self {
        Self(value.normalize())
    }

    pub fn get(self) -> Decimal {
        self.0
    }

    /// Reads what people type: digits with or without separators, also full-width ones.
    pub fn typed(typed: &str) -> Option<Self> {
        let plain: String = typed.chars().filter_map(plain).collect();
        let digits = plain.strip_prefix('-').unwrap_or(&plain);
        let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
        let count =
            |digits: &str, most| (1..=most).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
        let fits = count(whole, Self::WHOLE) && count(part, Self::PART);
        plain.parse().ok().filter(|_| fits).map(Self::new)
    }
}

/// The character as it stands in a plain number; `None` for what only parts the digits.
fn plain(c: char) -> Option<char> {
    match c {
        ',' | '，' | ' ' | '\u{a0}' | '\u{202f}' | '　' => None,
        '．' | '。' => Some('.'),
        '－' | '−' => Some('-'),
        '０'..='９' => char::from_u32(c as u32 - '０' as u32 + '0' as u32),
        other => Some(other),
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for Amount {
    type Err = NotAnAmount;

    fn from_str(written: &str) -> Result<Self, NotAnAmount> {
        // Only one way to write a number, so that equal values have equal texts.
        Self::typed(written)
            .filter(|amount| amount.to_string() == written)
            .ok_or_else(|| NotAnAmount(written.to_owned()))
    }
}

impl TryFrom<String> for Amount {
    type Error = NotAnAmount;

    fn try_from(written: String) -> Result<Self, NotAnAmount> {
        written.parse()
    }
}

impl From<Amount> for String {
    fn from(amount: Amount) -> Self {
        amount.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(typed: &str, expected: Option<&str>) {
        assert_eq!(Amount::typed(typed).map(|amount| amount.to_string()).as_deref(), expected, "{typed}");
    }

    #[test]
    fn numbers_are_read_as_people_type_them() {
        check("1200", Some("1200"));
        check("1,200.50", Some("1200.5"));
        check("１，２００", Some("1200"));
        check(" 0.0 ", Some("0"));
        check("-3.2", Some("-3.2"));
        check("−3", Some("-3"));
        check("1e5", None);
        check("12万", None);
        check("1.2.3", None);
        check("--1", None);
        check(".5", None);
        check("5.", None);
        check("NaN", None);
        check("", None);
        check(&"9".repeat(40), None);
    }

    #[test]
    fn a_number_is_kept_in_one_way_only() {
        for (written, good) in [("1200.5", true), ("1200.50", false), ("1,200", false), ("-0", false), ("007", false)] {
            assert_eq!(written.parse::<Amount>().is_ok(), good, "{written}");
        }
    }
}
