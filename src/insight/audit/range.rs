//! What a printed number may really be. `51.37` is anything from 51.365 up to, but not including,
//! 51.375 (四舍五入); things that are counted are exact; 约 leaves a twentieth, 以上 and 以内 one side open,
//! 级 both.
//!
//! The rules compare ranges and never bare values, so that a plan whose numbers could all be right is
//! never called wrong.

use crate::plan::{Bound, Decimal, Dimension, Figure, Quantity, Unit};

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Range {
    /// `None`: as low as one likes.
    low: Option<Decimal>,
    /// `None`: as high as one likes.
    high: Option<Decimal>,
    /// Whether `high` itself is possible.
    closed: bool,
}

impl Range {
    /// In the unit asked for; `None` where nothing is printed or the units cannot be compared.
    pub(super) fn of(figure: &Figure, unit: &Unit) -> Option<Self> {
        Self::printed(figure.quantity.as_ref()?, figure.bound, unit)
    }

    pub(super) fn printed(quantity: &Quantity, bound: Bound, unit: &Unit) -> Option<Self> {
        let value = quantity.value;
        let half = half_a_unit(quantity);
        let about =
            if matches!(bound, Bound::About | Bound::Class) { value.abs() / Decimal::from(20) } else { Decimal::ZERO };
        let room = half.saturating_add(about);
        let at = |value: Decimal| Quantity::new(value, quantity.unit.clone()).to(unit).map(|end| end.value);
        let (low, high) = (at(value.saturating_sub(room))?, at(value.saturating_add(room))?);
        // Numbers below zero are rounded the other way.
        let closed = half.is_zero() || !about.is_zero() || value < Decimal::ZERO;
        Some(Self { low: Some(low), high: Some(high), closed }.bounded(bound))
    }

    /// What numbers of these ranges may add up to.
    pub(super) fn sum(ranges: &[Self]) -> Self {
        let add = |end: fn(&Self) -> Option<Decimal>| {
            ranges.iter().try_fold(Decimal::ZERO, |sum, range| Some(sum.saturating_add(end(range)?)))
        };
        Self {
            low: add(|range| range.low),
            high: add(|range| range.high),
            closed: ranges.iter().all(|range| range.closed),
        }
    }

    /// Everything from the lowest to the highest of several printings of one number.
    pub(super) fn hull(ranges: &[Self]) -> Option<Self> {
        let mut ranges = ranges.iter();
        let first = *ranges.next()?;
        Some(ranges.fold(first, |hull, range| Self {
            low: hull.low.zip(range.low).map(|(a, b)| a.min(b)),
            high: hull.high.zip(range.high).map(|(a, b)| a.max(b)),
            closed: hull.closed || range.closed,
        }))
    }

    /// The percentage that a part is of a whole; neither is below zero.
    pub(super) fn percentage(part: Self, whole: Self) -> Self {
        let divide = |part: Option<Decimal>, whole: Option<Decimal>| {
            part?.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(whole?.max(Decimal::ZERO))
        };
        let low = divide(part.low, whole.high).unwrap_or_default().max(Decimal::ZERO);
        Self { low: Some(low), high: divide(part.high, whole.low), closed: true }
    }

    /// What lies in all of some ranges, if anything does.
    pub(super) fn shared(ranges: &[Self]) -> Option<Self> {
        let mut ranges = ranges.iter();
        let first = *ranges.next()?;
        let shared = ranges.fold(first, |shared, range| {
            let low = shared.low.into_iter().chain(range.low).max();
            let (high, closed) = match (shared.high, range.high) {
                (Some(a), Some(b)) if a == b => (Some(a), shared.closed && range.closed),
                (Some(a), Some(b)) if b < a => (Some(b), range.closed),
                (None, Some(b)) => (Some(b), range.closed),
                (a, _) => (a, shared.closed),
            };
            Self { low, high, closed }
        });
        (!shared.below(&shared)).then_some(shared)
    }

    /// 以上 and 以内 open one side; the other stays.
    pub(super) fn bounded(self, bound: Bound) -> Self {
        match bound {
            Bound::AtMost => Self { low: None, ..self },
            Bound::AtLeast | Bound::Class => Self { high: None, ..self },
            Bound::Exactly | Bound::About => self,
        }
    }

    /// Whether every number of this range is smaller than every number of the other.
    pub(super) fn below(&self, other: &Self) -> bool {
        self.high.zip(other.low).is_some_and(|(high, low)| high < low || high == low && !self.closed)
    }

    /// Whether one number may lie in both.
    pub(super) fn meets(&self, other: &Self) -> bool {
        !self.below(other) && !other.below(self)
    }
}

