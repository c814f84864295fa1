//! In which order items stand in their column: sweeps by barycentre, then single items moved to
//! where they cross least, keeping the order with the fewest crossings. Items keep to their band.

use super::order::{Layers, Side};

/// Most rounds of sweeps and moves.
const ROUNDS: usize = 24;
/// Pairs of items compared, for each item, after which what is found has to do.
const PATIENCE: usize = 150;
/// How often all items are moved within one round.
const MOVES: usize = 3;

/// Looks for an order with few crossings; gives their number.
pub(super) fn untangle(layers: &mut Layers) -> usize {
    let mut search = Search { layers, keyed: Vec::new(), compared: 0, fewest: usize::MAX, best: Vec::new() };
    let patience = PATIENCE * search.layers.band.len();
    for side in [Side::Left, Side::Right] {
        search.layers.walk(side);
        search.keep_if_better();
        search.round(0, patience);
    }
    search.take_up_best();
    for round in 1..ROUNDS {
        search.round(round, patience);
    }
    search.take_up_best();
    search.fewest
}

/// An item with what it is sorted by: its band, the mean place of its neighbours, the order of ties.
struct Keyed {
    band: usize,
    mean: f64,
    tie: usize,
    item: usize,
}

struct Search<'a> {
    layers: &'a mut Layers,
    keyed: Vec<Keyed>,
    compared: usize,
    /// The best order so far, and how many crossings it has.
    best: Vec<usize>,
    fewest: usize,
}

impl Search<'_> {
    /// Turning ties round now and then gets out of dead ends (Gansner et al. 1993).
    fn round(&mut self, round: usize, patience: usize) {
        if self.fewest > 0 && self.compared <= patience {
            self.sweep(true, round % 2 == 1);
            self.sweep(false, round % 2 == 1);
            self.move_until_still();
            self.keep_if_better();
        }
    }

    fn keep_if_better(&mut self) {
        let now = self.count_crossings();
        if now < self.fewest {
            self.fewest = now;
            self.best.clone_from(&self.layers.order);
        }
    }

    fn take_up_best(&mut self) {
        self.layers.order.clone_from(&self.best);
        self.layers.renumber();
    }

    /// Sorts each column by the mean place of its neighbours in the column just passed.
    fn sweep(&mut self, rightwards: bool, ties_turned: bool) {
        let count = self.layers.columns();
        for step in 1..count {
            let column = if rightwards { step } else { count - 1 - step };
            self.sort(column, rightwards, ties_turned);
        }
    }

    fn sort(&mut self, column: usize, rightwards: bool, ties_turned: bool) {
        let layers = &mut *self.layers;
        let neighbours = if rightwards { &layers.before } else { &layers.after };
        let (start, end) = (layers.starts[column], layers.starts[column + 1]);
        self.keyed.clear();
        for (place, &item) in layers.order[start..end].iter().enumerate() {
            let tie = if ties_turned { end - place } else { place };
            let around = neighbours.of(item);
            let sum: usize = around.iter().map(|&other| layers.place[other]).sum();
            let mean = if around.is_empty() { place as f64 } else { sum as f64 / around.len() as f64 };
            self.keyed.push(Keyed { band: layers.band[item], mean, tie, item });
        }
        self.keyed.sort_unstable_by(|a, b| a.band.cmp(&b.band).then(a.mean.total_cmp(&b.mean)).then(a.tie.cmp(&b.tie)));
        for (place, &Keyed { item, .. }) in self.keyed.iter().enumerate() {
            layers.order[start + place] = item;
            layers.place[item] = place;
        }
    }

    fn move_until_still(&mut self) {
        for _ in 0..MOVES {
            if !self.move_all() {
                break;
            }
        }
    }

    /// Moves every item to where it crosses least (sifting); says whether that was of use.
    fn move_all(&mut self) -> bool {
        let mut moved = false;
        let mut items = Vec::new();
        for column in 0..self.layers.columns() {
            items.clear();
            items.extend_from_slice(self.layers.column(column));
            for &item in &items {
                moved |= self.move_one(column, item);
            }
        }
        moved
    }

    fn move_one(&mut self, column: usize, item: usize) -> bool {
        let (start, end) = (self.layers.starts[column], self.layers.starts[column + 1]);
        let here = start + self.layers.place[item];
        let (mut best, mut to) = (0, here);
        let mut gained = 0;
        for at in (start..here).rev().take_while(|&at| self.is_beside(at, item)) {
            gained += self.gain(self.layers.order[at], item);
            if gained > best {
                (best, to) = (gained, at);
            }
        }
        gained = 0;
        for at in (here + 1..end).take_while(|&at| self.is_beside(at, item)) {
            gained += self.gain(item, self.layers.order[at]);
            if gained > best {
                (best, to) = (gained, at);
            }
        }
        self.compared += end - start;
        self.put(start, here, to);
        to != here
    }

    fn is_beside(&self, at: usize, item: usize) -> bool {
        self.layers.band[self.layers.order[at]] == self.layers.band[item]
    }

    /// Moves what stands at one place of `order` to another; all between make room.
    fn put(&mut self, start: usize, from: usize, to: usize) {
        let layers = &mut *self.layers;
        if to < from {
            layers.order[to..=from].rotate_right(1);
        } else {
            layers.order[from..=to].rotate_left(1);
        }
        for at in from.min(to)..=from.max(to) {
            layers.place[layers.order[at]] = at - start;
        }
    }

    /// How many crossings go away when `lower` stands above `upper`.
    fn gain(&self, upper: usize, lower: usize) -> isize {
        let Layers { before, after, place, .. } = &*self.layers;
        side(before.of(upper), before.of(lower), place) + side(after.of(upper), after.of(lower), place)
    }

    fn count_crossings(&self) -> usize {
        let layers = &*self.layers;
        let mut total = 0;
        let mut ends = Vec::new();
        for column in 1..layers.columns() {
            ends.clear();
            for &item in layers.column(column - 1) {
                let first = ends.len();
                ends.extend(layers.after.of(item).iter().map(|&to| layers.place[to]));
                ends[first..].sort_unstable();
            }
            total += crossings(&ends, layers.column(column).len());
        }
        total
    }
}

/// Crossings that go away on one side.
fn side(upper: &[usize], lower: &[usize], place: &[usize]) -> isize {
    let mut gain = 0;
    for &a in upper {
        for &b in lower {
            gain += isize::from(place[a] > place[b]) - isize::from(place[a] < place[b]);
        }
    }
    gain
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
