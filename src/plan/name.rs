//! A name in the plan's own language and in English.

use borsh::{BorshDeserialize, BorshSerialize};

/// `zh` is as printed; `en` is ours, for the English interface.
#[derive(Clone, Debug, Default, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Name {
    pub zh: String,
    pub en: String,
}

impl Name {
    /// A name that is the same in both languages, such as that of a firm.
    pub fn same(name: &str) -> Self {
        Self { zh: name.to_owned(), en: name.to_owned() }
    }
}
