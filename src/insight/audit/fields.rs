//! Fields that stand in a list among the plan's industries (在绿色食品、特色轻纺等重点领域) and are
//! described nowhere.
//!
//! A doubt: something may have been dropped on the way to print. Only lists are looked at that name an
//! industry or group of the plan; the first of a list is not judged, for words before it may belong to it.

use crate::plan::{Block, Citation, Plan, Subject};

use super::announced::STOPS;
use super::{Finding, Rule, Severity, Value};

/// What a list of fields ends with, behind 等 and at most so many characters.
const ENDS: [&str; 3] = ["领域", "产业", "行业"];
const BETWEEN: usize = 8;

pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    let mut fields: Vec<(&str, Vec<Citation>)> = Vec::new();
    for paragraph in &plan.text.paragraphs {
        let (Block::Words(words) | Block::Heading { words, .. }) = &paragraph.block else { continue };
        for field in lists(words).into_iter().filter(|list| names_an_industry(plan, list)).flat_map(others) {
            let cite = Citation { at: paragraph.id.clone(), words: field.to_owned() };
            match fields.iter_mut().find(|(known, _)| *known == field) {
                Some((_, places)) => places.push(cite),
                None => fields.push((field, vec![cite])),
            }
        }
    }
    let only_named = fields.into_iter().filter(|(field, places)| times(plan, field) == places.len());
    only_named.filter_map(|(field, places)| finding(field, &places)).collect()
}

fn finding(field: &str, places: &[Citation]) -> Option<Finding> {
    let about = Subject::Paragraph(places.first()?.at.clone());
    Some(Finding::new(Rule::OnlyNamed, Severity::Doubt, about, vec![Value::words(field, places)]))
}

/// 甲、乙、丙等…领域: the items of each such list.
fn lists(words: &str) -> Vec<Vec<&str>> {
    let list = |(at, _)| {
        let (before, after) = words.split_at_checked(at)?;
        let behind: String = after.chars().skip(1).take(BETWEEN).take_while(|c| !STOPS.contains(c)).collect();
        let items: Vec<&str> = before.rsplit(STOPS).next()?.split('、').collect();
        (items.len() > 1 && ENDS.iter().any(|end| behind.contains(end))).then_some(items)
    };
    words.match_indices('等').filter_map(list).collect()
}

fn names_an_industry(plan: &Plan, list: &[&str]) -> bool {
    let industries = plan.industries.iter().map(|industry| (&industry.name.zh, &industry.aliases));
    let groups = plan.groups.iter().map(|group| (&group.name.zh, &group.aliases));
    let mut names = industries.chain(groups).flat_map(|(name, aliases)| std::iter::once(name).chain(aliases));
    names.any(|name| !name.is_empty() && list.iter().any(|item| item.ends_with(name.as_str())))
}

fn others(list: Vec<&str>) -> Vec<&str> {
    list.into_iter().skip(1).filter(|item| item.chars().count() > 1).collect()
}

/// How often some words stand in the text, or in a record.
fn times(plan: &Plan, words: &str) -> usize {
    let named = plan.groups.iter().any(|group| group.name.zh == words || group.aliases.iter().any(|a| a == words));
    let text = plan.text.paragraphs.iter().map(|paragraph| paragraph.plain().matches(words).count());
    text.sum::<usize>() + usize::from(named)
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{group, text};
    use super::*;

    #[track_caller]
    fn check_text(paragraphs: &[&str], expected: &[(&str, usize)]) {
        let plan =
            Plan {
                groups: vec![group("食品", "i"), group("泵阀", "i")], text: text(paragraphs), ..Plan::default()
            };
        let found = check(&plan);
        let found: Vec<(&str, usize)> = found
            .iter()
            .map(|finding| (finding.values[0].cite[0].words.as_str(), finding.values[0].cite.len()))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_field_among_industries_that_is_described_nowhere_is_found_with_all_its_places() {
        let first = "在食品、轻纺、泵阀等优势和重点领域健全标准。";
        check_text(&[first], &[("轻纺", 1)]);
        check_text(&[first, "着力在食品、轻纺等领域培育新产品"], &[("轻纺", 2)]);
    }

    #[test]
    fn what_is_described_and_other_lists_are_silent() {
        check_text(&["在食品、轻纺等领域健全标准。", "——轻纺。发展织锦。"], &[]);
        check_text(&["聚焦计算机、手机、汽车等领域的需求"], &[]);
        check_text(&["在食品、轻纺、泵阀领域"], &[]);
        check_text(&["在食品、泵阀等领域"], &[]);
        check_text(&["引进食品、轻纺等，建设领域"], &[]);
    }
}
