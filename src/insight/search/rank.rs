//! Which result is the better one: the title before the body, a whole title before its beginning
//! before its middle, as printed before by sound. Costs are added up; less is better.

use super::fold::Glyph;
use super::query::{Query, Wording};
use super::word::{Manner, Match, Word};
use super::{Folded, Pinyin};

/// How good a result is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rank {
    pub cost: u32,
    /// Whether every word stands in a title.
    pub in_title: bool,
}

/// Dearer than anything that can go wrong within a title.
const IN_BODY: u32 = 20;
/// For each closer way in which the query could have been meant.
const LESS_CLOSE: u32 = 10;

/// The closest wording of the query that this entry has all words of, and how good it is.
pub fn best<'q>(folded: &Folded, query: &'q Query, pinyin: &Pinyin) -> Option<(&'q Wording, Rank)> {
    (0..).zip(query.wordings()).find_map(|(step, wording)| {
        let start = Rank { cost: step * LESS_CLOSE, in_title: true };
        let rank = wording.words().iter().try_fold(start, |all, word| {
            let Rank { cost, in_title } = rank(folded, word, pinyin)?;
            Some(Rank { cost: all.cost + cost, in_title: all.in_title && in_title })
        })?;
        Some((wording, rank))
    })
}

/// None if the word stands nowhere in the entry.
fn rank(folded: &Folded, word: &Word, pinyin: &Pinyin) -> Option<Rank> {
    let cheapest = |glyphs: &[Glyph]| {
        word.matches(glyphs, pinyin).iter().map(|found| place(glyphs, found) + manner(found.manner)).min()
    };
    match cheapest(&folded.zh).into_iter().chain(cheapest(&folded.en)).min() {
        Some(cost) => Some(Rank { cost, in_title: true }),
        None => Some(Rank { cost: cheapest(&folded.body)? + IN_BODY, in_title: false }),
    }
}

fn manner(manner: Manner) -> u32 {
    match manner {
        Manner::Printed => 0,
        Manner::Syllables => 1,
        Manner::Beginning => 2,
        Manner::Initials => 3,
    }
}

fn place(glyphs: &[Glyph], found: &Match) -> u32 {
    let letter = |at: usize| glyphs.get(at).is_some_and(|glyph| glyph.folded.is_ascii_alphanumeric());
    let start = found.glyphs.start;
    match start {
        0 if found.glyphs.end == glyphs.len() => 0,
        0 => 1,
        // Chinese has no gaps between words: only Latin words can be entered in their middle.
        _ if letter(start) && letter(start - 1) => 5,
        _ => 2,
    }
}
