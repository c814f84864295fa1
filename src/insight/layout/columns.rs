//! Which column each node stands in, and which edges run against the reading direction.

use super::Graph;

const TIGHTENINGS: usize = 8;

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
    let adjacent = Adjacent::new(graph.nodes.len(), edges.iter().flatten());
    let order = adjacent.topological();
    let depth = depths(graph, &adjacent, &order);
    let stages = graph.nodes.iter().map(|node| node.stage + 1).max().unwrap_or(0);
    let mut starts = vec![0; stages + 1];
    for (node, &depth) in graph.nodes.iter().zip(&depth) {
        starts[node.stage + 1] = starts[node.stage + 1].max(depth + 1);
    }
    for stage in 0..stages {
        starts[stage + 1] += starts[stage];
    }
    let mut of: Vec<usize> = graph.nodes.iter().zip(&depth).map(|(node, depth)| starts[node.stage] + depth).collect();
    tighten(graph, &adjacent, &order, &starts, &mut of);
    Columns { of, starts, edges }
}

/// Distance from the first node of the same stage, along the longest way.
fn depths(graph: &Graph, adjacent: &Adjacent, order: &[usize]) -> Vec<usize> {
    let mut depth = vec![0; graph.nodes.len()];
    for &from in order {
        for &to in &adjacent.after[from] {
            if graph.nodes[from].stage == graph.nodes[to].stage {
                depth[to] = depth[to].max(depth[from] + 1);
            }
        }
    }
    depth
}

/// Shortens lines: each node wants to stand at the median of its neighbours. Passing rightwards it
/// pushes what it leads to, passing leftwards what leads to it, so that whole branches follow; the
/// best state seen is kept. `of` comes in as the leftmost columns that are possible.
fn tighten(graph: &Graph, adjacent: &Adjacent, order: &[usize], starts: &[usize], of: &mut Vec<usize>) {
    let first = of.clone();
    let last = latest(graph, adjacent, order, starts);
    let mut now = last.clone();
    let mut shortest = (adjacent.length(of), of.clone());
    for pass in 0..TIGHTENINGS {
        let length = adjacent.length(&now);
        if length < shortest.0 {
            shortest = (length, now.clone());
        }
        if pass.is_multiple_of(2) {
            for &node in order.iter().rev() {
                let limit = adjacent.after[node].iter().map(|&to| now[to] - 1).min().unwrap_or(usize::MAX);
                now[node] = adjacent.median(node, &now).clamp(first[node], last[node]).min(limit);
            }
        } else {
            for &node in order {
                let limit = adjacent.before[node].iter().map(|&from| now[from] + 1).max().unwrap_or(0);
                now[node] = adjacent.median(node, &now).clamp(first[node], last[node]).max(limit);
            }
        }
    }
    *of = shortest.1;
}

/// The rightmost columns that are possible.
fn latest(graph: &Graph, adjacent: &Adjacent, order: &[usize], starts: &[usize]) -> Vec<usize> {
    let mut last: Vec<usize> = graph.nodes.iter().map(|node| starts[node.stage + 1] - 1).collect();
    for &node in order.iter().rev() {
        for &to in &adjacent.after[node] {
            last[node] = last[node].min(last[to] - 1);
        }
    }
    last
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
    let mut out = vec![Vec::new(); nodes];
    for (index, edge) in edges.iter().enumerate() {
        if let Some(edge) = edge {
            out[edge.from].push((index, edge.to));
        }
    }
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
            let Some(&(edge, to)) = out[node].get(next) else {
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

/// Neighbours by node.
struct Adjacent {
    before: Vec<Vec<usize>>,
    after: Vec<Vec<usize>>,
}

impl Adjacent {
    fn new<'a>(nodes: usize, edges: impl Iterator<Item = &'a Forward>) -> Self {
        let mut adjacent = Self { before: vec![Vec::new(); nodes], after: vec![Vec::new(); nodes] };
        for edge in edges {
            adjacent.after[edge.from].push(edge.to);
            adjacent.before[edge.to].push(edge.from);
        }
        adjacent
    }

    /// Sum of the columns that edges span.
    fn length(&self, of: &[usize]) -> usize {
        let spans = |(from, after): (usize, &Vec<usize>)| after.iter().map(|&to| of[to] - of[from]).sum::<usize>();
        self.after.iter().enumerate().map(spans).sum()
    }

    /// The column at which the lines of a node are shortest; the first one if it has no lines.
    fn median(&self, node: usize, of: &[usize]) -> usize {
        let before = self.before[node].iter().map(|&from| of[from] + 1);
        let mut wanted: Vec<usize> =
            before.chain(self.after[node].iter().map(|&to| of[to].saturating_sub(1))).collect();
        wanted.sort_unstable();
        wanted.get(wanted.len() / 2).copied().unwrap_or(0)
    }

    /// Every node after all nodes that lead to it (Kahn).
    fn topological(&self) -> Vec<usize> {
        let mut waiting: Vec<usize> = self.before.iter().map(Vec::len).collect();
        let mut order: Vec<usize> = (0..waiting.len()).filter(|&node| waiting[node] == 0).collect();
        let mut next = 0;
        while let Some(&node) = order.get(next) {
            next += 1;
            for &to in &self.after[node] {
                waiting[to] -= 1;
                if waiting[to] == 0 {
                    order.push(to);
                }
            }
        }
        order
    }
}
