//! Lists whose sentence says how many there are: 甲、乙、丙三大产业, 四个园区：甲、乙、丙、丁.
//!
//! A doubt where another number is listed. Behind 等 only examples are listed, so that there may be
//! fewer of them, never more. Where 和 may belong to a name, both counts are allowed.

use std::ops::RangeInclusive;

use crate::plan::{Block, Citation, Paragraph, Plan, Quantity, Subject, Unit};

use super::{Finding, Rule, Severity, Value, ordinal};

/// Where a list begins or ends.
pub(super) const STOPS: [char; 14] = ['，', '。', '；', '：', '！', '？', '“', '”', '（', '）', '(', ')', '《', '》'];
const COUNTERS: [char; 6] = ['个', '项', '类', '种', '家', '条'];

pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    plan.text.paragraphs.iter().flat_map(check_one).collect()
}

fn check_one(paragraph: &Paragraph) -> Vec<Finding> {
    let (Block::Words(words) | Block::Heading { words, .. }) = &paragraph.block else { return Vec::new() };
    let finding = |(_, listed, passage): (u32, u32, &str)| {
        let listed = Quantity::new(listed.into(), Unit::Count("个".into()));
        let cite = vec![Citation { at: paragraph.id.clone(), words: passage.to_owned() }];
        let values = vec![Value::words(passage, &cite), Value::computed(listed)];
        Finding::new(Rule::Announced, Severity::Doubt, Subject::Paragraph(paragraph.id.clone()), values)
    };
    slips(words).into_iter().map(finding).collect()
}

/// Each slip: how many are said to be listed, how many are, and the words that say and list them.
fn slips(words: &str) -> Vec<(u32, u32, &str)> {
    words.char_indices().filter_map(|(at, _)| slip_at(words, at)).collect()
}

/// The slip whose number begins here.
fn slip_at(words: &str, at: usize) -> Option<(u32, u32, &str)> {
    let (before, after) = words.split_at_checked(at)?;
    // A number is read from its first character.
    if before.ends_with(|c: char| c.is_ascii_digit() || ordinal::number(&c.to_string()).is_some()) {
        return None;
    }
    let (said, _, rest) = ordinal::number(after)?;
    let counter = rest.chars().next()?;
    let end = words.len() - rest.len() + counter.len_utf8();
    let (list, allowed) = listed_before(before, counter).or_else(|| listed_behind(rest, counter))?;
    let passage = match counted_before(before, list) {
        Some(from) => words.get(from..end)?,
        None => words.get(at..end + rest.get(counter.len_utf8()..)?.find(list)? + list.len())?,
    };
    let nearest = if said < *allowed.start() { *allowed.start() } else { *allowed.end() };
    (!allowed.contains(&said)).then_some((said, nearest, passage))
}

/// Where in the words before the number its list begins.
fn counted_before(before: &str, list: &str) -> Option<usize> {
    before.rfind(list).filter(|_| !list.is_empty())
}

/// 甲、乙、丙三大…, 甲、乙等三个…: the list right before a number, and the numbers that may be said.
fn listed_before(before: &str, counter: char) -> Option<(&str, RangeInclusive<u32>)> {
    let before = before.strip_suffix('“').unwrap_or(before);
    let list = before.rsplit(STOPS).next()?;
    match list.strip_suffix('等') {
        Some(examples) if counter == '大' || COUNTERS.contains(&counter) => {
            Some((list, *items(examples)?.start()..=u32::MAX))
        }
        // 个 and the like count whatever the last word is, which need not be the list.
        None if counter == '大' => Some((list, items(list)?)),
        _ => None,
    }
}

/// 三个…：甲、乙、丙: the list behind a number, and the numbers that may be said.
fn listed_behind(rest: &str, counter: char) -> Option<(&str, RangeInclusive<u32>)> {
    if counter != '大' && !COUNTERS.contains(&counter) {
        return None;
    }
    let (noun, list) = rest.split_once('：')?;
    let list = list.split(['。', '；', '，']).next()?;
    let plain = !noun.contains(STOPS) && noun.chars().count() <= 9;
    let complete = !list.ends_with('等');
    (plain && complete).then_some(())?;
    Some((list, items(list)?))
}

/// How many things a list names, at least and at most; `None` if it is no list.
fn items(list: &str) -> Option<RangeInclusive<u32>> {
    let count = |found: usize| u32::try_from(found).ok();
    let least = count(list.matches('、').count())?.checked_add(1).filter(|least| *least > 1)?;
    let joined = count(list.matches(['和', '及', '与']).count())?;
    Some(least..=least + joined)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_words(words: &str, expected: Option<(u32, u32, &str)>) {
        assert_eq!(slips(words), expected.into_iter().collect::<Vec<_>>(), "{words}");
    }

    #[test]
    fn a_list_that_is_as_long_as_it_says_is_silent() {
        for words in [
            "聚焦康养消费品、清洁能源、新型材料、装备制造“四大产业”，推进",
            "组建清洁能源、康养消费品、新型材料、装备制造四大产业联盟",
            "瞄准康养、能源、材料和装备四大产业",
            "测量仪器仪表、无醇饮品、高低压设备等13个项目",
            "四个园区：下路、西沱、万朝、龙潭。",
            "实现“六个新突破”，突出“六个聚焦”",
            "推进道路、桥梁建设3个项目",
        ] {
            check_words(words, None);
        }
    }

    #[test]
    fn a_list_that_is_longer_or_shorter_than_it_says_is_doubted() {
        check_words("聚焦康养、能源、装备“四大产业”", Some((4, 3, "聚焦康养、能源、装备“四大")));
        check_words("，康养、能源、材料、装备三大产业", Some((3, 4, "康养、能源、材料、装备三大")));
        check_words("甲、乙、丙等2个项目签约", Some((2, 3, "甲、乙、丙等2个")));
        check_words("四个园区：下路、西沱、万朝。", Some((4, 3, "四个园区：下路、西沱、万朝")));
    }

    #[test]
    fn every_slip_of_a_paragraph_is_told() {
        let found = slips("甲、乙、丙等2个项目签约。丁、戊“三大产业”成形。己、庚等3个项目开工。");
        assert_eq!(found, [(2, 3, "甲、乙、丙等2个"), (3, 2, "丁、戊“三大")]);
    }
}
