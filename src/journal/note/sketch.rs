//! A note while it is being written: everything as typed, finished or not.

use serde::{Deserialize, Serialize};

use super::{FollowUp, Note, Tag};
use crate::journal::{Day, Photo, Place, Position, RevisionId};

/// Kept as a draft, so that a reload or a camera that takes all the memory does not lose it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Sketch {
    pub text: String,
    pub day: String,
    pub tags: String,
    pub due: String,
    pub done: Option<Day>,
    /// Taken from the device or a photo; otherwise what is typed counts.
    pub place: Option<Place>,
    pub coordinates: String,
    pub photos: Vec<Photo>,
    /// What the writer had in view when they began to change a note; `None` for a new one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base: Option<Vec<RevisionId>>,
    /// The revision that it was written as: once that one is on disk, the draft has done its work.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub written: Option<RevisionId>,
}

/// What is missing before a sketch is a note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfinished {
    Empty,
    NoDay,
    NoDueDay,
    NoPosition,
}

impl Sketch {
    pub fn new(day: &str) -> Self {
        Self { day: day.to_owned(), ..Self::default() }
    }

    /// Reads a draft; one of an earlier version held the text only.
    pub fn read(draft: &str, day: &str) -> Self {
        let text = || Self { text: draft.to_owned(), ..Self::new(day) };
        serde_json::from_str(draft).unwrap_or_else(|_| text())
    }

    pub fn to_json(&self) -> String {
        // Serialising plain data into a string has no way to fail.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// How it begins, to tell it from others.
    pub fn opening(&self) -> String {
        self.text.trim().lines().next().unwrap_or_default().chars().take(24).collect()
    }

    /// Each photo once.
    pub fn add(&mut self, photo: Photo) {
        if self.photos.iter().all(|known| known.id != photo.id) {
            self.photos.push(photo);
        }
    }

    /// Nothing worth keeping was typed.
    pub fn is_empty(&self) -> bool {
        let nothing = |typed: &str| typed.trim().is_empty();
        [&self.text, &self.tags, &self.due, &self.coordinates].into_iter().all(|typed| nothing(typed))
            && self.place.is_none()
            && self.photos.is_empty()
    }

    pub fn finish(&self) -> Result<Note, Unfinished> {
        let day = self.day.parse().map_err(|_| Unfinished::NoDay)?;
        let note = Note::blank(day, &self.text);
        if note.text.is_empty() && self.photos.is_empty() {
            return Err(Unfinished::Empty);
        }
        let (tags, photos) = (Tag::all_in(&self.tags), self.photos.clone());
        Ok(Note { tags, follow_up: self.follow_up()?, place: self.place()?, photos, ..note })
    }

    fn follow_up(&self) -> Result<Option<FollowUp>, Unfinished> {
        if self.due.trim().is_empty() {
            return Ok(None);
        }
        let due = self.due.trim().parse().map_err(|_| Unfinished::NoDueDay)?;
        Ok(Some(FollowUp { due, done: self.done }))
    }

    fn place(&self) -> Result<Option<Place>, Unfinished> {
        if self.place.is_some() || self.coordinates.trim().is_empty() {
            return Ok(self.place);
        }
        let position = Position::typed(&self.coordinates).ok_or(Unfinished::NoPosition)?;
        Ok(Some(Place::typed(position)))
    }
}

impl From<&Note> for Sketch {
    fn from(note: &Note) -> Self {
        let due = note.follow_up.map(|follow_up| follow_up.due.to_string());
        Self {
            text: note.text.clone(),
            day: note.day.to_string(),
            tags: note.tags.iter().map(Tag::as_str).collect::<Vec<_>>().join(" "),
            due: due.unwrap_or_default(),
            done: note.follow_up.and_then(|follow_up| follow_up.done),
            place: note.place,
            coordinates: String::new(),
            photos: note.photos.clone(),
            base: None,
            written: None,
        }
    }
}
