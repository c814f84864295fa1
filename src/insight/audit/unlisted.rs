//! Projects that the text names in a row with listed ones and that the list of projects does not have:
//! 甲、乙、丙等4个项目签约.
//!
//! A note: they may be listed under another name, or stand outside of the list on purpose.

use crate::plan::{Block, Citation, Paragraph, Plan, Subject};

use super::announced::STOPS;
use super::{Finding, Rule, Severity, Value, ordinal};

/// What a project's name may have or leave out at its end.
const ENDINGS: [&str; 3] = ["项目", "生产", "建设"];

pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    plan.text.paragraphs.iter().flat_map(|paragraph| check_one(plan, paragraph)).collect()
}

fn check_one(plan: &Plan, paragraph: &Paragraph) -> Vec<Finding> {
    let Block::Words(words) = &paragraph.block else { return Vec::new() };
    let finding = |list: Vec<&str>| {
        let missing: Vec<&str> = list.iter().filter(|name| !is_listed(plan, name)).copied().collect();
        // A list of which nothing is known is a list of something else.
        if missing.is_empty() || missing.len() == list.len() {
            return None;
        }
        let value = |name: &str| Value::words(name, &[Citation { at: paragraph.id.clone(), words: name.to_owned() }]);
        let about = Subject::Paragraph(paragraph.id.clone());
        Some(Finding::new(Rule::Unlisted, Severity::Note, about, missing.into_iter().map(value).collect()))
    };
    lists(words).into_iter().filter_map(finding).collect()
}

/// The names before each 4个项目, with or without 等.
fn lists(words: &str) -> Vec<Vec<&str>> {
    let list = |(at, _)| {
        let before = words
            .get(..at)?
            .trim_end_matches(|c: char| c.is_ascii_digit() || c == '十' || ordinal::number(&c.to_string()).is_some());
        let list = before.strip_suffix('等').unwrap_or(before).rsplit(STOPS).next()?;
        let names: Vec<&str> = list.split('、').collect();
        (before.len() < at && names.len() > 1).then_some(names)
    };
    words.match_indices("个项目").filter_map(list).collect()
}

fn is_listed(plan: &Plan, name: &str) -> bool {
    let name = core(name);
    plan.projects.iter().any(|project| {
        let listed = core(&project.name.zh);
        !name.is_empty() && !listed.is_empty() && (listed.contains(name) || name.contains(listed))
    })
}

fn core(name: &str) -> &str {
    ENDINGS.iter().fold(name, |name, ending| name.strip_suffix(ending).unwrap_or(name))
}

#[cfg(test)]
mod tests {
    use super::super::Content;
    use super::super::fixtures::{project, text};
    use super::*;

    #[track_caller]
    fn check_text(words: &str, expected: &[&str]) {
        let projects = vec![project("a", "north", "无醇饮品生产项目"), project("b", "north", "共享储能电站")];
        let found = check(&Plan { projects, text: text(&[words]), ..Plan::default() });
        let found: Vec<&Value> = found.iter().flat_map(|finding| &finding.values).collect();
        let words: Vec<Content> = expected.iter().map(|words| Content::Words((*words).to_owned())).collect();
        assert_eq!(found.iter().map(|value| value.content.clone()).collect::<Vec<_>>(), words);
    }

    #[test]
    fn named_projects_that_are_not_listed_are_noted() {
        check_text("，无醇饮品生产、屋顶光伏发电、共享储能电站、天和等4个项目签约", &["屋顶光伏发电", "天和"]);
        check_text("屋顶光伏发电、共享储能电站两个项目", &["屋顶光伏发电"]);
    }

    #[test]
    fn what_is_listed_and_lists_of_other_things_are_silent() {
        check_text("无醇饮品、共享储能电站等13个项目正在推进", &[]);
        check_text("道路、桥梁等3个项目", &[]);
        check_text("屋顶光伏发电、共享储能电站项目", &[]);
    }
}
