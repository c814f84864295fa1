//! In which order nodes stand in their column: barycentre sweeps, then swaps of neighbours, keeping
//! the order with the fewest crossings. Nodes keep to their band.

use super::Graph;
use super::columns::Columns;

/// Sweeps without a better order after which it is good enough.
const PATIENCE: usize = 4;
const SWEEPS: usize = 24;

/// Nodes of the graph and, after them, a bend for each column that a long edge passes.
pub(super) struct Layers {
    /// Items of each column from top to bottom.
    pub columns: Vec<Vec<usize>>,
    /// Band of each item.
    pub band: Vec<usize>,
    /// The items along each edge of the graph from left to right, both ends included; empty where
    /// the edge cannot be drawn.
    pub chains: Vec<Vec<usize>>,
    before: Vec<Vec<usize>>,
    after: Vec<Vec<usize>>,
    /// Place of each item in its column.
    place: Vec<usize>,
}

impl Layers {
    pub fn new(graph: &Graph, columns: &Columns) -> Self {
        let mut layers = Self {
            columns: vec![Vec::new(); columns.starts.last().copied().unwrap_or(0)],
            band: graph.nodes.iter().map(|node| node.band).collect(),
            chains: Vec::with_capacity(graph.edges.len()),
            before: Vec::new(),
            after: Vec::new(),
            place: Vec::new(),
        };
        for (node, &column) in columns.of.iter().enumerate() {
            layers.columns[column].push(node);
        }
        for edge in &columns.edges {
            let chain = edge.map(|edge| layers.add_bends(edge.from, edge.to, columns)).unwrap_or_default();
            layers.chains.push(chain);
        }
        layers.connect();
        layers.walk();
        layers.sort_into_bands();
        layers
    }

    /// A long edge turns towards its target's band in the first gap and passes the columns there.
    fn add_bends(&mut self, from: usize, to: usize, columns: &Columns) -> Vec<usize> {
        let mut chain = vec![from];
        for column in columns.of[from] + 1..columns.of[to] {
            let bend = self.band.len();
            self.band.push(self.band[to]);
            self.columns[column].push(bend);
            chain.push(bend);
        }
        chain.push(to);
        chain
    }

    fn connect(&mut self) {
        self.before = vec![Vec::new(); self.band.len()];
        self.after = vec![Vec::new(); self.band.len()];
        self.place = vec![0; self.band.len()];
        for chain in &self.chains {
            for pair in chain.windows(2) {
                self.after[pair[0]].push(pair[1]);
                self.before[pair[1]].push(pair[0]);
            }
        }
    }

    /// Starts with what belongs together side by side: items in the order of a depth-first walk.
    fn walk(&mut self) {
        let mut seen = vec![false; self.band.len()];
        let mut walked = vec![Vec::new(); self.columns.len()];
        let column_of = self.column_of();
        for start in self.columns.iter().flatten() {
            let mut path = vec![*start];
            while let Some(item) = path.pop() {
                if !std::mem::replace(&mut seen[item], true) {
                    walked[column_of[item]].push(item);
                    path.extend(self.after[item].iter().rev());
                }
            }
        }
        self.columns = walked;
    }

    /// Column of each item.
    pub fn column_of(&self) -> Vec<usize> {
        let mut column_of = vec![0; self.band.len()];
        for (column, items) in self.columns.iter().enumerate() {
            for &item in items {
                column_of[item] = column;
            }
        }
        column_of
    }

    fn sort_into_bands(&mut self) {
        let band = &self.band;
        for column in &mut self.columns {
            column.sort_by_key(|&item| band[item]);
        }
        (0..self.columns.len()).for_each(|column| self.renumber(column));
    }

    fn renumber(&mut self, column: usize) {
        for (place, &item) in self.columns[column].iter().enumerate() {
            self.place[item] = place;
        }
    }

