//! The plan's text: headings, paragraphs and table rows, each with a stable id.

use super::ParagraphId;
use borsh::{BorshDeserialize, BorshSerialize};

/// The whole text in printed order.
#[derive(Clone, Debug, Default, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Text {
    pub paragraphs: Vec<Paragraph>,
}

/// The smallest part of the text that can be cited.
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Paragraph {
    pub id: ParagraphId,
    pub block: Block,
}

#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub enum Block {
    /// `level` 1 is the title, 2 a chapter, 3 a section, 4 and 5 below it.
    Heading {
        level: u8,
        words: String,
    },
    Words(String),
    /// One row of a printed table; `header` rows come first. Cells are as printed, blank ones empty.
    Row {
        cells: Vec<String>,
        header: bool,
    },
    /// A picture of the print whose content is lost; only its caption is known.
    LostPicture {
        caption: String,
    },
}

impl Text {
    pub fn paragraph(&self, id: &ParagraphId) -> Option<&Paragraph> {
        self.paragraphs.iter().find(|paragraph| paragraph.id == *id)
    }
}

impl Paragraph {
    /// The printed words without markup; the cells of a row are joined by `｜`.
    pub fn plain(&self) -> String {
        match &self.block {
            Block::Heading { words, .. } | Block::Words(words) => words.clone(),
            Block::Row { cells, .. } => cells.join("｜"),
            Block::LostPicture { caption } => caption.clone(),
        }
    }
}
