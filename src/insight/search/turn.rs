//! From one mark to the next, round and round.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    On,
    Back,
}

/// The mark to go to: from nowhere to the first or the last, from the last to the first. None if
/// there is nothing to go to.
pub fn turn(at: Option<usize>, total: usize, way: Turn) -> Option<usize> {
    let last = total.checked_sub(1)?;
    Some(match (way, at.filter(|at| *at <= last)) {
        (Turn::On, Some(at)) if at < last => at + 1,
        (Turn::On, _) => 0,
        (Turn::Back, Some(at)) if at > 0 => at - 1,
        (Turn::Back, _) => last,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_gone_through_in_a_circle() {
        for (at, total, way, expected) in [
            (None, 0, Turn::On, None),
            (None, 3, Turn::On, Some(0)),
            (Some(0), 3, Turn::On, Some(1)),
            (Some(2), 3, Turn::On, Some(0)),
            (None, 3, Turn::Back, Some(2)),
            (Some(0), 3, Turn::Back, Some(2)),
            (Some(9), 3, Turn::On, Some(0)),
        ] {
            assert_eq!(turn(at, total, way), expected, "{at:?} of {total} {way:?}");
        }
    }
}
