//! What a chain lacks: links on which nothing is known to stand, ordered by how much hangs on them.
//! A gap is a question for investment promotion, not a finding that something is absent.

use crate::journal::{Field, Value};
use crate::plan::{Link, LinkId, Plan, ProjectId, Stage, Subject};

use super::{Direction, Facts, Web, facts};

/// Points of a gap; the sum orders the list and every part of it is shown.
const NOTHING: u32 = 40;
const NO_PROJECT: u32 = 25;
const NOT_STARTED: u32 = 15;
const DEAD_END: u32 = 20;
const PER_DEPENDENT: u32 = 5;
const PER_PRODUCT: u32 = 2;
const MOST_FOR_PRODUCTS: u32 = 10;

#[derive(Clone, Debug, PartialEq)]
pub struct Gap {
    pub link: LinkId,
    pub facts: Facts,
    /// Why it is on the list, each reason with its points.
    pub reasons: Vec<(Reason, u32)>,
    /// What makes it weigh more, each with its points.
    pub weights: Vec<(Weight, u32)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The plan lists neither project nor enterprise.
    Nothing,
    /// Enterprises, but no planned project.
    NoProject,
    /// Projects, none of which has been reported as started.
    NotStarted,
    /// The chain goes no further, and this is neither processing nor sales.
    DeadEnd,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// So many links depend on it, directly or through others.
    Dependents(usize),
    /// The plan names so many products it wants made here.
    Products(usize),
}

impl Gap {
    pub fn score(&self) -> u32 {
        let reasons: u32 = self.reasons.iter().map(|(_, points)| points).sum();
        reasons + self.weights.iter().map(|(_, points)| points).sum::<u32>()
    }
}

/// The first values of a ledger row that is started for a gap: the products the plan wants made there.
pub fn new_lead(link: &Link) -> Vec<(Field, Value)> {
    let products: Vec<&str> = link.products.iter().map(|product| product.name.as_str()).collect();
    let sought = if products.is_empty() { link.name.zh.clone() } else { products.join("、") };
    vec![
        (Field::Sought, Value::Text(sought)),
        (Field::ForLink, Value::Records(vec![Subject::Link(link.id.clone())])),
        (Field::LeadState, Value::Choice("idea".to_owned())),
    ]
}

/// All gaps, the weightiest first. `started` says whether a project has been reported as started,
/// `None` where nothing has been reported: then nothing is concluded.
pub fn gaps(plan: &Plan, started: impl Fn(&ProjectId) -> Option<bool>) -> Vec<Gap> {
    let web = Web::new(plan);
    let mut gaps: Vec<Gap> = plan.links.iter().filter_map(|link| gap(plan, &web, link, &started)).collect();
    gaps.sort_by_key(|gap| std::cmp::Reverse(gap.score()));
    gaps
}

fn gap(plan: &Plan, web: &Web, link: &Link, started: &impl Fn(&ProjectId) -> Option<bool>) -> Option<Gap> {
    let facts = facts(plan, link);
    let mut reasons = Vec::new();
    match facts.has_projects() {
        false if facts.is_empty() => reasons.push((Reason::Nothing, NOTHING)),
        false => reasons.push((Reason::NoProject, NO_PROJECT)),
        _ if link.projects.iter().all(|project| started(project) == Some(false)) => {
            reasons.push((Reason::NotStarted, NOT_STARTED));
        }
        _ => {}
    }
    if link.stage != Stage::Downstream && web.next(&link.id, Direction::Downstream).is_empty() {
        reasons.push((Reason::DeadEnd, DEAD_END));
    }
    (!reasons.is_empty()).then(|| Gap { link: link.id.clone(), weights: weights(web, link, &facts), facts, reasons })
}

fn weights(web: &Web, link: &Link, facts: &Facts) -> Vec<(Weight, u32)> {
    let points = |count: usize, each: u32| u32::try_from(count).unwrap_or(u32::MAX).saturating_mul(each);
    let dependents = web.dependents(&link.id);
    let mut weights = vec![
        (Weight::Dependents(dependents), points(dependents, PER_DEPENDENT)),
        (Weight::Products(facts.products), points(facts.products, PER_PRODUCT).min(MOST_FOR_PRODUCTS)),
    ];
    weights.retain(|(_, points)| *points > 0);
    weights
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{ChainId, Connection, Evidence, Name};

    fn link(id: &str, stage: Stage, projects: &[&str]) -> Link {
        Link {
            id: LinkId::new(id),
            chain: ChainId::new("chain"),
            name: Name::same(id),
            stage,
            evidence: Evidence::Printed,
            products: Vec::new(),
            projects: projects.iter().map(|id| ProjectId::new(id)).collect(),
            enterprises: Vec::new(),
            cite: Vec::new(),
        }
    }

    fn connection(from: &str, to: &str) -> Connection {
        Connection { from: LinkId::new(from), to: LinkId::new(to), evidence: Evidence::Printed, cite: Vec::new() }
    }

    #[test]
    fn the_empty_link_on_which_most_depends_comes_first() {
        let plan = Plan {
            links: vec![
                link("end", Stage::Downstream, &[]),
                link("root", Stage::Upstream, &[]),
                link("middle", Stage::Midstream, &[]),
            ],
            connections: vec![connection("root", "middle"), connection("middle", "end")],
            ..Plan::default()
        };
        let found = gaps(&plan, |_| None);
        let order: Vec<(&str, u32)> = found.iter().map(|gap| (gap.link.as_str(), gap.score())).collect();
        assert_eq!(order, [("root", 50), ("middle", 45), ("end", 40)]);
    }

    #[test]
    fn a_chain_that_stops_before_processing_is_a_gap() {
        let plan = Plan { links: vec![link("mine", Stage::Upstream, &[])], ..Plan::default() };
        let reasons = gaps(&plan, |_| None).into_iter().flat_map(|gap| gap.reasons).collect::<Vec<_>>();
        assert_eq!(reasons, [(Reason::Nothing, NOTHING), (Reason::DeadEnd, DEAD_END)]);
    }
}
