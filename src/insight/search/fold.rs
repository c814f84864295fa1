//! Text as it is compared: one case, half width, one kind of dash, numbers without separators.
//! Every folded character knows where it came from, so that what is found can be marked in the print.

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
    let folded = folded(text);
    let mut glyphs = Vec::with_capacity(folded.len());
    glyphs.extend(kept(&folded).map(|(at, folded)| Glyph { folded, at, initials: pinyin.initials(folded) }));
    glyphs
}

/// Folds a text; each letter with the number of the character it comes from.
pub fn letters(text: &str) -> Vec<(usize, char)> {
    kept(&folded(text)).collect()
}

fn folded(text: &str) -> Vec<char> {
    // Counted first, so that the list need not grow while it is filled.
    let mut folded = Vec::with_capacity(text.chars().count());
    folded.extend(text.chars().map(fold));
    folded
}

fn kept(folded: &[char]) -> impl Iterator<Item = (usize, char)> {
    folded.iter().copied().enumerate().filter(|(at, _)| !is_separator(folded, *at))
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
fn is_separator(folded: &[char], at: usize) -> bool {
    is_apostrophe(folded, at) || is_thousands_comma(folded, at)
}

fn is_apostrophe(folded: &[char], at: usize) -> bool {
    let letter = |at: usize| folded.get(at).is_some_and(char::is_ascii_lowercase);
    matches!(folded.get(at), Some('\'' | '’')) && at > 0 && letter(at - 1) && letter(at + 1)
}

/// A comma between digits with three of them after it.
fn is_thousands_comma(folded: &[char], at: usize) -> bool {
    let digit = |at: usize| folded.get(at).is_some_and(char::is_ascii_digit);
    let after = |count: usize| (1..=count).all(|step| digit(at + step));
    folded.get(at) == Some(&',') && at > 0 && digit(at - 1) && after(3) && !digit(at + 4)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, folded: &str) {
        assert_eq!(letters(text).into_iter().map(|(_, letter)| letter).collect::<String>(), folded);
    }

    #[test]
    fn width_case_dashes_and_separators_do_not_matter() {
        check("ＡＮＧ智能", "ang智能");
        check("2023—2027年", "2023-2027年");
        check("2,039,600万元", "2039600万元");
        check("１，２", "1,2");
        check("5,3000", "5,3000");
        check("Xi'an 'x'", "xian 'x'");
        check("İ", "İ");
    }

    #[test]
    fn folded_letters_know_where_they_stood() {
        assert_eq!(letters("1,234亿").last(), Some(&(5, '亿')));
    }
}
