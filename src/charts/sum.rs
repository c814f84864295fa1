//! The investment under a subject: what the projects add up to, beside what the annex prints.

use crate::insight::projects::{compare, projects_of, totals};
use crate::plan::{Decimal, Plan, Project, Subject};

/// 万元
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    /// The projects added up.
    pub computed: Decimal,
    /// The subtotal as the annex prints it.
    pub printed: Option<Decimal>,
    /// How many projects.
    pub projects: usize,
}

impl Sum {
    /// Of the zone, a park, an industry or a group.
    pub fn of(plan: &Plan, whole: &Subject) -> Self {
        let printed = compare(plan, whole).map(|comparison| comparison.printed);
        Self { printed, ..Self::of_projects(projects_of(plan, whole)) }
    }

    /// Of a choice of projects: the zone's subtotal stands beside all of them only.
    pub fn of_choice(plan: &Plan, projects: &[&Project]) -> Self {
        if projects.len() == plan.projects.len() {
            return Self::of(plan, &Subject::Zone);
        }
        Self::of_projects(projects.iter().copied())
    }

    /// Of projects for which the annex prints no subtotal.
    pub fn of_projects<'a>(projects: impl IntoIterator<Item = &'a Project>) -> Self {
        let totals = totals(projects);
        Self { computed: totals.investment, printed: None, projects: totals.count }
    }

    /// Computed less printed, where both are there and do not agree.
    pub fn difference(&self) -> Option<Decimal> {
        let difference = self.computed - self.printed?;
        (!difference.is_zero()).then_some(difference)
    }

    /// What the plan says: the print, or else what the projects add up to.
    pub fn stated(&self) -> Decimal {
        self.printed.unwrap_or(self.computed)
    }
}
