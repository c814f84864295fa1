//! Where links and lines come from: the plan's words, a conclusion from them, or the people who use the
//! atlas. The plan's own types know the first two only; whoever shows a chain asks here.

use std::collections::BTreeSet;
use std::ops::Deref;

use crate::plan::{Connection, Evidence, Link, LinkId, Name, Plan};

/// Ordered by how much it weighs: where several lines are drawn as one, the first holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// The plan prints it.
    #[default]
    Printed,
    /// Concluded from what the plan prints.
    Inferred,
    /// Added by the people who use the atlas; the plan says nothing of it.
    Staff,
}

impl Origin {
    pub const ALL: [Origin; 3] = [Origin::Printed, Origin::Inferred, Origin::Staff];

    /// For a style sheet.
    pub fn as_str(self) -> &'static str {
        match self {
            Origin::Printed => "printed",
            Origin::Inferred => "inferred",
            Origin::Staff => "staff",
        }
    }
}

impl From<&Evidence> for Origin {
    /// Of something that the plan itself has.
    fn from(evidence: &Evidence) -> Self {
        match evidence {
            Evidence::Printed => Origin::Printed,
            Evidence::Inferred(_) => Origin::Inferred,
        }
    }
}

/// The plan's chains with what people added, which is remembered as theirs.
#[derive(Clone, Debug, Default)]
pub struct Chains {
    plan: Plan,
    links: BTreeSet<LinkId>,
    lines: BTreeSet<(LinkId, LinkId)>,
}

impl Chains {
    /// The chains as the plan has them.
    pub fn printed(plan: Plan) -> Self {
        Self { plan, ..Self::default() }
    }

    /// A plan of which these links and lines are not the plan's own.
    pub(super) fn with_added(plan: Plan, links: BTreeSet<LinkId>, lines: BTreeSet<(LinkId, LinkId)>) -> Self {
        Self { plan, links, lines }
    }

    pub fn origin_of(&self, link: &Link) -> Origin {
        if self.links.contains(&link.id) { Origin::Staff } else { Origin::from(&link.evidence) }
    }

    pub fn origin_of_line(&self, line: &Connection) -> Origin {
        let ends = (line.from.clone(), line.to.clone());
        if self.lines.contains(&ends) { Origin::Staff } else { Origin::from(&line.evidence) }
    }

    /// How something was concluded from the plan; nothing for what is printed or added.
    pub fn conclusion(origin: Origin, evidence: &Evidence) -> Option<&Name> {
        match evidence {
            Evidence::Inferred(how) if origin == Origin::Inferred => Some(how),
            _ => None,
        }
    }
}

/// Read like any plan.
impl Deref for Chains {
    type Target = Plan;

    fn deref(&self) -> &Plan {
        &self.plan
    }
}
