//! Which ranks make lines shortest: network simplex (Gansner, Koutsofios, North, Vo 1993). Exact, and
//! quick because each step touches only the branch that moves.

use super::neighbours::Neighbours;

/// `to` stands at least `least` ranks after `from`; each rank between them costs `weight`.
#[derive(Clone, Copy)]
pub(super) struct Arc {
    pub from: usize,
    pub to: usize,
    pub least: isize,
    pub weight: isize,
}

/// Arcs looked at per node before what is found so far has to do; generated plans take 30 to 80.
const PATIENCE: usize = 500;
const NO_ARC: usize = usize::MAX;

/// Moves `ranks`, which keep all arcs, to the lowest cost. The arcs hang all nodes together.
pub(super) fn shorten(ranks: &mut [isize], arcs: &[Arc]) {
    if ranks.is_empty() {
        return;
    }
    let mut tree = Tree::grow(ranks, arcs);
    let (mut node, mut idle) = (0, 0);
    while idle < tree.ranks.len() && tree.work < PATIENCE * tree.ranks.len() {
        if tree.cost[node] < 0 {
            tree.exchange(node);
            idle = 0;
        }
        node = (node + 1) % tree.ranks.len();
        idle += 1;
    }
}

/// A tree of arcs that are as short as they may be; it holds all nodes.
struct Tree<'a> {
    ranks: &'a mut [isize],
    arcs: &'a [Arc],
    /// Arcs at each node.
    around: Neighbours,
    /// Arc from each node towards the root; the root has none.
    up: Vec<usize>,
    depth: Vec<usize>,
    /// What it costs to make the arc above a node one rank longer; below zero it pays.
    cost: Vec<isize>,
    /// In which exchange a node moved last.
    moved: Vec<usize>,
    /// The branch that moves now.
    branch: Vec<usize>,
    exchanges: usize,
    work: usize,
}

impl<'a> Tree<'a> {
    fn grow(ranks: &'a mut [isize], arcs: &'a [Arc]) -> Self {
        let ends: Vec<_> = arcs.iter().enumerate().flat_map(|(i, arc)| [(arc.from, i), (arc.to, i)]).collect();
        let nodes = ranks.len();
        let mut tree = Self {
            around: Neighbours::new(nodes, &ends),
            up: vec![NO_ARC; nodes],
            depth: vec![0; nodes],
            cost: vec![0; nodes],
            moved: vec![0; nodes],
            branch: vec![nodes - 1],
            exchanges: 0,
            work: 0,
            ranks,
            arcs,
        };
        let mut reached = 0;
        tree.reach(&mut reached);
        while tree.branch.len() < nodes && tree.close_up() {
            reached = 0;
            tree.reach(&mut reached);
        }
        tree.weigh();
        tree
    }

    fn is_root(&self, node: usize) -> bool {
        node + 1 == self.ranks.len()
    }

    fn slack(&self, arc: &Arc) -> isize {
        self.ranks[arc.to] - self.ranks[arc.from] - arc.least
    }

    fn other_end(&self, arc: usize, node: usize) -> usize {
        let Arc { from, to, .. } = self.arcs[arc];
        if from == node { to } else { from }
    }

    /// Takes in whatever hangs on the tree by arcs without slack.
    fn reach(&mut self, next: &mut usize) {
        while let Some(&node) = self.branch.get(*next) {
            *next += 1;
            for &arc in self.around.of(node) {
                let other = self.other_end(arc, node);
                let is_new = self.up[other] == NO_ARC && !self.is_root(other);
                if is_new && self.slack(&self.arcs[arc]) == 0 {
                    self.up[other] = arc;
                    self.depth[other] = self.depth[node] + 1;
                    self.branch.push(other);
                }
            }
        }
    }

