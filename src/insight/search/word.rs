//! One word that is looked for, and where it stands in a text: as printed, or by its sound.

use std::ops::Range;

use super::Pinyin;
use super::fold::{self, Glyph};

/// More than anybody types; longer words are cut.
const LONGEST: usize = 64;

/// Folded; never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word(Vec<char>);

/// How a word was recognised, the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Manner {
    Printed,
    /// Whole syllables: `lajiao` for 辣椒.
    Syllables,
    /// The last syllable is not finished: `lajia`.
    Beginning,
    /// First letters only: `lj`.
    Initials,
}

/// A stretch of glyphs in which a word was recognised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    pub glyphs: Range<usize>,
    pub manner: Manner,
}

impl Word {
    pub fn new(text: &str) -> Option<Self> {
        let glyphs = fold::glyphs(text, &Pinyin::default());
        let letters: Vec<char> = glyphs.into_iter().map(|glyph| glyph.folded).take(LONGEST).collect();
        (!letters.is_empty()).then_some(Self(letters))
    }

    /// All places where the word stands, from left to right, none overlapping.
    pub fn matches(&self, glyphs: &[Glyph], pinyin: &Pinyin) -> Vec<Match> {
        let mut found = Vec::new();
        let mut from = 0;
        while let Some(at) = self.next_beginning(glyphs, from) {
            let next = self.at(glyphs, at, pinyin);
            from = next.as_ref().map_or(at + 1, |next| next.glyphs.end);
            found.extend(next);
        }
        found
    }

    /// Where it could stand next. Most characters are no beginning, so this is what a search mostly does.
    fn next_beginning(&self, glyphs: &[Glyph], from: usize) -> Option<usize> {
        let first = *self.0.first()?;
        let begins = |glyph: &Glyph| glyph.folded == first || glyph.may_begin_with(first);
        Some(from + glyphs.get(from..)?.iter().position(begins)?)
    }

    /// The word at exactly this place, where it could stand.
    fn at(&self, glyphs: &[Glyph], at: usize, pinyin: &Pinyin) -> Option<Match> {
        let (before, rest) = glyphs.split_at_checked(at)?;
        if self.cuts_a_number(before) {
            return None;
        }
        // One letter is the sound of every twentieth character: it only counts at the beginning.
        let by_sound = self.0.len() > 1 || at == 0;
        let (count, manner) = printed(rest, &self.0)
            .or_else(|| spoken(rest, &self.0, pinyin).filter(|_| by_sound))
            .or_else(|| initials(rest, &self.0).filter(|_| by_sound))?;
        Some(Match { glyphs: at..at + count, manner })
    }

    /// `37` is not found within `51.37`: nobody looks for the end of a number.
    fn cuts_a_number(&self, before: &[Glyph]) -> bool {
        let digit = self.0.first().is_some_and(char::is_ascii_digit);
        digit && before.last().is_some_and(|last| last.folded.is_ascii_digit() || last.folded == '.')
    }
}

/// How many glyphs are used up, and how surely.
type Found = Option<(usize, Manner)>;

fn printed(glyphs: &[Glyph], letters: &[char]) -> Found {
    let same = glyphs.iter().map(|glyph| glyph.folded).take(letters.len()).eq(letters.iter().copied());
    same.then_some((letters.len(), Manner::Printed))
}

/// Syllable by syllable; what is typed as printed counts as well: `辣jiao`.
fn spoken(glyphs: &[Glyph], letters: &[char], pinyin: &Pinyin) -> Found {
    let Some(first) = letters.first() else { return Some((0, Manner::Printed)) };
    let (glyph, rest) = glyphs.split_first()?;
    let further = |letters: &[char], manner: Manner| {
        spoken(rest, letters, pinyin).map(|(count, worst)| (count + 1, worst.max(manner)))
    };
    let same = (glyph.folded == *first).then(|| further(letters.get(1..)?, Manner::Printed)).flatten();
    let syllables = glyph.may_begin_with(*first).then(|| pinyin.readings(glyph.folded)).into_iter().flatten();
    let sounds = syllables.filter_map(|syllable| match begins(letters, syllable) {
        Some(left) => further(left, Manner::Syllables),
        None => syllable.chars().take(letters.len()).eq(letters.iter().copied()).then_some((1, Manner::Beginning)),
    });
    same.into_iter().chain(sounds).min_by_key(|(_, manner)| *manner)
}

/// What is left of the letters after a syllable.
fn begins<'a>(letters: &'a [char], syllable: &str) -> Option<&'a [char]> {
    let (head, rest) = letters.split_at_checked(syllable.len())?;
    head.iter().copied().eq(syllable.chars()).then_some(rest)
}

/// One letter per character; digits and the like as printed.
fn initials(glyphs: &[Glyph], letters: &[char]) -> Found {
    let heads = glyphs.get(..letters.len())?;
    let fits = |(glyph, letter): (&Glyph, &char)| glyph.folded == *letter || glyph.may_begin_with(*letter);
    heads.iter().zip(letters).all(fits).then_some((letters.len(), Manner::Initials))
}
