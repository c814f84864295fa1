//! The map as rows: every link that is shown, with what stands on it, what supplies it and what it supplies.

use std::collections::{BTreeMap, BTreeSet};

use super::{Chains, Choice, Direction, Facts, Origin, Stock, Web};
use crate::plan::{Chain, ChainId, Connection, Link, LinkId, Name, ProjectId, Stage, Years};

/// One link as a reader of the table sees it.
#[derive(Clone, Debug)]
pub struct Row {
    pub link: LinkId,
    pub name: Name,
    pub chain: Name,
    pub park: Name,
    pub stage: Stage,
    pub origin: Origin,
    /// From what it is concluded, if it is.
    pub conclusion: Option<Name>,
    pub products: Vec<String>,
    pub facts: Facts,
    /// Of the plan, and those that people put here.
    pub projects: Vec<ProjectId>,
    /// From the first to the last year in which one of the plan's projects is built.
    pub years: Option<Years>,
    pub supplied_by: Vec<Beside>,
    pub supplies: Vec<Beside>,
}

/// A link one step away.
#[derive(Clone, Debug)]
pub struct Beside {
    pub from: LinkId,
    pub to: LinkId,
    pub name: Name,
    /// Where it stands, if that is another chain.
    pub chain: Option<Name>,
    /// Where the connection comes from.
    pub origin: Origin,
    /// From what it is concluded, if it is.
    pub conclusion: Option<Name>,
}

/// The links of the chains that are shown and, if any are set apart, stand out; in the plan's order.
pub fn rows(plan: &Chains, web: &Web, choice: &Choice, standing_out: Option<&BTreeSet<LinkId>>) -> Vec<Row> {
    let (known, stock) = (Known::new(plan), Stock::new(plan));
    let stands = |link: &&Link| standing_out.is_none_or(|links| links.contains(&link.id));
    let row = |link: &Link| {
        let chain = known.chains.get(&link.chain).filter(|chain| choice.shows(chain))?;
        let origin = plan.origin_of(link);
        Some(Row {
            link: link.id.clone(),
            name: link.name.clone(),
            chain: chain.name.clone(),
            park: plan.park(&chain.park).map(|park| park.name.clone()).unwrap_or_default(),
            stage: link.stage,
            origin,
            conclusion: Chains::conclusion(origin, &link.evidence).cloned(),
            products: link.products.iter().map(|product| product.name.clone()).collect(),
            facts: stock.facts(&[link]),
            projects: link.projects.clone(),
            years: stock.years(link),
            supplied_by: known.beside(web, link, Direction::Upstream),
            supplies: known.beside(web, link, Direction::Downstream),
        })
    };
    plan.links.iter().filter(stands).filter_map(row).collect()
}

/// What rows ask for again and again.
struct Known<'a> {
    chains: BTreeMap<&'a ChainId, &'a Chain>,
    links: BTreeMap<&'a LinkId, &'a Link>,
    lines: BTreeMap<(&'a LinkId, &'a LinkId), &'a Connection>,
    plan: &'a Chains,
}

impl<'a> Known<'a> {
    fn new(plan: &'a Chains) -> Self {
        Self {
            chains: plan.chains.iter().map(|chain| (&chain.id, chain)).collect(),
            links: plan.links.iter().map(|link| (&link.id, link)).collect(),
            lines: plan.connections.iter().map(|line| ((&line.from, &line.to), line)).collect(),
            plan,
        }
    }

    fn beside(&self, web: &Web, link: &Link, direction: Direction) -> Vec<Beside> {
        let beside = |id: &LinkId| {
            let other = self.links.get(id)?;
            let (from, to) = match direction {
                Direction::Downstream => (&link.id, id),
                Direction::Upstream => (id, &link.id),
            };
            let chain = self.chains.get(&other.chain).filter(|chain| chain.id != link.chain);
            let line = self.lines.get(&(from, to))?;
            let origin = self.plan.origin_of_line(line);
            Some(Beside {
                from: from.clone(),
                to: to.clone(),
                name: other.name.clone(),
                chain: chain.map(|chain| chain.name.clone()),
                origin,
                conclusion: Chains::conclusion(origin, &line.evidence).cloned(),
            })
        };
        web.next(&link.id, direction).iter().filter_map(beside).collect()
    }
}
