//! Slips of the pen that a machine can see: a word printed twice running, brackets that do not match.
//! Notes only.

use crate::plan::{Citation, Paragraph, Plan, Subject};

use super::{Finding, Rule, Severity, Value};

/// Length of the words looked at, in characters.
const LENGTHS: std::ops::RangeInclusive<usize> = 2..=4;

pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    plan.text.paragraphs.iter().filter_map(check_one).collect()
}

fn check_one(paragraph: &Paragraph) -> Option<Finding> {
    let plain = paragraph.plain();
    let words = doubled(&plain).or_else(|| unmatched(&plain))?;
    let cite = vec![Citation { at: paragraph.id.clone(), words: words.clone() }];
    let about = Subject::Paragraph(paragraph.id.clone());
    Some(Finding::new(Rule::Wording, Severity::Note, about, vec![Value::words(&words, &cite)]))
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

/// From a bracket to the one of another kind that closes it.
fn unmatched(text: &str) -> Option<String> {
    let mut open: Option<(usize, char)> = None;
    for (at, c) in text.char_indices() {
        match (c, open) {
            ('（' | '(', _) => open = Some((at, c)),
            ('）' | ')', Some((from, bracket))) => {
                if (bracket == '（') != (c == '）') {
                    return text.get(from..at + c.len_utf8()).map(str::to_owned);
                }
                open = None;
            }
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn doubled_words_and_mixed_brackets_are_seen_and_ordinary_text_is_not() {
        for (text, expected) in [
            ("智能仪器仪表及环境监测监测仪器", Some("监测监测")),
            ("竹笋（茎菜类蔬菜)精深加工", Some("（茎菜类蔬菜)")),
            ("重重困难，天天向上", None),
            ("（一）下路工业园区（含A区）", None),
        ] {
            assert_eq!(doubled(text).or_else(|| unmatched(text)).as_deref(), expected, "{text}");
        }
    }
}
