//! Calendar years.

use borsh::{BorshDeserialize, BorshSerialize};
use serde::{Deserialize, Serialize};

/// A calendar year such as 2027.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    BorshSerialize,
    BorshDeserialize,
)]
#[serde(transparent)]
pub struct Year(pub i16);

/// From the first year to the last, both included.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, BorshSerialize, BorshDeserialize)]
pub struct Years {
    pub from: Year,
    pub to: Year,
}

impl Years {
    pub fn contains(self, year: Year) -> bool {
        self.from <= year && year <= self.to
    }

    /// Number of calendar years, at least 1.
    pub fn count(self) -> u16 {
        self.to.0.abs_diff(self.from.0) + 1
    }

    pub fn iter(self) -> impl Iterator<Item = Year> {
        (self.from.0..=self.to.0).map(Year)
    }
}
