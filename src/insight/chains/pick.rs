//! Which line of the map is meant: by where somebody pointed, or by the connection it stands for.

use super::{ChainMap, Chains, Edge};
use crate::plan::{Connection, LinkId};

impl ChainMap {
    /// The line nearest to a point, if it is as close as that.
    pub fn edge_near(&self, point: (f64, f64), within: f64) -> Option<usize> {
        let far = self.edges.iter().map(|edge| edge.path.distance(point)).enumerate();
        far.filter(|(_, far)| *far <= within).min_by(|a, b| a.1.total_cmp(&b.1)).map(|(edge, _)| edge)
    }

    /// The line that stands for a connection.
    pub fn edge_of(&self, (from, to): (&LinkId, &LinkId)) -> Option<usize> {
        self.edges.iter().position(|edge| self.joins(edge, from, to))
    }

    /// The connection for which a line stands; of several the first.
    pub fn connection_of<'a>(&self, chains: &'a Chains, edge: usize) -> Option<&'a Connection> {
        let edge = self.edges.get(edge)?;
        chains.connections.iter().find(|line| self.joins(edge, &line.from, &line.to))
    }

    fn joins(&self, edge: &Edge, from: &LinkId, to: &LinkId) -> bool {
        let holds = |node: usize, link: &LinkId| self.nodes.get(node).is_some_and(|node| node.holds(link));
        holds(edge.from, from) && holds(edge.to, to)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::insight::chains::{Facts, Item, Node, Origin};
    use crate::insight::layout::{Path, Rect};
    use crate::plan::{Evidence, Plan};

    fn node(item: Item, links: &[&str]) -> Node {
        Node {
            item,
            rect: Rect::default(),
            whole: String::new(),
            lines: Vec::new(),
            facts: Facts::default(),
            links: links.iter().map(|id| LinkId::new(id)).collect(),
            origin: Origin::Printed,
        }
    }

    fn map() -> ChainMap {
        let edge = |from, to, y: f64| Edge {
            from,
            to,
            path: Path { points: vec![(0.0, y), (100.0, y)], backwards: false },
            origin: Origin::Printed,
            across: false,
        };
        let nodes = vec![
            node(Item::Link(LinkId::new("a")), &["a"]),
            node(Item::Chain(crate::plan::ChainId::new("folded")), &["b", "c"]),
            node(Item::Elsewhere(LinkId::new("far")), &[]),
        ];
        ChainMap { nodes, edges: vec![edge(0, 1, 0.0), edge(0, 2, 10.0)], ..ChainMap::default() }
    }

    #[test]
    fn of_two_lines_the_nearer_is_meant_and_none_that_is_far() {
        assert_eq!(map().edge_near((50.0, 4.0), 8.0), Some(0));
        assert_eq!(map().edge_near((50.0, 7.0), 8.0), Some(1));
        assert_eq!(map().edge_near((50.0, 30.0), 8.0), None);
    }

    #[test]
    fn a_line_stands_for_what_is_folded_or_elsewhere_too() {
        let id = LinkId::new;
        assert_eq!(map().edge_of((&id("a"), &id("c"))), Some(0));
        assert_eq!(map().edge_of((&id("a"), &id("far"))), Some(1));
        assert_eq!(map().edge_of((&id("c"), &id("a"))), None);
        let line = Connection { from: id("a"), to: id("c"), evidence: Evidence::Printed, cite: Vec::new() };
        let chains = Chains::printed(Plan { connections: vec![line], ..Plan::default() });
        assert_eq!(map().connection_of(&chains, 0).unwrap().to, id("c"));
        assert!(map().connection_of(&chains, 1).is_none());
    }
}
