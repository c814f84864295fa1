//! Charts: titles, axes, summaries, the table twin.

use crate::i18n::{Lang, Text, text};

pub const TABLE: Text = text("表格", "Table");
pub const SAVE_CSV: Text = text("存为 CSV", "Save as CSV");
pub const SAVE_SVG: Text = text("存为 SVG", "Save as SVG");
pub const SAVE_PNG: Text = text("存为 PNG", "Save as PNG");
pub const LOADING: Text = text("正在绘图……", "Drawing…");
pub const NO_LIBRARY: Text =
    text("图表组件未能加载，数据见下表。", "The chart could not be loaded; its numbers are in the table below.");
pub const CORRECTED: Text = text("图表按规划所印数字绘制，其中已有更正：", "Drawn as printed; corrected since:");
pub const NO_PART: Text = text(
    "图表所需的程序文件未能加载，请检查网络后刷新本页。",
    "A file needed for the chart could not be loaded. Please check the network and reload the page.",
);
pub const SAVE_FAILED: Text =
    text("图片未能保存，请改用表格或打印。", "The picture could not be saved; please use the table or print the page.");

pub const BY_PARK: Text = text("各园区项目总投资", "Planned investment by park");
pub const BY_GROUP: Text = text("各产业门类项目总投资", "Planned investment by industry group");
pub const BY_YEAR: Text = text("推算的分年度投资", "Inferred investment by year");
pub const TREEMAP: Text = text("项目总投资构成", "Planned investment by project");
pub const PROJECT_YEARS: Text = text("各年度项目数", "Projects by year");

pub const PARK: Text = text("园区", "Park");
pub const GROUP: Text = text("产业门类", "Industry group");
pub const NO_INDUSTRY: Text = text("未分产业的项目", "Projects under no industry");
pub const PROJECT: Text = text("项目", "Project");
pub const YEAR: Text = text("年份", "Year");
pub const TOTAL: Text = text("合计", "Total");
pub const INDICATOR: Text = text("指标", "Indicator");
pub const UNIT: Text = text("单位", "Unit");
pub const NATURE: Text = text("指标属性", "Nature");
pub const EXPECTED: Text = text("预期性", "Expected");
pub const BINDING: Text = text("约束性", "Binding");
pub const RATE: Text = text("所需年均增速（计算）", "Needed rate a year (computed)");
pub const INVESTMENT: Text = text("总投资", "Investment");
pub const PRINTED: Text = text("原文小计", "Printed subtotal");
pub const PRINTED_TOTAL: Text = text("规划所载合计", "Total printed in the plan");
pub const SUM: Text = text("计算的各项之和", "Computed sum of the projects");
pub const DIFFERENCE: Text = text("计算值与原文之差", "Computed less printed");
pub const PROJECTS: Text = text("项目数", "Projects");
pub const STARTING: Text = text("当年起建", "Starting");
pub const BUILDING: Text = text("处于建设年限内", "Within their building years");

pub const EVEN_SPREAD: Text = text(
    "规划只列总投资和建设年限，未列分年度投资。本图将各项目总投资按建设年限平均分摊，属推算，四舍五入到小数点后两位。",
    "The plan prints only each project’s total and building years. This chart spreads each total evenly over its years: inferred, and rounded to two decimals.",
);
pub const PATHS: Text = text(
    "规划只列基期值和目标值，其间各年为计算值，保留两位小数，仅供对照。",
    "The plan prints only the base value and the target; the years between are computed, to two decimals, for comparison.",
);
pub const RATES: Text = text(
    "增速为计算值，按等比增长，保留一位小数，用于把不同单位的指标放在一张图上，不表示完成进度。按百分点增长、逐项达成、无基期值或目标不是数值的指标只列于表中。",
    "The rates are computed (compound growth, one decimal) to bring different units onto one scale; they are not progress. Indicators that grow in points, are reached step by step, or have no base value or numeric target are in the table only, as are the units.",
);

/// `2022年`
pub fn year(lang: Lang, year: i16) -> String {
    lang.pick(format!("{year}年"), year.to_string())
}

