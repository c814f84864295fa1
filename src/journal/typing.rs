//! A change of one field while it is being typed: everything as typed, a value or not.

use serde::{Deserialize, Serialize};

use super::RevisionId;

/// Kept as a draft, so that a reload or a newer version of the app does not lose it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Typing {
    pub value: String,
    /// The day since when it holds.
    pub since: String,
    pub reason: String,
    /// What the writer had in view when they began.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base: Option<Vec<RevisionId>>,
}

impl Typing {
    /// Reads a draft; `None` if it is none.
    pub fn read(draft: &str) -> Option<Self> {
        serde_json::from_str(draft).ok()
    }

    pub fn to_json(&self) -> String {
        // Serialising plain data into a string has no way to fail.
        serde_json::to_string(self).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_comes_back_as_it_was() {
        let typing = Typing {
            value: "第一行\n“第二行”\u{1f}".to_owned(),
            since: "2026-".to_owned(),
            reason: String::new(),
            base: Some(vec!["d.t.1".parse().unwrap()]),
        };
        assert_eq!(Typing::read(&typing.to_json()), Some(typing));
        assert_eq!(Typing::read("{\"value\":\"5\",\"later\":1}").map(|typing| typing.value), Some("5".to_owned()));
        assert_eq!(Typing::read("five"), None);
    }
}
