//! In which order the chains of a park stand: connected ones close together, so that fewer lines cross.

use std::collections::BTreeMap;
use std::ops::Range;

use super::Chains;
use crate::plan::ChainId;

/// Rounds of moves; what is found by then has to do.
const ROUNDS: usize = 12;

/// The chains of each park in an order with short ways between connected chains: each in turn moves through
/// its park and stays where the ways are shortest (sifting). Begins with the order given, and keeps it where
/// nothing is gained.
pub(super) fn close<'a>(chains: &Chains, groups: Vec<Vec<&'a ChainId>>) -> Vec<Vec<&'a ChainId>> {
    let line: Vec<&ChainId> = groups.iter().flatten().copied().collect();
    let at: Vec<usize> = (0..line.len()).collect();
    let mut row = Row { ties: ties(chains, &line), place: at.clone(), at };
    for _ in 0..ROUNDS {
        let mut gained = false;
        let mut first = 0;
        for group in &groups {
            for chain in first..first + group.len() {
                gained |= row.sift(chain, first..first + group.len());
            }
            first += group.len();
        }
        if !gained {
            break;
        }
    }
    let mut rest = row.at.iter().filter_map(|&chain| line.get(chain).copied());
    groups.iter().map(|group| rest.by_ref().take(group.len()).collect()).collect()
}

/// For each chain the chains with which it is connected, once per connection.
fn ties(chains: &Chains, line: &[&ChainId]) -> Vec<Vec<usize>> {
    let number: BTreeMap<&ChainId, usize> = line.iter().enumerate().map(|(number, id)| (*id, number)).collect();
    let of_link: BTreeMap<_, _> =
        chains.links.iter().filter_map(|link| Some((&link.id, *number.get(&link.chain)?))).collect();
    let mut ties = vec![Vec::new(); line.len()];
    for connection in &chains.connections {
        if let (Some(&from), Some(&to)) = (of_link.get(&connection.from), of_link.get(&connection.to))
            && from != to
        {
            for (one, other) in [(from, to), (to, from)] {
                if let Some(ties) = ties.get_mut(one) {
                    ties.push(other);
                }
            }
        }
    }
    ties
}

/// All chains from top to bottom.
struct Row {
    ties: Vec<Vec<usize>>,
    /// The chain at each place, and the place of each chain.
    at: Vec<usize>,
    place: Vec<usize>,
}

impl Row {
    /// Moves a chain to the best place of its park; says whether the ways became shorter.
    fn sift(&mut self, chain: usize, park: Range<usize>) -> bool {
        let Some(&start) = self.place.get(chain) else {
            return false;
        };
        let (mut longer, mut least, mut best) = (0, 0, start);
        let down = start..park.end.saturating_sub(1);
        let up = (park.start..park.end.saturating_sub(1)).rev();
        let steps = down.map(|here| (here, here + 1)).chain(up.map(|here| (here, here)));
        for (here, arrives) in steps {
            longer += self.exchange(here);
            if longer < least {
                (least, best) = (longer, arrives);
            }
        }
        // It stands at the top now.
        for here in park.start..best {
            self.exchange(here);
        }
        least < 0
    }

    /// Lets two neighbours change places; says by how much longer their ways become.
    fn exchange(&mut self, here: usize) -> isize {
        let (Some(&upper), Some(&lower)) = (self.at.get(here), self.at.get(here + 1)) else {
            return 0;
        };
        let length = |chain: usize, from: usize| -> usize {
            let others =
                self.ties.get(chain).into_iter().flatten().filter(|other| **other != upper && **other != lower);
            others.filter_map(|other| self.place.get(*other)).map(|to| to.abs_diff(from)).sum()
        };
        let now = length(upper, here) + length(lower, here + 1);
        let then = length(upper, here + 1) + length(lower, here);
        self.at.swap(here, here + 1);
        self.place.swap(upper, lower);
        then.cast_signed() - now.cast_signed()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Connection, Evidence, Link, LinkId, Name, Plan, Stage};

    #[test]
    fn connected_chains_move_together_within_their_park() {
        let link = |id: &str| Link {
            id: LinkId::new(id),
            chain: ChainId::new(id),
            name: Name::same(id),
            stage: Stage::Upstream,
            kind: None,
            evidence: Evidence::Printed,
            products: Vec::new(),
            projects: Vec::new(),
            enterprises: Vec::new(),
            cite: Vec::new(),
        };
        let line = |from: &str, to: &str| Connection {
            from: LinkId::new(from),
            to: LinkId::new(to),
            evidence: Evidence::Printed,
            cite: Vec::new(),
        };
        let plan = Plan {
            links: ["a", "b", "c", "d"].map(link).into(),
            connections: vec![line("a", "d"), line("b", "c")],
            ..Plan::default()
        };
        let ids = ["a", "b", "c", "d"].map(ChainId::new);
        let [a, b, c, d] = &ids;
        let ordered = close(&Chains::printed(plan), vec![vec![a, b, c], vec![d]]);
        assert_eq!(ordered, [vec![b, c, a], vec![d]]);
    }
}
