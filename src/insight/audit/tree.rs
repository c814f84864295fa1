//! What the plan divides into what, and all that is printed of one thing.

use crate::plan::{Figure, Plan, Subject};

use super::range::Range;

/// One thing in all its printings.
pub(super) type Printings<'a> = Vec<&'a Figure>;

/// Everything that is printed of a subject, of the measure and year of a figure.
pub(super) fn printings<'a>(plan: &'a Plan, of: &Subject, like: &Figure) -> Printings<'a> {
    let same = |figure: &&Figure| figure.measure == like.measure && figure.year == like.year && figure.of == *of;
    plan.figures.iter().filter(same).filter(|figure| figure.quantity.is_some()).collect()
}

/// What a subject is divided into.
pub(super) fn members(plan: &Plan, whole: &Subject) -> Vec<Subject> {
    match whole {
        Subject::County => vec![Subject::Zone],
        Subject::Zone => plan.parks.iter().map(|park| Subject::Park(park.id.clone())).collect(),
        Subject::Park(park) => {
            let inside = plan.industries.iter().filter(|industry| industry.park.as_ref() == Some(park));
            inside.map(|industry| Subject::Industry(industry.id.clone())).collect()
        }
        Subject::Industry(industry) => {
            let inside = plan.groups.iter().filter(|group| group.industry == *industry);
            inside.map(|group| Subject::Group(group.id.clone())).collect()
        }
        _ => Vec::new(),
    }
}

/// What a subject is a part of, one step up; a project stands in its park.
pub(super) fn holder(plan: &Plan, part: &Subject) -> Option<Subject> {
    match part {
        Subject::Zone => Some(Subject::County),
        Subject::Park(_) => Some(Subject::Zone),
        Subject::Industry(id) => plan.industry(id)?.park.clone().map(Subject::Park),
        Subject::Group(id) => Some(Subject::Industry(plan.group(id)?.industry.clone())),
        Subject::Project(id) => Some(Subject::Park(plan.project(id)?.park.clone())),
        _ => None,
    }
}

/// A subject and everything it lies in, from the inside out.
pub(super) fn outwards<'a>(plan: &'a Plan, part: &Subject) -> impl Iterator<Item = Subject> + use<'a> {
    std::iter::successors(Some(part.clone()), |part| holder(plan, part))
}

/// What may stand behind all printings of one thing.
pub(super) fn hull(printings: &[&Figure], unit: &crate::plan::Unit) -> Option<Range> {
    let ranges: Option<Vec<Range>> = printings.iter().map(|figure| Range::of(figure, unit)).collect();
    Range::hull(&ranges?)
}

/// What all printings of one thing leave open together; where they contradict each other, which is told
/// elsewhere, whatever one of them allows.
pub(super) fn shared(printings: &[&Figure], unit: &crate::plan::Unit) -> Option<Range> {
    let ranges: Vec<Range> = printings.iter().map(|figure| Range::of(figure, unit)).collect::<Option<_>>()?;
    Range::shared(&ranges).or_else(|| Range::hull(&ranges))
}
