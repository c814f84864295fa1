//! Who hangs together with whom, in two flat lists: quick to make and to walk.

pub(super) struct Neighbours {
    starts: Vec<usize>,
    list: Vec<usize>,
}

impl Neighbours {
    /// From pairs of an item and one of its neighbours; they stay in this order.
    pub fn new(items: usize, pairs: &[(usize, usize)]) -> Self {
        let mut starts = vec![0; items + 1];
        for &(item, _) in pairs {
            starts[item + 1] += 1;
        }
        for item in 0..items {
            starts[item + 1] += starts[item];
        }
        let mut next = starts.clone();
        let mut list = vec![0; pairs.len()];
        for &(item, neighbour) in pairs {
            list[next[item]] = neighbour;
            next[item] += 1;
        }
        Self { starts, list }
    }

    pub fn of(&self, item: usize) -> &[usize] {
        &self.list[self.starts[item]..self.starts[item + 1]]
    }
}
