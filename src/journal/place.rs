//! A position, how exact it is and who says so.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::Position;

/// Written `29.991234,108.112345 ±12 device`; the accuracy may be missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Place {
    pub position: Position,
    /// The radius in metres within which the device believes to be.
    pub accuracy: Option<u32>,
    pub source: Source,
}

#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("`{0}` is no place: a position, its accuracy in metres and its source expected")]
pub struct NotAPlace(pub String);

/// Where a position comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Source {
    Device,
    Typed,
    Photo,
}

impl Source {
    const ALL: [Source; 3] = [Source::Device, Source::Typed, Source::Photo];

    fn as_str(self) -> &'static str {
        match self {
            Source::Device => "device",
            Source::Typed => "typed",
            Source::Photo => "photo",
        }
    }
}

impl Place {
    pub fn typed(position: Position) -> Self {
        Self { position, accuracy: None, source: Source::Typed }
    }

    pub fn by_device(position: Position, accuracy: u32) -> Self {
        Self { position, accuracy: Some(accuracy), source: Source::Device }
    }

    pub fn of_photo(position: Position) -> Self {
        Self { position, accuracy: None, source: Source::Photo }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.position)?;
        if let Some(accuracy) = self.accuracy {
            write!(f, " ±{accuracy}")?;
        }
        write!(f, " {}", self.source.as_str())
    }
}

impl FromStr for Place {
    type Err = NotAPlace;

    fn from_str(written: &str) -> Result<Self, NotAPlace> {
        let read = || {
            let (rest, source) = written.rsplit_once(' ')?;
            let source = Source::ALL.into_iter().find(|known| known.as_str() == source)?;
            let (position, accuracy) = match rest.split_once(" ±") {
                Some((position, metres)) => (position, Some(metres.parse().ok()?)),
                None => (rest, None),
            };
            Some(Self { position: position.parse().ok()?, accuracy, source })
        };
        read().filter(|place| place.to_string() == written).ok_or_else(|| NotAPlace(written.to_owned()))
    }
}

impl TryFrom<String> for Place {
    type Error = NotAPlace;

    fn try_from(written: String) -> Result<Self, NotAPlace> {
        written.parse()
    }
}

impl From<Place> for String {
    fn from(place: Place) -> Self {
        place.to_string()
    }
}
