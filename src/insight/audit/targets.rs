//! A target below what is already there.
//!
//! A doubt: some things are meant to shrink, and scope may have changed between the two. What rounding,
//! 以上 or 约 leaves room for is silent.

use crate::plan::{Figure, Plan, Quantity};

use super::range::Range;
use super::{Finding, Rule, Severity, Value};

pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    let last = plan.about.period.to;
    let targets = plan.figures.iter().filter(|figure| figure.year == last && figure.quantity.is_some());
    let mut found: Vec<Finding> = Vec::new();
    for finding in targets.filter_map(|target| check_one(plan, target)) {
        // A target that is printed in several places is told once.
        if !found.iter().any(|known| known.about == finding.about && known.measure == finding.measure) {
            found.push(finding);
        }
    }
    found
}

/// Silent where any value printed for the present leaves the target room.
fn check_one(plan: &Plan, target: &Figure) -> Option<Finding> {
    let wanted = target.quantity.as_ref()?;
    let range = Range::of(target, &wanted.unit)?;
    let now = |figure: &&Figure| {
        figure.of == target.of && figure.measure == target.measure && figure.year <= plan.about.base_year
    };
    let present: Vec<&Figure> = plan.figures.iter().filter(now).collect();
    let latest = present.iter().filter(|figure| figure.quantity.is_some()).map(|figure| figure.year).max()?;
    let present: Vec<&Figure> = present.into_iter().filter(|figure| figure.year == latest).collect();
    let ranges: Vec<Range> = present.iter().filter_map(|figure| Range::of(figure, &wanted.unit)).collect();
    if ranges.is_empty() || ranges.iter().any(|present| !range.below(present)) {
        return None;
    }
    let now = present.into_iter().find(|figure| Range::of(figure, &wanted.unit).is_some())?;
    let difference = wanted.value.saturating_sub(now.quantity.as_ref()?.to(&wanted.unit)?.value);
    Some(Finding {
        measure: Some(target.measure.clone()),
        difference: Some(Quantity::new(difference, wanted.unit.clone())),
        ..Finding::new(
            Rule::Target,
            Severity::Doubt,
            target.of.clone(),
            [now, target].into_iter().filter_map(Value::of).collect(),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{figure, plan};
    use super::*;
    use crate::plan::Bound;

    #[track_caller]
    fn check_target(present: &[(&str, Bound)], target: (&str, Bound), fires: bool) {
        let figure = |id: &str, year, (value, bound): (&str, Bound)| Figure {
            bound,
            ..figure(id, "zone", "output", year, value, "亿元")
        };
        let now = present.iter().enumerate().map(|(at, value)| figure(&format!("now{at}"), 2022, *value));
        assert_eq!(check(&plan(now.chain([figure("then", 2027, target)]).collect())).len(), usize::from(fires));
    }

    #[test]
    fn what_a_printed_number_leaves_open_is_silent() {
        let exactly = |value| (value, Bound::Exactly);
        check_target(&[exactly("51.37")], exactly("51"), false);
        check_target(&[exactly("51.67")], exactly("51"), true);
        check_target(&[exactly("120")], ("110", Bound::AtLeast), false);
        check_target(&[("52", Bound::About)], exactly("50"), false);
        check_target(&[exactly("60"), exactly("50")], exactly("55"), false);
    }

    #[test]
    fn a_target_below_the_present_is_doubted_and_one_above_is_not() {
        for (target, fires) in [("5.5", true), ("6.9", false), ("8", false)] {
            let figures = vec![
                figure("now", "zone", "area", 2022, "6.9", "平方公里"),
                figure("then", "zone", "area", 2027, target, "平方公里"),
            ];
            assert_eq!(check(&plan(figures)).len(), usize::from(fires), "{target}");
        }
    }
}
