//! A share that follows from two printed numbers, against what is printed of the same measure.
//!
//! Doubts only: that the two numbers give this share is our reading of the words. Of the same year the
//! two should agree; a target that lies below what is there already is a target below the present.

use crate::plan::{DerivedShare, Evidence, Figure, Plan, Quantity, Unit};

use super::quotient::Quotient;
use super::range::Range;
use super::{Finding, Rule, Severity, Value};

pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    plan.derived_shares.iter().flat_map(|share| check_one(plan, share)).collect()
}

fn check_one(plan: &Plan, share: &DerivedShare) -> Vec<Finding> {
    let Some(quotient) = Quotient::of(plan, &share.ratio) else {
        return Vec::new();
    };
    let Some(range) = quotient.range().map(|range| range.bounded(share.bound)) else {
        return Vec::new();
    };
    let mut found: Vec<Finding> = Vec::new();
    let same = plan.figures.iter().filter(|figure| figure.of == share.of && figure.measure == share.measure);
    for printed in same {
        let finding = rule(printed, share, &range).and_then(|rule| finding(share, &quotient, printed, rule));
        // What is printed in several places is told once.
        found.extend(finding.filter(|finding| found.iter().all(|known| known.rule != finding.rule)));
    }
    found
}

fn rule(printed: &Figure, share: &DerivedShare, range: &Range) -> Option<Rule> {
    let stated = Range::of(printed, &Unit::Percent)?;
    match printed.year.cmp(&share.year) {
        std::cmp::Ordering::Equal => (!stated.meets(range)).then_some(Rule::Derived),
        std::cmp::Ordering::Greater => stated.below(range).then_some(Rule::Target),
        std::cmp::Ordering::Less => None,
    }
}

fn finding(share: &DerivedShare, quotient: &Quotient<'_>, printed: &Figure, rule: Rule) -> Option<Finding> {
    let computed = quotient.percentage()?;
    let stated = printed.quantity.as_ref()?.to(&Unit::Percent)?;
    let worked_out = Value { year: Some(share.year), cite: share.cite.clone(), ..Value::computed(computed.clone()) };
    let reason = match &share.evidence {
        Evidence::Inferred(reason) => Some(reason.clone()),
        Evidence::Printed => None,
    };
    // In the order of their years, as other targets are shown.
    let (values, difference) = match rule {
        Rule::Target => (vec![worked_out, Value::of(printed)?], stated.value.saturating_sub(computed.value)),
        _ => (vec![Value::of(printed)?, worked_out], computed.value.saturating_sub(stated.value)),
    };
    Some(Finding {
        measure: Some(share.measure.clone()),
        difference: Some(Quantity::new(difference, Unit::Percent)),
        parts: quotient.parts(),
        reason,
        ..Finding::new(rule, Severity::Doubt, share.of.clone(), values)
    })
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{figure, plan};
    use super::*;
    use crate::plan::{Bound, FigureId, MeasureId, Name, Ratio, Subject, Year};

    /// 5 of 25 is 20 %.
    #[track_caller]
    fn check_share(bound: Bound, (printed, year): (&str, i16), expected: Option<Rule>) {
        let figures = vec![
            figure("part", "zone", "institutions", 2022, "5", "个"),
            figure("whole", "zone", "firms", 2022, "25", "家"),
            figure("printed", "zone", "share", year, printed, "%"),
        ];
        let share = DerivedShare {
            id: FigureId::new("derived"),
            of: Subject::Zone,
            measure: MeasureId::new("share"),
            year: Year(2022),
            ratio: Ratio { part: FigureId::new("part"), whole: FigureId::new("whole") },
            bound,
            evidence: Evidence::Inferred(Name::default()),
            cite: Vec::new(),
        };
        let found = check(&Plan { derived_shares: vec![share], ..plan(figures) });
        assert_eq!(found.first().map(|finding| finding.rule), expected);
        assert!(found.iter().all(|finding| finding.severity == Severity::Doubt && finding.parts.len() == 2));
    }

    #[test]
    fn a_printed_share_must_be_what_its_two_numbers_give() {
        check_share(Bound::Exactly, ("20", 2022), None);
        check_share(Bound::Exactly, ("30", 2022), Some(Rule::Derived));
        check_share(Bound::Exactly, ("10", 2022), Some(Rule::Derived));
    }

    #[test]
    fn at_most_leaves_room_below() {
        check_share(Bound::AtMost, ("10", 2022), None);
        check_share(Bound::AtMost, ("30", 2022), Some(Rule::Derived));
    }

    #[test]
    fn a_target_below_what_is_there_already_is_doubted() {
        check_share(Bound::Exactly, ("35", 2027), None);
        check_share(Bound::Exactly, ("15", 2027), Some(Rule::Target));
        check_share(Bound::AtMost, ("15", 2027), None);
    }
}
