//! Something that has a figure of the present and no target, although the targets of what stands beside it
//! already take up the whole.
//!
//! A doubt: it may be counted under another name in the target year. It lies in a whole if the plan puts
//! it there, or if what lies outside of that whole is too little for it to be there.

use crate::plan::{Figure, Plan, Quantity, Subject, Unit, Year};

use super::range::Range;
use super::tree::{holder, hull, members, outwards, shared};
use super::{Finding, Part, Rule, Severity, Value};

pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    let mut found: Vec<Finding> = Vec::new();
    for finding in plan.figures.iter().filter_map(|now| check_one(plan, now)) {
        // What is printed in several places is told once.
        if !found.iter().any(|known| known.about == finding.about && known.measure == finding.measure) {
            found.push(finding);
        }
    }
    found
}

fn check_one(plan: &Plan, now: &Figure) -> Option<Finding> {
    let additive = plan.measure(&now.measure).is_some_and(|measure| measure.additive);
    let unit = &now.quantity.as_ref().filter(|_| additive && now.year == plan.about.base_year)?.unit;
    let has_target = |of: &Subject| plan.figures.iter().any(|other| states(other, of, now) && other.year > now.year);
    if has_target(&now.of) || members(plan, &now.of).iter().any(has_target) {
        return None;
    }
    let then = plan.about.period.to;
    let targets: Vec<(Subject, Vec<&Figure>)> =
        beside(plan, now).into_iter().map(|of| (of.clone(), of_year(plan, &of, now, then))).collect();
    let targets: Vec<(Subject, Vec<&Figure>)> =
        targets.into_iter().filter(|(_, printed)| !printed.is_empty()).collect();
    let (first, _) = targets.first()?;
    let wholes = outwards(plan, first).skip(1).filter(|whole| {
        let holds = |part: &Subject| outwards(plan, part).any(|outer| outer == *whole);
        targets.iter().all(|(part, _)| holds(part)) && lies_in(plan, now, whole, unit)
    });
    wholes.into_iter().find_map(|whole| {
        let printed = of_year(plan, &whole, now, then);
        let room = shared(&printed, unit)?;
        let taken: Vec<Range> = targets.iter().map(|(_, printed)| hull(printed, unit)).collect::<Option<_>>()?;
        let sum = Range::sum(&taken);
        let with_it = Range::sum(&[sum, Range::of(now, unit)?]);
        (!sum.below(&room) && room.below(&with_it)).then(|| finding(now, printed.first()?, &targets))?
    })
}

fn states(figure: &Figure, of: &Subject, like: &Figure) -> bool {
    figure.of == *of && figure.measure == like.measure && figure.quantity.is_some()
}

fn of_year<'a>(plan: &'a Plan, of: &Subject, like: &Figure, year: Year) -> Vec<&'a Figure> {
    plan.figures.iter().filter(|figure| states(figure, of, like) && figure.year == year).collect()
}

/// What the words name as other parts of the same whole, or what the plan divides it into.
fn beside(plan: &Plan, now: &Figure) -> Vec<Subject> {
    let other = |of: &Subject| *of != now.of;
    match &now.part_of {
        Some(whole) => {
            let parts = plan.figures.iter().filter(|part| part.part_of.as_ref() == Some(whole));
            parts.filter(|part| part.measure == now.measure).map(|part| part.of.clone()).filter(other).collect()
        }
        None => holder(plan, &now.of)
            .map(|whole| members(plan, &whole))
            .unwrap_or_default()
            .into_iter()
            .filter(other)
            .collect(),
    }
}

/// The plan puts it there, or there is not room enough for it in the rest of what it is a part of.
fn lies_in(plan: &Plan, now: &Figure, whole: &Subject, unit: &Unit) -> bool {
    if outwards(plan, &now.of).any(|outer| outer == *whole) {
        return true;
    }
    let Some(all) = now.part_of.as_ref().and_then(|id| plan.figure(id)) else { return false };
    if all.of == *whole {
        return true;
    }
    let inside = hull(&of_year(plan, whole, now, now.year), unit);
    let needed = inside.zip(Range::of(now, unit)).map(|(inside, now)| Range::sum(&[inside, now]));
    Range::of(all, unit).zip(needed).is_some_and(|(all, needed)| all.below(&needed))
}

