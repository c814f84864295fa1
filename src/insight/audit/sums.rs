//! Printed sums of the annex against what they are the sum of, at every level.
//!
//! An error where the parts printed directly below do not add up to it, whatever was rounded. Where they
//! do, but a mistake further down is carried along, that is a note: the sum itself was added up correctly.

use crate::insight::projects::{belongs, projects_of, totals};
use crate::plan::{Bound, Decimal, Plan, Quantity, Subject, Subtotal, Unit};

use super::range::Range;
use super::{Finding, Part, Rule, Severity, Value};

pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    plan.subtotals.iter().filter_map(|subtotal| check_one(plan, subtotal)).collect()
}

fn check_one(plan: &Plan, subtotal: &Subtotal) -> Option<Finding> {
    let parts = parts(plan, subtotal);
    let projects = projects_of(plan, &subtotal.of);
    // A sum of nothing that is listed cannot be checked.
    if parts.is_empty() {
        return None;
    }
    let printed = added([subtotal.investment])?;
    let fits_parts = printed.meets(&added(parts.iter().map(|part| part.quantity.value))?);
    let fits_projects = printed.meets(&added(projects.iter().map(|project| project.investment))?);
    let (rule, severity, other, parts) = match (fits_parts, fits_projects) {
        (true, true) => return None,
        (false, _) => (Rule::Sum, Severity::Error, total(&parts), parts),
        (true, false) => (Rule::CarriedSum, Severity::Note, totals(projects).investment, parts),
    };
    let values = vec![Value::printed(&money(subtotal.investment), &subtotal.cite), Value::computed(money(other))];
    let difference = other.saturating_sub(subtotal.investment);
    let left_out = if rule == Rule::Sum { left_out(&parts, difference) } else { Vec::new() };
    let difference = Some(money(difference));
    Some(Finding { difference, parts, left_out, ..Finding::new(rule, severity, subtotal.of.clone(), values) })
}

/// What amounts in 万元 may add up to.
fn added(amounts: impl IntoIterator<Item = Decimal>) -> Option<Range> {
    let ranges = amounts.into_iter().map(|amount| Range::printed(&money(amount), Bound::Exactly, &Unit::WanYuan));
    Some(Range::sum(&ranges.collect::<Option<Vec<Range>>>()?))
}

fn total(parts: &[Part]) -> Decimal {
    parts.iter().fold(Decimal::ZERO, |sum, part| sum.saturating_add(part.quantity.value))
}

/// What the sum is made of: the sums printed directly below it, and projects under none of those.
fn parts(plan: &Plan, whole: &Subtotal) -> Vec<Part> {
    let inside: Vec<&Subtotal> = plan.subtotals.iter().filter(|part| lies_in(plan, part, whole)).collect();
    let is_direct = |part: &&&Subtotal| !inside.iter().any(|between| lies_in(plan, part, between));
    let direct: Vec<&Subtotal> = inside.iter().filter(is_direct).copied().collect();
    let loose =
        projects_of(plan, &whole.of).into_iter().filter(|project| !direct.iter().any(|d| belongs(project, &d.of)));
    let sums =
        direct.iter().map(|part| Part { subject: part.of.clone(), measure: None, quantity: money(part.investment) });
    let loose =
        loose.map(|p| Part { subject: Subject::Project(p.id.clone()), measure: None, quantity: money(p.investment) });
    sums.chain(loose).collect()
}

/// All projects of one sum are projects of the other, which is another sum and not a smaller one.
fn lies_in(plan: &Plan, part: &Subtotal, whole: &Subtotal) -> bool {
    let projects = projects_of(plan, &part.of);
    let all = projects_of(plan, &whole.of);
    part.id != whole.id
        && !projects.is_empty()
        && projects.iter().all(|project| belongs(project, &whole.of))
        && (projects.len() < all.len() || level(&part.of) > level(&whole.of))
}

fn level(subject: &Subject) -> u8 {
    match subject {
        Subject::Zone => 0,
        Subject::Park(_) => 1,
        Subject::Industry(_) => 2,
        _ => 3,
    }
}

