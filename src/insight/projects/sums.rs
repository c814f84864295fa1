//! Which projects belong to a whole, what they add up to, and what the annex prints as their sum.

use crate::journal::{Cell, Field, Overlay};
use crate::plan::{Decimal, Plan, Project, Quantity, Subject, Unit};

/// What some projects add up to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    pub count: usize,
    /// 万元
    pub investment: Decimal,
}

/// A printed sum beside the one that the projects give.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// 万元
    pub printed: Decimal,
    pub computed: Decimal,
}

pub fn totals<'a>(projects: impl IntoIterator<Item = &'a Project>) -> Totals {
    projects.into_iter().fold(Totals::default(), |sum, project| Totals {
        count: sum.count + 1,
        investment: sum.investment.saturating_add(project.investment),
    })
}

/// What they add up to in 万元 with what people corrected; `None` where nobody did.
pub fn corrected_total<'a>(overlay: &Overlay, projects: impl IntoIterator<Item = &'a Project>) -> Option<Decimal> {
    let (mut sum, mut is_corrected) = (Decimal::ZERO, false);
    for project in projects {
        let cell = Cell::field(Subject::Project(project.id.clone()), Field::Investment);
        let corrected = overlay.amount(&cell);
        is_corrected |= corrected.is_some();
        sum = sum.saturating_add(corrected.unwrap_or(project.investment));
    }
    is_corrected.then_some(sum)
}

/// Whether a project is part of a zone, park, industry or group.
pub fn belongs(project: &Project, whole: &Subject) -> bool {
    match whole {
        Subject::Zone => true,
        Subject::Park(park) => *park == project.park,
        Subject::Industry(industry) => project.industry.as_ref() == Some(industry),
        Subject::Group(group) => project.group.as_ref() == Some(group),
        _ => false,
    }
}

/// The projects of a whole, in printed order.
pub fn projects_of<'a>(plan: &'a Plan, whole: &Subject) -> Vec<&'a Project> {
    plan.projects.iter().filter(|project| belongs(project, whole)).collect()
}

/// Everything the annex prints a sum of whose projects all lie in the whole, in printed order.
pub fn summed_in(plan: &Plan, whole: &Subject) -> Vec<Subject> {
    let inside = |part: &Subject| projects_of(plan, part).iter().all(|project| belongs(project, whole));
    plan.subtotals.iter().map(|subtotal| subtotal.of.clone()).filter(inside).collect()
}

/// What the annex prints as the sum of a whole, and what its projects add up to.
pub fn compare(plan: &Plan, whole: &Subject) -> Option<Comparison> {
    let printed = plan.subtotals.iter().find(|subtotal| subtotal.of == *whole)?.investment;
    Some(Comparison { printed, computed: totals(projects_of(plan, whole)).investment })
}

impl Comparison {
    /// Computed less printed; zero if they agree.
    pub fn difference(&self) -> Decimal {
        self.computed.saturating_sub(self.printed)
    }
}

/// 万元 in 亿元, exactly.
pub fn in_yi(wan: Decimal) -> Decimal {
    let converted = Quantity::new(wan, Unit::WanYuan).to(&Unit::YiYuan);
    converted.map_or(wan, |quantity| quantity.value.normalize())
}
