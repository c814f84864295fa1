//! What is said of a choice in the address that the page does not have.

use crate::i18n::{Lang, Text, text};

pub const CLEAR: Text = text("清除条件", "Clear filters");

/// The value that the address has, among the choices of a list.
pub fn unknown(lang: Lang, value: &str) -> String {
    lang.pick(format!("“{value}”（无此选项）"), format!("“{value}” (no such choice)"))
}

/// The name and value of each that means nothing.
pub fn no_such(lang: Lang, wrong: &[(String, String)]) -> String {
    let each: Vec<String> = wrong.iter().map(|(name, value)| format!("“{name}={value}”")).collect();
    let each = each.join(lang.pick("、", ", "));
    lang.pick(
        format!("地址中的{each}不是本页的选项，可能输错，或者来自另一份规划。"),
        format!(
            "The address says {each}, which this page does not have. It may be mistyped or come from another plan."
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_choice_that_means_nothing_is_named() {
        let wrong = [("park", "nope"), ("view", "x")].map(|(name, value)| (name.to_owned(), value.to_owned()));
        assert!(no_such(Lang::Zh, &wrong).starts_with("地址中的“park=nope”、“view=x”不是"));
    }
}
