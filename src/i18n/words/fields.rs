//! Names of fields and of their choices, from the table of fields; and what is said of bad input.

use super::units;
use crate::i18n::{Lang, Text, text};
use crate::journal::{Field, Wrong};

pub const TRACKING: Text = text("跟踪填报", "Tracking");
pub const CORRECTIONS: Text = text("更正规划所载内容", "Correct what is printed");
pub const CORRECTIONS_HINT: Text = text(
    "规划原文不改动；更正与原文并列显示，须注明理由。",
    "The printed text stays as it is; a correction stands beside it and needs a reason.",
);
pub const OF_ADDED: Text = text("基本情况", "Basics");
pub const PRINTED: Text = text("规划所载", "Printed");
pub const CORRECTED: Text = text("更正为", "Corrected to");
pub const FILL_IN: Text = text("填报", "Report");
/// In place of that where the plan prints a value.
pub const CORRECT: Text = text("更正", "Correct");
pub const EMPTY_IT: Text = text("清空", "Clear");
pub const AS_OF: Text = text("截至／自何日起", "As of / since");
pub const REASON: Text = text("说明或依据", "Reason or evidence");
pub const REASON_NEEDED: Text = text("理由或依据（必填）", "Reason or evidence (required)");
pub const CHOOSE: Text = text("请选择", "Choose");
pub const ADD_ONE: Text = text("添加……", "Add…");
pub const TAKE_OUT: Text = text("移除", "Remove");
pub const RESTORED: Text =
    text("这是上次填写、还没有保存的内容。", "This was typed earlier and has not been saved yet.");
pub const KEYS: Text = text("回车保存，Esc 取消。", "Enter saves, Esc cancels.");
pub const KEYS_LINES: Text = text("Ctrl+回车保存，Esc 取消。", "Ctrl+Enter saves, Esc cancels.");

/// What a field is called.
pub fn name(field: Field) -> Text {
    let spec = field.spec();
    text(spec.zh, spec.en)
}

/// What one of a field's choices is called.
pub fn choice(field: Field, code: &str) -> Option<Text> {
    field.choice(code).map(|choice| text(choice.zh, choice.en))
}

/// The name of a field with the unit of its numbers.
pub fn with_unit(lang: Lang, field: Field, unit: Option<&str>) -> String {
    units::column(lang, lang.t(name(field)), unit.unwrap_or_default())
}

/// What people say in place of what is printed, and before it what was, if that needs to be said.
pub fn corrected_to(lang: Lang, what: &str, value: &str) -> String {
    match what.is_empty() {
        true => format!("{} {value}", lang.t(CORRECTED)),
        false => lang.pick(format!("{what}更正为 {value}"), format!("{what}: corrected to {value}")),
    }
}

/// What some projects add up to with what people corrected.
pub fn corrected_sum(lang: Lang, sum: &str) -> String {
    lang.pick(format!("按更正后 {sum}"), format!("with corrections {sum}"))
}

/// What is done, and to which thing.
pub fn colon(lang: Lang, deed: &str, thing: &str) -> String {
    lang.pick(format!("{deed}：{thing}"), format!("{deed}: {thing}"))
}

/// A field that is reported for each year.
pub fn in_year(lang: Lang, field: Field, year: i16) -> String {
    let name = lang.t(name(field));
    lang.pick(format!("{year}年{name}"), format!("{name} {year}"))
}

/// Why a field cannot take what was typed, for whoever typed it.
pub fn wrong(lang: Lang, wrong: Wrong) -> String {
    let words = match wrong {
        Wrong::NotANumber => text(
            "请填写数字，例如 1200.5，不带单位和文字。",
            "Please enter a number such as 1200.5, without unit or words.",
        ),
        Wrong::Negative => text("不能是负数。", "It cannot be negative."),
        Wrong::NotADay => {
            text("没有这个日期，请按“2026-11-23”的格式填写。", "There is no such date; please write it as 2026-11-23.")
        }
        Wrong::NotAChoice => text("请从列表中选择。", "Please choose from the list."),
        Wrong::NotAPosition => text(
            "无法识别为位置，请填写纬度和经度，例如 29.99, 108.11。",
            "This is not a position; please enter latitude and longitude, such as 29.99, 108.11.",
        ),
        Wrong::NotAShift => text(
            "请填写向右、向下移动的两个整数，例如 120,-40。",
            "Please enter two whole numbers, how far right and how far down, such as 120,-40.",
        ),
        Wrong::Unknown => {
            text("没有这个对象，请从列表中选择。", "There is no such record; please choose from the list.")
        }
        Wrong::NoReason => text("更正规划所载内容须注明理由或依据。", "Correcting what is printed needs a reason."),
        Wrong::TooLong(most) => {
            return lang.pick(format!("内容过长，最多 {most} 字。"), format!("Too long; at most {most} characters."));
        }
        Wrong::TooMany(most) => {
            return lang.pick(format!("最多选 {most} 项。"), format!("At most {most} can be chosen."));
        }
    };
    lang.t(words).to_owned()
}
