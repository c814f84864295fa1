//! Progress notes (记录) on anything of the plan.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Day, RevisionId};

/// Named after the revision that first wrote it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NoteId(pub RevisionId);

impl fmt::Display for NoteId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// What a note says. Editing replaces it as a whole; the history keeps what it said before.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// The day it tells about, which may lie before the day of writing.
    pub day: Day,
    pub text: String,
}

impl Note {
    /// What was typed, trimmed; `None` where nothing was.
    pub fn new(day: Day, typed: &str) -> Option<Self> {
        let text = typed.trim();
        (!text.is_empty()).then(|| Self { day, text: text.to_owned() })
    }
}
