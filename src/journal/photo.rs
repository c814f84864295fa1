//! What a note knows of its photos. The pictures themselves lie elsewhere, under their ids.

mod digest;
mod exif;

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::{Day, Place};

pub use exif::{Exif, HEAD};

/// The SHA-256 of the picture's bytes, so that the same picture is the same photo everywhere.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PhotoId(Arc<str>);

#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("`{0}` is not the name of a photo: 64 hexadecimal digits expected")]
pub struct NotAPhoto(pub String);

#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("`{0}` is no minute: a day and a time such as 2026-11-23 09:15 expected")]
pub struct NotAMinute(pub String);

/// A photo on a note.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Photo {
    pub id: PhotoId,
    /// In pixels.
    pub width: u16,
    pub height: u16,
    /// How many bytes the picture has.
    pub bytes: u32,
    /// When it was taken, by the camera's clock.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub taken: Option<Minute>,
    /// Where it was taken, as the camera noted it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
}

/// A minute on somebody's clock, written `2026-11-23 09:15`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Minute {
    day: Day,
    hour: u8,
    minute: u8,
}

impl PhotoId {
    pub fn of(picture: &[u8]) -> Self {
        Self(digest::sha256(picture).iter().map(|byte| format!("{byte:02x}")).collect::<String>().into())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for PhotoId {
    type Error = NotAPhoto;

    fn try_from(written: String) -> Result<Self, NotAPhoto> {
        let hexadecimal = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
        let fits = written.len() == 64 && written.bytes().all(hexadecimal);
        if fits { Ok(Self(written.into())) } else { Err(NotAPhoto(written)) }
    }
}

impl From<PhotoId> for String {
    fn from(id: PhotoId) -> Self {
        id.as_str().to_owned()
    }
}

impl Minute {
    /// `None` for a minute no clock shows.
    pub fn new(day: Day, hour: u8, minute: u8) -> Option<Self> {
        (hour < 24 && minute < 60).then_some(Self { day, hour, minute })
    }

    pub fn day(self) -> Day {
        self.day
    }
}

impl fmt::Display for Minute {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {:02}:{:02}", self.day, self.hour, self.minute)
    }
}

impl TryFrom<String> for Minute {
    type Error = NotAMinute;

    fn try_from(written: String) -> Result<Self, NotAMinute> {
        let read = || {
            let (day, clock) = written.split_once(' ')?;
            let (hour, minute) = clock.split_once(':')?;
            Self::new(day.parse().ok()?, hour.parse().ok()?, minute.parse().ok()?)
        };
        read().filter(|read| read.to_string() == written).ok_or_else(|| NotAMinute(written.clone()))
    }
}

impl From<Minute> for String {
    fn from(minute: Minute) -> Self {
        minute.to_string()
    }
}
