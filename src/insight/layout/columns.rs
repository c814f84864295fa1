//! Which column each node stands in, and which edges run against the reading direction.

use super::Graph;
use super::neighbours::Neighbours;
use super::shorten::{Arc, shorten};

/// The columns of a graph.
pub(super) struct Columns {
    /// Column of each node.
    pub of: Vec<usize>,
    /// First column of each stage, and one past the last column at the end.
    pub starts: Vec<usize>,
    /// Edges as they are laid out: always from a lower column to a higher one. `None` where an
    /// edge cannot be drawn (an end is missing, or it leads from a node to itself).
    pub edges: Vec<Option<Forward>>,
}

#[derive(Clone, Copy)]
pub(super) struct Forward {
    pub from: usize,
    pub to: usize,
    /// The edge of the graph leads the other way: it closes a cycle or goes back a stage.
    pub reversed: bool,
}

pub(super) fn assign(graph: &Graph) -> Columns {
    let edges = forward_edges(graph);
    let depth = depths(graph, &edges);
    let stages = graph.nodes.iter().map(|node| node.stage + 1).max().unwrap_or(0);
    let mut starts = vec![0; stages + 1];
    for (node, &depth) in graph.nodes.iter().zip(&depth) {
        starts[node.stage + 1] = starts[node.stage + 1].max(depth + 1);
    }
    for stage in 0..stages {
        starts[stage + 1] += starts[stage];
    }
    let leftmost = graph.nodes.iter().zip(depth).map(|(node, depth)| starts[node.stage] + depth);
    let of = shortest(graph, &edges, &starts, leftmost.collect());
    Columns { of, starts, edges }
}

/// Distance from the first node of the same stage, along the longest way.
fn depths(graph: &Graph, edges: &[Option<Forward>]) -> Vec<usize> {
    let nodes = graph.nodes.len();
    let pairs: Vec<_> = edges.iter().flatten().map(|edge| (edge.from, edge.to)).collect();
    let after = Neighbours::new(nodes, &pairs);
    let mut waiting = vec![0; nodes];
    pairs.iter().for_each(|&(_, to)| waiting[to] += 1);
    let mut ready: Vec<usize> = (0..nodes).filter(|&node| waiting[node] == 0).collect();
    let mut depth = vec![0; nodes];
    while let Some(from) = ready.pop() {
        for &to in after.of(from) {
            if graph.nodes[from].stage == graph.nodes[to].stage {
                depth[to] = depth[to].max(depth[from] + 1);
            }
            waiting[to] -= 1;
            if waiting[to] == 0 {
                ready.push(to);
            }
        }
    }
    depth
}

/// Makes lines as short as they can be without a column more. The borders of the stages stand among
/// the nodes, behind them, and keep their distances.
fn shortest(graph: &Graph, edges: &[Option<Forward>], starts: &[usize], leftmost: Vec<usize>) -> Vec<usize> {
    let nodes = graph.nodes.len();
    let mut ranks: Vec<isize> = leftmost.iter().chain(starts).map(|&column| column.cast_signed()).collect();
    let arc = |from, to, least, weight| Arc { from, to, least, weight };
    let mut arcs: Vec<Arc> = edges.iter().flatten().map(|edge| arc(edge.from, edge.to, 1, 1)).collect();
    for (index, node) in graph.nodes.iter().enumerate() {
        arcs.push(arc(nodes + node.stage, index, 0, 0));
        arcs.push(arc(index, nodes + node.stage + 1, 1, 0));
    }
    let heavy = arcs.len().cast_signed();
    arcs.extend((1..starts.len()).map(|stage| arc(nodes + stage - 1, nodes + stage, 0, heavy)));
    shorten(&mut ranks, &arcs);
    let first = ranks.get(nodes).copied().unwrap_or(0);
    ranks.iter().take(nodes).map(|rank| (rank - first).unsigned_abs()).collect()
}

/// Turns edges round that go back a stage or close a cycle, found by a depth-first walk.
fn forward_edges(graph: &Graph) -> Vec<Option<Forward>> {
    let stage = |node: usize| graph.nodes[node].stage;
    let mut edges: Vec<Option<Forward>> = graph
        .edges
        .iter()
        .map(|&(from, to)| {
            let drawable = from != to && from < graph.nodes.len() && to < graph.nodes.len();
            drawable.then(|| match stage(from) > stage(to) {
                true => Forward { from: to, to: from, reversed: true },
                false => Forward { from, to, reversed: false },
            })
        })
        .collect();
    for closing in closing_edges(graph.nodes.len(), &edges) {
        if let Some(edge) = &mut edges[closing] {
            *edge = Forward { from: edge.to, to: edge.from, reversed: !edge.reversed };
        }
    }
    edges
}

/// Edges that lead back to a node whose walk is not finished: without them there is no cycle.
fn closing_edges(nodes: usize, edges: &[Option<Forward>]) -> Vec<usize> {
    #[derive(Clone, Copy, PartialEq)]
    enum Walk {
        New,
        Open,
        Done,
    }
    let leaving = edges.iter().enumerate().filter_map(|(index, edge)| Some((edge.as_ref()?.from, index)));
    let out = Neighbours::new(nodes, &leaving.collect::<Vec<_>>());
    let mut state = vec![Walk::New; nodes];
    let mut closing = Vec::new();
    for root in 0..nodes {
        let mut path = vec![(root, 0)];
        while let Some((node, next)) = path.pop() {
            if next == 0 {
                if state[node] != Walk::New {
                    continue;
                }
                state[node] = Walk::Open;
            }
            let Some((edge, to)) = out.of(node).get(next).and_then(|&edge| Some((edge, edges[edge]?.to))) else {
                state[node] = Walk::Done;
                continue;
            };
            path.push((node, next + 1));
            match state[to] {
                Walk::New => path.push((to, 0)),
                Walk::Open => closing.push(edge),
                Walk::Done => {}
            }
        }
    }
    closing
}
