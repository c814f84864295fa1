//! Years of projects: in order, and inside the plan's period.
//!
//! An end before the start is an error; years outside the period are a doubt.

use crate::plan::{Plan, Project, Subject};

use super::{Finding, Rule, Severity, Value};

pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    plan.projects.iter().filter_map(|project| check_one(plan, project)).collect()
}

fn check_one(plan: &Plan, project: &Project) -> Option<Finding> {
    let (years, period) = (project.years, plan.about.period);
    let severity = match (years.from > years.to, period.contains(years.from) && period.contains(years.to)) {
        (true, _) => Severity::Error,
        (false, false) => Severity::Doubt,
        (false, true) => return None,
    };
    let span = |from: i16, to: i16| format!("{from}-{to}");
    let values = vec![
        Value::words(&span(years.from.0, years.to.0), &project.cite),
        Value::words(&span(period.from.0, period.to.0), &plan.about.cite),
    ];
    Some(Finding::new(Rule::Years, severity, Subject::Project(project.id.clone()), values))
}
