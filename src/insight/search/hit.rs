//! What was found, grouped by kind, with the words to mark.

use super::fold::Glyph;
use super::marks::Marked;
use super::{Entry, Found, Kind, Pinyin};

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
    let (mut groups, mut in_bodies) = (Vec::new(), Vec::new());
    for kind in Kind::ALL.into_iter().filter(|kind| limits.only.is_none_or(|only| only == *kind)) {
        let of_kind: Vec<&Found<'_>> = found.iter().filter(|found| found.folded.entry.kind == kind).collect();
        if let Some((in_body, group)) = best(kind, of_kind, limits, pinyin) {
            if in_body { in_bodies.push(group) } else { groups.push(group) }
        }
    }
    groups.append(&mut in_bodies);
    Results { total, groups }
}

/// The hits of one kind, and whether all of them stand in bodies only; none if there is no hit.
fn best(kind: Kind, mut found: Vec<&Found<'_>>, limits: Limits, pinyin: &Pinyin) -> Option<(bool, Group)> {
    found.sort_unstable_by_key(|found| (found.rank.cost, found.folded.zh.len(), found.order));
    let in_body = !found.first()?.rank.in_title;
    let total = found.len();
    let hits = found.iter().take(limits.per_kind).map(|found| hit(found, pinyin)).collect();
    Some((in_body, Group { kind, total, hits }))
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