/// How far the number behind a printed one may lie from it: half a unit of the last printed digit.
fn half_a_unit(quantity: &Quantity) -> Decimal {
    let scale = quantity.value.scale();
    if scale == 0 && quantity.unit.dimension() == Dimension::Count {
        return Decimal::ZERO;
    }
    Decimal::try_new(5, scale + 1).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn range(value: &str, unit: &str, bound: Bound) -> Range {
        let unit = Unit::from(std::sync::Arc::<str>::from(unit));
        let common = if unit.dimension() == Dimension::Area { Unit::Hectare } else { unit.clone() };
        Range::printed(&Quantity::new(value.parse().unwrap(), unit), bound, &common).unwrap()
    }

    #[track_caller]
    fn check(a: (&str, &str, Bound), b: (&str, &str, Bound), meet: bool) {
        let (a, b) = (range(a.0, a.1, a.2), range(b.0, b.1, b.2));
        assert_eq!((a.meets(&b), b.meets(&a)), (meet, meet));
    }

    #[test]
    fn numbers_meet_if_one_number_may_stand_behind_both() {
        let exactly = |value, unit| (value, unit, Bound::Exactly);
        check(exactly("51.37", "%"), exactly("51", "%"), true);
        check(exactly("51.5", "%"), exactly("51", "%"), true);
        check(exactly("51.55", "%"), exactly("51", "%"), false);
        check(exactly("51", "%"), exactly("52", "%"), false);
        check(exactly("25", "家"), exactly("24", "家"), false);
        check(exactly("25", "家"), exactly("25", "家"), true);
        check(exactly("400", "亩"), exactly("26.67", "公顷"), true);
        check(exactly("400", "亩"), exactly("26.62", "公顷"), false);
        check(exactly("-3", "%"), exactly("-2.5", "%"), true);
    }

    #[test]
    fn bounds_leave_their_side_open() {
        check(("110", "亿元", Bound::AtLeast), ("120", "亿元", Bound::Exactly), true);
        check(("110", "亿元", Bound::AtLeast), ("109", "亿元", Bound::Exactly), false);
        check(("110", "亿元", Bound::AtMost), ("100", "亿元", Bound::Exactly), true);
        check(("110", "亿元", Bound::AtMost), ("111", "亿元", Bound::Exactly), false);
        check(("60", "%", Bound::About), ("58.86", "%", Bound::Exactly), true);
        check(("60", "%", Bound::About), ("55", "%", Bound::Exactly), false);
    }

    #[test]
    fn a_class_leaves_a_twentieth_below_and_everything_above() {
        check(("100", "亿元", Bound::Class), ("500", "亿元", Bound::Exactly), true);
        check(("100", "亿元", Bound::Class), ("95", "亿元", Bound::Exactly), true);
        check(("100", "亿元", Bound::Class), ("94", "亿元", Bound::Exactly), false);
    }

    #[test]
    fn several_printings_leave_open_what_all_of_them_allow() {
        let all = |values: &[(&str, Bound)]| {
            let ranges: Vec<Range> = values.iter().map(|(value, bound)| range(value, "亿元", *bound)).collect();
            Range::shared(&ranges)
        };
        let exact = range("110", "亿元", Bound::Exactly);
        assert_eq!(all(&[("110", Bound::AtLeast), ("110", Bound::Exactly)]), Some(exact));
        assert_eq!(
            all(&[("51", Bound::Exactly), ("51.37", Bound::Exactly)]),
            Some(range("51.37", "亿元", Bound::Exactly))
        );
        assert_eq!(all(&[("51", Bound::Exactly), ("52", Bound::Exactly)]), None);
        assert_eq!(all(&[]), None);
    }

    #[test]
    fn a_sum_may_be_off_by_what_each_of_its_parts_may_be_off() {
        let parts = ["0.4", "0.4", "0.4"].map(|value| range(value, "%", Bound::Exactly));
        let sum = Range::sum(&parts);
        assert!(sum.meets(&range("1", "%", Bound::Exactly)) && !sum.meets(&range("1.4", "%", Bound::Exactly)));
        let firms = ["4", "15", "6"].map(|value| range(value, "家", Bound::Exactly));
        assert!(!Range::sum(&firms).meets(&range("24", "家", Bound::Exactly)));
        let open = [range("4", "%", Bound::AtLeast), range("5", "%", Bound::Exactly)];
        assert!(Range::sum(&open).meets(&range("100", "%", Bound::Exactly)));
    }

    #[test]
    fn a_percentage_follows_from_its_two_numbers() {
        let (part, whole) = (range("5", "家", Bound::Exactly), range("25", "家", Bound::Exactly));
        let share = Range::percentage(part, whole);
        assert!(share.meets(&range("20", "%", Bound::Exactly)) && !share.meets(&range("30", "%", Bound::Exactly)));
        let none = range("0", "家", Bound::Exactly);
        assert!(Range::percentage(part, none).meets(&range("30", "%", Bound::Exactly)));
    }

    #[test]
    fn numbers_of_any_length_do_not_stop_the_audit() {
        let longest = Quantity::new(Decimal::MAX, Unit::Percent);
        let range = Range::printed(&longest, Bound::Exactly, &Unit::Percent).unwrap();
        assert!(!Range::sum(&[range, range]).below(&range));
        let finest = Quantity::new(Decimal::new(1, 28), Unit::Percent);
        assert!(Range::printed(&finest, Bound::Exactly, &Unit::Percent).is_some());
    }
}
