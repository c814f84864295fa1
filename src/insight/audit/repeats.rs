//! One figure printed in more than one place.
//!
//! An error where the values differ; a note where one is the other rounded to its printed digits, or
//! where one of the two is our reading of the words. 约 and 左右 leave room of a twentieth.

use std::collections::BTreeMap;

use crate::plan::{Bound, Decimal, Evidence, Figure, Plan, Quantity};

use super::{Finding, Rule, Severity, Value};

pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    let mut places: BTreeMap<_, Vec<&Figure>> = BTreeMap::new();
    for figure in plan.figures.iter().filter(|figure| figure.quantity.is_some()) {
        places.entry((&figure.of, &figure.measure, figure.year)).or_default().push(figure);
    }
    places.into_values().filter_map(|figures| disagreement(&figures)).collect()
}

/// The first figure and those that say something else.
fn disagreement(figures: &[&Figure]) -> Option<Finding> {
    let (first, others) = figures.split_first()?;
    let differing: Vec<&&Figure> = others.iter().filter(|other| !agree(first, other)).collect();
    let other = differing.first()?;
    let rounded = differing.iter().all(|other| is_rounding(first, other));
    let inferred = [first, *other].iter().any(|figure| figure.evidence != Evidence::Printed);
    let (rule, severity) = match (rounded, inferred) {
        (true, _) => (Rule::Rounding, Severity::Note),
        (false, true) => (Rule::Repeat, Severity::Doubt),
        (false, false) => (Rule::Repeat, Severity::Error),
    };
    let values =
        std::iter::once(first).chain(differing.iter().copied()).filter_map(|figure| Value::of(figure)).collect();
    let difference = pair(first, other).map(|(a, b)| Quantity::new(b.value - a.value, a.unit));
    let measure = Some(first.measure.clone());
    Some(Finding { measure, difference, ..Finding::new(rule, severity, first.of.clone(), values) })
}

/// Both values in the unit of the first; `None` if they cannot be compared.
fn pair(a: &Figure, b: &Figure) -> Option<(Quantity, Quantity)> {
    let (a, b) = (a.quantity.as_ref()?, b.quantity.as_ref()?);
    Some((a.clone(), b.to(&a.unit)?))
}

/// Figures of different units are the business of another rule.
fn agree(a: &Figure, b: &Figure) -> bool {
    let Some((first, second)) = pair(a, b) else {
        return true;
    };
    let about = a.bound == Bound::About || b.bound == Bound::About;
    let room = if about { first.value.abs() / Decimal::from(20) } else { Decimal::ZERO };
    (first.value - second.value).abs() <= room
}

fn is_rounding(a: &Figure, b: &Figure) -> bool {
    pair(a, b).is_some_and(|(a, b)| {
        let (fine, coarse) = if a.value.scale() > b.value.scale() { (a.value, b.value) } else { (b.value, a.value) };
        fine.scale() > coarse.scale() && fine.round_dp(coarse.scale()) == coarse
    })
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{figure, plan};
    use super::*;

    #[track_caller]
    fn check_pair(a: (&str, &str), b: (&str, &str), expected: Option<(Rule, Severity)>) {
        let figures = vec![
            figure("a", "zone", "output", 2022, a.0, a.1),
            figure("b", "zone", "output", 2022, b.0, b.1),
            figure("c", "zone", "output", 2027, "1", "亿元"),
        ];
        let found = check(&plan(figures));
        assert_eq!(found.first().map(|finding| (finding.rule, finding.severity)), expected);
    }

    #[test]
    fn two_values_of_one_thing_are_an_error_unless_one_is_the_other_rounded() {
        check_pair(("25", "家"), ("24", "家"), Some((Rule::Repeat, Severity::Error)));
        check_pair(("51.37", "亿元"), ("51", "亿元"), Some((Rule::Rounding, Severity::Note)));
        check_pair(("51.67", "亿元"), ("51", "亿元"), Some((Rule::Repeat, Severity::Error)));
    }

    #[test]
    fn the_same_value_in_another_unit_is_silent() {
        check_pair(("0.47", "亿元"), ("4700", "万元"), None);
        check_pair(("10", "万元"), ("10", "万元/亩"), None);
    }
}
