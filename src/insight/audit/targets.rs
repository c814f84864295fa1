//! A target below what is already there.
//!
//! A doubt: some things are meant to shrink, and scope may have changed between the two.

use crate::plan::{Figure, Plan, Quantity};

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

fn check_one(plan: &Plan, target: &Figure) -> Option<Finding> {
    let now = |figure: &&Figure| {
        figure.of == target.of && figure.measure == target.measure && figure.year <= plan.about.base_year
    };
    let now = plan.figures.iter().filter(now).find(|figure| figure.quantity.is_some())?;
    let wanted = target.quantity.as_ref()?;
    let present = now.quantity.as_ref()?.to(&wanted.unit)?;
    (wanted.value < present.value).then(|| Finding {
        measure: Some(target.measure.clone()),
        difference: Some(Quantity::new(wanted.value - present.value, wanted.unit.clone())),
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