/// A year before its value.
pub fn of_year(lang: Lang, year: i16) -> String {
    lang.pick(format!("{year}年"), format!("{year}:"))
}

/// Which measure of the parks is compared.
pub fn parks_by(lang: Lang, measure: &str) -> String {
    lang.pick(format!("园区比较：{measure}"), format!("Parks compared: {measure}"))
}

/// The way from the base year to the target of one indicator.
pub fn paths_of(lang: Lang, indicator: &str, from: i16, to: i16) -> String {
    lang.pick(format!("{indicator}：{from}—{to}年的路径"), format!("{indicator}: path from {from} to {to}"))
}

/// Several things in one sentence.
pub fn list(lang: Lang, things: &[String]) -> String {
    things.join(lang.pick("、", ", "))
}

pub fn total_is(lang: Lang, what: &str, value: &str) -> String {
    lang.pick(format!("{what} {value}。"), format!("{what}: {value}."))
}

pub fn values_are(lang: Lang, values: &[String]) -> String {
    let values = list(lang, values);
    lang.pick(format!("{values}。"), format!("{values}."))
}

/// The largest of many, in order.
pub fn largest_are(lang: Lang, values: &[String]) -> String {
    let values = list(lang, values);
    lang.pick(format!("居前的是{values}。"), format!("The largest: {values}."))
}

/// The largest of several.
pub fn largest(lang: Lang, name: &str, value: &str) -> String {
    lang.pick(format!("最大的是{name}，{value}。"), format!("The largest is {name}, {value}."))
}

/// A printed subtotal that is not the sum of what stands under it.
pub fn differs(lang: Lang, name: &str, printed: &str, sum: &str) -> String {
    lang.pick(
        format!("※ {name}：原文小计 {printed}，各项之和 {sum}，二者不符。"),
        format!("※ {name}: the subtotal is printed as {printed}, the projects add up to {sum}."),
    )
}

/// What the print has instead of a number.
pub fn not_printed(lang: Lang, names: &[String]) -> String {
    let names = list(lang, names);
    lang.pick(format!("{names}：原文未列数值。"), format!("{names}: the plan prints no number."))
}

/// The needed growth of all indicators, or of those of one category.
pub fn targets(lang: Lang, to: i16, category: Option<&str>) -> String {
    let title = lang.pick(format!("到{to}年所需年均增速"), format!("Growth needed each year until {to}"));
    category.map_or(title.clone(), |category| format!("{title}{}{category}", lang.colon()))
}

/// How many indicators have a rate, and the highest and the lowest of them with their names.
pub fn rates(lang: Lang, shown: usize, all: usize, [fastest, slowest]: &[String; 2]) -> String {
    match shown {
        1 => lang.pick(
            format!("{all} 项指标中，1 项可算年均增速：{fastest}。"),
            format!("1 of {all} indicators has a rate: {fastest}."),
        ),
        _ => lang.pick(
            format!("{all} 项指标中，{shown} 项可算年均增速；所需最高的是{fastest}，最低的是{slowest}。"),
            format!("{shown} of {all} indicators have a rate; the highest is {fastest}, the lowest {slowest}."),
        ),
    }
}

/// A rate with the two values that it leads from and to.
pub fn rate_of(lang: Lang, rate: &str, base: &str, target: &str) -> String {
    lang.pick(format!("{rate}（{base} → {target}）"), format!("{rate} ({base} → {target})"))
}

/// Where one indicator starts and where it is to end.
pub fn from_to(lang: Lang, (from, base): (i16, &str), (to, target): (i16, &str)) -> String {
    lang.pick(
        format!("{from}年 {base}，{to}年目标 {target}。"),
        format!("{base} in {from}; the target for {to} is {target}."),
    )
}

/// The whole of a list of projects.
pub fn projects_in_all(lang: Lang, count: usize) -> String {
    lang.pick(format!("共 {count} 个项目。"), format!("{count} projects in all."))
}

/// Where a picture comes from.
pub fn source(lang: Lang, title: &str, number: &str) -> String {
    lang.pick(format!("来源：《{title}》（{number}）"), format!("Source: {title} ({number})"))
}
