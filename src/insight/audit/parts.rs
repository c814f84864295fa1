//! Figures of parts against the figure of their whole.
//!
//! Parts that exceed their whole are an error, whatever was rounded. Parts that fall short of it are a
//! doubt, for the print may have left some out on purpose; only the parks make up their zone, so that
//! there it is an error. Parks, industries and groups count where each of them has a figure.
//! A part that is too large by itself is the business of `larger`.

use crate::plan::{Decimal, Figure, Plan, Quantity, Subject, Unit};

use super::range::Range;
use super::tree::{Printings, hull, members, printings};
use super::{Finding, Part, Rule, Severity, Value, larger};

pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    let named = plan.figures.iter().filter_map(|whole| named_parts(plan, whole));
    let of_tree = plan.figures.iter().filter_map(|whole| parts_of_tree(plan, whole));
    named.chain(of_tree).collect()
}

/// Parts that the words themselves call parts; several measures of one whole are taken one by one.
fn named_parts(plan: &Plan, whole: &Figure) -> Option<Finding> {
    let unit = &whole.quantity.as_ref()?.unit;
    let range = Range::of(whole, unit)?;
    let is_part = |part: &&Figure| part.part_of.as_ref() == Some(&whole.id) && part.quantity.is_some();
    let parts: Vec<&Figure> = plan.figures.iter().filter(is_part).collect();
    if let Some(part) = parts.iter().find(|part| Range::of(part, unit).is_some_and(|part| range.below(&part))) {
        return finding(whole, &[vec![*part]], Severity::Error);
    }
    let mut same: Vec<Printings> = Vec::new();
    for part in parts.into_iter().filter(|part| part.measure == whole.measure) {
        match same.iter_mut().find(|known| known.first().is_some_and(|known| known.of == part.of)) {
            Some(known) => known.push(part),
            None => same.push(vec![part]),
        }
    }
    let sum = sum(&same, unit)?;
    match (range.below(&sum), sum.below(&range)) {
        (true, _) => finding(whole, &same, Severity::Error),
        (_, true) if same.len() > 1 => finding(whole, &same, Severity::Doubt),
        _ => None,
    }
}

/// Silent where any value printed for the whole fits, so that one slip is told once.
fn parts_of_tree(plan: &Plan, whole: &Figure) -> Option<Finding> {
    let additive = plan.measure(&whole.measure).is_some_and(|measure| measure.additive);
    let unit = &whole.quantity.as_ref().filter(|_| additive)?.unit;
    let wholes = printings(plan, &whole.of, whole);
    if wholes.first().is_none_or(|first| first.id != whole.id) {
        return None;
    }
    let members = members(plan, &whole.of);
    let own = |figure: &&Figure| figure.part_of.as_ref().is_none_or(|of| *of == whole.id);
    // What the words call a part of something else is counted there.
    let parts = members.iter().map(|member| printings(plan, member, whole).into_iter().filter(own).collect());
    let parts: Vec<Printings> = parts.filter(|part: &Printings| !part.is_empty()).collect();
    // One part that is too large by itself is told of that part.
    if parts.iter().any(|part| larger::exceeds(part, &wholes, unit)) {
        return None;
    }
    let sum = sum(&parts, unit)?;
    let fits = |range: Range| !range.below(&sum) && (parts.len() < members.len() || !sum.below(&range));
    let ranges: Vec<Range> = wholes.iter().filter_map(|whole| Range::of(whole, unit)).collect();
    if ranges.iter().any(|range| fits(*range)) {
        return None;
    }
    let exceeds = ranges.iter().any(|range| range.below(&sum));
    finding(whole, &parts, if exceeds { Severity::Error } else { shortfall(&whole.of)? })
}

/// How serious it is if all members together fall short of their whole.
fn shortfall(whole: &Subject) -> Option<Severity> {
    match whole {
        Subject::Zone => Some(Severity::Error),
        Subject::Park(_) | Subject::Industry(_) => Some(Severity::Doubt),
        _ => None,
    }
}

/// `None` if there is nothing to add, or something that cannot be added.
fn sum(parts: &[Printings], unit: &Unit) -> Option<Range> {
    let ranges: Vec<Range> = parts.iter().map(|part| hull(part, unit)).collect::<Option<_>>()?;
    (!ranges.is_empty()).then(|| Range::sum(&ranges))
}