fn finding(now: &Figure, whole: &Figure, targets: &[(Subject, Vec<&Figure>)]) -> Option<Finding> {
    let unit = &whole.quantity.as_ref()?.unit;
    let part = |(subject, printed): &(Subject, Vec<&Figure>)| {
        Some(Part { subject: subject.clone(), measure: None, quantity: printed.first()?.quantity.clone()? })
    };
    let parts: Vec<Part> = targets.iter().filter_map(part).collect();
    let amounts = parts.iter().filter_map(|part| Some(part.quantity.to(unit)?.value));
    let taken = amounts.fold(crate::plan::Decimal::ZERO, crate::plan::Decimal::saturating_add);
    let taken = Value { year: Some(whole.year), ..Value::computed(Quantity::new(taken, unit.clone())) };
    let values = vec![Value::of(now)?, Value::of(whole)?, taken];
    let finding = Finding::new(Rule::NoTarget, Severity::Doubt, now.of.clone(), values);
    Some(Finding { measure: Some(now.measure.clone()), parts, ..finding })
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{figure, industry, park, plan};
    use super::*;
    use crate::plan::{Bound, FigureId};

    /// Energy is a part of the zone that no park is planned for; food and machines stand in the north.
    fn with_targets(north_now: &str, targets: &[(&str, &str)]) -> Plan {
        let part = |of: &str, value: &str| Figure {
            part_of: Some(FigureId::new("whole")),
            ..figure(of, of, "output", 2022, value, "亿元")
        };
        let now = [
            figure("whole", "zone", "output", 2022, "51", "亿元"),
            figure("north", "park:north", "output", 2022, north_now, "亿元"),
            part("industry:energy", "17"),
            part("industry:food", "13"),
            part("industry:machines", "21"),
        ];
        let then = targets.iter().map(|(of, value)| figure(&format!("{of}+"), of, "output", 2027, value, "亿元"));
        let figures = now.into_iter().chain(then).collect();
        let industries =
            vec![industry("energy", None), industry("food", Some("north")), industry("machines", Some("north"))];
        Plan { parks: vec![park("north"), park("south")], industries, ..plan(figures) }
    }

    #[track_caller]
    fn check_targets(north_now: &str, targets: &[(&str, &str)], expected: &[&str]) {
        let found: Vec<String> =
            check(&with_targets(north_now, targets)).iter().map(|found| found.about.to_string()).collect();
        assert_eq!(found, expected);
    }

    const FOOD: (&str, &str) = ("industry:food", "25");
    const MACHINES: (&str, &str) = ("industry:machines", "50");

    #[test]
    fn what_stands_beside_it_takes_up_the_whole() {
        check_targets("50.8", &[FOOD, MACHINES, ("park:north", "75")], &["industry:energy"]);
        let found = check(&with_targets("50.8", &[FOOD, MACHINES, ("park:north", "75")]));
        assert_eq!(found[0].parts.len(), 2);
    }

    #[test]
    fn whatever_leaves_room_is_silent() {
        check_targets("50.8", &[FOOD, MACHINES, ("park:north", "95")], &[]);
        check_targets("50.8", &[FOOD, MACHINES], &[]);
        check_targets("50.8", &[("park:north", "75")], &[]);
        check_targets("50.8", &[FOOD, MACHINES, ("park:north", "75"), ("industry:energy", "20")], &[]);
        // Energy may stand in the south.
        check_targets("20", &[FOOD, MACHINES, ("park:north", "75")], &[]);
        let mut open = with_targets("50.8", &[FOOD, MACHINES, ("park:north", "75")]);
        open.figures.last_mut().unwrap().bound = Bound::AtLeast;
        assert_eq!(check(&open), []);
    }
}
