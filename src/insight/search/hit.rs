//! What was found, grouped by kind, with the words to mark.

use std::collections::BTreeMap;

use super::fold::Glyph;
use super::marks::Marked;
use super::{Entry, Found, Kind, Pinyin, rank};

/// Characters of a body that are shown.
const SNIPPET: usize = 110;

/// How much is shown of what was found; everything is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    pub per_kind: usize,
    /// Only this kind.
    pub only: Option<Kind>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Results {
    /// Of all kinds, shown or not.
    pub total: usize,
    /// Kinds with a hit in a title come first.
    pub groups: Vec<Group>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    pub kind: Kind,
    /// Found, shown or not.
    pub total: usize,
    pub hits: Vec<Hit>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    pub entry: Entry,
    pub zh: Marked,
    pub en: Marked,
    /// The body around the first word that was found in it.
    pub body: Marked,
}

pub(super) fn group(found: Vec<Found<'_>>, limits: Limits, pinyin: &Pinyin) -> Results {
    let total = found.len();
    let mut kinds: BTreeMap<Kind, Vec<Found<'_>>> = BTreeMap::new();
    for found in found {
        kinds.entry(found.folded.entry.kind).or_default().push(found);
    }
    kinds.retain(|kind, _| limits.only.is_none_or(|only| only == *kind));
    let mut groups: Vec<(bool, Group)> =
        kinds.into_iter().map(|(kind, found)| best(kind, found, limits, pinyin)).collect();
    // Stable: within each half the order of the kinds stays.
    groups.sort_by_key(|(in_body, _)| *in_body);
    Results { total, groups: groups.into_iter().map(|(_, group)| group).collect() }
}

/// The hits of one kind, and whether all of them stand in bodies only.
fn best(kind: Kind, mut found: Vec<Found<'_>>, limits: Limits, pinyin: &Pinyin) -> (bool, Group) {
    found.sort_by_key(|found| (found.cost, found.folded.zh.len(), found.order));
    let in_body = found.first().is_none_or(|first| !rank::is_in_title(first.cost));
    let total = found.len();
    let hits = found.iter().take(limits.per_kind).map(|found| hit(found, pinyin)).collect();
    (in_body, Group { kind, total, hits })
}

fn hit(found: &Found<'_>, pinyin: &Pinyin) -> Hit {
    let entry = &found.folded.entry;
    let marked = |text: &str, glyphs: &[Glyph]| Marked::new(text, found.wording.stretches(glyphs, pinyin));
    Hit {
        zh: marked(&entry.title.zh, &found.folded.zh),
        en: marked(&entry.title.en, &found.folded.en),
        body: marked(&entry.body, &found.folded.body).snippet(SNIPPET),
        entry: entry.clone(),
    }
}
