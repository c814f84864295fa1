//! Where a fact stands in the text.

use super::{Name, ParagraphId};
use borsh::{BorshDeserialize, BorshSerialize};

/// A place in the text and the exact words that stand there.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Citation {
    pub at: ParagraphId,
    /// A piece of [`super::Paragraph::plain`], to the letter.
    pub words: String,
}

/// Whether something stands in the plan or was concluded from it.
#[derive(Clone, Debug, Default, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum Evidence {
    #[default]
    Printed,
    /// Concluded from the cited sentence; says how.
    Inferred(Name),
}