/// Among more parts than this two often add up to the difference by chance: six make 15 pairs.
const FEW: usize = 5;

/// One or two parts that are exactly what the printed sum lacks.
fn left_out(parts: &[Part], difference: Decimal) -> Vec<Subject> {
    let single = parts.iter().find(|part| part.quantity.value == difference);
    if let Some(part) = single {
        return vec![part.subject.clone()];
    }
    if parts.len() > FEW {
        return Vec::new();
    }
    let mut pairs = parts.iter().enumerate().flat_map(|(at, a)| parts.iter().skip(at + 1).map(move |b| (a, b)));
    let pair = pairs.find(|(a, b)| a.quantity.value.saturating_add(b.quantity.value) == difference);
    pair.map(|(a, b)| vec![a.subject.clone(), b.subject.clone()]).unwrap_or_default()
}

fn money(amount: Decimal) -> Quantity {
    Quantity::new(amount, Unit::WanYuan)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::*;

    fn plan(north: i64, zone: i64) -> Plan {
        let project = |id: &str, park: &str, investment: i64| Project {
            id: ProjectId::new(id),
            number: String::new(),
            park: ParkId::new(park),
            industry: None,
            group: None,
            name: Name::default(),
            content: String::new(),
            nature: String::new(),
            years: Years::default(),
            investment: investment.into(),
            remarks: String::new(),
            cite: Vec::new(),
        };
        let subtotal = |id: &str, of: Subject, investment: i64| Subtotal {
            id: SubtotalId::new(id),
            of,
            label: Name::default(),
            investment: investment.into(),
            cite: Vec::new(),
        };
        Plan {
            projects: vec![project("a", "north", 10), project("b", "north", 20), project("c", "south", 5)],
            subtotals: vec![
                subtotal("zone", Subject::Zone, zone),
                subtotal("north", Subject::Park(ParkId::new("north")), north),
                subtotal("south", Subject::Park(ParkId::new("south")), 5),
            ],
            ..Plan::default()
        }
    }

    #[track_caller]
    fn check_plan(north: i64, zone: i64, expected: &[(Rule, &str)]) {
        let found = check(&plan(north, zone));
        let found: Vec<(Rule, String)> = found.into_iter().map(|f| (f.rule, f.about.to_string())).collect();
        let found: Vec<(Rule, &str)> = found.iter().map(|(rule, about)| (*rule, about.as_str())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn sums_that_add_up_are_silent() {
        check_plan(30, 35, &[]);
    }

    #[test]
    fn a_wrong_sum_is_an_error_and_the_sum_that_carries_it_a_note() {
        check_plan(10, 15, &[(Rule::CarriedSum, "zone"), (Rule::Sum, "park:north")]);
        check_plan(30, 30, &[(Rule::Sum, "zone")]);
    }

    #[test]
    fn each_amount_may_be_rounded() {
        check_plan(31, 36, &[]);
        check_plan(32, 37, &[(Rule::CarriedSum, "zone"), (Rule::Sum, "park:north")]);
    }

    #[test]
    fn a_sum_of_which_no_part_is_listed_is_silent() {
        let plan = Plan { projects: Vec::new(), ..plan(30, 35) };
        let alone = plan.subtotals.iter().skip(1).cloned().collect();
        assert_eq!(check(&Plan { subtotals: alone, ..plan }).len(), 0);
    }

    #[test]
    fn the_part_that_was_left_out_is_named() {
        let found = check(&plan(10, 15));
        assert_eq!(found[1].left_out, [Subject::Project(ProjectId::new("b"))]);
    }

    #[test]
    fn two_of_a_few_parts_are_named_and_two_of_many_are_not() {
        let part = |at: i64| Part {
            subject: Subject::Project(ProjectId::new(&at.to_string())),
            measure: None,
            quantity: money((1 << at).into()),
        };
        let parts = |count| (0..count).map(part).collect::<Vec<_>>();
        assert_eq!(left_out(&parts(5), 3.into()).len(), 2);
        assert_eq!(left_out(&parts(6), 3.into()).len(), 0);
        assert_eq!(left_out(&parts(6), 4.into()).len(), 1);
    }
}
