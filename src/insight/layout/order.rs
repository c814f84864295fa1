//! What stands in each column, from top to bottom, and what hangs together across neighbouring columns.

use std::cmp::Reverse;
use std::collections::VecDeque;

use super::Graph;
use super::columns::Columns;
use super::neighbours::Neighbours;

/// Nodes of the graph and, after them, a bend for each column that a long edge passes.
pub(super) struct Layers {
    /// All items, column by column, each from top to bottom.
    pub order: Vec<usize>,
    /// Where each column begins in `order`, and where the last one ends.
    pub starts: Vec<usize>,
    /// Place of each item in its column.
    pub place: Vec<usize>,
    /// Column of each item.
    pub column_of: Vec<usize>,
    /// Band of each item. Items of a column stand band by band.
    pub band: Vec<usize>,
    /// The items along each edge of the graph from left to right, both ends included; empty where
    /// the edge cannot be drawn.
    pub chains: Vec<Vec<usize>>,
    /// Neighbours in the column before and in the column after.
    pub before: Neighbours,
    pub after: Neighbours,
}

/// Where a walk begins.
#[derive(Clone, Copy)]
pub(super) enum Side {
    Left,
    Right,
}

impl Layers {
    pub fn new(graph: &Graph, columns: &Columns) -> Self {
        let mut band: Vec<usize> = graph.nodes.iter().map(|node| node.band).collect();
        let mut column_of = columns.of.clone();
        let mut chains = Vec::with_capacity(graph.edges.len());
        let mut steps = Vec::new();
        for edge in &columns.edges {
            // A long edge turns towards its target's band in the first gap and passes the columns there.
            let chain = edge.map(|edge| {
                let passed = column_of[edge.from] + 1..column_of[edge.to];
                let bends = column_of.len()..column_of.len() + passed.len();
                band.resize(bends.end, band[edge.to]);
                column_of.extend(passed);
                std::iter::once(edge.from).chain(bends).chain([edge.to]).collect::<Vec<_>>()
            });
            let chain = chain.unwrap_or_default();
            steps.extend(chain.windows(2).map(|pair| (pair[0], pair[1])));
            chains.push(chain);
        }
        let after = Neighbours::new(band.len(), &steps);
        steps.iter_mut().for_each(|(from, to)| std::mem::swap(from, to));
        let before = Neighbours::new(band.len(), &steps);
        let place = vec![0; band.len()];
        let mut layers =
            Self { order: place.clone(), starts: Vec::new(), place, column_of, band, chains, before, after };
        layers.count_columns(columns.starts.last().copied().unwrap_or(0));
        layers
    }

    fn count_columns(&mut self, count: usize) {
        self.starts = vec![0; count + 1];
        for &column in &self.column_of {
            self.starts[column + 1] += 1;
        }
        for column in 0..count {
            self.starts[column + 1] += self.starts[column];
        }
    }

    /// Begins anew with what belongs together side by side: items in the order of a walk, ring by ring,
    /// from the first one not seen yet at the left or the right.
    pub fn walk(&mut self, from: Side) {
        let mut starts: Vec<usize> = (0..self.band.len()).collect();
        match from {
            Side::Left => starts.sort_by_key(|&item| self.column_of[item]),
            Side::Right => starts.sort_by_key(|&item| Reverse(self.column_of[item])),
        }
        let mut next = self.starts.clone();
        let mut seen = vec![false; self.band.len()];
        let mut ring = VecDeque::new();
        for start in starts {
            ring.push_back(start);
            while let Some(item) = ring.pop_front() {
                if !std::mem::replace(&mut seen[item], true) {
                    let end = &mut next[self.column_of[item]];
                    self.order[*end] = item;
                    *end += 1;
                    ring.extend(self.before.of(item));
                    ring.extend(self.after.of(item));
                }
            }
        }
        for ends in self.starts.windows(2) {
            self.order[ends[0]..ends[1]].sort_by_key(|&item| self.band[item]);
        }
        self.renumber();
    }

    /// Items of a column from top to bottom.
    pub fn column(&self, column: usize) -> &[usize] {
        &self.order[self.starts[column]..self.starts[column + 1]]
    }

    pub fn columns(&self) -> usize {
        self.starts.len() - 1
    }

    /// Tells every item its place.
    pub fn renumber(&mut self) {
        for ends in self.starts.windows(2) {
            for (place, &item) in self.order[ends[0]..ends[1]].iter().enumerate() {
                self.place[item] = place;
            }
        }
    }
}
