//! The headings of the text, and under which of them each paragraph stands.

use crate::plan::{Block, Paragraph, ParagraphId, Text};

/// A heading and its place in the order of headings.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Section<'a> {
    pub id: &'a ParagraphId,
    /// 1 is the title, 2 a chapter, 3 a section, 4 and 5 below it.
    pub level: u8,
    pub words: &'a str,
}

/// A line of the outline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Entry<'a> {
    pub section: Section<'a>,
    /// Which chapter it belongs to, counted through the whole text.
    pub chapter: usize,
}

/// All headings in printed order.
pub fn entries(text: &Text) -> Vec<Entry<'_>> {
    let mut chapter = 0;
    let sections = text.paragraphs.iter().filter_map(section);
    let entries = sections.map(|section| {
        chapter += usize::from(section.level <= 2);
        Entry { section, chapter }
    });
    entries.collect()
}

/// The headings above each paragraph, the chapter first; for a heading also itself. The title is
/// left out: everything stands under it. The heading of a table ends with the table.
pub fn paths(text: &Text) -> Vec<(&ParagraphId, Vec<Section<'_>>)> {
    let mut path: Vec<(Section<'_>, Scope)> = Vec::new();
    let mut paths = Vec::new();
    let next = text.paragraphs.iter().skip(1).map(Some).chain([None]);
    for (paragraph, next) in text.paragraphs.iter().zip(next) {
        let level = section(paragraph).map_or(u8::MAX, |section| section.level);
        path.retain(|(above, scope)| above.level < level && (*scope == Scope::Section || is_row(paragraph)));
        if let Some(section) = section(paragraph).filter(|section| section.level > 1) {
            let scope = if next.is_some_and(is_row) { Scope::Table } else { Scope::Section };
            path.push((section, scope));
        }
        paths.push((&paragraph.id, path.iter().map(|(section, _)| *section).collect()));
    }
    paths
}

/// Headings in a line: `第二章 总体要求 › 第三节 发展目标`.
pub fn line(path: &[Section<'_>]) -> String {
    path.iter().map(|section| section.words).collect::<Vec<_>>().join(" › ")
}

/// Where a paragraph stands, for people: the headings above it, or its id where there are none.
pub fn place(text: &Text, at: &ParagraphId) -> String {
    let path = paths(text).into_iter().find(|(id, _)| *id == at).map(|(_, path)| line(&path));
    path.filter(|line| !line.is_empty()).unwrap_or_else(|| at.to_string())
}

/// How far a heading reaches.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Scope {
    Section,
    Table,
}

fn is_row(paragraph: &Paragraph) -> bool {
    matches!(paragraph.block, Block::Row { .. })
}

fn section(paragraph: &Paragraph) -> Option<Section<'_>> {
    match &paragraph.block {
        Block::Heading { level, words } => Some(Section { id: &paragraph.id, level: *level, words }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A level for a heading, 0 for a row of a table.
    fn text(blocks: &[(&str, Option<u8>)]) -> Text {
        let block = |id: &str, level: Option<u8>| match level {
            Some(0) => Block::Row { cells: Vec::new(), header: false },
            Some(level) => Block::Heading { level, words: id.to_owned() },
            None => Block::Words(id.to_owned()),
        };
        let paragraph =
            |(id, level): &(&str, Option<u8>)| Paragraph { id: ParagraphId::new(id), block: block(id, *level) };
        Text { paragraphs: blocks.iter().map(paragraph).collect() }
    }

    #[test]
    fn a_place_is_named_by_the_headings_above_it() {
        let text = text(&[("title", Some(1)), ("before", None), ("c1", Some(2)), ("s1", Some(3)), ("p", None)]);
        let place = |id: &str| place(&text, &ParagraphId::new(id));
        assert_eq!(["before", "s1", "p", "nowhere"].map(place), ["before", "c1 › s1", "c1 › s1", "nowhere"]);
    }

    #[test]
    fn a_paragraph_stands_under_the_last_heading_of_each_level() {
        let text = text(&[
            ("title", Some(1)),
            ("c1", Some(2)),
            ("s1", Some(3)),
            ("p", None),
            ("s2", Some(3)),
            ("q", None),
            ("t", Some(4)),
            ("row", Some(0)),
            ("after", None),
            ("c2", Some(2)),
            ("r", None),
        ]);
        let paths = paths(&text);
        let path = |id: &str| {
            let (_, path) = paths.iter().find(|(other, _)| **other == ParagraphId::new(id)).unwrap();
            path.iter().map(|section| section.words).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(path("p"), "c1 s1");
        assert_eq!(path("q"), "c1 s2");
        assert_eq!(path("row"), "c1 s2 t");
        assert_eq!(path("after"), "c1 s2");
        assert_eq!(path("r"), "c2");
        assert_eq!(path("title"), "");
        let chapters: Vec<_> = entries(&text).iter().map(|entry| entry.chapter).collect();
        assert_eq!(chapters, [1, 2, 2, 2, 2, 3]);
    }
}
