//! Which gaps are shown; all of it lives in the address.

use super::{Gap, Reason};
use crate::plan::{IndustryId, ParkId, Plan};
use crate::route::Query;

/// `GapChoice::parse(&choice.write(query)) == choice`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GapChoice {
    pub park: Option<ParkId>,
    pub industry: Option<IndustryId>,
    /// Code of a [`Reason`].
    pub reason: Option<&'static str>,
}

impl GapChoice {
    /// Reads the address; what it cannot read is not asked.
    pub fn parse(query: &Query) -> Self {
        let code = |asked: &str| Reason::ALL.into_iter().map(Reason::code).find(|code| *code == asked);
        Self {
            park: query.get("park").map(ParkId::new),
            industry: query.get("industry").map(IndustryId::new),
            reason: query.get("reason").and_then(code),
        }
    }

    pub fn write(&self, query: Query) -> Query {
        query
            .with("park", self.park.as_ref().map_or("", ParkId::as_str))
            .with("industry", self.industry.as_ref().map_or("", IndustryId::as_str))
            .with("reason", self.reason.unwrap_or_default())
    }

    pub fn takes(&self, plan: &Plan, gap: &Gap) -> bool {
        let chain = plan.chain(&gap.chain);
        self.reason.is_none_or(|code| code == gap.reason.code())
            && self.park.as_ref().is_none_or(|park| chain.is_some_and(|chain| chain.park == *park))
            && self.industry.as_ref().is_none_or(|industry| chain.is_some_and(|chain| chain.industry == *industry))
    }
}
