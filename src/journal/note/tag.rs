//! Words by which notes are found again.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// One word, without `#`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Tag(Arc<str>);

#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("`{0}` is not a tag: one word of at most {longest} characters expected", longest = Tag::LONGEST)]
pub struct NotATag(pub String);

impl Tag {
    const LONGEST: usize = 24;
    /// A note has no more of them.
    pub const MOST: usize = 30;

    /// The words of a line, each once. Longer ones are cut, and so are lists that are longer than anybody
    /// would type.
    pub fn all_in(typed: &str) -> Vec<Self> {
        let mut tags: Vec<Self> = Vec::new();
        for word in typed.split(separates).filter(|word| !word.is_empty()) {
            let tag = Self(word.chars().take(Self::LONGEST).collect::<String>().into());
            if !tags.contains(&tag) {
                tags.push(tag);
            }
            if tags.len() == Self::MOST {
                break;
            }
        }
        tags
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What cannot stand within a tag: people part tags by spaces, commas or `#`.
fn separates(c: char) -> bool {
    c.is_whitespace() || c.is_control() || matches!(c, '#' | '＃' | ',' | '，' | '、' | ';' | '；')
}

impl TryFrom<String> for Tag {
    type Error = NotATag;

    fn try_from(written: String) -> Result<Self, NotATag> {
        let fits = !written.is_empty() && written.chars().count() <= Self::LONGEST && !written.contains(separates);
        if fits { Ok(Self(written.into())) } else { Err(NotATag(written)) }
    }
}

impl From<Tag> for String {
    fn from(tag: Tag) -> Self {
        tag.as_str().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(typed: &str, expected: &[&str]) {
        let tags = Tag::all_in(typed);
        assert_eq!(tags.iter().map(Tag::as_str).collect::<Vec<_>>(), expected);
        for tag in tags {
            assert_eq!(Tag::try_from(String::from(tag.clone())), Ok(tag));
        }
    }

    #[test]
    fn tags_are_parted_by_whatever_people_part_them_with() {
        check("", &[]);
        check(" 用地 资金", &["用地", "资金"]);
        check("#用地＃资金,环评，安全、消防；", &["用地", "资金", "环评", "安全", "消防"]);
        check("用地 用地", &["用地"]);
        check(&"长".repeat(40), &[&"长".repeat(24)]);
        let many: String = (0..100_000).map(|number| format!("标签{number} ")).collect();
        assert_eq!(Tag::all_in(&many).len(), Tag::MOST);
    }

    #[test]
    fn what_separates_tags_is_no_part_of_one() {
        for written in ["", "用 地", "#用地", "a,b", "a\u{0}b", &"长".repeat(25)] {
            assert!(Tag::try_from(written.to_owned()).is_err(), "{written:?}");
        }
    }
}
