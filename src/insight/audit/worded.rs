//! A target in words that the goals put otherwise: 完成市上下达目标任务 in the table of indicators and
//! 大于全社会下降幅度 in the text.
//!
//! A note: both may be asked for, but whoever checks the target must know of both.

use crate::plan::{Block, Citation, Indicator, Plan, Reading, Subject};

use super::announced::STOPS;
use super::{Finding, Rule, Severity, Value};

pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    plan.indicators.iter().filter_map(|indicator| check_one(plan, indicator)).collect()
}

fn check_one(plan: &Plan, indicator: &Indicator) -> Option<Finding> {
    let target = words(&indicator.target)?;
    let goals = plan.goals.iter().filter(|goal| goal.year == plan.about.period.to);
    let said = goals.flat_map(|goal| &goal.cite).find_map(|cite| {
        let Block::Words(text) = &plan.text.paragraph(&cite.at)?.block else { return None };
        let words = clause(text, &indicator.name.zh)?.to_owned();
        Some(Citation { at: cite.at.clone(), words })
    })?;
    if said.words.contains(target) {
        return None;
    }
    let values = vec![Value::words(target, &indicator.cite), Value::words(&said.words, std::slice::from_ref(&said))];
    Some(Finding::new(Rule::TargetWords, Severity::Note, Subject::Indicator(indicator.id.clone()), values))
}

/// What is asked for where it is no number; a dash asks for nothing.
fn words(target: &Reading) -> Option<&str> {
    let says_something = target.printed.contains(char::is_alphanumeric);
    (says_something && target.value.is_none()).then_some(target.printed.as_str())
}

/// The name and what is said of it, as far as the next stop; `None` where it is only named.
fn clause<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let from = text.get(text.find(name).filter(|_| !name.is_empty())?..)?;
    let clause = from.split(STOPS).next()?;
    (clause.len() > name.len()).then_some(clause)
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{plan, text};
    use super::*;
    use crate::plan::{Goal, GoalId, IndicatorId, MeasureId, Name, Nature, ParagraphId, Unit, Year};

    #[track_caller]
    fn check_target(printed: &str, value: Option<i64>, goals: &str, expected: Option<&str>) {
        let indicator = Indicator {
            id: IndicatorId::new("carbon"),
            category: Name::default(),
            name: Name::same("碳排放降幅"),
            unit: Unit::Percent,
            base: Reading::default(),
            target: Reading { printed: printed.to_owned(), value: value.map(Into::into) },
            nature: Nature::Binding,
            of: Subject::Zone,
            measure: MeasureId::new("carbon"),
            cite: Vec::new(),
        };
        let cite = vec![Citation { at: ParagraphId::new("p1"), words: String::new() }];
        let goal = Goal { id: GoalId::new("green"), year: Year(2027), title: Name::default(), cite };
        let plan = Plan { indicators: vec![indicator], goals: vec![goal], text: text(&[goals]), ..plan(Vec::new()) };
        let found = check(&plan);
        let said = found.first().and_then(|finding| finding.values.last()).map(|said| said.cite[0].words.as_str());
        assert_eq!(said, expected, "{printed}: {goals}");
    }

    #[test]
    fn a_target_that_the_goals_put_otherwise_is_noted() {
        let goals = "能耗下降13%，碳排放降幅大于全社会，绿色工厂增至2个。";
        check_target("完成下达任务", None, goals, Some("碳排放降幅大于全社会"));
    }

    #[test]
    fn a_target_that_is_said_once_or_in_the_same_words_is_silent() {
        check_target("完成下达任务", None, "碳排放降幅完成下达任务。", None);
        check_target("完成下达任务", None, "能耗、碳排放降幅，绿色工厂。", None);
        check_target("完成下达任务", None, "能耗下降13%。", None);
        check_target("—", None, "碳排放降幅大于全社会。", None);
        check_target("13", Some(13), "碳排放降幅大于全社会。", None);
    }
}
