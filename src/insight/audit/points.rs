//! Points that a sentence counts off: 一是, 二是, 三是. One that is skipped is a doubt.

use crate::plan::{Block, Citation, Paragraph, Plan, Subject};

use super::{Finding, Rule, Severity, Value, ordinal};

pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    plan.text.paragraphs.iter().filter_map(check_one).collect()
}

fn check_one(paragraph: &Paragraph) -> Option<Finding> {
    let Block::Words(words) = &paragraph.block else { return None };
    let (printed, wanted) = skipped(words)?;
    let cite = vec![Citation { at: paragraph.id.clone(), words: printed.clone() }];
    let values = vec![Value::words(&printed, &cite), Value::expected(&wanted)];
    let about = Subject::Paragraph(paragraph.id.clone());
    Some(Finding::new(Rule::Numbering, Severity::Doubt, about, values))
}

/// The first point that does not follow the one before, and what should stand there.
fn skipped(words: &str) -> Option<(String, String)> {
    let mut last = 0;
    for (at, _) in words.match_indices('是') {
        let clause = words.get(..at)?.rsplit(['。', '；', '，', '：']).next()?;
        let Some((number, true, "")) = ordinal::number(clause) else { continue };
        if number != last + 1 && number != 1 {
            return Some((format!("{clause}是"), format!("{}是", ordinal::chinese(last + 1))));
        }
        last = number;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_counted_in_a_sentence_run_on() {
        assert_eq!(skipped("服务完善。一是平台。二是联盟；三是专班，这是好的。"), None);
        assert_eq!(skipped("一是平台，二是联盟。一是资金，二是人才。"), None);
        assert_eq!(skipped("一是平台。三是专班。"), Some(("三是".to_owned(), "二是".to_owned())));
    }
}
