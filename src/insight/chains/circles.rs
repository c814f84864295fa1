//! Connections that lead back to where they began: a chain has no order there.

use std::collections::BTreeSet;

use super::{Direction, Web};
use crate::plan::{Connection, LinkId, Plan};

/// Links that supply themselves through others, each such round once, in the order of supply.
pub fn circles(plan: &Plan) -> Vec<Vec<LinkId>> {
    let (web, turning) = (Web::new(plan), turning(plan));
    let mut seen: BTreeSet<&LinkId> = BTreeSet::new();
    let mut found = Vec::new();
    for link in &plan.links {
        if seen.contains(&link.id) || !turning.contains(&link.id) {
            continue;
        }
        if let Some(round) = round(&web, &link.id) {
            seen.extend(&round);
            found.push(round.into_iter().cloned().collect());
        }
    }
    found
}

/// Links between which connections are left over when those are taken away, again and again, that begin
/// where nothing leads or end where nothing goes on. Hardly ever any, so that nobody waits for the rest.
fn turning(plan: &Plan) -> BTreeSet<&LinkId> {
    let mut left: Vec<&Connection> = plan.connections.iter().collect();
    loop {
        let sources: BTreeSet<&LinkId> = left.iter().map(|line| &line.from).collect();
        let targets: BTreeSet<&LinkId> = left.iter().map(|line| &line.to).collect();
        let before = left.len();
        left.retain(|line| targets.contains(&line.from) && sources.contains(&line.to));
        if left.len() == before {
            return sources;
        }
    }
}

/// The shortest way from a link back to itself.
fn round<'a>(web: &'a Web, start: &'a LinkId) -> Option<Vec<&'a LinkId>> {
    let mut seen: BTreeSet<&LinkId> = BTreeSet::new();
    let mut ways: Vec<Vec<&LinkId>> = vec![vec![start]];
    while !ways.is_empty() {
        let mut longer = Vec::new();
        for way in ways {
            let Some(last) = way.last() else { continue };
            for next in web.next(last, Direction::Downstream) {
                if next == start {
                    return Some(way);
                }
                if seen.insert(next) {
                    longer.push(way.iter().copied().chain([next]).collect());
                }
            }
        }
        ways = longer;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{ChainId, Evidence, Link, Name, Stage};

    fn link(id: &str) -> Link {
        Link {
            id: LinkId::new(id),
            chain: ChainId::new("chain"),
            name: Name::same(id),
            stage: Stage::Midstream,
            kind: None,
            evidence: Evidence::Printed,
            products: Vec::new(),
            projects: Vec::new(),
            enterprises: Vec::new(),
            cite: Vec::new(),
        }
    }

    #[track_caller]
    fn check(lines: &[(&str, &str)], expected: &[&str]) {
        let line = |(from, to): &(&str, &str)| Connection {
            from: LinkId::new(from),
            to: LinkId::new(to),
            evidence: Evidence::Printed,
            cite: Vec::new(),
        };
        let links = ["a", "b", "c", "d", "e"].map(link).to_vec();
        let plan = Plan { links, connections: lines.iter().map(line).collect(), ..Plan::default() };
        let found = circles(&plan);
        let found: Vec<String> =
            found.iter().map(|round| round.iter().map(|id| id.as_str()).collect::<Vec<_>>().join(" ")).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn each_round_is_found_once() {
        check(&[("a", "b"), ("b", "c")], &[]);
        check(&[("a", "b"), ("b", "c"), ("c", "a"), ("c", "d")], &["a b c"]);
        check(&[("a", "a"), ("d", "e"), ("e", "d")], &["a", "d e"]);
        check(&[("a", "b"), ("b", "c"), ("c", "b"), ("x", "a")], &["b c"]);
    }
}
