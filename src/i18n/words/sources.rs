//! Citations and evidence.

use crate::i18n::{Lang, Text, text};

pub const SOURCE: Text = text("出处", "Source");
pub const PRINTED: Text = text("原文所载", "Printed");
pub const INFERRED: Text = text("据原文推断", "Inferred");

pub const MEASURE: Text = text("数据", "Figure");
pub const YEAR: Text = text("年份", "Year");
pub const VALUE: Text = text("数值", "Value");

pub fn about(lang: Lang, value: &str) -> String {
    lang.pick(format!("约 {value}"), format!("about {value}"))
}

pub fn at_least(lang: Lang, value: &str) -> String {
    lang.pick(format!("{value}以上"), format!("{value} or more"))
}

/// 百亿级
pub fn class(lang: Lang, value: &str) -> String {
    lang.pick(format!("{value}级"), format!("of the order of {value}"))
}

pub fn at_most(lang: Lang, value: &str) -> String {
    lang.pick(format!("{value}以内"), format!("at most {value}"))
}
