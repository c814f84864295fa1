//! A printed share against the quotient of the two figures it is of.
//!
//! A doubt, because the share may have been worked out in another way. Silent as long as some numbers
//! behind the three printed ones agree.

use crate::plan::{Figure, Plan, Quantity, Unit};

use super::quotient::Quotient;
use super::range::Range;
use super::{Finding, Rule, Severity, Value};

pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    plan.figures.iter().filter_map(|figure| check_one(plan, figure)).collect()
}

fn check_one(plan: &Plan, share: &Figure) -> Option<Finding> {
    let quotient = Quotient::of(plan, share.ratio.as_ref()?)?;
    if quotient.range()?.meets(&Range::of(share, &Unit::Percent)?) {
        return None;
    }
    let (printed, computed) = (share.quantity.as_ref()?, quotient.percentage()?);
    Some(Finding {
        measure: Some(share.measure.clone()),
        difference: Some(Quantity::new(computed.value.saturating_sub(printed.value), Unit::Percent)),
        parts: quotient.parts(),
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
    use crate::plan::{Bound, FigureId, Ratio};

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
        check_share("59", Bound::Exactly, false);
        check_share("50", Bound::AtLeast, false);
        check_share("60", Bound::AtLeast, true);
        check_share("50", Bound::AtMost, true);
        check_share("58", Bound::Exactly, true);
        check_share("60", Bound::About, false);
        check_share("65", Bound::About, true);
    }
}
