//! Years of projects, in order and inside the plan's period, and years up to which the text looks.
//!
//! An end before the start is an error; years outside the period are a doubt. The text may look as far
//! as the plan's goals do.

use crate::plan::{Block, Citation, Paragraph, Plan, Project, Subject, Year};

use super::{Finding, Rule, Severity, Value};

pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    let projects = plan.projects.iter().filter_map(|project| check_one(plan, project));
    let text = plan.text.paragraphs.iter().filter_map(|paragraph| looks_too_far(plan, paragraph));
    projects.chain(text).collect()
}

fn check_one(plan: &Plan, project: &Project) -> Option<Finding> {
    let (years, period) = (project.years, plan.about.period);
    let severity = match (years.from > years.to, period.contains(years.from) && period.contains(years.to)) {
        (true, _) => Severity::Error,
        (false, false) => Severity::Doubt,
        (false, true) => return None,
    };
    let values = vec![Value::words(&span(years.from, years.to), &project.cite), period_of(plan)];
    Some(Finding::new(Rule::Years, severity, Subject::Project(project.id.clone()), values))
}

/// 到2037年, where neither the period nor a goal reaches so far.
fn looks_too_far(plan: &Plan, paragraph: &Paragraph) -> Option<Finding> {
    let Block::Words(words) = &paragraph.block else { return None };
    let goals = plan.goals.iter().map(|goal| goal.year).max();
    let last = goals.max(Some(plan.about.period.to))?;
    let phrase = words.match_indices('到').find_map(|(at, _)| {
        let phrase = words.get(at..at + "到2037年".len())?;
        let year: i16 = phrase.strip_prefix('到')?.strip_suffix('年')?.parse().ok()?;
        (Year(year) > last).then_some(phrase)
    })?;
    let cite = [Citation { at: paragraph.id.clone(), words: phrase.to_owned() }];
    let values = vec![Value::words(phrase, &cite), period_of(plan)];
    Some(Finding::new(Rule::Years, Severity::Doubt, Subject::Paragraph(paragraph.id.clone()), values))
}

fn period_of(plan: &Plan) -> Value {
    let period = plan.about.period;
    Value::words(&span(period.from, period.to), &plan.about.cite)
}

fn span(from: Year, to: Year) -> String {
    format!("{}-{}", from.0, to.0)
}

#[cfg(test)]
mod tests {
    use super::super::fixtures;
    use super::*;
    use crate::plan::{Goal, GoalId, Name, ParagraphId, ParkId, ProjectId, Text, Years};

    #[track_caller]
    fn check_years(from: i16, to: i16, expected: Option<Severity>) {
        let project = Project {
            id: ProjectId::new("p"),
            number: String::new(),
            park: ParkId::new("north"),
            industry: None,
            group: None,
            name: Name::default(),
            content: String::new(),
            nature: String::new(),
            years: Years { from: Year(from), to: Year(to) },
            investment: 1.into(),
            remarks: String::new(),
            cite: Vec::new(),
        };
        let plan = Plan { projects: vec![project], ..fixtures::plan(Vec::new()) };
        assert_eq!(check(&plan).first().map(|finding| finding.severity), expected);
    }

    #[test]
    fn projects_lie_in_the_period_and_end_after_they_begin() {
        check_years(2023, 2027, None);
        check_years(2024, 2024, None);
        check_years(2022, 2025, Some(Severity::Doubt));
        check_years(2025, 2028, Some(Severity::Doubt));
        check_years(2026, 2024, Some(Severity::Error));
    }

    #[test]
    fn the_text_looks_no_further_than_the_period_and_the_goals() {
        let goal = Goal { id: GoalId::new("g"), year: Year(2035), title: Name::default(), cite: Vec::new() };
        for (words, fires) in [
            ("到2027年，产值达到110亿元", false),
            ("到2035年，全面成型", false),
            ("到2037年，产值达到110亿元", true),
            ("达到20亿元", false),
            ("到2037", false),
        ] {
            let paragraph = Paragraph { id: ParagraphId::new("p"), block: Block::Words(words.into()) };
            let text = Text { paragraphs: vec![paragraph] };
            let plan = Plan { text, goals: vec![goal.clone()], ..fixtures::plan(Vec::new()) };
            assert_eq!(check(&plan).len(), usize::from(fires), "{words}");
        }
    }
}
