//! What is wrong with a plan folder, as data. How it is said stands elsewhere, in two languages.

use serde::Serialize;

use super::super::Decimal;

/// One thing to put right, and where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Problem {
    pub file: String,
    /// Id of the record, `#3` for the third record if it has none, `line 12` in the text; empty if
    /// the whole file is meant.
    pub record: String,
    /// For example `cite[1].words`, counted from 1; empty if the whole record is meant.
    pub field: String,
    #[serde(flatten)]
    pub fault: Fault,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "fault", rename_all = "kebab-case")]
pub enum Fault {
    MissingFile,
    UnexpectedFile,
    /// The file cannot be read from here on; lines and columns count from 1.
    NotJson {
        line: usize,
        column: usize,
    },
    NotAList,
    MissingField,
    UnknownField,
    /// `found` is the beginning of what is written there.
    WrongType {
        found: String,
        expected: Expected,
    },
    /// A word that is not one of a closed list.
    UnknownWord {
        word: String,
        allowed: &'static [&'static str],
    },
    MissingId,
    DuplicateId,
    /// `table` has no record with this id.
    UnknownReference {
        id: String,
        table: &'static str,
    },
    NoCitation,
    /// The words do not stand in the paragraph, to the letter.
    WordsNotFound {
        at: String,
        words: String,
    },
    ImpossibleYear {
        year: i16,
    },
    YearsReversed {
        from: i16,
        to: i16,
    },
    Negative {
        value: Decimal,
    },
    EmptyChain,
    /// Following the connections from this link leads back to it.
    CircularChain,
    /// A link of a chain with several links that no connection touches.
    LooseLink,
    LongName {
        characters: usize,
        most: usize,
    },
    /// A character in a name that not every screen and file shows the same.
    StrangeCharacter {
        character: char,
    },
}

/// What a field must hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Expected {
    Fields,
    List,
    Text,
    /// Years.
    WholeNumber,
    /// Printed numbers are text, so that their digits stay.
    QuotedNumber,
    /// Positions: a plain number, or a pair of them.
    Degrees,
    TrueOrFalse,
    Subject,
}

impl Fault {
    pub(super) fn not_json(error: &serde_json::Error) -> Self {
        Self::NotJson { line: error.line(), column: error.column() }
    }
}

impl Problem {
    pub(super) fn of_file(file: &str, fault: Fault) -> Self {
        Self { file: file.to_owned(), record: String::new(), field: String::new(), fault }
    }
}
