//! Search over everything at once: as printed, by pinyin, by initials, in English, by number.
//!
//! Plain comparison of every place with every word: for one plan an index of words would be slower
//! to build than all searches of a day. Knows entries only; where they come from does not matter.

mod entries;
pub use entries::{of_journal, of_plan};

mod entry;
pub use entry::{Entry, Kind};

mod examples;
pub use examples::{Examples, examples};

mod fold;

mod hit;
pub use hit::{Group, Hit, Limits, Results};

mod marks;
pub use marks::{Marked, Piece};

mod pinyin;
pub use pinyin::Pinyin;

mod query;
pub use query::Query;

mod rank;

mod turn;
pub use turn::{Turn, turn};

mod word;

use std::collections::BTreeMap;
use std::ops::Range;

use crate::plan::{Paragraph, ParagraphId, Text};
use fold::Glyph;
use query::Wording;
use rank::Rank;

/// Everything that can be found, folded once.
#[derive(Debug, Default)]
pub struct Index {
    pinyin: Pinyin,
    entries: Vec<Folded>,
    /// So many of them are printed; behind them stands what people added.
    printed: usize,
}

/// A text as it is compared, paragraph by paragraph.
#[derive(Debug)]
pub struct FoldedText(Vec<(ParagraphId, Vec<Glyph>)>);

/// What was found in a text, paragraph by paragraph.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InText {
    pub total: usize,
    pub paragraphs: BTreeMap<ParagraphId, Numbered>,
}

/// The marks of one paragraph, in characters; the first has this number in the whole text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Numbered {
    pub first: usize,
    pub marks: Vec<Range<usize>>,
}

/// An entry with its texts as they are compared.
#[derive(Debug)]
struct Folded {
    entry: Entry,
    zh: Vec<Glyph>,
    en: Vec<Glyph>,
    body: Vec<Glyph>,
}

impl Index {
    pub fn new(entries: impl IntoIterator<Item = Entry>, pinyin: Pinyin) -> Self {
        let entries: Vec<Folded> = entries.into_iter().map(|entry| fold(entry, &pinyin)).collect();
        Self { pinyin, printed: entries.len(), entries }
    }

    pub fn pinyin(&self) -> &Pinyin {
        &self.pinyin
    }

    /// Takes in what people added, in place of what they had added before.
    pub fn add(&mut self, entries: impl IntoIterator<Item = Entry>) {
        self.entries.truncate(self.printed);
        let pinyin = &self.pinyin;
        self.entries.extend(entries.into_iter().map(|entry| fold(entry, pinyin)));
    }

    /// Everything in which all words of the query stand, the best first. An empty query finds nothing.
    pub fn find(&self, query: &str, limits: Limits) -> Results {
        let query = Query::new(query);
        let found = self.entries.iter().enumerate().filter_map(|(order, folded)| {
            let (wording, rank) = rank::best(folded, &query, &self.pinyin)?;
            Some(Found { rank, order, folded, wording })
        });
        hit::group(found.collect(), limits, &self.pinyin)
    }

    /// Where the words of a query stand in one text; empty if one of them does not.
    pub fn marks(&self, text: &str, query: &Query) -> Marked {
        Marked::new(text, query.stretches(&fold::glyphs(text, &self.pinyin), &self.pinyin))
    }

    /// A plan's text, folded once for all searches in it.
    pub fn fold(&self, text: &Text) -> FoldedText {
        let passage = |paragraph: &Paragraph| (paragraph.id.clone(), fold::glyphs(&paragraph.plain(), &self.pinyin));
        FoldedText(text.paragraphs.iter().map(passage).collect())
    }

    /// Where the words of a query stand in a text, numbered throughout.
    pub fn in_text(&self, text: &FoldedText, query: &Query) -> InText {
        let mut found = InText::default();
        for (id, glyphs) in &text.0 {
            let marks = marks::joined(query.stretches(glyphs, &self.pinyin));
            if !marks.is_empty() {
                let first = found.total;
                found.total += marks.len();
                found.paragraphs.insert(id.clone(), Numbered { first, marks });
            }
        }
        found
    }
}

/// An entry that was found, and the wording that found it; the cheapest is the best.
struct Found<'a> {
    rank: Rank,
    order: usize,
    folded: &'a Folded,
    wording: &'a Wording,
}

fn fold(entry: Entry, pinyin: &Pinyin) -> Folded {
    let glyphs = |text: &str| fold::glyphs(text, pinyin);
    // A name that is the same in both languages is compared once.
    let en = if entry.title.en == entry.title.zh { Vec::new() } else { glyphs(&entry.title.en) };
    Folded { zh: glyphs(&entry.title.zh), en, body: glyphs(&entry.body), entry }
}
