//! Indicators and pace.

use super::units::with_unit;
use crate::i18n::{Lang, Text, decimal, text};
use crate::insight::pace::Way;

pub const LEAD: Text = text(
    "指标表所列全部指标，数值照录原表；“—”表示原表未载，不等于零。年均增速由本图册计算。",
    "All indicators in the plan’s table, copied as printed; a dash means the table gives no value, not zero. Yearly growth is computed by the atlas.",
);
pub const BINDING: Text = text("约束性", "Binding");
pub const EXPECTED: Text = text("预期性", "Expected");
pub const BINDING_HINT: Text = text(
    "约束性指标是政府承诺，须按期完成；预期性指标看趋势和预测。",
    "Binding indicators are commitments that must be met; expected ones are judged by trend and forecast.",
);
pub const CATEGORY: Text = text("一级指标", "Category");
pub const NAME: Text = text("二级指标", "Indicator");
pub const UNIT: Text = text("单位", "Unit");
pub const NATURE: Text = text("指标属性", "Nature");
pub const NEEDED: Text = text("所需年均增长（计算）", "Needed each year (computed)");
pub const ALL: Text = text("全部", "All");
pub const ALL_INDICATORS: Text = text("全部指标", "All indicators");
pub const CAPTION: Text = text("园区产业发展指标", "Indicators of park development");
pub const ELSEWHERE: Text = text("规划中的同一数据", "The same figure elsewhere in the plan");
pub const ELSEWHERE_HINT: Text =
    text("与本表不一致之处，见数据核对。", "Where these disagree with the table, see the audit.");
pub const NOWHERE: Text = text("规划其他各处没有提到这一数据。", "The plan does not state this figure anywhere else.");
pub const LINEAR: Text = text("按等额增长", "Linear");
pub const COMPOUND: Text = text("按等比增长", "Compound");
pub const ACTUAL: Text = text("实际值", "Actual");
pub const LATEST: Text = text("最近实际值（填报）", "Latest actual value (reported)");
pub const PACE: Text = text("时序进度", "Pace");
pub const NOT_REPORTED: Text = text("未填报", "Not reported");
pub const ON_TIME: Text = text("达到时序", "On pace");
pub const BEHIND: Text = text("滞后", "Behind");
pub const FAR_BEHIND: Text = text("严重滞后", "Far behind");
pub const VALUE: Text = text("数值", "Value");
pub const WHERE: Text = text("所在段落", "Paragraph");
pub const TASKS: Text = text("提到这一数据的任务", "Tasks that name it");
pub const NO_BASE: Text = text("缺基期值，不算增速", "no base value, no rate");
pub const SENTENCE: Text = text("按是否完成评判", "judged as done or not done");
pub const MILESTONE: Text = text("逐项达成，不算增速", "step by step, no rate");
pub const PASSED: Text = text("基期已达到目标", "already reached in the base year");

/// Growth needed each year: an amount in a printed unit and a rate, or points.
pub fn needed(lang: Lang, each_year: f64, unit: &str, rate: Option<f64>) -> String {
    let amount = format!("{each_year:.2}");
    let Some(rate) = rate else {
        return lang.pick(format!("{amount} 个百分点"), format!("{amount} points"));
    };
    let (amount, rate) = (with_unit(lang, &amount, unit), decimal(rate * 100.0, 1));
    lang.pick(format!("{amount}，或 {rate}%"), format!("{amount}, or {rate}%"))
}

/// What the way to a target asks each year, or why that cannot be said.
pub fn way(lang: Lang, way: &Way, unit: &str) -> String {
    match way {
        Way::Growth(growth) => needed(lang, growth.each_year, unit, growth.rate),
        Way::Milestone { .. } => lang.t(MILESTONE).to_owned(),
        Way::NoBase => lang.t(NO_BASE).to_owned(),
        Way::Sentence => lang.t(SENTENCE).to_owned(),
        Way::Passed { .. } => lang.t(PASSED).to_owned(),
    }
}

/// A reported value with its year.
pub fn latest(lang: Lang, year: i16, digits: &str, unit: &str) -> String {
    let value = with_unit(lang, digits, unit);
    lang.pick(format!("{year}年 {value}"), format!("{year}: {value}"))
}

/// Ahead of or behind the time that has gone, in percentage points.
pub fn points(lang: Lang, points: f64) -> String {
    let sign = if points < 0.0 { "" } else { "+" };
    let points = decimal(points, 1);
    lang.pick(format!("较时序进度 {sign}{points} 个百分点"), format!("{sign}{points} points against pace"))
}

/// How the lamp is chosen.
pub fn rule(lang: Lang, behind: f64, far: f64) -> String {
    lang.pick(
        format!("从基期到目标已完成的比例，减去已过时间的比例；落后超过 {behind} 个百分点为滞后，超过 {far} 个百分点为严重滞后。"),
        format!("Share of the way from base to target covered, less share of time elapsed; more than {behind} points short is behind, more than {far} far behind."),
    )
}

pub fn year(lang: Lang, year: i16) -> String {
    lang.pick(format!("{year}年"), year.to_string())
}
