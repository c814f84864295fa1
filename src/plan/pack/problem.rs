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
    MissingField {
        name: String,
    },
    UnknownField {
        name: String,
    },
    /// `found` and `expected` in the words of the JSON reader.
    WrongType {
        found: String,
        expected: String,
    },
    /// A word that is not one of a closed list.
    UnknownWord {
        word: String,
        allowed: String,
    },
    /// Anything else the JSON reader refuses, in its words.
    Malformed {
        message: String,
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
}

impl Problem {
    pub(super) fn of_file(file: &str, fault: Fault) -> Self {
        Self { file: file.to_owned(), record: String::new(), field: String::new(), fault }
    }
}
