//! What somebody typed, as the ways in which it can be meant.

use std::ops::Range;

use super::Pinyin;
use super::fold::Glyph;
use super::word::Word;

/// More words than that are not looked at.
const MOST_WORDS: usize = 8;

/// The ways a query can be meant, the closest first: `la jiao` is printed so, or is 辣椒, or is a
/// 辣 and a 椒 somewhere.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query(Vec<Wording>);

/// Words that must all be found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording(Vec<Word>);

impl Query {
    pub fn new(typed: &str) -> Self {
        let words: Vec<&str> = typed.split_whitespace().take(MOST_WORDS).collect();
        let apart = words.iter().filter_map(|word| Word::new(word)).collect();
        let mut wordings = Vec::new();
        if words.len() > 1 {
            wordings.extend([words.join(" "), words.concat()].iter().filter_map(|text| Word::new(text)).map(only));
        }
        wordings.push(Wording(apart));
        wordings.retain(|wording| !wording.0.is_empty());
        Self(wordings)
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Where the words stand in a text, by the closest wording all of whose words do.
    pub(super) fn stretches(&self, glyphs: &[Glyph], pinyin: &Pinyin) -> Vec<Range<usize>> {
        let all = self.0.iter().find(|wording| wording.all_in(glyphs, pinyin));
        all.map(|wording| wording.stretches(glyphs, pinyin)).unwrap_or_default()
    }

    pub(super) fn wordings(&self) -> &[Wording] {
        &self.0
    }
}

impl Wording {
    pub fn words(&self) -> &[Word] {
        &self.0
    }

    fn all_in(&self, glyphs: &[Glyph], pinyin: &Pinyin) -> bool {
        self.0.iter().all(|word| !word.matches(glyphs, pinyin).is_empty())
    }

    /// All stretches of a text, in characters, in which one of the words stands.
    pub fn stretches(&self, glyphs: &[Glyph], pinyin: &Pinyin) -> Vec<Range<usize>> {
        let matches = self.0.iter().flat_map(|word| word.matches(glyphs, pinyin));
        let stretch = |found: &[Glyph]| Some(found.first()?.at..found.last()?.at + 1);
        matches.filter_map(|found| stretch(glyphs.get(found.glyphs)?)).collect()
    }
}

fn only(word: Word) -> Wording {
    Wording(vec![word])
}
