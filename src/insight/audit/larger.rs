//! A part that is larger than what contains it, whether or not the parts beside it have figures.
//!
//! Told once, of the part: with all that cannot hold it. What lies further out has to hold the printed
//! parts beside it too. An error where both are printed; a doubt where one is our reading.

use crate::plan::{Figure, Plan, Quantity, Subject, Unit};

use super::range::Range;
use super::tree::{Printings, holder, hull, members, printings, shared};
use super::{Finding, Part, Rule, Severity, Value};

pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    plan.figures.iter().filter_map(|part| check_one(plan, part)).collect()
}

/// Whether a part is by itself more than its whole can be.
pub(super) fn exceeds(part: &[&Figure], whole: &[&Figure], unit: &Unit) -> bool {
    shared(whole, unit).zip(hull(part, unit)).is_some_and(|(whole, part)| whole.below(&part))
}

fn check_one(plan: &Plan, part: &Figure) -> Option<Finding> {
    let additive = plan.measure(&part.measure).is_some_and(|measure| measure.additive);
    let quantity = part.quantity.as_ref().filter(|_| additive)?;
    let own = counted(plan, &part.of, part);
    if own.first().is_none_or(|first| first.id != part.id) {
        return None;
    }
    let mut load = vec![(part, hull(&own, &quantity.unit)?)];
    let mut too_small: Vec<&Figure> = Vec::new();
    let (mut inner, mut counted_in) = (part.of.clone(), 1);
    while let Some(outer) = holder(plan, &inner) {
        for beside in members(plan, &outer).iter().filter(|member| **member != inner) {
            load.extend(known(plan, beside, part));
        }
        let whole = counted(plan, &outer, part);
        if let Some(first) = whole.first() {
            // The nearest that has a figure must be too small for the part alone.
            if too_small.is_empty() && !exceeds(&own, &whole, &quantity.unit) {
                return None;
            }
            let all: Vec<Range> = load.iter().map(|(_, range)| *range).collect();
            if shared(&whole, &quantity.unit)?.below(&Range::sum(&all)) {
                // The printing that says how much at most, if there is one.
                let sum = Range::sum(&all);
                let closed =
                    whole.iter().find(|figure| Range::of(figure, &quantity.unit).is_some_and(|it| it.below(&sum)));
                too_small.push(closed.unwrap_or(first));
                counted_in = load.len();
            }
        }
        inner = outer;
    }
    load.truncate(counted_in);
    finding(part, quantity, &too_small, &load)
}

/// What is printed of a subject and is not called a part of something else there.
fn counted<'a>(plan: &'a Plan, of: &Subject, like: &Figure) -> Printings<'a> {
    printings(plan, of, like).into_iter().filter(|figure| figure.part_of.is_none()).collect()
}

/// What is known of a subject: its own figure, or else those of what is in it.
fn known<'a>(plan: &'a Plan, of: &Subject, like: &Figure) -> Vec<(&'a Figure, Range)> {
    let own = counted(plan, of, like);
    let unit = like.quantity.as_ref().map(|quantity| &quantity.unit);
    match (own.first(), unit) {
        (Some(first), Some(unit)) => hull(&own, unit).map(|range| (*first, range)).into_iter().collect(),
        _ => members(plan, of).iter().flat_map(|member| known(plan, member, like)).collect(),
    }
}

fn finding(part: &Figure, size: &Quantity, too_small: &[&Figure], load: &[(&Figure, Range)]) -> Option<Finding> {
    let nearest = *too_small.first()?;
    let room = nearest.quantity.as_ref()?.to(&size.unit)?;
    let listed = load.iter().filter_map(|(figure, _)| Some((figure.of.clone(), figure.quantity.clone()?)));
    let listed: Vec<Part> = listed.map(|(subject, quantity)| Part { subject, measure: None, quantity }).collect();
    let values = std::iter::once(part).chain(too_small.iter().copied()).filter_map(Value::of).collect();
    Some(Finding {
        measure: Some(part.measure.clone()),
        difference: Some(Quantity::new(room.value.saturating_sub(size.value), size.unit.clone())),
        parts: if listed.len() > 1 { listed } else { Vec::new() },
        ..Finding::new(Rule::Limit, Severity::Error.resting_on([part, nearest]), part.of.clone(), values)
    })
}

