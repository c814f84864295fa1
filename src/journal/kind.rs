//! What kind of value a field takes: how it is typed, what it may be, how it is kept.

use super::{Amount, Day, Position, Shift, Value};
use crate::plan::{Subject, SubjectKind};

/// The longest text of a field, in characters.
pub const LONGEST: usize = 4_000;
/// The most records a list may name.
const MOST: usize = 200;

/// What a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One line.
    Line,
    /// Several lines.
    Words,
    /// Not negative; with its unit as printed.
    Amount(&'static str),
    /// Any number, in the unit of its subject.
    Number,
    Day,
    Choice(&'static [Choice]),
    /// One other record.
    One(SubjectKind),
    /// Other records, each once.
    Many(SubjectKind),
    /// A point on the map.
    Place,
    /// How far a box of the chain map was moved; kept as a text, which moves nothing if it is no shift.
    Shift,
}

/// One of several values that a person chooses from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    pub code: &'static str,
    pub zh: &'static str,
    pub en: &'static str,
}

/// Why what was typed is no value; one sentence each in `i18n`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    NotANumber,
    Negative,
    NotADay,
    NotAChoice,
    NotAPosition,
    NotAShift,
    /// No such record, or one of another kind.
    Unknown,
    TooLong(usize),
    TooMany(usize),
    /// A correction without a reason.
    NoReason,
}

pub(super) const fn choice(code: &'static str, zh: &'static str, en: &'static str) -> Choice {
    Choice { code, zh, en }
}

impl Kind {
    /// Reads what was typed or chosen; `None` for nothing. Lists name records parted by spaces.
    pub fn read(self, typed: &str) -> Result<Option<Value>, Wrong> {
        let typed = typed.trim();
        if typed.is_empty() {
            return Ok(None);
        }
        let value = match self {
            Kind::Line => Value::Text(typed.split_whitespace().collect::<Vec<_>>().join(" ")),
            // Cells of a sheet come with tabs between them.
            Kind::Words => Value::Text(typed.replace("\r\n", "\n").replace('\t', " ").replace(is_control, "")),
            Kind::Amount(_) | Kind::Number => Value::Amount(Amount::typed(typed).ok_or(Wrong::NotANumber)?),
            Kind::Day => Value::Day(typed.parse::<Day>().map_err(|_| Wrong::NotADay)?),
            Kind::Choice(_) => Value::Choice(typed.to_owned()),
            Kind::One(_) | Kind::Many(_) => {
                let subjects: Result<Vec<Subject>, _> = typed.split_whitespace().map(str::parse).collect();
                Value::Records(subjects.map_err(|_| Wrong::Unknown)?)
            }
            Kind::Place => Value::Position(Position::typed(typed).ok_or(Wrong::NotAPosition)?),
            Kind::Shift => Value::Text(Shift::typed(typed).ok_or(Wrong::NotAShift)?.to_string()),
        };
        self.check(&value).map(|()| Some(value))
    }

    /// Whether a value may stand here, whoever wrote it.
    pub fn takes(self, value: &Value) -> bool {
        self.check(value).is_ok()
    }

    fn check(self, value: &Value) -> Result<(), Wrong> {
        match (self, value) {
            (Kind::Line | Kind::Words | Kind::Shift, Value::Text(text)) => check_text(self, text),
            (Kind::Amount(_), Value::Amount(amount)) if amount.get().is_sign_negative() => Err(Wrong::Negative),
            (Kind::Amount(_) | Kind::Number, Value::Amount(_)) => Ok(()),
            (Kind::Day, Value::Day(_)) | (Kind::Place, Value::Position(_)) => Ok(()),
            (Kind::Choice(choices), Value::Choice(code)) => {
                choices.iter().any(|choice| choice.code == code).then_some(()).ok_or(Wrong::NotAChoice)
            }
            (Kind::One(kind), Value::Records(records)) => check_records(kind, 1, records),
            (Kind::Many(kind), Value::Records(records)) => check_records(kind, MOST, records),
            _ => Err(Wrong::NotAChoice),
        }
    }
}

fn check_text(kind: Kind, text: &str) -> Result<(), Wrong> {
    let strange = |c: char| is_control(c) || kind != Kind::Words && c == '\n';
    match text {
        _ if text.chars().count() > LONGEST => Err(Wrong::TooLong(LONGEST)),
        _ if text.is_empty() || text.trim() != text || text.contains(strange) => Err(Wrong::NotAChoice),
        _ => Ok(()),
    }
}

/// What no keyboard writes into a text, line breaks apart.
fn is_control(c: char) -> bool {
    c.is_control() && c != '\n'
}

fn check_records(kind: SubjectKind, most: usize, records: &[Subject]) -> Result<(), Wrong> {
    let twice = |(at, record): (usize, &Subject)| records.iter().skip(at + 1).any(|other| other == record);
    match records {
        [] => Err(Wrong::Unknown),
        _ if records.len() > most => Err(Wrong::TooMany(most)),
        _ if records.iter().any(|record| record.kind() != kind) => Err(Wrong::Unknown),
        _ if records.iter().enumerate().any(twice) => Err(Wrong::Unknown),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::Field;

    #[track_caller]
    fn check(field: Field, typed: &str, expected: Result<Option<&str>, Wrong>) {
        let read = field.spec().kind.read(typed).map(|value| value.map(|value| value.typed()));
        assert_eq!(read, expected.map(|value| value.map(str::to_owned)), "{typed}");
    }

    #[test]
    fn what_is_typed_is_read_or_refused_with_a_reason() {
        check(Field::Invested, " 1,200.50 ", Ok(Some("1200.5")));
        check(Field::Invested, "-5", Err(Wrong::Negative));
        check(Field::Invested, "五百", Err(Wrong::NotANumber));
        check(Field::Invested, "  ", Ok(None));
        check(Field::Actual, "-13", Ok(Some("-13")));
        check(Field::Started, "2026-11-23", Ok(Some("2026-11-23")));
        check(Field::Started, "2026-02-31", Err(Wrong::NotADay));
        check(Field::Stage, "talks", Ok(Some("talks")));
        check(Field::Stage, "flying", Err(Wrong::NotAChoice));
        check(Field::Person, " 张  三\n", Ok(Some("张 三")));
        check(Field::Obstacle, "用地\r\n指标", Ok(Some("用地\n指标")));
        check(Field::Obstacle, "1200\t350\u{7}", Ok(Some("1200 350")));
        check(Field::Obstacle, &"长".repeat(LONGEST + 1), Err(Wrong::TooLong(LONGEST)));
        check(Field::MapPosition, "29.99, 108.11", Ok(Some("29.990000,108.110000")));
        check(Field::MapPosition, "下路", Err(Wrong::NotAPosition));
        check(Field::InPark, "park:xialu", Ok(Some("park:xialu")));
        check(Field::InPark, "project:p1", Err(Wrong::Unknown));
        check(Field::InPark, "park:a park:b", Err(Wrong::TooMany(1)));
        check(Field::OnLinks, "link:a link:b", Ok(Some("link:a link:b")));
        check(Field::OnLinks, "link:a link:a", Err(Wrong::Unknown));
        check(Field::OnLinks, "spaceship", Err(Wrong::Unknown));
    }
}
