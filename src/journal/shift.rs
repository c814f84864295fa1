//! How far a person moved a box of the chain map away from where the map would put it.

use std::fmt;

/// In units of the map, which are pixels at scale 1. Written `120,-40`: to the right and down,
/// negative for left and up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Shift {
    right: i32,
    down: i32,
}

/// Farther than any map is large.
const FARTHEST: i32 = 1_000_000;

impl Shift {
    /// `None` beyond any map.
    pub fn new(right: i32, down: i32) -> Option<Self> {
        let within = |length: i32| length.unsigned_abs() <= FARTHEST.unsigned_abs();
        (within(right) && within(down)).then_some(Self { right, down })
    }

    /// Reads what a person typed: two whole numbers, parted by a comma or a space.
    pub fn typed(typed: &str) -> Option<Self> {
        let (right, down) = typed.split_once([',', '，', ' '])?;
        Self::new(right.trim().parse().ok()?, down.trim().parse().ok()?)
    }

    pub fn right(self) -> i32 {
        self.right
    }

    pub fn down(self) -> i32 {
        self.down
    }

    /// Farther by so much, as far as a map may reach.
    #[must_use]
    pub fn farther(self, right: i32, down: i32) -> Self {
        let within = |length: i32| length.clamp(-FARTHEST, FARTHEST);
        Self { right: within(self.right.saturating_add(right)), down: within(self.down.saturating_add(down)) }
    }
}

impl fmt::Display for Shift {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{},{}", self.right, self.down)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(typed: &str, expected: Option<&str>) {
        assert_eq!(Shift::typed(typed).map(|shift| shift.to_string()).as_deref(), expected, "{typed}");
    }

    #[test]
    fn two_whole_numbers_are_a_shift() {
        check("120, -40", Some("120,-40"));
        check("+5，0", Some("5,0"));
        check("5", None);
        check("1,2,3", None);
        check("1.5,2", None);
        check("2000000,0", None);
        check("右,下", None);
    }

    #[test]
    fn a_shift_stays_within_reach() {
        let far = Shift { right: FARTHEST, down: 0 };
        assert_eq!(far.farther(i32::MAX, 7), Shift { right: FARTHEST, down: 7 });
    }
}
