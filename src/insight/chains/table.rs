//! The map as rows: every link that is shown, with what it supplies.

use std::collections::BTreeSet;

use super::{Choice, Direction, Facts, Web, facts};
use crate::plan::{Evidence, Link, LinkId, Name, Plan, Stage};

/// One link as a reader of the table sees it.
#[derive(Clone, Debug)]
pub struct Row {
    pub link: LinkId,
    pub name: Name,
    pub chain: Name,
    pub stage: Stage,
    pub evidence: Evidence,
    pub products: Vec<String>,
    pub facts: Facts,
    /// Names of the links it supplies.
    pub supplies: Vec<Name>,
}

/// The links of the chains that are shown and, if any are set apart, stand out; in the plan's order.
pub fn rows(plan: &Plan, choice: &Choice, standing_out: Option<&BTreeSet<LinkId>>) -> Vec<Row> {
    let web = Web::new(plan);
    let stands = |link: &&Link| standing_out.is_none_or(|links| links.contains(&link.id));
    let row = |link: &Link| {
        let chain = plan.chain(&link.chain).filter(|chain| choice.shows(chain))?;
        let supplied = web.next(&link.id, Direction::Downstream).iter();
        Some(Row {
            link: link.id.clone(),
            name: link.name.clone(),
            chain: chain.name.clone(),
            stage: link.stage,
            evidence: link.evidence.clone(),
            products: link.products.iter().map(|product| product.name.clone()).collect(),
            facts: facts(plan, link),
            supplies: supplied.filter_map(|id| plan.link(id)).map(|link| link.name.clone()).collect(),
        })
    };
    plan.links.iter().filter(stands).filter_map(row).collect()
}