    /// Moves the tree to the nearest node that it does not hold; false if none hangs on it.
    fn close_up(&mut self) -> bool {
        let holds = |node: usize| self.up[node] != NO_ARC || self.is_root(node);
        let leaving = self.arcs.iter().filter(|arc| holds(arc.from) != holds(arc.to));
        let Some(nearest) = leaving.min_by_key(|arc| self.slack(arc)) else {
            return false;
        };
        let by = if holds(nearest.from) { self.slack(nearest) } else { -self.slack(nearest) };
        for &node in &self.branch {
            self.ranks[node] += by;
        }
        true
    }

    /// The cost of each arc of the tree, from the leaves on.
    fn weigh(&mut self) {
        let mut pull = vec![0; self.ranks.len()];
        for arc in self.arcs {
            pull[arc.from] += arc.weight;
            pull[arc.to] -= arc.weight;
        }
        for &node in self.branch.iter().rev().filter(|node| self.up[**node] != NO_ARC) {
            let arc = self.up[node];
            self.cost[node] = if self.arcs[arc].from == node { pull[node] } else { -pull[node] };
            pull[self.other_end(arc, node)] += pull[node];
        }
    }

    /// Puts another arc in the place of the one above `node` and moves the branch below it.
    fn exchange(&mut self, node: usize) {
        self.exchanges += 1;
        self.find_branch(node);
        let (old, cost) = (self.up[node], self.cost[node]);
        let backwards = self.arcs[old].from == node;
        let Some((start, new)) = self.nearest_outside(backwards) else {
            // Nothing stops it, so nothing is gained by moving it.
            self.cost[node] = 0;
            return;
        };
        let slack = self.slack(&self.arcs[new]);
        for &node in &self.branch {
            self.ranks[node] += if backwards { -slack } else { slack };
        }
        self.share_cost(new, cost);
        self.rehang(start, node, new, -cost);
        let above = self.other_end(new, start);
        self.depth[start] = self.depth[above] + 1;
        self.find_branch(start);
    }

    /// The branch from a node on, with the depths of its nodes.
    fn find_branch(&mut self, node: usize) {
        self.branch.clear();
        self.branch.push(node);
        let mut next = 0;
        while let Some(&node) = self.branch.get(next) {
            next += 1;
            self.moved[node] = self.exchanges;
            for &arc in self.around.of(node) {
                let other = self.other_end(arc, node);
                if self.up[other] == arc && self.up[node] != arc {
                    self.depth[other] = self.depth[node] + 1;
                    self.branch.push(other);
                }
            }
            self.work += self.around.of(node).len();
        }
    }

    /// The shortest arc that stops the branch on its way, with its end in the branch.
    fn nearest_outside(&self, backwards: bool) -> Option<(usize, usize)> {
        let mut nearest: Option<(isize, usize, usize)> = None;
        for &node in &self.branch {
            for &arc in self.around.of(node) {
                let stops = node == if backwards { self.arcs[arc].to } else { self.arcs[arc].from };
                if stops && self.moved[self.other_end(arc, node)] != self.exchanges {
                    let slack = self.slack(&self.arcs[arc]);
                    if nearest.is_none_or(|(least, ..)| slack < least) {
                        nearest = Some((slack, node, arc));
                    }
                }
            }
        }
        nearest.map(|(_, node, arc)| (node, arc))
    }

    /// Corrects the costs on the ways from both ends of a new arc to where they meet.
    fn share_cost(&mut self, new: usize, cost: isize) {
        let Arc { mut from, mut to, .. } = self.arcs[new];
        while from != to {
            let (end, cost) = if self.depth[from] >= self.depth[to] { (&mut from, cost) } else { (&mut to, -cost) };
            let arc = self.up[*end];
            self.cost[*end] += if self.arcs[arc].from == *end { cost } else { -cost };
            *end = self.other_end(arc, *end);
        }
    }

    /// Turns the way from `start` up to `end` round, so that the branch hangs on `arc`.
    fn rehang(&mut self, start: usize, end: usize, mut arc: usize, mut cost: isize) {
        let mut node = start;
        loop {
            let old = std::mem::replace(&mut self.up[node], arc);
            cost = std::mem::replace(&mut self.cost[node], cost);
            if node == end {
                break;
            }
            node = self.other_end(old, node);
            arc = old;
        }
    }
}