    /// Looks for an order with few crossings; gives their number.
    pub fn untangle(&mut self) -> usize {
        let mut fewest = self.count_crossings();
        let mut best = self.columns.clone();
        let mut tired = 0;
        for sweep in 0..SWEEPS {
            if fewest == 0 || tired == PATIENCE {
                break;
            }
            self.sweep(sweep.is_multiple_of(2), sweep % 4 >= 2);
            self.swap_neighbours();
            let now = self.count_crossings();
            tired += 1;
            if now < fewest {
                (fewest, tired) = (now, 0);
                best.clone_from(&self.columns);
            }
        }
        self.columns = best;
        (0..self.columns.len()).for_each(|column| self.renumber(column));
        fewest
    }

    /// Sorts each column by the mean place of its neighbours in the column just passed. Turning ties
    /// round now and then gets out of dead ends (Gansner et al. 1993).
    fn sweep(&mut self, rightwards: bool, ties_turned: bool) {
        let count = self.columns.len();
        for step in 1..count {
            let column = if rightwards { step } else { count - 1 - step };
            let neighbours = if rightwards { &self.before } else { &self.after };
            let mut keyed: Vec<(usize, f64, usize)> = self.columns[column]
                .iter()
                .map(|&item| (self.band[item], mean_place(&neighbours[item], &self.place, self.place[item]), item))
                .collect();
            if ties_turned {
                keyed.reverse();
            }
            keyed.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
            self.columns[column] = keyed.into_iter().map(|(_, _, item)| item).collect();
            self.renumber(column);
        }
    }

    /// Swaps neighbours of one band while that removes crossings.
    fn swap_neighbours(&mut self) {
        for column in 0..self.columns.len() {
            let mut improved = true;
            let mut rounds = 0;
            while improved && rounds < 4 {
                improved = false;
                rounds += 1;
                for place in 1..self.columns[column].len() {
                    let (upper, lower) = (self.columns[column][place - 1], self.columns[column][place]);
                    if self.band[upper] == self.band[lower] && self.gain(upper, lower) > 0 {
                        self.columns[column].swap(place - 1, place);
                        self.place.swap(upper, lower);
                        improved = true;
                    }
                }
            }
        }
    }

    /// How many crossings go away when `lower` stands above `upper`.
    fn gain(&self, upper: usize, lower: usize) -> i64 {
        let side = |neighbours: &[Vec<usize>]| {
            let (mut now, mut swapped) = (0, 0);
            for &a in &neighbours[upper] {
                for &b in &neighbours[lower] {
                    match self.place[a].cmp(&self.place[b]) {
                        std::cmp::Ordering::Greater => now += 1,
                        std::cmp::Ordering::Less => swapped += 1,
                        std::cmp::Ordering::Equal => {}
                    }
                }
            }
            now - swapped
        };
        side(&self.before) + side(&self.after)
    }

    fn count_crossings(&self) -> usize {
        let mut total = 0;
        let mut ends = Vec::new();
        for (column, next) in self.columns.iter().zip(self.columns.iter().skip(1)) {
            ends.clear();
            for &item in column {
                let first = ends.len();
                ends.extend(self.after[item].iter().map(|&to| self.place[to]));
                ends[first..].sort_unstable();
            }
            total += crossings(&ends, next.len());
        }
        total
    }
}

fn mean_place(neighbours: &[usize], place: &[usize], own: usize) -> f64 {
    if neighbours.is_empty() {
        return own as f64;
    }
    neighbours.iter().map(|&item| place[item] as f64).sum::<f64>() / neighbours.len() as f64
}

/// Crossings between two columns: inversions among the right ends, listed by left end and sorted
/// within one left end (Barth, Mutzel, Jünger 2002). `size` is one more than the largest end.
pub fn crossings(ends: &[usize], size: usize) -> usize {
    let mut tree = vec![0usize; size + 1];
    let mut total = 0;
    for (seen, &end) in ends.iter().enumerate() {
        let mut not_above = 0;
        let mut index = end + 1;
        while index > 0 {
            not_above += tree[index];
            index &= index - 1;
        }
        total += seen - not_above;
        let mut index = end + 1;
        while index <= size {
            tree[index] += 1;
            index += index & index.wrapping_neg();
        }
    }
    total
}
