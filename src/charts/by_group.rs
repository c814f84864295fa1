//! Planned investment of each industry group; an industry without groups stands for itself.

use super::ChartSpec;
use super::subtotals::{self, Part};
use super::sum::Sum;
use super::wording::named;
use crate::i18n::Lang;
use crate::i18n::words::charts;
use crate::plan::{Industry, Name, Plan, Subject};

/// Groups without a project are left out.
pub fn by_group(plan: &Plan, lang: Lang) -> ChartSpec {
    let mut parts = Vec::new();
    for industry in &plan.industries {
        let park = plan.parks.iter().position(|park| Some(&park.id) == industry.park.as_ref());
        for (name, subject) in members(plan, industry) {
            let sum = Sum::of(plan, &subject);
            if sum.projects > 0 {
                parts.push(Part {
                    name: named(lang, name),
                    sum,
                    subject: Some(subject),
                    park: park.unwrap_or(plan.parks.len()),
                });
            }
        }
    }
    parts.extend(rest(plan, lang));
    subtotals::spec(plan, lang, (charts::BY_GROUP, charts::GROUP), parts)
}

/// Projects that the annex puts under a park only, such as its infrastructure.
fn rest(plan: &Plan, lang: Lang) -> Option<Part> {
    let loose = plan.projects.iter().filter(|project| project.group.is_none() && project.industry.is_none());
    let sum = Sum::of_projects(loose);
    let name = lang.t(charts::NO_INDUSTRY).to_owned();
    (sum.projects > 0).then_some(Part { name, subject: None, sum, park: plan.parks.len() })
}

/// The groups of an industry, or the industry itself.
fn members<'a>(plan: &'a Plan, industry: &'a Industry) -> Vec<(&'a Name, Subject)> {
    let groups = plan.groups.iter().filter(|group| group.industry == industry.id);
    let groups: Vec<_> = groups.map(|group| (&group.name, Subject::Group(group.id.clone()))).collect();
    if groups.is_empty() { vec![(&industry.name, Subject::Industry(industry.id.clone()))] } else { groups }
}
