//! Parks, industries, the map.

use super::units;
use crate::i18n::{Lang, Text, text};
use crate::insight::parks::Measure;

pub const LEAD: Text = text(
    "点园区的圆或名称，查看该园区的产业、项目、目标与记录。",
    "Select a park by its circle or name to see its industries, projects, targets and notes.",
);
pub const AS_PRINTED: Text = text(
    "数值照录原表，“——”表示原表未载，不等于零。",
    "Values are copied as printed; a dash means that none is printed, not zero.",
);
pub const EACH_FIGURE: Text = text("各项数据的年份与出处", "Each figure with its year and source");
pub const MAP: Text = text("园区位置图", "Map of the parks");
pub const SCHEMATIC: Text = text(
    "园区位置为示意，未经测绘；填报了地图位置的，按填报位置标出，项目和企业用小圆点表示。县界为概略轮廓，不作划界依据。轮廓来源：",
    "Park positions are schematic, not surveyed, unless one was reported; projects and enterprises with a reported \
     position are small dots. The county outline is generalised and no legal boundary. Outline: ",
);
pub const REPORTED: Text = text("按填报位置标出", "At its reported position");
/// As the table of the parks prints what it does not know.
pub const DASHES: &str = "——";
pub const NOT_PRINTED: Text = text("原表未载", "not printed");
pub const CIRCLES: Text = text("圆的大小表示", "Circles show");
pub const SIDE_BY_SIDE: Text = text("园区比较", "Side by side");

pub const NAME: Text = text("园区名称", "Park");
pub const LEADING: Text = text("主导产业", "Leading industries");
pub const PLANNED_LAND: Text = text("规划用地面积", "Planned land");
pub const INDUSTRIAL_LAND: Text = text("工业用地面积", "Industrial land");
pub const FIRMS: Text = text("入驻企业", "Firms");
pub const OUTPUT: Text = text("规上工业产值", "Output");
pub const TARGET: Text = text("目标产值", "Target output");
pub const BUILT_UP: Text = text("建成面积目标", "Built-up area, target");
pub const INVESTMENT: Text = text("项目总投资，逐项相加", "Project investment, added up");
pub const PRINTED_INVESTMENT: Text = text("项目总投资，原表所载", "Project investment, printed");
pub const REMARK: Text = text("原表备注", "Remark");
pub const ALIASES: Text = text("原文另称", "Also printed as");

pub const INDUSTRIES: Text = text("产业", "Industries");
pub const GROUPS: Text = text("产业门类与产品", "Groups and products");
pub const CHAINS: Text = text("产业链", "Chains");
pub const PROJECTS: Text = text("规划项目", "Planned projects");
pub const FIGURES: Text = text("规划中的全部数据", "All figures of the plan");
pub const ENTERPRISES: Text = text("列名企业", "Enterprises named");
pub const LOST: Text = text("缺失图件", "Lost pictures");
pub const LOST_HINT: Text =
    text("原文配图未随文本保存，仅存图题。", "The picture was not kept with the text; only its caption is known.");
pub const BY_INDUSTRY: Text = text("按所属产业归入", "by their industry");
pub const PASSAGES: Text = text("规划文本中提到本园区之处", "Where the plan names this park");
pub const NO_GROUPS: Text = text("规划没有列出产业门类或产品。", "The plan lists no groups or products.");
pub const NO_PROJECTS: Text = text("附件没有列出项目。", "The annex lists no project.");
pub const IN_THE_LIST: Text = text("在项目清单中查看", "Open in the list of projects");
pub const ALL_PARKS: Text = text("全部园区", "All parks");
pub const NO_PRODUCTS: Text = text("规划只列名称，未作说明。", "The plan only names it.");

/// What a measure of the parks is called.
pub fn measure(measure: Measure) -> Text {
    match measure {
        Measure::PlannedLand => PLANNED_LAND,
        Measure::IndustrialLand => INDUSTRIAL_LAND,
        Measure::Output => OUTPUT,
        Measure::Target => TARGET,
        Measure::Investment => INVESTMENT,
    }
}

/// What the size of the circles tells.
pub fn circles(lang: Lang, what: &str) -> String {
    lang.pick(format!("圆的大小表示{what}。"), format!("Circles show: {what}."))
}

/// Projects and the sum printed for them.
pub fn planned(lang: Lang, count: usize, printed: &str) -> String {
    let en = units::english(count, "project", "projects");
    lang.pick(format!("{count} 个项目，原表小计 {printed}"), format!("{en}, printed sum {printed}"))
}

/// A column for one year.
pub fn in_year(lang: Lang, name: &str, year: i16) -> String {
    lang.pick(format!("{year}年{name}"), format!("{name} {year}"))
}