#[cfg(test)]
mod tests {
    use super::super::Content;
    use super::super::fixtures::{figure, group, industry, park, plan};
    use super::*;
    use crate::plan::{Bound, Evidence, Name};

    /// A zone of two parks; in the northern one machines, of which pumps are a part, and food.
    fn tree(figures: &[(&str, &str)]) -> Plan {
        let figures = figures.iter().map(|(of, value)| figure(of, of, "output", 2027, value, "亿元"));
        Plan {
            parks: vec![park("north"), park("south")],
            industries: vec![industry("machines", Some("north")), industry("food", Some("north"))],
            groups: vec![group("pumps", "machines"), group("valves", "machines")],
            ..plan(figures.collect())
        }
    }

    /// Expected: what it is about, and all values.
    #[track_caller]
    fn check_plan(plan: &Plan, expected: &[(&str, &[&str], Severity)]) {
        let value = |value: &Value| match &value.content {
            Content::Quantity(quantity) => quantity.value.to_string(),
            Content::Words(words) => words.clone(),
        };
        let found: Vec<(String, Vec<String>, Severity)> = check(plan)
            .iter()
            .map(|found| (found.about.to_string(), found.values.iter().map(value).collect(), found.severity))
            .collect();
        let expected: Vec<(String, Vec<String>, Severity)> = expected
            .iter()
            .map(|(about, values, severity)| {
                ((*about).to_owned(), values.iter().map(|value| (*value).to_owned()).collect(), *severity)
            })
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn one_part_may_not_be_larger_than_its_whole_though_the_others_have_no_figure() {
        check_plan(
            &tree(&[("group:pumps", "100"), ("industry:machines", "50")]),
            &[("group:pumps", &["100", "50"], Severity::Error)],
        );
        check_plan(&tree(&[("group:pumps", "50"), ("industry:machines", "50")]), &[]);
        check_plan(&tree(&[("group:pumps", "50.4"), ("industry:machines", "50")]), &[]);
    }

    #[test]
    fn a_level_without_a_figure_is_skipped() {
        check_plan(
            &tree(&[("group:pumps", "100"), ("park:north", "75")]),
            &[("group:pumps", &["100", "75"], Severity::Error)],
        );
    }

    #[test]
    fn what_lies_further_out_has_to_hold_the_parts_beside_it_too() {
        let figures = [
            ("group:pumps", "100"),
            ("industry:machines", "50"),
            ("industry:food", "25"),
            ("park:north", "75"),
            ("park:south", "35"),
            ("zone", "110"),
        ];
        check_plan(&tree(&figures), &[("group:pumps", &["100", "50", "75", "110"], Severity::Error)]);
        let parts: Vec<String> = check(&tree(&figures))[0].parts.iter().map(|part| part.subject.to_string()).collect();
        assert_eq!(parts, ["group:pumps", "industry:food", "park:south"]);
        check_plan(&tree(&figures[..4]), &[("group:pumps", &["100", "50", "75"], Severity::Error)]);
    }

    #[test]
    fn a_slip_is_told_once_and_where_it_is() {
        let figures = [("group:pumps", "100"), ("industry:machines", "100"), ("park:north", "75")];
        check_plan(&tree(&figures), &[("industry:machines", &["100", "75"], Severity::Error)]);
    }

    #[test]
    fn a_class_leaves_its_upper_side_open_and_a_reading_is_a_doubt() {
        let change = |value: &str, bound: Bound| {
            let mut plan = tree(&[("group:pumps", "100"), ("industry:machines", value)]);
            plan.figures[0].bound = bound;
            plan.figures[0].evidence = Evidence::Inferred(Name::default());
            plan
        };
        check_plan(&change("50", Bound::Class), &[("group:pumps", &["100", "50"], Severity::Doubt)]);
        check_plan(&change("96", Bound::Class), &[]);
        check_plan(&change("50", Bound::AtMost), &[]);
        let mut open = tree(&[("group:pumps", "100"), ("industry:machines", "50")]);
        open.figures[1].bound = Bound::AtLeast;
        check_plan(&open, &[]);
    }
}
