//! How characters are read, without tones: a table made when a plan is packed, so that no
//! dictionary sits in the program.
//!
//! Its text has two lines. The first lists the syllables. The second goes through all characters
//! from U+3000 upwards: a number says how many to skip, a letter how the next one is read, where
//! the n-th letter from U+0100 stands for the n-th syllable; `/` adds one more reading. Measured
//! for 3,764 characters with 5,217 readings: 8.6 kB brotli, against 10.4 kB for one list of
//! characters per syllable.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

const FIRST_CHARACTER: u32 = 0x3000;
const FIRST_LETTER: u32 = 0x100;

/// Character → syllables. Empty by default: then only what is typed as printed is found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pinyin {
    syllables: Vec<String>,
    /// Characters in ascending order, each with a syllable; one that is read in two ways stands twice.
    readings: Vec<(char, usize)>,
    /// What [`Pinyin::initials`] tells, for all characters from U+3000 upwards.
    initials: Vec<u32>,
}

impl Pinyin {
    /// The readings of each character as lower-case letters, `v` for `ü`.
    pub fn new(characters: &BTreeMap<char, BTreeSet<String>>) -> Self {
        let syllables: BTreeSet<&String> = characters.values().flatten().collect();
        let places: BTreeMap<&String, usize> = syllables.iter().enumerate().map(|(at, of)| (*of, at)).collect();
        let readings = characters.iter().flat_map(|(character, of)| of.iter().map(|syllable| (*character, syllable)));
        let readings = readings.filter_map(|(character, syllable)| Some((character, *places.get(syllable)?)));
        Self::of(syllables.into_iter().cloned().collect(), readings.collect())
    }

    fn of(syllables: Vec<String>, readings: Vec<(char, usize)>) -> Self {
        let first: Vec<u32> = syllables.iter().map(|syllable| syllable.chars().next().map_or(0, bit)).collect();
        let mut initials = vec![0; readings.last().and_then(|(last, _)| place(*last)).map_or(0, |last| last + 1)];
        for (character, syllable) in &readings {
            if let Some(letters) = place(*character).and_then(|place| initials.get_mut(place)) {
                *letters |= first.get(*syllable).copied().unwrap_or_default();
            }
        }
        Self { syllables, readings, initials }
    }

    /// Reads what [`Pinyin::to_text`] wrote; stops at whatever it does not understand.
    pub fn parse(text: &str) -> Self {
        let (syllables, table) = text.split_once('\n').unwrap_or_default();
        let mut readings = Vec::new();
        let (mut next, mut skip, mut more) = (FIRST_CHARACTER, 0_u32, false);
        for mark in table.chars() {
            if let Some(digit) = mark.to_digit(10) {
                skip = skip.saturating_mul(10).saturating_add(digit);
            } else if mark == '/' {
                more = true;
            } else {
                let step = if more { 0 } else { skip.saturating_add(1) };
                next = next.saturating_add(step);
                let Some(character) = char::from_u32(next - 1) else { break };
                let Some(syllable) = u32::from(mark).checked_sub(FIRST_LETTER) else { break };
                readings.push((character, syllable as usize));
                (skip, more) = (0, false);
            }
        }
        Self::of(syllables.split_whitespace().map(str::to_owned).collect(), readings)
    }

    /// The table as text, to travel in a packed plan.
    pub fn to_text(&self) -> String {
        let mut text = self.syllables.join(" ") + "\n";
        let mut next = FIRST_CHARACTER;
        for readings in self.readings.chunk_by(|(one, _), (next, _)| one == next) {
            let Some((character, _)) = readings.first().filter(|(character, _)| u32::from(*character) >= next) else {
                continue;
            };
            let skip = u32::from(*character) - next;
            if skip > 0 {
                // Writing to a String cannot fail.
                let _ = write!(text, "{skip}");
            }
            let letter = |(_, syllable): &(char, usize)| {
                char::from_u32(FIRST_LETTER + u32::try_from(*syllable).unwrap_or_default())
            };
            let letters = readings.iter().filter_map(letter).map(String::from);
            text.push_str(&letters.collect::<Vec<_>>().join("/"));
            next = u32::from(*character) + 1;
        }
        text
    }

    /// The letters with which the readings of a character begin, bit 0 for `a`.
    pub fn initials(&self, character: char) -> u32 {
        place(character).and_then(|place| self.initials.get(place)).copied().unwrap_or_default()
    }

    /// The syllables of a character, none if it is not in the table.
    pub fn readings(&self, character: char) -> impl Iterator<Item = &str> {
        let first = self.readings.partition_point(|(other, _)| *other < character);
        let readings = self.readings.iter().skip(first).take_while(move |(other, _)| *other == character);
        readings.filter_map(|(_, syllable)| self.syllables.get(*syllable)).map(String::as_str)
    }
}

/// The bit of a letter; none for anything else.
pub fn bit(letter: char) -> u32 {
    u32::from(letter).checked_sub(u32::from('a')).filter(|place| *place < 26).map_or(0, |place| 1 << place)
}

/// Where a character stands in a list from U+3000 upwards.
fn place(character: char) -> Option<usize> {
    u32::from(character).checked_sub(FIRST_CHARACTER).map(|place| place as usize)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(readings: &[(char, &[&str])]) -> Pinyin {
        let owned = |of: &[&str]| of.iter().map(|syllable| (*syllable).to_owned()).collect();
        Pinyin::new(&readings.iter().map(|(character, of)| (*character, owned(of))).collect())
    }

    #[test]
    fn the_table_survives_being_written_and_read() {
        let pinyin = table(&[('〇', &["ling"]), ('一', &["yi"]), ('丁', &["ding", "zheng"]), ('龙', &["long"])]);
        assert_eq!(Pinyin::parse(&pinyin.to_text()), pinyin);
        assert_eq!(pinyin.readings('丁').collect::<Vec<_>>(), ["ding", "zheng"]);
        assert_eq!(pinyin.readings('x').count(), 0);
    }

    #[test]
    fn a_broken_table_is_read_as_far_as_it_goes() {
        for (text, whole) in [
            ("", 0),
            ("yi", 0),
            ("yi\n99999999999Ā", 0),
            ("yi\nĀ", 1),
            ("yi\nĀ!", 1),
            ("yi\nĀ/Ā/", 2),
            ("yi\n!", 0),
            ("\nĀĀ", 0),
            ("yi\n\u{10ffff}", 0),
        ] {
            let pinyin = Pinyin::parse(text);
            let first = char::from_u32(FIRST_CHARACTER).unwrap();
            assert_eq!(pinyin.readings(first).filter(|reading| *reading == "yi").count(), whole, "{text}");
        }
    }
}
