//! A printed share against the quotient of the two figures it is of.
//!
//! A doubt, because the share may have been worked out from finer numbers. It must be right to its
//! printed digits; 约 and 左右 leave two and a half percentage points.

use crate::plan::{Bound, Decimal, Figure, Plan, Quantity, Unit};

use super::{Finding, Part, Rule, Severity, Value};

pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    plan.figures.iter().filter_map(|figure| check_one(plan, figure)).collect()
}

fn check_one(plan: &Plan, share: &Figure) -> Option<Finding> {
    let ratio = share.ratio.as_ref()?;
    let (part, whole) = (plan.figure(&ratio.part)?, plan.figure(&ratio.whole)?);
    let printed = share.quantity.as_ref()?;
    let of = whole.quantity.as_ref()?;
    let computed = (part.quantity.as_ref()?.to(&of.unit)?.value * Decimal::ONE_HUNDRED).checked_div(of.value)?;
    let agrees = match share.bound {
        Bound::About => (computed - printed.value).abs() <= Decimal::new(25, 1),
        Bound::AtLeast => computed >= printed.value,
        Bound::AtMost => computed <= printed.value,
        Bound::Exactly => computed.round_dp(printed.value.scale()) == printed.value,
    };
    if agrees {
        return None;
    }
    let computed = Quantity::new(computed.round_dp(2), Unit::Percent);
    let parts = [part, whole].into_iter();
    let parts =
        parts.filter_map(|figure| Some(Part { subject: figure.of.clone(), quantity: figure.quantity.clone()? }));
    Some(Finding {
        measure: Some(share.measure.clone()),
        difference: Some(Quantity::new(computed.value - printed.value, Unit::Percent)),
        parts: parts.collect(),
        ..Finding::new(
            Rule::Share,
            Severity::Doubt,
            share.of.clone(),
            vec![Value::of(share)?, Value::computed(computed)],
        )
    })
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{figure, plan};
    use super::*;
    use crate::plan::{FigureId, Ratio};

    #[track_caller]
    fn check_share(share: &str, bound: Bound, fires: bool) {
        let ratio = Some(Ratio { part: FigureId::new("part"), whole: FigureId::new("whole") });
        let share = Figure { ratio, bound, ..figure("share", "zone", "share", 2022, share, "%") };
        let figures = vec![
            figure("part", "zone", "output", 2022, "51.37", "亿元"),
            figure("whole", "county", "output", 2022, "87.28", "亿元"),
            share,
        ];
        assert_eq!(check(&plan(figures)).len(), usize::from(fires));
    }

    #[test]
    fn a_share_must_be_right_to_its_digits_or_near_if_it_says_so() {
        check_share("58.9", Bound::Exactly, false);
        check_share("58", Bound::Exactly, true);
        check_share("60", Bound::About, false);
        check_share("65", Bound::About, true);
    }
}
