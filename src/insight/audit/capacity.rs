//! What the projects of a park, industry or group are to be able to do, against what is planned for it.
//!
//! A doubt where all of them together give less or more than the target: others may follow that are not
//! listed yet. Silent where no project states that measure.

use crate::plan::{Decimal, Figure, Plan, Quantity, Subject, Unit};

use super::range::Range;
use super::tree::{hull, shared};
use super::{Finding, Part, Rule, Severity, Value};
use crate::insight::parks::lies_in;

pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    let last = plan.about.period.to;
    let targets = plan.figures.iter().filter(|figure| figure.year == last);
    targets.filter_map(|target| check_one(plan, target)).collect()
}

fn check_one(plan: &Plan, target: &Figure) -> Option<Finding> {
    let planned = target.quantity.as_ref().filter(|_| !matches!(target.of, Subject::Project(_)))?;
    let same =
        |figure: &&Figure| figure.of == target.of && figure.measure == target.measure && figure.year == target.year;
    let printed: Vec<&Figure> = plan.figures.iter().filter(same).filter(|figure| figure.quantity.is_some()).collect();
    if printed.first().is_none_or(|first| first.id != target.id) {
        return None;
    }
    let projects = projects(plan, target);
    let ranges: Vec<Range> = projects.iter().map(|of| hull(of, &planned.unit)).collect::<Option<_>>()?;
    let (sum, wanted) = (Range::sum(&ranges), shared(&printed, &planned.unit)?);
    (!ranges.is_empty() && !sum.meets(&wanted)).then(|| finding(target, planned, &projects))?
}

/// The projects that state the same measure and lie in the subject, each with all its figures of it.
fn projects<'a>(plan: &'a Plan, target: &Figure) -> Vec<Vec<&'a Figure>> {
    let mut projects: Vec<Vec<&Figure>> = Vec::new();
    let states = |figure: &&Figure| {
        matches!(figure.of, Subject::Project(_))
            && figure.measure == target.measure
            && figure.quantity.is_some()
            && lies_in(plan, &figure.of, &target.of)
    };
    for figure in plan.figures.iter().filter(states) {
        match projects.iter_mut().find(|known| known.first().is_some_and(|first| first.of == figure.of)) {
            Some(known) => known.push(figure),
            None => projects.push(vec![figure]),
        }
    }
    projects
}

fn finding(target: &Figure, planned: &Quantity, projects: &[Vec<&Figure>]) -> Option<Finding> {
    let firsts = projects.iter().filter_map(|of| of.first());
    let part =
        |figure: &&Figure| Some(Part { subject: figure.of.clone(), measure: None, quantity: figure.quantity.clone()? });
    let parts: Vec<Part> = firsts.filter_map(part).collect();
    let sum = total(&parts, &planned.unit)?;
    Some(Finding {
        measure: Some(target.measure.clone()),
        difference: Some(Quantity::new(sum.saturating_sub(planned.value), planned.unit.clone())),
        parts,
        ..Finding::new(
            Rule::Capacity,
            Severity::Doubt,
            target.of.clone(),
            vec![Value::of(target)?, Value::computed(Quantity::new(sum, planned.unit.clone()))],
        )
    })
}

fn total(parts: &[Part], unit: &Unit) -> Option<Decimal> {
    let values = parts.iter().map(|part| Some(part.quantity.to(unit)?.value));
    Some(values.collect::<Option<Vec<Decimal>>>()?.into_iter().fold(Decimal::ZERO, Decimal::saturating_add))
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{figure, park, plan, project};
    use super::*;
    use crate::plan::Bound;

    #[track_caller]
    fn check_capacity(target: &str, projects: &[(&str, &str)], expected: Option<&str>) {
        let target = figure("t", "park:north", "quarrying", 2027, target, "万吨/年");
        let states = projects
            .iter()
            .enumerate()
            .map(|(at, (of, value))| figure(&format!("f{at}"), of, "quarrying", 2026, value, "万吨/年"));
        let projects =
            vec![project("a", "north", "采石"), project("b", "north", "采石"), project("c", "south", "采石")];
        let plan = Plan { projects, parks: vec![park("north")], ..plan(states.chain([target]).collect()) };
        let found = check(&plan);
        let difference = found.first().and_then(|found| found.difference.as_ref()).map(|off| off.value.to_string());
        assert_eq!(difference.as_deref(), expected);
    }

    #[test]
    fn projects_that_give_less_or_more_than_the_target_are_doubted() {
        check_capacity("2000", &[("project:a", "950")], Some("-1050"));
        check_capacity("2000", &[("project:a", "950"), ("project:b", "1200")], Some("150"));
    }

    #[test]
    fn projects_that_give_it_and_those_elsewhere_are_silent() {
        check_capacity("2000", &[("project:a", "950"), ("project:b", "1050")], None);
        check_capacity("2000", &[("project:c", "950")], None);
        check_capacity("2000", &[], None);
        // In the name and in the content.
        check_capacity("950", &[("project:a", "950"), ("project:a", "950")], None);
    }

    #[test]
    fn at_least_is_kept_by_more() {
        let target = figure("t", "park:north", "quarrying", 2027, "900", "万吨/年");
        let target = Figure { bound: Bound::AtLeast, ..target };
        let states = figure("f", "project:a", "quarrying", 2026, "950", "万吨/年");
        let projects = vec![project("a", "north", "采石")];
        assert_eq!(check(&Plan { projects, ..plan(vec![target, states]) }), []);
    }
}
