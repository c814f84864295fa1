//! Fields between print and journal: what the plan prints in them, in which unit, and whether what
//! somebody typed can stand there.

use super::records;
use crate::journal::{Cell, Field, Kind, Overlay, Role, Slot, Value, Wrong};
use crate::plan::{Decimal, Evidence, Indicator, Park, Plan, Project, Stage, Subject, Year};

/// What the plan prints, in the form in which it would be typed; `None` where it prints nothing.
pub fn printed(plan: &Plan, subject: &Subject, field: Field) -> Option<String> {
    let printed = match subject {
        Subject::Project(id) => of_project(plan.project(id)?, field),
        Subject::Park(id) => of_park(plan.park(id)?, field),
        Subject::Indicator(id) => of_indicator(plan.indicator(id)?, field),
        Subject::Link(id) => {
            let link = plan.link(id)?;
            match field {
                Field::Name => Some(link.name.zh.clone()),
                Field::OfChain => Some(Subject::Chain(link.chain.clone()).to_string()),
                Field::Stream => Some(stream(link.stage).to_owned()),
                _ => None,
            }
        }
        Subject::Paragraph(id) if field == Field::Words => Some(plan.text.paragraph(id)?.plain()),
        Subject::Enterprise(id) => {
            plan.enterprise(id).filter(|_| field == Field::Name).map(|firm| firm.name.zh.clone())
        }
        _ => None,
    };
    printed.filter(|printed| !printed.is_empty())
}

/// As a person would choose it.
fn stream(stage: Stage) -> &'static str {
    match stage {
        Stage::Upstream => "upstream",
        Stage::Midstream => "midstream",
        Stage::Downstream => "downstream",
    }
}

fn of_project(project: &Project, field: Field) -> Option<String> {
    match field {
        Field::Name => Some(project.name.zh.clone()),
        Field::OfPark => Some(Subject::Park(project.park.clone()).to_string()),
        Field::Content => Some(project.content.clone()),
        Field::Nature => Some(project.nature.clone()),
        Field::Years if project.years.from == project.years.to => Some(project.years.from.0.to_string()),
        Field::Years => Some(format!("{}-{}", project.years.from.0, project.years.to.0)),
        Field::Investment => Some(project.investment.to_string()),
        Field::Remarks => Some(project.remarks.clone()),
        _ => None,
    }
}

fn of_park(park: &Park, field: Field) -> Option<String> {
    let digits = |value: Option<Decimal>| value.map(|value| value.to_string());
    match field {
        Field::PlannedLand => digits(park.planned_land),
        Field::IndustrialLand => digits(park.industrial_land),
        Field::Firms => digits(park.firms),
        Field::Output => digits(park.output),
        Field::Leading => Some(park.leading.zh.clone()),
        Field::Remarks => park.remark.as_ref().map(|remark| remark.zh.clone()),
        _ => None,
    }
}

fn of_indicator(indicator: &Indicator, field: Field) -> Option<String> {
    match field {
        Field::Base => Some(indicator.base.printed.clone()),
        Field::Target => Some(indicator.target.printed.clone()),
        _ => None,
    }
}

/// The unit of a field's numbers, as printed.
pub fn unit<'a>(plan: &'a Plan, subject: &Subject, field: Field) -> Option<&'a str> {
    match (field.spec().kind, subject) {
        (Kind::Amount(unit), _) => Some(unit),
        (Kind::Number, Subject::Indicator(id)) => plan.indicator(id).map(|indicator| indicator.unit.as_str()),
        _ => None,
    }
}

/// Whether a value here corrects something that is printed.
pub fn corrects(plan: &Plan, subject: &Subject, field: Field) -> bool {
    field.role() == Role::Printed && plan.name_of(subject).is_some()
}

/// Only what is inferred can be said not to be so.
fn concerns(plan: &Plan, subject: &Subject, field: Field) -> bool {
    let Subject::Link(id) = subject else { return true };
    match field {
        Field::Holds => plan.link(id).is_some_and(|link| link.evidence != Evidence::Printed),
        Field::NotTo => plan.connections.iter().any(|line| line.from == *id && line.evidence != Evidence::Printed),
        _ => true,
    }
}

/// The places for values at a subject, those of a year for each year after the base year until the
/// plan ends.
pub fn slots(plan: &Plan, subject: &Subject, role: Role) -> Vec<Slot> {
    let fields = Field::of(subject.kind()).filter(|field| field.role() == role && concerns(plan, subject, *field));
    let years = plan.about.base_year.0 + 1..=plan.about.period.to.0;
    let slots = fields.flat_map(|field| match role {
        Role::Yearly => years.clone().map(|year| Slot::Year(field, Year(year))).collect(),
        Role::Tracked | Role::Printed => vec![Slot::Field(field)],
    });
    slots.collect()
}

/// Reads what somebody typed; `None` means that the field is to be empty. A correction needs a reason.
pub fn read(plan: &Plan, overlay: &Overlay, cell: &Cell, typed: &str, reason: &str) -> Result<Option<Value>, Wrong> {
    let Some(field) = cell.slot.field() else {
        return Err(Wrong::NotAChoice);
    };
    let value = field.spec().kind.read(typed)?;
    if let Some(Value::Records(records)) = &value
        && records.iter().any(|record| *record == cell.subject || !records::is_known(plan, overlay, record))
    {
        return Err(Wrong::Unknown);
    }
    if value.is_some() && corrects(plan, &cell.subject, field) && reason.trim().is_empty() {
        return Err(Wrong::NoReason);
    }
    Ok(value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{LinkId, Name, ParkId, ProjectId, Years};

    fn plan() -> Plan {
        let project = Project {
            id: ProjectId::new("p"),
            number: "1".into(),
            park: ParkId::new("xialu"),
            industry: None,
            group: None,
            name: Name::same("泵阀"),
            content: "新建".into(),
            nature: String::new(),
            years: Years { from: Year(2023), to: Year(2025) },
            investment: Decimal::new(20_20, 2),
            remarks: String::new(),
            cite: Vec::new(),
        };
        Plan { projects: vec![project], ..Plan::default() }
    }

    #[track_caller]
    fn check(field: Field, typed: &str, reason: &str, expected: Result<bool, Wrong>) {
        let cell = Cell::field(Subject::Project(ProjectId::new("p")), field);
        let read = read(&plan(), &Overlay::default(), &cell, typed, reason);
        assert_eq!(read.map(|value| value.is_some()), expected, "{typed}");
    }

    #[test]
    fn a_correction_needs_a_reason_and_a_report_does_not() {
        check(Field::Investment, "500", " ", Err(Wrong::NoReason));
        check(Field::Investment, "500", "可研批复", Ok(true));
        check(Field::Investment, "", "", Ok(false));
        check(Field::Invested, "500", "", Ok(true));
    }

    #[test]
    fn a_record_that_nobody_knows_cannot_be_named() {
        check(Field::OnLinks, "link:none", "", Err(Wrong::Unknown));
        let link = Cell::field(Subject::Link(LinkId::new("a")), Field::LeadsTo);
        assert_eq!(read(&plan(), &Overlay::default(), &link, "link:a", ""), Err(Wrong::Unknown));
    }

    #[test]
    fn printed_digits_are_kept() {
        let project = Subject::Project(ProjectId::new("p"));
        assert_eq!(printed(&plan(), &project, Field::Investment).as_deref(), Some("20.20"));
        assert_eq!(printed(&plan(), &project, Field::Years).as_deref(), Some("2023-2025"));
        assert_eq!(printed(&plan(), &project, Field::Nature), None);
        assert_eq!(printed(&plan(), &project, Field::Invested), None);
    }
}
