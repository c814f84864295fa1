//! One change: what, of which subject, by whom, when, and what its author knew.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::{Day, Millis, Slot, Time, Value};
use crate::plan::Subject;

/// Whoever writes revisions under one sequence: an open tab of a browser on a device.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WriterId(Arc<str>);

/// Unique everywhere: the writer and a number counted up by it. Written `<writer>.<sequence>`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct RevisionId {
    writer: WriterId,
    sequence: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("`{0}` is not the name of a revision, a writer, a field or a note")]
pub struct NotAnId(pub String);

/// A change as it was made. Never altered afterwards, so copies of it can meet anywhere.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Revision {
    pub id: RevisionId,
    /// Its place in the order of changes.
    pub time: Time,
    /// What the clock on the wall showed where it was made.
    pub at: Millis,
    /// May be empty: not everybody signs.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub author: String,
    pub subject: Subject,
    pub slot: Slot,
    /// The revisions of the same slot whose values its author saw and replaced.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub base: Vec<RevisionId>,
    pub change: Change,
    /// The day since when the value holds, where one is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<Day>,
    /// Why, or on what evidence.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub remark: String,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    Put(Value),
    /// Takes the value away: a field becomes empty, a note is removed.
    Clear,
    /// Makes another revision of the same slot as if it had not been; undoing an undo brings it back.
    Undo(RevisionId),
}

impl WriterId {
    /// The longest name of a device or a tab that is used.
    const LONGEST: usize = 24;

    /// From the device's and the tab's random names, of which small letters and digits are used.
    pub fn new(device: &str, tab: &str) -> Self {
        let plain = |name: &str| name.chars().filter(|c| is_plain(*c)).take(Self::LONGEST).collect::<String>();
        Self(format!("{}.{}", plain(device), plain(tab)).into())
    }

    /// The device, of which several tabs may write.
    pub fn device(&self) -> &str {
        self.0.split_once('.').map_or("", |(device, _)| device)
    }

    pub(super) fn parse(written: &str) -> Option<Self> {
        let (device, tab) = written.split_once('.')?;
        let fits = |name: &str| name.len() <= Self::LONGEST && name.chars().all(is_plain);
        (fits(device) && fits(tab)).then(|| Self(written.into()))
    }
}

fn is_plain(c: char) -> bool {
    c.is_ascii_lowercase() || c.is_ascii_digit()
}

impl Change {
    /// The value it puts, if it puts one.
    pub fn value(&self) -> Option<&Value> {
        match self {
            Change::Put(value) => Some(value),
            Change::Clear | Change::Undo(_) => None,
        }
    }
}

impl RevisionId {
    pub fn new(writer: WriterId, sequence: u32) -> Self {
        Self { writer, sequence }
    }

    pub fn writer(&self) -> &WriterId {
        &self.writer
    }

    pub fn sequence(&self) -> u32 {
        self.sequence
    }
}

impl Revision {
    /// Where it stands among all revisions; the id decides where two clocks show the same.
    pub fn order(&self) -> (Time, &RevisionId) {
        (self.time, &self.id)
    }

    /// Whether such a thing has the slot, and the value is of the kind the slot takes.
    pub fn fits(&self) -> bool {
        let kind = self.subject.kind();
        self.slot.field().is_none_or(|field| field.is_of(kind))
            && self.change.value().is_none_or(|value| self.slot.takes(value))
    }
}

impl fmt::Display for WriterId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for RevisionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.writer.0, self.sequence)
    }
}

impl FromStr for RevisionId {
    type Err = NotAnId;

    fn from_str(written: &str) -> Result<Self, NotAnId> {
        let parse = || {
            let (writer, number) = written.rsplit_once('.')?;
            // Only one way to write a number, so that one revision has one name.
            let plain = number == "0" || (!number.starts_with('0') && number.bytes().all(|byte| byte.is_ascii_digit()));
            let sequence = number.parse().ok().filter(|_| plain)?;
            Some(Self::new(WriterId::parse(writer)?, sequence))
        };
        parse().ok_or_else(|| NotAnId(written.to_owned()))
    }
}

impl TryFrom<String> for RevisionId {
    type Error = NotAnId;

    fn try_from(written: String) -> Result<Self, NotAnId> {
        written.parse()
    }
}

impl From<RevisionId> for String {
    fn from(id: RevisionId) -> Self {
        id.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_revision_has_exactly_one_name() {
        for (written, good) in [
            ("dev.tab.1", true),
            ("k3f9x2a1.7q2m.12", true),
            ("a.b.c.12", false),
            ("dev.tab.01", false),
            ("dev.tab.+1", false),
            ("dev.tab.", false),
            ("dev.1", false),
            ("dev-1.tab.1", false),
            ("__proto__.tab.1", false),
            ("dev.tab.-1", false),
            ("DEV.tab.1", false),
            ("dev.tab.99999999999", false),
        ] {
            let id = written.parse::<RevisionId>();
            assert_eq!(id.is_ok(), good, "{written}");
            if let Ok(id) = id {
                assert_eq!(id.to_string(), written);
            }
        }
    }
}
