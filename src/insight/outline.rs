//! The headings of the text, and under which of them each paragraph stands.

use std::collections::BTreeMap;

use crate::plan::{Block, Paragraph, ParagraphId, Text};

/// A heading and its place in the order of headings.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Section<'a> {
    pub id: &'a ParagraphId,
    /// 1 is the title, 2 a chapter, 3 a section, 4 and 5 below it.
    pub level: u8,
    pub words: &'a str,
}

pub fn sections(text: &Text) -> Vec<Section<'_>> {
    text.paragraphs.iter().filter_map(section).collect()
}

/// The headings above each paragraph, the chapter first; for a heading also itself. The title is
/// left out: everything stands under it.
pub fn paths(text: &Text) -> BTreeMap<&ParagraphId, Vec<Section<'_>>> {
    let mut path: Vec<Section<'_>> = Vec::new();
    let above = |paragraph| {
        if let Some(section) = section(paragraph) {
            path.retain(|above: &Section<'_>| above.level < section.level);
            if section.level > 1 {
                path.push(section);
            }
        }
        (&paragraph.id, path.clone())
    };
    text.paragraphs.iter().map(above).collect()
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

    fn text(blocks: &[(&str, Option<u8>)]) -> Text {
        let block = |id: &str, level: Option<u8>| match level {
            Some(level) => Block::Heading { level, words: id.to_owned() },
            None => Block::Words(id.to_owned()),
        };
        let paragraph =
            |(id, level): &(&str, Option<u8>)| Paragraph { id: ParagraphId::new(id), block: block(id, *level) };
        Text { paragraphs: blocks.iter().map(paragraph).collect() }
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
            ("c2", Some(2)),
            ("r", None),
        ]);
        let paths = paths(&text);
        let path = |id: &str| {
            let path = paths.get(&ParagraphId::new(id)).into_iter().flatten();
            path.map(|section| section.words).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(path("p"), "c1 s1");
        assert_eq!(path("q"), "c1 s2");
        assert_eq!(path("r"), "c2");
        assert_eq!(path("title"), "");
        assert_eq!(sections(&text).len(), 5);
    }
}
