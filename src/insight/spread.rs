//! Investment by year. Inferred: the plan prints only a total and the building years of a project,
//! so its total is spread evenly over them.

use crate::plan::{Decimal, Project, Year};

/// A project's share of one year, 万元.
pub fn in_year(project: &Project, year: Year) -> Decimal {
    if project.years.contains(year) { project.investment / Decimal::from(project.years.count()) } else { Decimal::ZERO }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Name, ParkId, ProjectId, Years};

    #[test]
    fn the_years_of_a_project_add_up_to_its_total() {
        let project = Project {
            id: ProjectId::new("a"),
            number: String::new(),
            park: ParkId::new("p"),
            industry: None,
            group: None,
            name: Name::default(),
            content: String::new(),
            nature: String::new(),
            years: Years { from: Year(2023), to: Year(2027) },
            investment: 100.into(),
            remarks: String::new(),
            cite: Vec::new(),
        };
        let years: Decimal = project.years.iter().map(|year| in_year(&project, year)).sum();
        assert_eq!(years, 100.into());
        assert_eq!(in_year(&project, Year(2025)), 20.into());
        assert_eq!(in_year(&project, Year(2022)), Decimal::ZERO);
    }
}
