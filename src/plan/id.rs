//! Ids of the plan's records: short stable ASCII slugs such as `xialu-pump-valve-3`, chosen in the
//! seeds and never derived from a name, so that a renamed thing keeps its notes.

use borsh::{BorshDeserialize, BorshSerialize};
use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])* $id:ident),* $(,)?) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
            #[serde(transparent)]
            pub struct $id(Arc<str>);

            impl $id {
                pub fn new(id: &str) -> Self {
                    Self(id.into())
                }

                pub fn as_str(&self) -> &str {
                    &self.0
                }
            }

            impl fmt::Display for $id {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.write_str(&self.0)
                }
            }
        )*
    };
}

ids! {
    /// A paragraph, heading or table row of the text, for example `c3.s1.p2`.
    ParagraphId,
    /// What a figure measures, for example `output`.
    MeasureId,
    FigureId,
    StatementId,
    GoalId,
    IndicatorId,
    ParkId,
    IndustryId,
    GroupId,
    ChainId,
    LinkId,
    ProgrammeId,
    TaskId,
    SafeguardId,
    ProjectId,
    SubtotalId,
    EnterpriseId,
    DocumentId,
    PictureId,
    /// A row of the investment-promotion ledger.
    LeadId,
}
