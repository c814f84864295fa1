//! A plan as the app loads it: read and checked when it was packed, so that a start has nothing left to
//! check. The bytes fit only the program they were packed for.

use borsh::{BorshDeserialize, BorshSerialize};
use thiserror::Error;

use super::Plan;

/// Begins every packed plan; the number changes when the bytes mean something else.
const MARK: &[u8] = b"PARK PLAN 4\n";

#[derive(Clone, Debug, Default, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Packed {
    pub plan: Plan,
    /// How characters are read, for the search; see `insight::search`.
    pub pinyin: String,
    /// What the audit found in the plan.
    pub found: Found,
}

/// How many findings there are. Counted when the plan is packed, so that no page need audit it to say so.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Found {
    pub contradictions: u32,
    pub all: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("the plan file is damaged or belongs to another version of the app; please reload the page")]
pub struct NotPacked;

impl Packed {
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = MARK.to_vec();
        // Writing to memory fails only where there is none left.
        let _ = self.serialize(&mut bytes);
        bytes
    }

    pub fn from_bytes(bytes: &[u8]) -> Result<Self, NotPacked> {
        let plan = bytes.strip_prefix(MARK).ok_or(NotPacked)?;
        Self::try_from_slice(plan).map_err(|_| NotPacked)
    }
}
