//! What stands on the chain map and around it: states, legend, presenting, pictures.

use super::units::millions;
use crate::i18n::{Lang, Text, grouped, text};
use crate::insight::chains::{LinkState, Origin, Sign};

pub const LEGEND: Text = text("图例", "Legend");
pub const STRONG: Text = text("强", "Strong");
pub const WEAK: Text = text("弱", "Weak");
pub const MISSING: Text = text("缺", "Missing");
pub const UNVERIFIED: Text = text("未核实", "Not verified");
const UNVERIFIED_MARK: Text = text("？", "?");

/// A state in full.
pub fn state(state: LinkState) -> Text {
    match state {
        LinkState::Strong => STRONG,
        LinkState::Weak => WEAK,
        LinkState::Missing => MISSING,
        LinkState::Unverified => UNVERIFIED,
    }
}

/// A state as it stands on a box.
pub fn state_mark(state: LinkState) -> Text {
    match state {
        LinkState::Unverified => UNVERIFIED_MARK,
        state => self::state(state),
    }
}

/// What a sign of the map means.
pub fn sign(sign: Sign) -> Text {
    match sign {
        Sign::Line(Origin::Printed) => text("关系：原文箭头所示", "Line: printed"),
        Sign::Line(Origin::Inferred) => text("关系：据原文推断", "Line: inferred"),
        Sign::Line(Origin::Staff) => text("关系：工作人员补充", "Line: added by staff"),
        Sign::Across => text("跨链关系", "Between chains"),
        Sign::Filled => text("列有项目或企业", "Projects or firms listed"),
        Sign::Empty => text("项目、企业均未列", "Neither listed"),
        Sign::Elsewhere => text("通往本图未画出的环节", "A link not on this map"),
        Sign::State(LinkState::Strong) => text("状态：强", "State: strong"),
        Sign::State(LinkState::Weak) => text("状态：弱", "State: weak"),
        Sign::State(LinkState::Missing) => text("状态：缺", "State: missing"),
        Sign::State(LinkState::Unverified) => text("状态：未核实", "State: not verified"),
    }
}

pub const LEGEND_BOXES: Text = text(
    "方框的虚线边与连线同义：推断为短划，工作人员补充为点线。",
    "Borders of boxes are dashed as lines are: dashes for inferred, dots for added by staff.",
);

pub const PRESENT_KEYS: Text = text("PageDown、PageUp 换链，Esc 退出", "Page down and up for chains, Esc to leave");
pub const PART: Text = text("局部", "part");

/// What stands on a link, for people who sit far away.
pub fn stands(lang: Lang, projects: usize, outside: usize, investment: &str) -> String {
    let planned = match (lang, projects) {
        (Lang::Zh, 0) => "规划未列项目".to_owned(),
        (Lang::En, 0) => "no planned project".to_owned(),
        (Lang::Zh, _) => format!("规划项目 {projects} 个，总投资 {} 万元", grouped(investment)),
        (Lang::En, _) => format!("planned projects: {projects}, total {} million yuan", millions(investment)),
    };
    let others = match (lang, outside) {
        (_, 0) => String::new(),
        (Lang::Zh, _) => format!("；规划外项目 {outside} 个"),
        (Lang::En, _) => format!("; outside the plan: {outside}"),
    };
    planned + &others
}

/// Names of firms or products behind what they are.
pub fn list(lang: Lang, what: Text, names: &[String]) -> String {
    let what = lang.t(what);
    match (lang, names) {
        (Lang::Zh, []) => format!("{what}：规划未列"),
        (Lang::En, []) => format!("{what}: none listed"),
        (Lang::Zh, names) => format!("{what}：{}", names.join("、")),
        (Lang::En, names) => format!("{what}: {}", names.join(", ")),
    }
}

/// How many times larger than on the screen, in at most two places.
pub fn factor(factor: f64) -> String {
    let hundredths = (factor * 100.0).floor() / 100.0;
    hundredths.to_string()
}

/// How large a picture became if the browser could not hold what was asked for.
pub fn smaller(lang: Lang, wanted: u8, made: &str) -> String {
    match lang {
        Lang::Zh => format!("图幅过大，浏览器放不下 {wanted} 倍，已按 {made} 倍保存；要更清晰请改存 SVG 或只存局部。"),
        Lang::En => {
            format!("Too large for the browser at {wanted}×; saved at {made}×. SVG, or a part of the map, stays sharp.")
        }
    }
}
