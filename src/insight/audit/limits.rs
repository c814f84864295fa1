//! What lies inside something cannot be larger than it: industrial land inside planned land, the site
//! of a project inside its park. `measures.json` says which measure lies inside which.
//!
//! An error where both are printed for one year; a doubt otherwise, for what is outside may have grown.

use crate::plan::{Figure, MeasureId, Plan, Quantity, Subject};

use super::range::Range;
use super::{Finding, Rule, Severity, Value};

pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    let mut found: Vec<Finding> = Vec::new();
    for finding in plan.figures.iter().filter_map(|inner| check_one(plan, inner)) {
        // What is printed in several places is told once.
        if !found.iter().any(|known| known.about == finding.about && known.measure == finding.measure) {
            found.push(finding);
        }
    }
    found
}

/// Silent where any value printed for the outside is large enough.
fn check_one(plan: &Plan, inner: &Figure) -> Option<Finding> {
    let outside = plan.measure(&inner.measure)?.within.as_ref()?;
    let inside = inner.quantity.as_ref()?;
    let too_large = |outer: &Figure| {
        let (outer, inner) = (Range::of(outer, &inside.unit), Range::of(inner, &inside.unit));
        outer.zip(inner).is_some_and(|(outer, inner)| outer.below(&inner))
    };
    let outers = holders(plan, inner, outside);
    let outer = outers.first().copied().filter(|_| outers.iter().all(|outer| too_large(outer)))?;
    let size = outer.quantity.as_ref()?.to(&inside.unit)?;
    let severity = if outer.year == inner.year { Severity::Error } else { Severity::Doubt };
    Some(Finding {
        measure: Some(inner.measure.clone()),
        difference: Some(Quantity::new(inside.value.saturating_sub(size.value), inside.unit.clone())),
        ..Finding::new(
            Rule::Limit,
            severity.resting_on([inner, outer]),
            inner.of.clone(),
            vec![Value::of(outer)?, Value::of(inner)?],
        )
    })
}

/// What is printed of the outside, of the same thing or of the park a project stands in; of the same
/// year if that is printed.
fn holders<'a>(plan: &'a Plan, inner: &Figure, outside: &MeasureId) -> Vec<&'a Figure> {
    let park = match &inner.of {
        Subject::Project(id) => plan.project(id).map(|project| Subject::Park(project.park.clone())),
        _ => None,
    };
    let holds = |figure: &&Figure| {
        figure.measure == *outside
            && figure.quantity.is_some()
            && (figure.of == inner.of || Some(&figure.of) == park.as_ref())
    };
    let all: Vec<&Figure> = plan.figures.iter().filter(holds).collect();
    let same_year: Vec<&Figure> = all.iter().filter(|figure| figure.year == inner.year).copied().collect();
    if same_year.is_empty() { all } else { same_year }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{figure, plan};
    use super::*;
    use crate::plan::{Bound, Measure, Name};

    #[track_caller]
    fn check_land(inner: Figure, outer: &[(&str, i16, &str)], expected: Option<Severity>) {
        let inner_measure = inner.measure.clone();
        let outer = outer.iter().enumerate();
        let outer = outer.map(|(at, (value, year, unit))| {
            figure(&format!("o{at}"), "park:north", "planned-land", *year, value, unit)
        });
        let mut plan = plan(outer.chain([inner]).collect());
        let within = Some(MeasureId::new("planned-land"));
        plan.measures.insert(0, Measure { id: inner_measure, name: Name::default(), additive: true, within });
        assert_eq!(check(&plan).first().map(|finding| finding.severity), expected);
    }

    fn land(value: &str, unit: &str) -> Figure {
        figure("i", "park:north", "industrial-land", 2022, value, unit)
    }

    #[test]
    fn what_lies_inside_cannot_be_larger() {
        let outer = [("29", 2022, "公顷")];
        check_land(land("27", "公顷"), &outer, None);
        check_land(land("29.4", "公顷"), &outer, None);
        check_land(land("31", "公顷"), &outer, Some(Severity::Error));
        check_land(land("450", "亩"), &outer, Some(Severity::Error));
        check_land(Figure { bound: Bound::AtMost, ..land("31", "公顷") }, &outer, None);
        check_land(land("31", "公顷"), &[("29", 2022, "公顷"), ("31", 2022, "公顷")], None);
    }

    #[test]
    fn between_two_years_it_is_a_doubt() {
        check_land(land("31", "公顷"), &[("29", 2027, "公顷")], Some(Severity::Doubt));
    }
}
