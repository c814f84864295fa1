//! One figure printed in more than one place.
//!
//! An error where no number can stand behind both prints, a doubt where one of the two is our reading of
//! the words. A note where one may be the other rounded, or where one only says 以上 or 以内.

use std::collections::BTreeMap;

use crate::plan::{Bound, Figure, Plan, Quantity};

use super::range::Range;
use super::{Finding, Rule, Severity, Value};

pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    let mut places: BTreeMap<_, Vec<&Figure>> = BTreeMap::new();
    for figure in plan.figures.iter().filter(|figure| figure.quantity.is_some()) {
        places.entry((&figure.of, &figure.measure, figure.year)).or_default().push(figure);
    }
    places.into_values().filter_map(|figures| disagreement(&figures)).collect()
}

/// The two that differ most seriously, and whatever else differs from the first of them.
fn disagreement(figures: &[&Figure]) -> Option<Finding> {
    let pairs = figures.iter().enumerate().flat_map(|(at, a)| figures.iter().skip(at + 1).map(move |b| (*a, *b)));
    let judged = pairs.filter_map(|(a, b)| Some((judge(a, b)?, a, b)));
    let ((rule, severity), first, second) = judged.min_by_key(|((_, severity), ..)| *severity)?;
    let others = figures.iter().filter(|other| other.id != second.id && judge(first, other).is_some());
    let values = [first, second].into_iter().chain(others.copied()).filter_map(Value::of).collect();
    let (from, to) = pair(first, second)?;
    let difference = Some(Quantity::new(to.value.saturating_sub(from.value), from.unit));
    let measure = Some(first.measure.clone());
    Some(Finding { measure, difference, ..Finding::new(rule, severity, first.of.clone(), values) })
}

/// Both values in the unit of the first; figures of different units are the business of another rule.
fn pair(a: &Figure, b: &Figure) -> Option<(Quantity, Quantity)> {
    let (a, b) = (a.quantity.as_ref()?, b.quantity.as_ref()?);
    Some((a.clone(), b.to(&a.unit)?))
}

fn judge(a: &Figure, b: &Figure) -> Option<(Rule, Severity)> {
    let (first, second) = pair(a, b)?;
    if first.value == second.value {
        return None;
    }
    let meet = Range::of(a, &first.unit)?.meets(&Range::of(b, &first.unit)?);
    let says = |bound: Bound| a.bound == bound || b.bound == bound;
    match meet {
        false => Some((Rule::Repeat, Severity::Error.resting_on([a, b]))),
        // 约 says itself that the number is not exact.
        true if says(Bound::About) => None,
        true if says(Bound::AtLeast) || says(Bound::AtMost) => Some((Rule::Repeat, Severity::Note)),
        true => Some((Rule::Rounding, Severity::Note)),
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{figure, plan};
    use super::*;
    use crate::insight::audit::Content;
    use crate::plan::{Evidence, Name, Unit};

    #[track_caller]
    fn check_pair(a: (&str, &str), b: (&str, &str), expected: Option<(Rule, Severity)>) {
        check_figures((a, Bound::Exactly), b, Evidence::Printed, expected);
    }

    #[track_caller]
    fn check_figures(
        (a, bound): ((&str, &str), Bound),
        b: (&str, &str),
        evidence: Evidence,
        expected: Option<(Rule, Severity)>,
    ) {
        let figures = vec![
            Figure { bound, ..figure("a", "zone", "output", 2022, a.0, a.1) },
            Figure { evidence, ..figure("b", "zone", "output", 2022, b.0, b.1) },
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

    #[test]
    fn digits_count_in_the_unit_they_are_printed_in() {
        let rounded = Some((Rule::Rounding, Severity::Note));
        check_pair(("51.37", "亿元"), ("513712", "万元"), rounded);
        check_pair(("513712", "万元"), ("51.37", "亿元"), rounded);
        check_pair(("51.37", "亿元"), ("513812", "万元"), Some((Rule::Repeat, Severity::Error)));
        check_pair(("400", "亩"), ("26.7", "公顷"), rounded);
    }

    #[test]
    fn what_is_inferred_is_never_an_error() {
        let inferred = Evidence::Inferred(Name::default());
        let doubt = Some((Rule::Repeat, Severity::Doubt));
        check_figures((("25", "家"), Bound::Exactly), ("24", "家"), inferred, doubt);
    }

    #[test]
    fn a_bound_is_broken_only_on_its_closed_side() {
        let note = Some((Rule::Repeat, Severity::Note));
        let error = Some((Rule::Repeat, Severity::Error));
        for (bound, other, expected) in [
            (Bound::AtLeast, "110", None),
            (Bound::AtLeast, "120", note),
            (Bound::AtLeast, "100", error),
            (Bound::AtMost, "100", note),
            (Bound::AtMost, "120", error),
            (Bound::About, "112", None),
            (Bound::About, "120", error),
        ] {
            check_figures((("110", "亿元"), bound), (other, "亿元"), Evidence::Printed, expected);
        }
    }

    #[test]
    fn the_most_serious_pair_is_told() {
        let values = ["51.5", "51", "52.4"].into_iter().enumerate();
        let figures = values.map(|(at, value)| figure(&at.to_string(), "zone", "output", 2022, value, "亿元"));
        let found = check(&plan(figures.collect()));
        assert_eq!(found.iter().map(|finding| finding.severity).collect::<Vec<_>>(), [Severity::Error]);
        assert_eq!(found[0].values[1].content, Content::Quantity(Quantity::new("52.4".parse().unwrap(), Unit::YiYuan)));
    }
}
