//! What can be written about a subject: fields, each with its kind of value, and notes.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::{NotAnId, Note, NoteId, Stage};

/// A field of a record that has a life of its own beside what was printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// How far a project has come.
    Stage,
}

/// The place of one value at a subject; written `stage` or `note:<id>`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Slot {
    Field(Field),
    Note(NoteId),
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Value {
    Stage(Stage),
    Note(Note),
}

impl Field {
    pub const ALL: [Field; 1] = [Field::Stage];

    fn as_str(self) -> &'static str {
        match self {
            Field::Stage => "stage",
        }
    }
}

impl Slot {
    /// Whether this kind of value belongs here.
    pub fn takes(&self, value: &Value) -> bool {
        matches!((self, value), (Slot::Field(Field::Stage), Value::Stage(_)) | (Slot::Note(_), Value::Note(_)))
    }
}

impl fmt::Display for Slot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Slot::Field(field) => f.write_str(field.as_str()),
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
        let field = Field::ALL.into_iter().find(|field| field.as_str() == written);
        field.map(Slot::Field).ok_or_else(|| NotAnId(written.to_owned()))
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
