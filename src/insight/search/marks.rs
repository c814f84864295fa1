//! Which characters of a text are marked, and the piece of a long text around the first of them.

use std::ops::Range;

/// Text with the stretches that were found in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marked {
    pub text: String,
    /// In characters, ascending, neither empty nor touching.
    pub marks: Vec<Range<usize>>,
}

/// A stretch that is marked, or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    pub text: String,
    pub marked: bool,
}

impl Marked {
    pub fn new(text: &str, found: Vec<Range<usize>>) -> Self {
        Self { text: text.to_owned(), marks: joined(found) }
    }

    /// The text cut where marks begin and end; together the pieces are the text.
    pub fn pieces(&self) -> Vec<Piece> {
        let mut pieces = Vec::with_capacity(2 * self.marks.len() + 1);
        let mut characters = self.text.chars();
        let mut at = 0;
        let mut take = |until: usize, marked: bool| {
            let text: String = characters.by_ref().take(until.saturating_sub(at)).collect();
            at = at.max(until);
            if !text.is_empty() {
                pieces.push(Piece { text, marked });
            }
        };
        for mark in &self.marks {
            take(mark.start, false);
            take(mark.end, true);
        }
        take(usize::MAX, false);
        pieces
    }

    /// The same in a fuller spelling that has more characters, such as the commas of a number, or a minus in
    /// place of a hyphen; what was marked stays marked.
    #[must_use]
    pub fn spelt(self, text: &str) -> Self {
        let mut left = self.text.chars().peekable();
        let mut is_next = |c: char| left.next_if(|next| *next == c || c == '\u{2212}').is_some();
        // Where each character stands in the fuller spelling.
        let places = text.chars().enumerate().filter(|(_, c)| is_next(*c)).map(|(at, _)| at);
        let places: Vec<usize> = places.collect();
        let moved = |mark: &Range<usize>| {
            let last = places.get(mark.end.checked_sub(1)?)?;
            Some(*places.get(mark.start)?..last + 1)
        };
        let marks = self.marks.iter().filter_map(moved).collect();
        Self::new(text, marks)
    }

    /// At most `length` characters around the first mark; `…` where something was left out.
    #[must_use]
    pub fn snippet(self, length: usize) -> Self {
        let count = self.text.chars().count();
        if count <= length {
            return self;
        }
        // A quarter of what is shown goes before the first mark, unless the text ends sooner.
        let first = self.marks.first().map_or(0, |mark| mark.start);
        let from = first.saturating_sub(length / 4).min(count - length);
        let cut: String = self.text.chars().skip(from).take(length).collect();
        let head = if from > 0 { "…" } else { "" };
        let tail = if from + length < count { "…" } else { "" };
        let shift = |place: usize| place.clamp(from, from + length) - from + head.chars().count();
        let marks = self.marks.iter().map(|mark| shift(mark.start)..shift(mark.end));
        Self::new(&format!("{head}{cut}{tail}"), marks.collect())
    }
}

/// In order, and one where they touch or overlap.
pub(super) fn joined(mut found: Vec<Range<usize>>) -> Vec<Range<usize>> {
    found.retain(|mark| !mark.is_empty());
    found.sort_unstable_by_key(|mark| mark.start);
    let mut marks: Vec<Range<usize>> = Vec::with_capacity(found.len());
    for mark in found {
        match marks.last_mut() {
            Some(last) if mark.start <= last.end => last.end = last.end.max(mark.end),
            _ => marks.push(mark),
        }
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(text: &str, marks: &[(usize, usize)]) -> Marked {
        Marked::new(text, marks.iter().map(|(start, end)| *start..*end).collect())
    }

    #[track_caller]
    fn check(marked: &Marked, expected: &str) {
        let show = |piece: Piece| if piece.marked { format!("[{}]", piece.text) } else { piece.text };
        assert_eq!(marked.pieces().into_iter().map(show).collect::<String>(), expected);
    }

    #[test]
    fn marks_that_touch_or_overlap_become_one() {
        check(&marked("石柱辣椒酱", &[(3, 4), (2, 3), (3, 5)]), "石柱[辣椒酱]");
        check(&marked("辣椒", &[]), "辣椒");
        check(&marked("辣椒", &[(0, 2), (2, 2)]), "[辣椒]");
    }

    #[test]
    fn what_is_marked_stays_marked_in_a_fuller_spelling() {
        let title = marked("Sum: 2039600", &[(0, 3), (5, 9), (11, 12)]);
        check(&title.spelt("Sum: 2,039,600 × 10,000 yuan"), "[Sum]: [2,039],60[0] × 10,000 yuan");
        check(&marked("-1200", &[(0, 3)]).spelt("−1,200"), "[−1,2]00");
    }

    #[test]
    fn a_long_text_is_cut_around_its_first_mark() {
        let cut = |start, end| marked("一二三四五六七八九十", &[(start, end)]).snippet(4);
        check(&cut(6, 7), "…六[七]八九…");
        check(&cut(0, 1), "[一]二三四…");
        check(&cut(9, 10), "…七八九[十]");
    }
}
