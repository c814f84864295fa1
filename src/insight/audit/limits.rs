//! What lies inside something cannot be larger than it: industrial land inside planned land, the site
//! of a project inside its park. `measures.json` says which measure lies inside which.
//!
//! Everything that contains it is looked at, from the inside out; for a zone that prints no figure of its
//! own, its parks together. An error where both are printed for one year; a doubt otherwise, for what is
//! outside may have grown.

use crate::plan::{Decimal, Figure, MeasureId, Plan, Quantity, Subject, Unit, Year};

use super::range::Range;
use super::tree::{members, outwards};
use super::{Finding, Part, Rule, Severity, Value};

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

/// Something that contains another: its figures that are added up, each thing in all its printings.
struct Room<'a> {
    year: Year,
    parts: Vec<Vec<&'a Figure>>,
}

/// Silent where any value printed for the outside is large enough.
fn check_one(plan: &Plan, inner: &Figure) -> Option<Finding> {
    let inside = inner.quantity.as_ref()?;
    let size = Range::of(inner, &inside.unit)?;
    let room = rooms(plan, inner).into_iter().find(|room| room.is_too_small(&size, &inside.unit))?;
    let outer = room.value(&inside.unit)?;
    let severity = if room.year == inner.year { Severity::Error } else { Severity::Doubt };
    let figures = room.parts.iter().flatten().copied();
    Some(Finding {
        measure: Some(inner.measure.clone()),
        difference: Some(Quantity::new(inside.value.saturating_sub(room.total(&inside.unit)?), inside.unit.clone())),
        parts: room.listed(),
        ..Finding::new(
            Rule::Limit,
            severity.resting_on(figures.chain([inner])),
            inner.of.clone(),
            vec![outer, Value::of(inner)?],
        )
    })
}

/// All that contains it, the nearest first.
fn rooms<'a>(plan: &'a Plan, inner: &Figure) -> Vec<Room<'a>> {
    let outside = |measure: &MeasureId| plan.measure(measure)?.within.clone();
    // No chain of measures is longer than their list, even one that leads back to itself.
    let measures = std::iter::successors(outside(&inner.measure), outside).take(plan.measures.len());
    let measures: Vec<MeasureId> = measures.collect();
    let places: Vec<Subject> = outwards(plan, &inner.of).collect();
    let at = |place: &Subject| measures.iter().filter_map(|outside| room(plan, place, outside, inner.year)).collect();
    places.iter().flat_map(|place| -> Vec<Room<'a>> { at(place) }).collect()
}

/// What a place prints of a measure, of the same year if there is one; for a zone that prints nothing, what
/// all its parks print for one year.
fn room<'a>(plan: &'a Plan, place: &Subject, outside: &MeasureId, year: Year) -> Option<Room<'a>> {
    let printed = |of: &Subject, year: Option<Year>| -> Vec<&'a Figure> {
        let states = |figure: &&Figure| figure.of == *of && figure.measure == *outside && figure.quantity.is_some();
        plan.figures.iter().filter(states).filter(|figure| year.is_none_or(|year| figure.year == year)).collect()
    };
    let (same_year, any_year) = (printed(place, Some(year)), printed(place, None));
    let own = if same_year.is_empty() { any_year } else { same_year };
    if let Some(first) = own.first() {
        return Some(Room { year: first.year, parts: vec![own] });
    }
    let parks = members(plan, place);
    let year = if *place == Subject::Zone { [year, plan.about.base_year] } else { return None };
    year.into_iter().find_map(|year| {
        let parts: Vec<Vec<&Figure>> = parks.iter().map(|park| printed(park, Some(year))).collect();
        (!parts.is_empty() && parts.iter().all(|part| !part.is_empty())).then_some(Room { year, parts })
    })
}

