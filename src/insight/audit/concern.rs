//! Which findings a reader of something should know of.

use crate::insight::parks::lies_in;
use crate::plan::{Citation, Indicator, ParagraphId, Plan, Subject};

use super::Finding;

/// The findings that concern a subject, in their order.
pub fn concerning<'a>(plan: &Plan, findings: &'a [Finding], subject: &Subject) -> Vec<&'a Finding> {
    findings.iter().filter(|finding| concerns(plan, finding, subject)).collect()
}

/// Whether a finding is about a subject or something in it, or holds a value that stands there.
pub fn concerns(plan: &Plan, finding: &Finding, subject: &Subject) -> bool {
    let stands_at = |at: &ParagraphId| finding.values.iter().flat_map(|value| &value.cite).any(|cite| cite.at == *at);
    lies_in(plan, &finding.about, subject)
        || finding.left_out.contains(subject)
        || match subject {
            Subject::Paragraph(id) => stands_at(id),
            Subject::Indicator(_) => shown_at(plan, finding) == *subject,
            Subject::Programme(id) => plan.programme(id).is_some_and(|programme| {
                let tasks = programme.tasks.iter().flat_map(|task| &task.cite);
                tasks.chain(&programme.cite).any(|Citation { at, .. }| stands_at(at))
            }),
            _ => false,
        }
}

/// The page to go on to: an indicator's if it shows what was measured, otherwise that of the subject.
pub fn shown_at(plan: &Plan, finding: &Finding) -> Subject {
    let measures =
        |indicator: &&Indicator| finding.about == indicator.of && finding.measure.as_ref() == Some(&indicator.measure);
    let indicator = plan.indicators.iter().find(measures);
    indicator.map_or_else(|| finding.about.clone(), |indicator| Subject::Indicator(indicator.id.clone()))
}

#[cfg(test)]
mod tests {
    use super::super::{Rule, Severity, Value};
    use super::*;
    use crate::plan::*;

    fn cite(at: &str) -> Vec<Citation> {
        vec![Citation { at: ParagraphId::new(at), words: "25家".into() }]
    }

    fn plan() -> Plan {
        let reading = Reading { printed: "24".into(), value: Some(24.into()) };
        let indicator = Indicator {
            id: IndicatorId::new("firms"),
            category: Name::default(),
            name: Name::default(),
            unit: Unit::Count("家".into()),
            base: reading.clone(),
            target: reading,
            nature: Nature::Expected,
            of: Subject::Zone,
            measure: MeasureId::new("firms"),
            cite: cite("table"),
        };
        let task = Task { id: TaskId::new("grow"), name: Name::default(), figures: Vec::new(), cite: cite("task") };
        let programme = Programme {
            id: ProgrammeId::new("firms"),
            name: Name::default(),
            tasks: vec![task],
            cite: cite("programme"),
        };
        let project = Project {
            id: ProjectId::new("plant"),
            number: String::new(),
            park: ParkId::new("north"),
            industry: None,
            group: None,
            name: Name::default(),
            content: String::new(),
            nature: String::new(),
            years: Years::default(),
            investment: 1.into(),
            remarks: String::new(),
            cite: cite("row"),
        };
        Plan { indicators: vec![indicator], programmes: vec![programme], projects: vec![project], ..Plan::default() }
    }

    #[track_caller]
    fn check(about: &str, cited: &str, subject: &str, expected: bool) {
        let values = vec![Value::words("25家", &cite(cited))];
        let measure = Some(MeasureId::new("firms"));
        let finding =
            Finding { measure, ..Finding::new(Rule::Repeat, Severity::Doubt, about.parse().unwrap(), values) };
        let concerned = concerns(&plan(), &finding, &subject.parse().unwrap());
        assert_eq!(concerned, expected, "{about} at {cited}: {subject}");
    }

    #[test]
    fn a_finding_concerns_what_it_is_about_and_where_it_stands() {
        check("zone", "p", "indicator:firms", true);
        check("county", "p", "indicator:firms", false);
        check("zone", "p", "paragraph:p", true);
        check("zone", "p", "paragraph:q", false);
        check("zone", "task", "programme:firms", true);
        check("task:grow", "p", "programme:firms", true);
        check("zone", "p", "programme:firms", false);
    }

    #[test]
    fn a_finding_of_an_indicator_is_shown_with_the_indicator() {
        let finding = Finding::new(Rule::Repeat, Severity::Doubt, Subject::Zone, Vec::new());
        let measured = Finding { measure: Some(MeasureId::new("firms")), ..finding.clone() };
        assert_eq!(shown_at(&plan(), &measured).to_string(), "indicator:firms");
        assert_eq!(shown_at(&plan(), &finding), Subject::Zone);
    }

    #[test]
    fn what_is_found_in_a_row_concerns_its_project_and_its_park() {
        check("paragraph:row", "row", "project:plant", true);
        check("paragraph:row", "row", "park:north", true);
        check("paragraph:other", "other", "project:plant", false);
    }
}
