//! Chains must have links, links must be connected, and no connection may lead back.

use std::collections::BTreeMap;

use super::super::super::{Chain, Connection, Link, Plan};
use super::{Checker, Fault, names, set};

const LINKS: &str = "links.json";

pub(super) fn check(plan: &Plan, checker: &mut Checker<'_>) {
    for chain in &plan.chains {
        check_chain(chain, &plan.links, checker);
    }
    for link in &plan.links {
        check_link(link, checker);
    }
    for connection in &plan.connections {
        check_connection(connection, checker);
    }
    loose_links(plan, checker);
    circles(&plan.connections, checker);
}

fn check_chain(chain: &Chain, links: &[Link], checker: &mut Checker<'_>) {
    checker.enter("chains.json", chain.id.as_str());
    names::check(&chain.name, checker);
    checker.refers("park", chain.park.as_str(), "parks.json");
    checker.refers("industry", chain.industry.as_str(), "industries.json");
    if let Some(group) = &chain.group {
        checker.refers("group", group.as_str(), "groups.json");
    }
    if !links.iter().any(|link| link.chain == chain.id) {
        checker.fault("", Fault::EmptyChain);
    }
    checker.citations(&chain.cite);
}

fn check_link(link: &Link, checker: &mut Checker<'_>) {
    checker.enter(LINKS, link.id.as_str());
    names::check(&link.name, checker);
    checker.refers("chain", link.chain.as_str(), "chains.json");
    for (at, project) in link.projects.iter().enumerate() {
        checker.refers(&format!("projects[{}]", at + 1), project.as_str(), "projects.json");
    }
    for (at, enterprise) in link.enterprises.iter().enumerate() {
        checker.refers(&format!("enterprises[{}]", at + 1), enterprise.as_str(), "enterprises.json");
    }
    checker.products(&link.products);
    checker.citations(&link.cite);
}

fn check_connection(connection: &Connection, checker: &mut Checker<'_>) {
    checker.enter("connections.json", &format!("{} → {}", connection.from, connection.to));
    checker.refers("from", connection.from.as_str(), LINKS);
    checker.refers("to", connection.to.as_str(), LINKS);
    checker.citations(&connection.cite);
}

fn loose_links(plan: &Plan, checker: &mut Checker<'_>) {
    let mut sizes: BTreeMap<&str, usize> = BTreeMap::new();
    for link in &plan.links {
        *sizes.entry(link.chain.as_str()).or_default() += 1;
    }
    let connected = set(&mut plan.connections.iter().flat_map(|c| [c.from.as_str(), c.to.as_str()]));
    for link in &plan.links {
        if sizes.get(link.chain.as_str()).is_some_and(|size| *size > 1) && !connected.contains(link.id.as_str()) {
            checker.enter(LINKS, link.id.as_str());
            checker.fault("", Fault::LooseLink);
        }
    }
}

/// Takes away connections into links that nothing leads to any more; whatever is left over leads
/// back to itself.
fn circles(connections: &[Connection], checker: &mut Checker<'_>) {
    let mut left: Vec<&Connection> = connections.iter().collect();
    loop {
        let targets = set(&mut left.iter().map(|connection| connection.to.as_str()));
        let sources = set(&mut left.iter().map(|connection| connection.from.as_str()));
        let before = left.len();
        left.retain(|connection| {
            targets.contains(connection.from.as_str()) && sources.contains(connection.to.as_str())
        });
        if left.len() == before {
            break;
        }
    }
    for link in set(&mut left.iter().map(|connection| connection.from.as_str())) {
        checker.enter(LINKS, link);
        checker.fault("", Fault::CircularChain);
    }
}
