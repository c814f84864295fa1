//! Figures of parts against the figure of their whole.
//!
//! Parts that exceed their whole are an error. Parts named one by one (其中) that fall short of it are
//! a doubt: the print may have left some out on purpose. Parks and industries that all have a figure
//! must add up to that of the zone or park.

use crate::plan::{Decimal, Figure, Plan, Quantity, Subject};

use super::{Finding, Part, Rule, Severity, Value};

pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    let named = plan.figures.iter().filter_map(|whole| named_parts(plan, whole));
    let of_tree = plan.figures.iter().filter_map(|whole| parts_of_tree(plan, whole));
    named.chain(of_tree).collect()
}

/// Parts that the words themselves call parts; several measures of one whole are taken one by one.
fn named_parts(plan: &Plan, whole: &Figure) -> Option<Finding> {
    let is_part = |part: &&Figure| part.part_of.as_ref() == Some(&whole.id) && part.quantity.is_some();
    let parts: Vec<&Figure> = plan.figures.iter().filter(is_part).collect();
    let quantity = whole.quantity.as_ref()?;
    let same: Vec<&Figure> = parts.iter().filter(|part| part.measure == whole.measure).copied().collect();
    if let Some(too_large) = parts.iter().find(|part| exceeds(part, quantity)) {
        return finding(whole, &[too_large], Severity::Error);
    }
    let sum = sum(&same, quantity)?;
    match sum.cmp(&quantity.value) {
        std::cmp::Ordering::Greater => finding(whole, &same, Severity::Error),
        std::cmp::Ordering::Less if same.len() > 1 => finding(whole, &same, Severity::Doubt),
        _ => None,
    }
}

fn exceeds(part: &Figure, whole: &Quantity) -> bool {
    let part = part.quantity.as_ref().and_then(|part| part.to(&whole.unit));
    part.is_some_and(|part| part.value > whole.value)
}

/// Silent where any value printed for the whole is the sum, so that one slip is told once.
fn parts_of_tree(plan: &Plan, whole: &Figure) -> Option<Finding> {
    let additive = plan.measure(&whole.measure).is_some_and(|measure| measure.additive);
    let quantity = whole.quantity.as_ref().filter(|_| additive)?;
    let members = members(plan, &whole.of);
    let figure_of = |member: &Subject| {
        let same =
            |figure: &&Figure| figure.measure == whole.measure && figure.year == whole.year && figure.of == *member;
        // What the words call a part of something else is counted there.
        let own = |figure: &&Figure| figure.part_of.as_ref().is_none_or(|of| *of == whole.id);
        plan.figures.iter().filter(same).filter(own).find(|figure| figure.quantity.is_some())
    };
    let parts: Vec<&Figure> = members.iter().filter_map(figure_of).collect();
    let complete = parts.len() == members.len();
    let sum = sum(&parts, quantity)?;
    let same = |figure: &&Figure| figure.of == whole.of && figure.measure == whole.measure && figure.year == whole.year;
    let mut printed =
        plan.figures.iter().filter(same).filter_map(|figure| figure.quantity.as_ref()?.to(&quantity.unit));
    if printed.any(|quantity| quantity.value == sum) {
        return None;
    }
    (sum > quantity.value || complete && sum < quantity.value).then(|| finding(whole, &parts, Severity::Error))?
}

/// What a zone or park is divided into.
fn members(plan: &Plan, whole: &Subject) -> Vec<Subject> {
    match whole {
        Subject::Zone => plan.parks.iter().map(|park| Subject::Park(park.id.clone())).collect(),
        Subject::Park(park) => {
            let inside = plan.industries.iter().filter(|industry| industry.park.as_ref() == Some(park));
            inside.map(|industry| Subject::Industry(industry.id.clone())).collect()
        }
        _ => Vec::new(),
    }
}

fn sum(parts: &[&Figure], whole: &Quantity) -> Option<Decimal> {
    let values = parts.iter().map(|part| Some(part.quantity.as_ref()?.to(&whole.unit)?.value));
    let values = values.collect::<Option<Vec<Decimal>>>()?;
    (!values.is_empty()).then(|| values.into_iter().sum())
}

fn finding(whole: &Figure, parts: &[&Figure], severity: Severity) -> Option<Finding> {
    let quantity = whole.quantity.as_ref()?;
    let sum = sum(parts, quantity)?;
    let added = Value::computed(Quantity::new(sum, quantity.unit.clone()));
    let listed =
        parts.iter().filter_map(|part| Some(Part { subject: part.of.clone(), quantity: part.quantity.clone()? }));
    Some(Finding {
        measure: Some(whole.measure.clone()),
        difference: Some(Quantity::new(sum - quantity.value, quantity.unit.clone())),
        parts: listed.collect(),
        ..Finding::new(Rule::Parts, severity, whole.of.clone(), vec![Value::of(whole)?, added])
    })
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{figure, plan};
    use super::*;
    use crate::plan::FigureId;

    #[track_caller]
    fn check_parts(values: &[&str], expected: Option<Severity>) {
        let mut figures = vec![figure("whole", "zone", "output", 2022, "50", "亿元")];
        for (at, value) in values.iter().enumerate() {
            let part = figure(&format!("part{at}"), &format!("industry:i{at}"), "output", 2022, value, "亿元");
            figures.push(Figure { part_of: Some(FigureId::new("whole")), ..part });
        }
        assert_eq!(check(&plan(figures)).first().map(|finding| finding.severity), expected);
    }

    #[test]
    fn parts_may_not_exceed_their_whole_and_should_make_it_up() {
        check_parts(&["20", "30"], None);
        check_parts(&["20", "31"], Some(Severity::Error));
        check_parts(&["20", "29"], Some(Severity::Doubt));
        check_parts(&["20"], None);
        check_parts(&["60"], Some(Severity::Error));
    }
}
