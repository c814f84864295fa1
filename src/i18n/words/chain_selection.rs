//! A connection, or a chain as a whole, that is selected on the map.

use crate::i18n::{Lang, Text, text};

pub const THIS_LINE: Text = text("查看此联系", "This connection");
pub const LINE: Text = text("环节联系", "Connection");
pub const FROM: Text = text("上一环节", "From");
pub const TO: Text = text("下一环节", "To");
pub const WITHIN: Text = text("链内联系", "Within one chain");
pub const ACROSS: Text = text("跨链联系", "Between two chains");
/// Of a connection that the plan does not have.
pub const LINE_ADDED: Text =
    text("由工作人员补充，规划未载。", "Added by the people who use the atlas; the plan does not have it.");
pub const LINE_PRINTED: Text = text("原文以箭头标明，照录。", "Printed in the plan with an arrow.");
pub const OTHER_LINES: Text = text("这两条链之间的其他联系", "Other connections between these chains");
pub const OPEN_CHAIN: Text = text("单独查看本链", "This chain by itself");
pub const BESIDE: Text = text("同一产业的其他产业链", "Other chains of the industry");

/// What a screen reader says of the button beside a neighbour.
pub fn this_line(lang: Lang, from: &str, to: &str) -> String {
    lang.pick(format!("查看此联系：{from} → {to}"), format!("This connection: {from} → {to}"))
}

/// Said when a connection was chosen.
pub fn chosen_line(lang: Lang, from: &str, to: &str) -> String {
    lang.pick(format!("已选中联系：{from} → {to}"), format!("Chosen: the connection {from} → {to}"))
}

/// Said when a chain was chosen as a whole.
pub fn chosen_chain(lang: Lang, chain: &str) -> String {
    lang.pick(format!("已选中产业链：{chain}"), format!("Chosen: the chain {chain}"))
}
