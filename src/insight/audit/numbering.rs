//! Numbers of pictures and of projects that skip one.
//!
//! A missing picture is a note; a project number that is missing or doubled is a doubt, for a row of
//! the table may have been lost.

use std::collections::BTreeMap;

use crate::plan::{Picture, Plan, Project, Subject};

use super::{Finding, Rule, Severity, Value};

pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    pictures(&plan.pictures).into_iter().chain(projects(plan)).collect()
}

fn pictures(pictures: &[Picture]) -> Vec<Finding> {
    let numbered: Vec<(u32, &Picture)> =
        pictures.iter().filter_map(|picture| Some((number(&picture.number)?, picture))).collect();
    let last = numbered.iter().map(|(number, _)| *number).max().unwrap_or(0);
    let missing = (1..=last).filter(|number| numbered.iter().all(|(there, _)| there != number));
    let neighbours = |missing: u32| numbered.iter().filter(move |(there, _)| there.abs_diff(missing) == 1);
    missing
        .map(|missing| {
            let gap = Value::words(&format!("图{missing}"), &[]);
            let beside = neighbours(missing).map(|(_, picture)| Value::words(&picture.number, &picture.cite));
            let values = std::iter::once(gap).chain(beside).collect();
            Finding::new(Rule::Numbering, Severity::Note, Subject::Zone, values)
        })
        .collect()
}

fn projects(plan: &Plan) -> Vec<Finding> {
    let mut lists: BTreeMap<_, Vec<&Project>> = BTreeMap::new();
    for project in &plan.projects {
        lists.entry((&project.park, &project.group)).or_default().push(project);
    }
    let skips = |(at, project): (usize, &&Project)| {
        let wanted = u32::try_from(at + 1).ok()?;
        let printed = number(&project.number)?;
        (printed != wanted).then(|| {
            let values = vec![Value::words(&project.number, &project.cite), Value::words(&wanted.to_string(), &[])];
            Finding::new(Rule::Numbering, Severity::Doubt, Subject::Project(project.id.clone()), values)
        })
    };
    lists.into_values().flat_map(|list| list.iter().enumerate().find_map(skips)).collect()
}

/// The digits of `图3` or `(12)`.
fn number(printed: &str) -> Option<u32> {
    printed.chars().filter(char::is_ascii_digit).collect::<String>().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Name, PictureId};

    #[test]
    fn a_picture_number_that_is_skipped_is_noted() {
        let picture = |number: &str| Picture {
            id: PictureId::new(number),
            number: number.into(),
            title: Name::default(),
            cite: Vec::new(),
        };
        assert_eq!(pictures(&["图1", "图3", "图4"].map(picture)).len(), 1);
        assert_eq!(pictures(&["图1", "图2", ""].map(picture)).len(), 0);
    }
}