fn finding(whole: &Figure, parts: &[Printings], severity: Severity) -> Option<Finding> {
    let quantity = whole.quantity.as_ref()?;
    let firsts: Vec<&Figure> = parts.iter().filter_map(|part| part.first().copied()).collect();
    let listed = firsts.iter().filter_map(|part| Some((part.of.clone(), part.quantity.clone()?)));
    let listed: Vec<Part> = listed.map(|(subject, quantity)| Part { subject, measure: None, quantity }).collect();
    let values = listed.iter().map(|part| Some(part.quantity.to(&quantity.unit)?.value));
    let sum = values.collect::<Option<Vec<Decimal>>>()?.into_iter().fold(Decimal::ZERO, Decimal::saturating_add);
    let added = Value::computed(Quantity::new(sum, quantity.unit.clone()));
    let severity = severity.resting_on(firsts.into_iter().chain([whole]));
    Some(Finding {
        measure: Some(whole.measure.clone()),
        difference: Some(Quantity::new(sum.saturating_sub(quantity.value), quantity.unit.clone())),
        parts: listed,
        ..Finding::new(Rule::Parts, severity, whole.of.clone(), vec![Value::of(whole)?, added])
    })
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{figure, industry, park, plan};
    use super::*;
    use crate::plan::{Bound, Evidence, FigureId, Name};

    #[track_caller]
    fn check_parts(values: &[&str], expected: Option<Severity>) {
        check_named(values, |part| part, expected);
    }

    #[track_caller]
    fn check_named(values: &[&str], change: fn(Figure) -> Figure, expected: Option<Severity>) {
        let mut figures = vec![figure("whole", "zone", "output", 2022, "50", "亿元")];
        for (at, value) in values.iter().enumerate() {
            let part = figure(&format!("part{at}"), &format!("industry:i{at}"), "output", 2022, value, "亿元");
            figures.push(change(Figure { part_of: Some(FigureId::new("whole")), ..part }));
        }
        assert_eq!(check(&plan(figures)).first().map(|finding| finding.severity), expected);
    }

    #[track_caller]
    fn check_tree(whole: (&str, Bound), parts: [Option<&str>; 2], expected: Option<Severity>) {
        let mut figures = vec![Figure { bound: whole.1, ..figure("z", "zone", "output", 2022, whole.0, "亿元") }];
        for (park, value) in ["north", "south"].iter().zip(parts) {
            let of = format!("park:{park}");
            figures.extend(value.map(|value| figure(park, &of, "output", 2022, value, "亿元")));
        }
        let plan = Plan { parks: vec![park("north"), park("south")], ..plan(figures) };
        assert_eq!(check(&plan).first().map(|finding| finding.severity), expected);
    }

    #[test]
    fn parts_may_not_exceed_their_whole_and_should_make_it_up() {
        check_parts(&["20", "30"], None);
        check_parts(&["20", "32"], Some(Severity::Error));
        check_parts(&["20", "28"], Some(Severity::Doubt));
        check_parts(&["20"], None);
        check_parts(&["60"], Some(Severity::Error));
    }

    #[test]
    fn what_rounding_explains_is_silent() {
        check_parts(&["20", "31"], None);
        check_parts(&["20.4", "30.0"], None);
        check_parts(&["20.45", "30.15"], Some(Severity::Error));
    }

    #[test]
    fn bounds_and_readings_make_no_error() {
        check_named(&["20", "32"], |part| Figure { bound: Bound::AtMost, ..part }, None);
        check_named(&["20", "31.5"], |part| Figure { bound: Bound::About, ..part }, None);
        check_named(&["20", "20"], |part| Figure { bound: Bound::AtLeast, ..part }, None);
        check_named(&["20", "32"], |part| Figure { bound: Bound::AtLeast, ..part }, Some(Severity::Error));
        let inferred = |part| Figure { evidence: Evidence::Inferred(Name::default()), ..part };
        check_named(&["20", "32"], inferred, Some(Severity::Doubt));
    }

    #[test]
    fn a_part_printed_twice_counts_once() {
        check_named(&["25", "25.2"], |part| Figure { of: Subject::Zone, ..part }, None);
    }

    #[test]
    fn parks_make_up_their_zone() {
        let exactly = |value| (value, Bound::Exactly);
        check_tree(exactly("51.37"), [Some("51.17"), Some("0.2")], None);
        check_tree(exactly("51.37"), [Some("51.17"), Some("0.4")], Some(Severity::Error));
        check_tree(exactly("51.37"), [Some("50"), Some("0.2")], Some(Severity::Error));
        check_tree(exactly("51.37"), [Some("50"), None], None);
        check_tree(exactly("51.37"), [Some("52"), None], None);
        check_tree(("50", Bound::AtLeast), [Some("51.17"), Some("0.4")], None);
        check_tree(("60", Bound::AtMost), [Some("51.17"), Some("0.4")], None);
    }

    #[test]
    fn industries_may_leave_others_of_their_park_unnamed() {
        for (value, expected) in [("4", Some(Severity::Doubt)), ("5", None), ("7", None)] {
            let figures = vec![
                figure("p", "park:north", "output", 2027, "5", "亿元"),
                figure("i", "industry:machines", "output", 2027, value, "亿元"),
            ];
            let plan = Plan {
                parks: vec![park("north")],
                industries: vec![industry("machines", Some("north"))],
                ..plan(figures)
            };
            assert_eq!(check(&plan).first().map(|finding| finding.severity), expected, "{value}");
        }
    }
}
