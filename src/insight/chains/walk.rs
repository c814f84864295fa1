//! Ways through the links: neighbours, paths, and where an arrow key leads.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::plan::{Connection, LinkId, Plan};

/// Which way to go from a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Towards what it supplies.
    Downstream,
    /// Towards what supplies it.
    Upstream,
}

/// All connections, to be asked from either end.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Web {
    downstream: BTreeMap<LinkId, Vec<LinkId>>,
    upstream: BTreeMap<LinkId, Vec<LinkId>>,
}

impl Web {
    pub fn new(plan: &Plan) -> Self {
        let mut web = Self::default();
        for Connection { from, to, .. } in &plan.connections {
            web.downstream.entry(from.clone()).or_default().push(to.clone());
            web.upstream.entry(to.clone()).or_default().push(from.clone());
        }
        web
    }

    /// Links one step away.
    pub fn next(&self, link: &LinkId, direction: Direction) -> &[LinkId] {
        let side = match direction {
            Direction::Downstream => &self.downstream,
            Direction::Upstream => &self.upstream,
        };
        side.get(link).map(Vec::as_slice).unwrap_or_default()
    }

    /// The link itself and all links at most so many steps away, whichever way.
    pub fn around(&self, link: &LinkId, steps: usize) -> BTreeSet<LinkId> {
        owned(self.reach(link, steps, &[Direction::Downstream, Direction::Upstream]))
    }

    /// All links on any way downstream from the first to the second, or from the second to the first;
    /// empty if there is none.
    pub fn between(&self, first: &LinkId, second: &LinkId) -> BTreeSet<LinkId> {
        let ways = |from, to| {
            let after = self.reach(from, usize::MAX, &[Direction::Downstream]);
            let before = self.reach(to, usize::MAX, &[Direction::Upstream]);
            owned(&after & &before)
        };
        let there = ways(first, second);
        if there.is_empty() { ways(second, first) } else { there }
    }

    /// How many links depend on this one, directly or through others.
    pub fn dependents(&self, link: &LinkId) -> usize {
        self.reach(link, usize::MAX, &[Direction::Downstream]).len() - 1
    }

    fn reach<'a>(&'a self, start: &'a LinkId, steps: usize, ways: &[Direction]) -> BTreeSet<&'a LinkId> {
        let mut seen = BTreeSet::from([start]);
        let mut waiting = VecDeque::from([(start, 0)]);
        while let Some((link, distance)) = waiting.pop_front() {
            if distance == steps {
                continue;
            }
            for &direction in ways {
                for next in self.next(link, direction) {
                    if seen.insert(next) {
                        waiting.push_back((next, distance + 1));
                    }
                }
            }
        }
        seen
    }
}

fn owned(links: BTreeSet<&LinkId>) -> BTreeSet<LinkId> {
    links.into_iter().cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Evidence;

    fn plan(connections: &[(&str, &str)]) -> Plan {
        let connection = |&(from, to): &(&str, &str)| Connection {
            from: LinkId::new(from),
            to: LinkId::new(to),
            evidence: Evidence::Printed,
            cite: Vec::new(),
        };
        Plan { connections: connections.iter().map(connection).collect(), ..Plan::default() }
    }

    #[track_caller]
    fn check(found: BTreeSet<LinkId>, expected: &[&str]) {
        assert_eq!(found.iter().map(|id| id.as_str()).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn neighbours_are_found_step_by_step_in_both_directions() {
        let plan = plan(&[("a", "b"), ("b", "c"), ("c", "d"), ("x", "c")]);
        let web = Web::new(&plan);
        check(web.around(&LinkId::new("c"), 0), &["c"]);
        check(web.around(&LinkId::new("c"), 1), &["b", "c", "d", "x"]);
        check(web.around(&LinkId::new("c"), 2), &["a", "b", "c", "d", "x"]);
    }

    #[test]
    fn every_way_between_two_links_is_found_whichever_is_named_first() {
        let plan = plan(&[("a", "b"), ("a", "c"), ("b", "d"), ("c", "d"), ("d", "e"), ("x", "d")]);
        let web = Web::new(&plan);
        check(web.between(&LinkId::new("a"), &LinkId::new("d")), &["a", "b", "c", "d"]);
        check(web.between(&LinkId::new("d"), &LinkId::new("a")), &["a", "b", "c", "d"]);
        check(web.between(&LinkId::new("x"), &LinkId::new("a")), &[]);
    }

    #[test]
    fn a_cycle_ends() {
        let plan = plan(&[("a", "b"), ("b", "a")]);
        assert_eq!(Web::new(&plan).dependents(&LinkId::new("a")), 1);
    }
}
