//! Units: one measure in two dimensions, and a unit printed twice.
//!
//! A doubt where a figure carries another kind of unit than the same figure elsewhere (a unit was
//! shortened or lost); a note where its name says what was left out, as 亩均 does, and where a cell
//! repeats the unit of its column.

use crate::plan::{Citation, Figure, Indicator, Plan, Subject};

use super::{Finding, Rule, Severity, Value};

pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    let mut found: Vec<Finding> = Vec::new();
    for figure in &plan.figures {
        let told =
            found.iter().any(|known| known.about == figure.of && known.measure.as_ref() == Some(&figure.measure));
        if !told {
            found.extend(two_units(plan, figure));
        }
    }
    found.extend(plan.indicators.iter().filter_map(unit_twice));
    found
}

fn two_units(plan: &Plan, figure: &Figure) -> Option<Finding> {
    let unit = &figure.quantity.as_ref()?.unit;
    let differs = |other: &&Figure| {
        other.of == figure.of
            && other.measure == figure.measure
            && other.quantity.as_ref().is_some_and(|other| other.unit.dimension() != unit.dimension())
    };
    // Of the same year if there is one: that shows best what is meant.
    let same_year = plan.figures.iter().filter(differs).find(|other| other.year == figure.year);
    let other = same_year.or_else(|| plan.figures.iter().find(differs))?;
    let values = [figure, other].into_iter().filter_map(Value::of).collect();
    let name = plan.measure(&figure.measure).map(|measure| measure.name.zh.as_str()).unwrap_or_default();
    let severity = if says_per_what(name, figure, other) { Severity::Note } else { Severity::Doubt };
    let finding = Finding::new(Rule::Unit, severity, figure.of.clone(), values);
    Some(Finding { measure: Some(figure.measure.clone()), ..finding })
}

/// 亩均税收 10万元 and 10万元/亩: what the shorter unit leaves out stands in the name.
fn says_per_what(name: &str, a: &Figure, b: &Figure) -> bool {
    let unit = |figure: &Figure| figure.quantity.as_ref().map(|quantity| quantity.unit.as_str().to_owned());
    let (Some(a), Some(b)) = (unit(a), unit(b)) else { return false };
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    let per = long.strip_prefix(short.as_str()).and_then(|rest| rest.strip_prefix('/'));
    per.is_some_and(|per| name.contains(&format!("{per}均")) || name.contains(&format!("每{per}")))
}

fn unit_twice(indicator: &Indicator) -> Option<Finding> {
    let unit = indicator.unit.as_str();
    let repeated = [&indicator.base, &indicator.target]
        .into_iter()
        .find(|cell| cell.value.is_some() && cell.printed.ends_with(unit) && !unit.is_empty())?;
    let cite: Vec<Citation> = indicator.cite.clone();
    let values = vec![Value::words(&repeated.printed, &cite), Value::words(unit, &cite)];
    let about = Subject::Indicator(indicator.id.clone());
    Some(Finding::new(Rule::UnitTwice, Severity::Note, about, values))
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{figure, plan};
    use super::*;
    use crate::plan::{IndicatorId, Name, Nature, Reading, Unit};

    #[test]
    fn money_and_money_per_area_are_not_the_same_measure() {
        for (unit, fires) in [("万元", true), ("万元/亩", false)] {
            let figures =
                vec![figure("a", "zone", "tax", 2027, "10", "万元/亩"), figure("b", "zone", "tax", 2027, "10", unit)];
            assert_eq!(check(&plan(figures)).len(), usize::from(fires), "{unit}");
        }
    }

    #[test]
    fn a_unit_whose_rest_stands_in_the_name_is_a_note() {
        for (name, severity) in [
            ("规上工业亩均税收", Severity::Note),
            ("每亩税收", Severity::Note),
            ("入库税金", Severity::Doubt),
            ("人均税收", Severity::Doubt),
        ] {
            let figures =
                vec![figure("a", "zone", "tax", 2027, "10", "万元"), figure("b", "zone", "tax", 2027, "10", "万元/亩")];
            let mut plan = plan(figures);
            plan.measures.iter_mut().for_each(|measure| measure.name = Name::same(name));
            assert_eq!(check(&plan)[0].severity, severity, "{name}");
        }
    }

    #[track_caller]
    fn check_cell(printed: &str, value: Option<&str>, unit: &str, fires: bool) {
        let reading = |printed: &str, value: Option<&str>| Reading {
            printed: printed.to_owned(),
            value: value.map(|value| value.parse().unwrap()),
        };
        let indicator = Indicator {
            id: IndicatorId::new("cut"),
            category: Name::default(),
            name: Name::default(),
            unit: Unit::from(std::sync::Arc::<str>::from(unit)),
            base: reading("—", None),
            target: reading(printed, value),
            nature: Nature::Binding,
            of: Subject::Zone,
            measure: crate::plan::MeasureId::new("cut"),
            cite: Vec::new(),
        };
        let found = check(&Plan { indicators: vec![indicator], ..Plan::default() });
        assert_eq!(found.iter().filter(|finding| finding.rule == Rule::UnitTwice).count(), usize::from(fires));
    }

    #[test]
    fn a_cell_that_repeats_the_unit_of_its_column_is_noted() {
        check_cell("13%", Some("13"), "%", true);
        check_cell("13", Some("13"), "%", false);
        check_cell("完成下达目标", None, "标", false);
        check_cell("13", Some("13"), "", false);
    }
}
