//! Two counts with the same number and nearly the same name: 市级研发机构 5, 内设研发机构 5.
//!
//! A doubt: one of the two may have been counted by the other's rule. Silent where one paragraph prints
//! both, for there the print itself sets them apart.

use crate::plan::{Figure, Plan};

use super::{Finding, Part, Rule, Severity, Value};

/// Characters at the end of both names that must be the same.
const SHARED: usize = 4;

pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    let mut found: Vec<Finding> = Vec::new();
    for (at, first) in plan.figures.iter().enumerate() {
        let others = plan.figures.iter().skip(at + 1).filter(|second| is_alike(plan, first, second));
        for finding in others.filter_map(|second| finding(plan, first, second)) {
            // What is printed in several places is told once.
            if found.iter().all(|known| known.about != finding.about || known.parts != finding.parts) {
                found.push(finding);
            }
        }
    }
    found
}

fn is_alike(plan: &Plan, a: &Figure, b: &Figure) -> bool {
    let (Some(first), Some(second)) = (&a.quantity, &b.quantity) else { return false };
    a.of == b.of
        && a.year == b.year
        && a.measure != b.measure
        && first.unit.dimension() == crate::plan::Dimension::Count
        && first.unit.dimension() == second.unit.dimension()
        && first.value == second.value
        && !first.value.is_zero()
        && names_alike(plan, a, b)
        && !set_apart(plan, a, b)
}

fn names_alike(plan: &Plan, a: &Figure, b: &Figure) -> bool {
    let name = |figure: &Figure| plan.measure(&figure.measure).map(|measure| measure.name.zh.as_str());
    let (Some(a), Some(b)) = (name(a), name(b)) else { return false };
    let shared = a.chars().rev().zip(b.chars().rev()).take_while(|(a, b)| a == b).count();
    // Neither is the whole of the other.
    shared >= SHARED && shared < a.chars().count() && shared < b.chars().count()
}

/// Whether any paragraph prints both measures.
fn set_apart(plan: &Plan, a: &Figure, b: &Figure) -> bool {
    let printings = |like: &Figure| {
        let measure = like.measure.clone();
        plan.figures.iter().filter(move |figure| figure.measure == measure).flat_map(|figure| &figure.cite)
    };
    printings(a).any(|place| printings(b).any(|other| other.at == place.at))
}

/// Told of the one that is an indicator, if one is.
fn finding(plan: &Plan, a: &Figure, b: &Figure) -> Option<Finding> {
    let is_indicator = plan.indicators.iter().any(|indicator| indicator.of == b.of && indicator.measure == b.measure);
    let (a, b) = if is_indicator { (b, a) } else { (a, b) };
    let part = |figure: &Figure| {
        let (subject, measure) = (figure.of.clone(), Some(figure.measure.clone()));
        Some(Part { subject, measure, quantity: figure.quantity.clone()? })
    };
    let values = [a, b].into_iter().filter_map(Value::of).collect();
    let parts = [a, b].into_iter().filter_map(part).collect();
    let finding = Finding::new(Rule::Scope, Severity::Doubt, a.of.clone(), values);
    Some(Finding { measure: Some(a.measure.clone()), parts, ..finding })
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{figure, plan};
    use super::*;
    use crate::plan::{Measure, MeasureId, Name};

    #[track_caller]
    fn check_pair(names: [&str; 2], values: [&str; 2], same_paragraph: bool, fires: bool) {
        let mut figures = vec![
            figure("a", "zone", "first", 2022, values[0], "个"),
            figure("b", "zone", "second", 2022, values[1], "个"),
        ];
        if same_paragraph {
            figures[1].cite = figures[0].cite.clone();
        }
        let measure = |id: &str, name: &str| Measure {
            id: MeasureId::new(id),
            name: Name::same(name),
            additive: true,
            within: None,
        };
        let measures = vec![measure("first", names[0]), measure("second", names[1])];
        assert_eq!(check(&Plan { measures, ..plan(figures) }).len(), usize::from(fires), "{names:?}");
    }

    #[test]
    fn one_number_under_two_names_is_doubted() {
        check_pair(["内设研发机构", "市级研发机构"], ["5", "5"], false, true);
    }

    #[test]
    fn other_numbers_other_things_and_what_one_paragraph_sets_apart_are_silent() {
        check_pair(["内设研发机构", "市级研发机构"], ["6", "5"], false, false);
        check_pair(["内设研发机构", "市级研发机构"], ["5", "5"], true, false);
        check_pair(["内设研发机构", "市级技术中心"], ["5", "5"], false, false);
        check_pair(["研发机构", "市级研发机构"], ["5", "5"], false, false);
        check_pair(["内设研发机构", "市级研发机构"], ["0", "0"], false, false);
    }
}
