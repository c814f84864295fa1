//! In which order projects are listed.

use std::cmp::Ordering;

use super::Known;
use crate::plan::{Plan, Project};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// As printed, number by number.
    #[default]
    Printed,
    Name,
    /// Parks in printed order.
    Park,
    /// Groups in printed order, then industries without a group, then the others.
    Group,
    Years,
    /// From idea to capacity, what nobody reported last.
    Stage,
    Investment,
}

impl Sort {
    pub(super) const ALL: [Sort; 7] =
        [Sort::Printed, Sort::Name, Sort::Park, Sort::Group, Sort::Years, Sort::Stage, Sort::Investment];

    pub fn as_str(self) -> &'static str {
        match self {
            Sort::Printed => "",
            Sort::Name => "name",
            Sort::Park => "park",
            Sort::Group => "group",
            Sort::Years => "years",
            Sort::Stage => "stage",
            Sort::Investment => "investment",
        }
    }

    /// Sorts what stands in printed order; equals stay in it.
    pub(super) fn apply(self, plan: &Plan, known: &Known<'_>, projects: &mut [&Project]) {
        let last = usize::MAX;
        let park = |project: &Project| plan.parks.iter().position(|park| park.id == project.park).unwrap_or(last);
        let group = |project: &Project| {
            let group = plan.groups.iter().position(|group| Some(&group.id) == project.group.as_ref());
            let industry = plan.industries.iter().position(|one| Some(&one.id) == project.industry.as_ref());
            (group.unwrap_or(last), industry.unwrap_or(last))
        };
        let stage = |project: &Project| (known.stage)(&project.id);
        projects.sort_by(|one, other| match self {
            Sort::Printed => Ordering::Equal,
            Sort::Name => (known.by_name)(&one.name, &other.name),
            Sort::Park => park(one).cmp(&park(other)),
            Sort::Group => group(one).cmp(&group(other)),
            Sort::Years => one.years.cmp(&other.years),
            Sort::Stage => {
                let (one, other) = (stage(one), stage(other));
                one.is_none().cmp(&other.is_none()).then(one.cmp(&other))
            }
            Sort::Investment => one.investment.cmp(&other.investment),
        });
    }
}
