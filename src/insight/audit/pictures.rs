//! Numbers of pictures that skip one. A note: the picture may have been taken out on purpose.

use crate::plan::{Picture, Plan, Subject};

use super::{Finding, Rule, Severity, Value};

pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    gaps(&plan.pictures)
}

fn gaps(pictures: &[Picture]) -> Vec<Finding> {
    let numbered: Vec<(u32, &Picture)> =
        pictures.iter().filter_map(|picture| Some((number(&picture.number)?, picture))).collect();
    let last = numbered.iter().map(|(number, _)| *number).max().unwrap_or(0);
    let missing = (1..=last).filter(|number| numbered.iter().all(|(there, _)| there != number));
    let neighbours = |missing: u32| numbered.iter().filter(move |(there, _)| there.abs_diff(missing) == 1);
    missing
        .map(|missing| {
            let gap = Value::expected(&format!("图{missing}"));
            let beside = neighbours(missing).map(|(_, picture)| Value::words(&picture.number, &picture.cite));
            let values = std::iter::once(gap).chain(beside).collect();
            Finding::new(Rule::Numbering, Severity::Note, Subject::Zone, values)
        })
        .collect()
}

/// The digits of `图3`.
fn number(printed: &str) -> Option<u32> {
    let digits: String = printed.chars().filter(char::is_ascii_digit).collect();
    // A typing slip such as 图30000 must not make a gap of thousands.
    digits.parse().ok().filter(|number| *number < 1000)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Name, PictureId};

    #[test]
    fn a_picture_number_that_is_skipped_is_noted() {
        let picture = |number: &str| Picture {
            id: PictureId::new(number),
            number: number.into(),
            title: Name::default(),
            cite: Vec::new(),
        };
        assert_eq!(gaps(&["图1", "图3", "图4"].map(picture)).len(), 1);
        assert_eq!(gaps(&["图1", "图2", ""].map(picture)).len(), 0);
    }
}
