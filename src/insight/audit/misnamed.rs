//! A project whose name and content differ by one character in words they share: 标件, 标准件.
//!
//! A note: one character more or less between at least four and two that are the same.

use crate::plan::{Citation, Plan, Project, Subject};

use super::{Finding, Rule, Severity, Value};

/// Characters that must agree before and behind.
const BEFORE: usize = 4;
const BEHIND: usize = 2;

/// Characters that join words and may come and go.
const JOINS: [char; 6] = ['的', '之', '和', '及', '与', '类'];

pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    plan.projects.iter().filter_map(check_one).collect()
}

fn check_one(project: &Project) -> Option<Finding> {
    let (name, content) = (&project.name.zh, &project.content);
    let (in_name, in_content) =
        differing(name, content).or_else(|| differing(content, name).map(|(long, short)| (short, long)))?;
    let at = &project.cite.first()?.at;
    let value = |words: &str| Value::words(words, &[Citation { at: at.clone(), words: words.to_owned() }]);
    let about = Subject::Project(project.id.clone());
    Some(Finding::new(Rule::TwoNames, Severity::Note, about, vec![value(&in_name), value(&in_content)]))
}

/// Words of the first text that the second has with one character more, and those of the second.
fn differing(short: &str, long: &str) -> Option<(String, String)> {
    let (a, b): (Vec<char>, Vec<char>) = (short.chars().collect(), long.chars().collect());
    (0..a.len())
        .find_map(|from| (0..b.len()).find_map(|start| one_more(a.get(from..)?, b.get(start..)?)))
        .filter(|(words, _)| !long.contains(words.as_str()))
}

fn one_more(a: &[char], b: &[char]) -> Option<(String, String)> {
    let before = same(a, b);
    let behind = same(a.get(before..)?, b.get(before + 1..)?);
    let more = b.get(before).copied().is_some_and(|c| is_han(c) && !JOINS.contains(&c));
    let fits = before >= BEFORE && behind >= BEHIND && more;
    let words = |text: &[char], length| text.get(..length).map(|words| words.iter().collect::<String>());
    fits.then(|| Some((words(a, before + behind)?, words(b, before + 1 + behind)?)))?
}

/// How many 汉字 two texts have in common from their beginning.
fn same(a: &[char], b: &[char]) -> usize {
    a.iter().zip(b).take_while(|(a, b)| a == b && is_han(**a)).count()
}

fn is_han(c: char) -> bool {
    ('\u{4E00}'..='\u{9FFF}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::project;
    use super::*;

    #[track_caller]
    fn check_project(name: &str, content: &str, expected: Option<(&str, &str)>) {
        let project = Project { content: content.to_owned(), ..project("p", "north", name) };
        let found = check_one(&project);
        let words = found.as_ref().map(|found| {
            let [a, b] = [&found.values[0], &found.values[1]].map(|value| value.cite[0].words.as_str());
            (a, b)
        });
        assert_eq!(words, expected, "{name}");
    }

    #[test]
    fn one_character_that_is_missing_on_either_side_is_noted() {
        let [short, long] = ["核与非核标件生产", "核与非核标准件生产"];
        check_project("核与非核标件生产项目", "新建核与非核标准件生产线。", Some((short, long)));
        check_project("核与非核标准件生产项目", "新建核与非核标件生产线。", Some((long, short)));
    }

    #[test]
    fn the_same_words_and_other_words_are_silent() {
        check_project("核与非核标准件生产项目", "新建核与非核标准件生产线。", None);
        check_project("中药饮片生产项目", "建设中药饮片的生产线。", None);
        check_project("碳钢精密铸造", "建设碳钢铸造件生产线。", None);
        check_project("中成药规模化及深加工项目", "建设中成药规模化及深加工生产线。", None);
    }
}
