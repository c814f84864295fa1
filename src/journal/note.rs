//! Progress notes (记录) on anything of the plan.

mod sketch;
mod tag;

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Day, Photo, Place, RevisionId};

pub use sketch::{Sketch, Unfinished};
pub use tag::{NotATag, Tag};

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
    /// In a small part of Markdown; may be empty beside a photo.
    pub text: String,
    /// Each once, in the order in which they were written.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<Tag>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub follow_up: Option<FollowUp>,
    /// Where it was written, or what place it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub photos: Vec<Photo>,
}

/// Something that is still to be done, and by when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FollowUp {
    pub due: Day,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub done: Option<Day>,
}

impl Note {
    /// What was typed, trimmed; `None` where nothing was.
    pub fn new(day: Day, typed: &str) -> Option<Self> {
        let note = Self::blank(day, typed);
        (!note.text.is_empty()).then_some(note)
    }

    fn blank(day: Day, typed: &str) -> Self {
        let text = typed.trim().to_owned();
        Self { day, text, tags: Vec::new(), follow_up: None, place: None, photos: Vec::new() }
    }

    /// Whether something in it should have been done by now.
    pub fn is_due(&self, today: Day) -> bool {
        self.follow_up.is_some_and(|follow_up| follow_up.is_due(today))
    }

    /// The same note with its follow-up done on a day, or open again.
    #[must_use]
    pub fn with_done(mut self, done: Option<Day>) -> Self {
        self.follow_up = self.follow_up.map(|follow_up| FollowUp { done, ..follow_up });
        self
    }
}

impl FollowUp {
    pub fn is_due(self, today: Day) -> bool {
        self.done.is_none() && self.due <= today
    }
}
