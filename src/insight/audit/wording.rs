//! Slips of the pen that a machine can see: a word printed twice running, brackets and quotation marks that
//! are not closed, or not by their own kind.
//! Notes only.

use crate::plan::{Citation, Paragraph, Plan, Subject};

use super::{Finding, Rule, Severity, Value};

/// Length of the words looked at, in characters.
const LENGTHS: std::ops::RangeInclusive<usize> = 2..=4;

/// What opens, and what closes it.
const PAIRS: [(char, char); 7] =
    [('（', '）'), ('(', ')'), ('《', '》'), ('〔', '〕'), ('【', '】'), ('“', '”'), ('「', '」')];

/// Characters shown behind a bracket that is never closed.
const SHOWN: usize = 12;

pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    plan.text.paragraphs.iter().flat_map(check_one).collect()
}

fn check_one(paragraph: &Paragraph) -> impl Iterator<Item = Finding> {
    let plain = paragraph.plain();
    let slips = [doubled(&plain), unmatched(&plain)];
    let finding = |words: String| {
        let cite = vec![Citation { at: paragraph.id.clone(), words: words.clone() }];
        let about = Subject::Paragraph(paragraph.id.clone());
        Finding::new(Rule::Wording, Severity::Note, about, vec![Value::words(&words, &cite)])
    };
    slips.into_iter().flatten().map(finding)
}

/// The first word of 汉字 that stands twice running, both times.
fn doubled(text: &str) -> Option<String> {
    let chars: Vec<char> = text.chars().collect();
    let twice = |length: usize| {
        let mut windows = chars.windows(2 * length);
        windows.find(|window| {
            let (first, second) = window.split_at(length);
            let differ = first.iter().any(|c| Some(c) != first.first());
            first == second && differ && first.iter().all(|c| ('\u{4E00}'..='\u{9FFF}').contains(c))
        })
    };
    LENGTHS.into_iter().find_map(twice).map(|window| window.iter().collect())
}

/// The first bracket without its other half, or with one of another kind, with the words between.
fn unmatched(text: &str) -> Option<String> {
    let mut open: Vec<(usize, char)> = Vec::new();
    for (at, c) in text.char_indices() {
        if PAIRS.iter().any(|(opens, _)| *opens == c) {
            open.push((at, c));
        } else if let Some((opens, _)) = PAIRS.iter().find(|(_, closes)| *closes == c) {
            match open.pop() {
                Some((_, bracket)) if bracket == *opens => {}
                Some((from, _)) => return text.get(from..at + c.len_utf8()).map(str::to_owned),
                // `1)` at the head of a point opens nothing.
                None if is_point(text.get(..at)?) => {}
                None => return last(text.get(..at + c.len_utf8())?),
            }
        }
    }
    let (from, _) = open.pop()?;
    text.get(from..).map(|rest| rest.chars().take(SHOWN).collect())
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
            assert_eq!(doubled(text).or_else(|| unmatched(text)).as_deref(), expected, "{text}");
        }
    }
}
