//! A project in short: as it is printed, or as people added it. What people corrected stands beside the print.

use crate::insight::records;
use crate::journal::{Cell, Field, Overlay, Stage};
use crate::plan::{Decimal, Name, ParkId, Plan, ProjectId, Subject, Year, Years};

/// What is known of a project of the plan, or of one that people added.
#[derive(Clone, Debug, PartialEq)]
pub struct Now {
    pub name: Name,
    /// Whether people added it.
    pub added: bool,
    pub park: Option<ParkId>,
    pub years: Option<Years>,
    /// 万元
    pub investment: Option<Decimal>,
    /// `None` as long as nobody reported one.
    pub stage: Option<Stage>,
}

/// `None` if nobody knows such a project.
pub fn now(plan: &Plan, overlay: &Overlay, id: &ProjectId) -> Option<Now> {
    let subject = Subject::Project(id.clone());
    let printed = plan.project(id);
    let name = records::name(plan, overlay, &subject)?;
    let park = match overlay.records(&subject, Field::OfPark) {
        [Subject::Park(park)] => Some(park.clone()),
        _ => printed.map(|project| project.park.clone()),
    };
    Some(Now {
        name,
        added: printed.is_none(),
        park,
        years: printed.map_or_else(|| years(overlay, &subject), |project| Some(project.years)),
        investment: match printed {
            Some(project) => Some(project.investment),
            None => overlay.amount(&Cell::field(subject, Field::Investment)),
        },
        stage: overlay.stage(id),
    })
}

/// The years that people gave a project, of the plan or not.
pub fn entered_years(overlay: &Overlay, id: &ProjectId) -> Option<Years> {
    years(overlay, &Subject::Project(id.clone()))
}

fn years(overlay: &Overlay, subject: &Subject) -> Option<Years> {
    read_years(overlay.text(subject, Field::Years)?)
}

/// The first and the last year that are named, whatever stands between them: `2024—2026`, `2025年`.
fn read_years(typed: &str) -> Option<Years> {
    let numbers = typed.split(|c: char| !c.is_ascii_digit()).filter(|digits| digits.len() == 4);
    let mut years = numbers.filter_map(|digits| digits.parse().ok()).map(Year);
    let from = years.next()?;
    let to = years.next_back().unwrap_or(from);
    (from <= to).then_some(Years { from, to })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(typed: &str, expected: Option<(i16, i16)>) {
        assert_eq!(read_years(typed).map(|years| (years.from.0, years.to.0)), expected, "{typed}");
    }

    #[test]
    fn years_are_read_however_they_are_written() {
        check("2024—2026", Some((2024, 2026)));
        check("2024-2026", Some((2024, 2026)));
        check("2024年至2026年", Some((2024, 2026)));
        check("2025", Some((2025, 2025)));
        check("2026—2024", None);
        check("待定", None);
        check("20245", None);
    }
}
