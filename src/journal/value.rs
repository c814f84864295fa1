//! What can be written about a subject: fields, each with its kind of value, and notes.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::{Amount, Day, Field, NotAnId, Note, NoteId, Position, Role, Stage};
use crate::plan::{Subject, Year};

/// The place of one value at a subject; written `stage`, `actual@2025` or `note:<id>`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Slot {
    Field(Field),
    /// A field that is reported for each year.
    Year(Field, Year),
    Note(NoteId),
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Value {
    /// Trimmed and not empty.
    Text(String),
    Amount(Amount),
    Day(Day),
    /// The code of one of the field's choices.
    Choice(String),
    /// Other things of the plan or of the journal.
    Records(Vec<Subject>),
    Position(Position),
    Note(Note),
}

impl Value {
    /// As a person would type it, so that it can be changed; empty for a note, which has a form of its own.
    pub fn typed(&self) -> String {
        match self {
            Value::Text(text) | Value::Choice(text) => text.clone(),
            Value::Amount(amount) => amount.to_string(),
            Value::Day(day) => day.to_string(),
            Value::Records(records) => records.iter().map(Subject::to_string).collect::<Vec<_>>().join(" "),
            Value::Position(position) => position.to_string(),
            Value::Note(_) => String::new(),
        }
    }
}

impl From<Stage> for Value {
    fn from(stage: Stage) -> Self {
        Value::Choice(stage.code().to_owned())
    }
}

impl Slot {
    /// The years that can be reported, far enough for any plan.
    const YEARS: std::ops::RangeInclusive<i16> = 1900..=2200;

    /// The field, if it is not a note.
    pub fn field(&self) -> Option<Field> {
        match self {
            Slot::Field(field) | Slot::Year(field, _) => Some(*field),
            Slot::Note(_) => None,
        }
    }

    /// Whether this kind of value belongs here.
    pub fn takes(&self, value: &Value) -> bool {
        match self {
            Slot::Note(_) => matches!(value, Value::Note(_)),
            Slot::Field(field) | Slot::Year(field, _) => field.spec().kind.takes(value),
        }
    }
}

impl fmt::Display for Slot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Slot::Field(field) => f.write_str(field.spec().id),
            Slot::Year(field, year) => write!(f, "{}@{}", field.spec().id, year.0),
            Slot::Note(id) => write!(f, "note:{id}"),
        }
    }
}

impl FromStr for Slot {
    type Err = NotAnId;

    fn from_str(written: &str) -> Result<Self, NotAnId> {
        if let Some(id) = written.strip_prefix("note:") {
            return Ok(Slot::Note(NoteId(id.parse()?)));
        }
        let (id, year) = written.split_once('@').map_or((written, None), |(id, year)| (id, Some(year)));
        let yearly = |field: Field| field.role() == Role::Yearly;
        let slot = match (Field::from_id(id), year) {
            (Some(field), None) if !yearly(field) => Some(Slot::Field(field)),
            // Only one way to write a year, so that one value has one place.
            (Some(field), Some(year)) if yearly(field) => year
                .parse()
                .ok()
                .filter(|number: &i16| Self::YEARS.contains(number) && number.to_string() == year)
                .map(|number| Slot::Year(field, Year(number))),
            _ => None,
        };
        slot.ok_or_else(|| NotAnId(written.to_owned()))
    }
}

impl TryFrom<String> for Slot {
    type Error = NotAnId;

    fn try_from(written: String) -> Result<Self, NotAnId> {
        written.parse()
    }
}

impl From<Slot> for String {
    fn from(slot: Slot) -> Self {
        slot.to_string()
    }
}
