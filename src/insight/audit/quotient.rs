//! What two figures give when one is divided by the other.

use crate::plan::{Decimal, Figure, Plan, Quantity, Ratio, Unit};

use super::Part;
use super::range::Range;

pub(super) struct Quotient<'a> {
    pub(super) part: &'a Figure,
    pub(super) whole: &'a Figure,
}

impl<'a> Quotient<'a> {
    pub(super) fn of(plan: &'a Plan, ratio: &Ratio) -> Option<Self> {
        Some(Self { part: plan.figure(&ratio.part)?, whole: plan.figure(&ratio.whole)? })
    }

    /// All percentages that the two printed numbers allow.
    pub(super) fn range(&self) -> Option<Range> {
        let unit = &self.whole.quantity.as_ref()?.unit;
        Some(Range::percentage(Range::of(self.part, unit)?, Range::of(self.whole, unit)?))
    }

    /// The percentage to two digits, for showing.
    pub(super) fn percentage(&self) -> Option<Quantity> {
        let whole = self.whole.quantity.as_ref()?;
        let part = self.part.quantity.as_ref()?.to(&whole.unit)?;
        let share = part.value.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(whole.value)?;
        Some(Quantity::new(share.round_dp(2), Unit::Percent))
    }

    pub(super) fn parts(&self) -> Vec<Part> {
        let part = |figure: &Figure| {
            let (subject, measure) = (figure.of.clone(), Some(figure.measure.clone()));
            Some(Part { subject, measure, quantity: figure.quantity.clone()? })
        };
        [self.part, self.whole].into_iter().filter_map(part).collect()
    }
}
