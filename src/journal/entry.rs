//! A revision as it is kept and passed on: one line of text that tells when it was damaged.

use std::sync::Arc;

use serde::Deserialize;
use thiserror::Error;

use super::{Revision, RevisionId, VERSION, checksum, depth, upgrade};

/// The longest text of one revision, in bytes.
const LONGEST: usize = 256 * 1024;
/// The deepest nesting of one revision; today's need five levels.
const DEEPEST: usize = 32;

/// Something that has the name of a revision. What this version does not understand is kept and
/// passed on to the letter, but has no effect.
#[derive(Clone, Debug, PartialEq)]
pub enum Entry {
    Known(Arc<Revision>),
    Foreign { id: RevisionId, json: Arc<str> },
}

/// Why a text is not an entry.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Damage {
    #[error("it is longer than {LONGEST} bytes")]
    TooLong,
    #[error("it is nested more than {DEEPEST} levels deep")]
    TooDeep,
    #[error("it does not match its checksum")]
    Altered,
    #[error("it is of version {0}, which is newer than {VERSION}")]
    Newer(u32),
    #[error("it is not a revision: {0}")]
    Malformed(String),
}

impl Entry {
    /// Reads the JSON of a revision of the given version.
    pub fn from_json(version: u32, json: &str) -> Result<Self, Damage> {
        if version > VERSION {
            return Err(Damage::Newer(version));
        }
        if json.len() > LONGEST {
            return Err(Damage::TooLong);
        }
        if depth(json) > DEEPEST {
            return Err(Damage::TooDeep);
        }
        if version == VERSION {
            return Self::parse(json);
        }
        let malformed = |error: serde_json::Error| Damage::Malformed(error.to_string());
        let upgraded = upgrade(version, serde_json::from_str(json).map_err(malformed)?);
        Self::parse(&upgraded.to_string())
    }

    fn parse(json: &str) -> Result<Self, Damage> {
        if let Ok(revision) = serde_json::from_str::<Revision>(json)
            && revision.fits()
        {
            return Ok(Self::from(revision));
        }
        match serde_json::from_str::<Named>(json) {
            Ok(Named { id }) => Ok(Entry::Foreign { id, json: json.into() }),
            Err(error) => Err(Damage::Malformed(error.to_string())),
        }
    }

    pub fn to_json(&self) -> String {
        match self {
            // Serialising plain data into a string has no way to fail.
            Entry::Known(revision) => serde_json::to_string(revision.as_ref()).unwrap_or_default(),
            Entry::Foreign { json, .. } => json.to_string(),
        }
    }

    /// Reads one line as [`Entry::to_line`] writes it.
    pub fn from_line(line: &str) -> Result<Self, Damage> {
        let malformed = || Damage::Malformed("version, checksum and content expected".to_owned());
        let (version, rest) = line.split_once(' ').ok_or_else(malformed)?;
        let (sum, json) = rest.split_once(' ').ok_or_else(malformed)?;
        if sum != format!("{:016x}", checksum([version, json])) {
            return Err(Damage::Altered);
        }
        Self::from_json(version.parse().map_err(|_| malformed())?, json)
    }

    /// Version, checksum and JSON, without a line break.
    pub fn to_line(&self) -> String {
        let json = self.to_json();
        let version = VERSION.to_string();
        format!("{version} {:016x} {json}", checksum([version.as_str(), json.as_str()]))
    }

    pub fn id(&self) -> &RevisionId {
        match self {
            Entry::Known(revision) => &revision.id,
            Entry::Foreign { id, .. } => id,
        }
    }

    /// Whether it stays in place of another entry of the same name, the same way on every laptop.
    pub fn replaces(&self, other: &Self) -> bool {
        self != other && self.to_json() > other.to_json()
    }

    /// Whether a line that could not be read is of a version after this one: nothing is wrong with it.
    pub fn is_newer(line: &str) -> bool {
        matches!(Self::from_line(line), Err(Damage::Newer(_)))
    }

    pub fn revision(&self) -> Option<&Arc<Revision>> {
        match self {
            Entry::Known(revision) => Some(revision),
            Entry::Foreign { .. } => None,
        }
    }
}

impl From<Revision> for Entry {
    fn from(revision: Revision) -> Self {
        Entry::Known(Arc::new(revision))
    }
}

/// All that must be readable of an entry from elsewhere.
#[derive(Deserialize)]
struct Named {
    id: RevisionId,
}
