//! Slips of the pen that a machine can see: a word printed twice running, brackets and quotation marks that
//! are not closed, or not by their own kind.
//! Notes only.

use crate::plan::{Citation, Paragraph, Plan, Subject};

use super::{Finding, Rule, Severity, Value};

/// Length of the words looked at, in characters.
const LENGTHS: [usize; 3] = [2, 3, 4];

/// What opens, and what closes it.
const PAIRS: [(char, char); 7] =
    [('（', '）'), ('(', ')'), ('《', '》'), ('〔', '〕'), ('【', '】'), ('“', '”'), ('「', '」')];

/// Characters shown behind a bracket that is never closed.
const SHOWN: usize = 12;

pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    plan.text.paragraphs.iter().flat_map(check_one).collect()
}

fn check_one(paragraph: &Paragraph) -> Vec<Finding> {
    let plain = paragraph.plain();
    let slips = doubled(&plain).into_iter().chain(unmatched(&plain));
    let finding = |words: String| {
        let cite = vec![Citation { at: paragraph.id.clone(), words: words.clone() }];
        let about = Subject::Paragraph(paragraph.id.clone());
        Finding::new(Rule::Wording, Severity::Note, about, vec![Value::words(&words, &cite)])
    };
    slips.map(finding).collect()
}

/// Each word of 汉字 that stands twice running, both times.
fn doubled(text: &str) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let (mut found, mut at) = (Vec::new(), 0);
    while at < chars.len() {
        let twice =
            LENGTHS.into_iter().filter_map(|length| chars.get(at..at + 2 * length)).find(|words| is_twice(words));
        found.extend(twice.map(|words| words.iter().collect::<String>()));
        at += twice.map_or(1, <[char]>::len);
    }
    found
}

fn is_twice(words: &[char]) -> bool {
    let (first, second) = words.split_at(words.len() / 2);
    let differ = first.iter().any(|c| Some(c) != first.first());
    first == second && differ && first.iter().all(|c| ('\u{4E00}'..='\u{9FFF}').contains(c))
}

/// Each bracket without its other half, or with one of another kind, with the words between.
fn unmatched(text: &str) -> Vec<String> {
    let mut open: Vec<(usize, char)> = Vec::new();
    let mut found = Vec::new();
    for (at, c) in text.char_indices() {
        if PAIRS.iter().any(|(opens, _)| *opens == c) {
            open.push((at, c));
        } else if let Some((opens, _)) = PAIRS.iter().find(|(_, closes)| *closes == c) {
            let end = at + c.len_utf8();
            // What was opened behind its other half is never closed.
            let half = open.iter().rposition(|(_, bracket)| bracket == opens);
            let left = half.map_or(open.len().saturating_sub(1), |half| half + 1);
            let unclosed = open.split_off(left.min(open.len()));
            match (half, unclosed.first()) {
                (_, Some((from, _))) => found.extend(text.get(*from..end).map(str::to_owned)),
                (None, None) => {
                    found.extend(orphan(text.get(..at).unwrap_or_default(), text.get(..end).unwrap_or_default()))
                }
                (Some(_), None) => {}
            }
            if half.is_some() {
                open.pop();
            }
        }
    }
    let unclosed = open.into_iter().filter_map(|(from, _)| text.get(from..));
    found.extend(unclosed.map(|rest| rest.chars().take(SHOWN).collect::<String>()));
    found
}

/// A closing bracket that nothing opened; `1)` at the head of a point opens nothing.
fn orphan(before: &str, with_it: &str) -> Option<String> {
    if is_point(before) { None } else { last(with_it) }
}

fn is_point(before: &str) -> bool {
    before.chars().count() <= 2 && before.chars().all(char::is_alphanumeric)
}

fn last(text: &str) -> Option<String> {
    let (at, _) = text.char_indices().rev().take(SHOWN).last()?;
    text.get(at..).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn doubled_words_and_mixed_brackets_are_seen_and_ordinary_text_is_not() {
        for (text, expected) in [
            ("智能仪器仪表及环境监测监测仪器", Some("监测监测")),
            ("竹笋（茎菜类蔬菜)精深加工", Some("（茎菜类蔬菜)")),
            ("下路工业园区（含A区", Some("（含A区")),
            ("下路工业园区含A区）", Some("下路工业园区含A区）")),
            ("依据《规划（2023—2027年》等文件", Some("（2023—2027年》")),
            ("推进“工业强县战略，加快建设现代化产业体系", Some("“工业强县战略，加快建设")),
            ("1)建设道路", None),
            ("《规划（草案）》的“三园”", None),
            ("重重困难，天天向上", None),
            ("（一）下路工业园区（含A区）", None),
        ] {
            let found: Vec<String> = doubled(text).into_iter().chain(unmatched(text)).collect();
            assert_eq!(found, expected.into_iter().collect::<Vec<_>>(), "{text}");
        }
    }

    #[test]
    fn every_slip_of_a_paragraph_is_told() {
        assert_eq!(doubled("监测监测仪器，生产生产线"), ["监测监测", "生产生产"]);
        assert_eq!(unmatched("（甲)乙【丙）丁"), ["（甲)", "【丙）"]);
        assert_eq!(unmatched("《甲“乙》丙“丁"), ["“乙》", "“丁"]);
    }
}