impl Room<'_> {
    fn is_too_small(&self, inside: &Range, unit: &Unit) -> bool {
        let range = |figure: &&Figure| Range::of(figure, unit);
        match self.parts.as_slice() {
            [own] => own.iter().all(|outer| range(outer).is_some_and(|outer| outer.below(inside))),
            parts => {
                let hulls = parts.iter().map(|part| Range::hull(&part.iter().map(range).collect::<Option<Vec<_>>>()?));
                hulls.collect::<Option<Vec<Range>>>().is_some_and(|hulls| Range::sum(&hulls).below(inside))
            }
        }
    }

    fn firsts(&self) -> impl Iterator<Item = &Figure> {
        self.parts.iter().filter_map(|part| part.first().copied())
    }

    fn total(&self, unit: &Unit) -> Option<Decimal> {
        let values = self.firsts().map(|figure| Some(figure.quantity.as_ref()?.to(unit)?.value));
        Some(values.collect::<Option<Vec<Decimal>>>()?.into_iter().fold(Decimal::ZERO, Decimal::saturating_add))
    }

    fn value(&self, unit: &Unit) -> Option<Value> {
        match self.parts.as_slice() {
            [own] => Value::of(own.first()?),
            _ => {
                let sum = Value::computed(Quantity::new(self.total(unit)?, unit.clone()));
                Some(Value { year: Some(self.year), ..sum })
            }
        }
    }

    /// What was added up, if anything was.
    fn listed(&self) -> Vec<Part> {
        let part = |figure: &Figure| {
            Some(Part { subject: figure.of.clone(), measure: None, quantity: figure.quantity.clone()? })
        };
        if self.parts.len() > 1 { self.firsts().filter_map(part).collect() } else { Vec::new() }
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{figure, park, plan, project};
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
    fn a_measure_that_is_not_printed_leads_on_to_the_one_outside_of_it() {
        let within = |id: &str, outside: Option<&str>| Measure {
            id: MeasureId::new(id),
            name: Name::default(),
            additive: true,
            within: outside.map(MeasureId::new),
        };
        let figures = vec![
            figure("o", "park:north", "planned-land", 2022, "29", "公顷"),
            figure("i", "park:north", "old-town", 2022, "31", "公顷"),
        ];
        let measures = vec![
            within("old-town", Some("built-up")),
            within("built-up", Some("planned-land")),
            within("planned-land", Some("old-town")),
        ];
        let found = check(&Plan { measures, ..plan(figures) });
        assert_eq!(found.len(), 1);
    }

    #[test]
    fn each_thing_that_contains_it_must_be_large_enough() {
        let site = |of: &str, measure: &str, value: &str| figure(of, of, measure, 2022, value, "公顷");
        let figures = vec![
            site("park:north", "planned-land", "40"),
            site("project:a", "planned-land", "20"),
            site("project:a", "industrial-land", "30"),
        ];
        let mut plan = Plan { projects: vec![project("a", "north", "甲")], ..plan(figures) };
        plan.measures.iter_mut().filter(|m| m.id.as_str() == "industrial-land").for_each(|measure| {
            measure.within = Some(MeasureId::new("planned-land"));
        });
        let found = check(&plan);
        assert_eq!(found[0].values[0].cite[0].at.as_str(), "project:a");
        plan.figures.remove(1);
        assert_eq!(check(&plan), []);
    }

    #[test]
    fn the_parks_together_are_the_land_of_their_zone() {
        for (built_up, fires) in [("7.2", true), ("6.8", false)] {
            let figures = vec![
                figure("n", "park:north", "planned-land", 2022, "600", "公顷"),
                figure("s", "park:south", "planned-land", 2022, "85", "公顷"),
                figure("i", "zone", "built-up", 2022, built_up, "平方公里"),
            ];
            let mut plan = Plan { parks: vec![park("north"), park("south")], ..plan(figures) };
            plan.measures[2].within = Some(MeasureId::new("planned-land"));
            let found = check(&plan);
            assert_eq!(found.len(), usize::from(fires), "{built_up}");
            assert!(found.iter().all(|found| found.parts.len() == 2 && found.severity == Severity::Error));
        }
    }

    #[test]
    fn between_two_years_it_is_a_doubt() {
        check_land(land("31", "公顷"), &[("29", 2027, "公顷")], Some(Severity::Doubt));
    }
}
