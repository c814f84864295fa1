//! Text as it is compared: one case, half width, one kind of dash, numbers without separators.
//! Every folded character knows where it came from, so that what is found can be marked in the print.

use std::str::Chars;

use super::pinyin::{self, Pinyin};

/// A character as it is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Glyph {
    pub folded: char,
    /// Number of the character in the text it comes from.
    pub at: usize,
    /// As [`Pinyin::initials`] tells them.
    initials: u32,
}

impl Glyph {
    pub fn may_begin_with(self, letter: char) -> bool {
        pinyin::bit(letter) & self.initials != 0
    }
}

/// Folds a text whose characters may be read aloud.
pub fn glyphs(text: &str, pinyin: &Pinyin) -> Vec<Glyph> {
    // Counted first, so that the list need not grow while it is filled.
    let mut glyphs: Vec<Glyph> = Vec::with_capacity(text.chars().count());
    let mut rest = text.chars();
    let mut at = 0;
    while let Some(character) = rest.next() {
        let folded = fold(character);
        if !is_separator(&glyphs, folded, &rest) {
            glyphs.push(Glyph { folded, at, initials: pinyin.initials(folded) });
        }
        at += 1;
    }
    glyphs
}

fn fold(character: char) -> char {
    let half = match character {
        '\u{3000}' => ' ',
        // Full-width forms stand in the order of ASCII.
        '！'..='～' => char::from_u32(u32::from(character) - 0xFEE0).unwrap_or(character),
        '—' | '–' | '−' => '-',
        'ü' | 'Ü' => 'v',
        '○' => '〇',
        // Chinese characters have no case; asking the tables of Unicode took a third of the folding.
        '㐀'..='鿿' => return character,
        '\0'..='\x7f' => return character.to_ascii_lowercase(),
        other => other,
    };
    let mut lower = half.to_lowercase();
    match (lower.next(), lower.next()) {
        (Some(lower), None) => lower,
        _ => half,
    }
}

/// What only sets apart: the comma in `2,039,600`, and the apostrophe in `xi'an`, which input
/// methods put there while somebody still types.
fn is_separator(before: &[Glyph], folded: char, after: &Chars<'_>) -> bool {
    let before = || before.last().map(|glyph| glyph.folded);
    match folded {
        '\'' | '’' => {
            is(before(), char::is_ascii_lowercase) && is(after.clone().next().map(fold), char::is_ascii_lowercase)
        }
        ',' => is(before(), char::is_ascii_digit) && begins_with_three_digits(after.clone().map(fold)),
        _ => false,
    }
}

fn begins_with_three_digits(text: impl Iterator<Item = char>) -> bool {
    text.take(4).take_while(char::is_ascii_digit).count() == 3
}

fn is(character: Option<char>, kind: fn(&char) -> bool) -> bool {
    character.as_ref().is_some_and(kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, folded: &str) {
        assert_eq!(glyphs(text, &Pinyin::default()).iter().map(|glyph| glyph.folded).collect::<String>(), folded);
    }

    #[test]
    fn width_case_dashes_and_separators_do_not_matter() {
        check("ＡＮＧ智能", "ang智能");
        check("2023—2027年", "2023-2027年");
        check("2,039,600万元", "2039600万元");
        check("１，２", "1,2");
        check("5,3000", "5,3000");
        check("1,234,567 1,2345 ,234 1,,234", "1234567 1,2345 ,234 1,,234");
        check("Xi'an 'x' Xi’An", "xian 'x' xian");
        check("İ", "İ");
    }

    #[test]
    fn folded_letters_know_where_they_stood() {
        let last = glyphs("1,234亿", &Pinyin::default()).last().map(|glyph| (glyph.at, glyph.folded));
        assert_eq!(last, Some((5, '亿')));
    }
}
