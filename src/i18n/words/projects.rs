//! The project table and one project.

use super::units::{self, money};
use crate::i18n::{Lang, Text, text};
use crate::insight::projects::Standing;

pub const LEAD: Text = text(
    "附件《项目清单》所列全部项目。金额照录原表，单位万元；合计由本图册按项目逐项相加，与原表合计并列。",
    "All projects in the annex. Amounts are copied as printed, in units of 10,000 yuan; totals are added up project by project and shown beside the printed ones.",
);
pub const NUMBER: Text = text("序号", "No.");
pub const NAME: Text = text("项目名称", "Project");
pub const PARK: Text = text("园区", "Park");
pub const INDUSTRY: Text = text("产业", "Industry");
pub const GROUP: Text = text("产业门类", "Industry group");
pub const CONTENT: Text = text("建设内容及规模", "Content and scale");
pub const NATURE: Text = text("建设性质", "Nature");
pub const YEARS: Text = text("建设年限", "Years");
pub const INVESTMENT: Text = text("总投资（万元）", "Total investment (10,000 yuan)");
pub const TOTAL_INVESTMENT: Text = text("总投资", "Total investment");
pub const REMARKS: Text = text("备注", "Remarks");
pub const NO_REMARKS: Text = text("原表为空", "Blank in the table");
pub const LINKS: Text = text("所在环节", "Chain links");
pub const LINKS_INFERRED: Text = text("按建设内容判断", "judged by its content");
pub const NEW: Text = text("新建", "New construction");

pub const ALL_PARKS: Text = text("全部园区", "All parks");
pub const ALL_INDUSTRIES: Text = text("全部产业", "All industries");
pub const ALL_GROUPS: Text = text("全部门类", "All groups");
pub const ALL_YEARS: Text = text("全部年份", "All years");
pub const ALL_SIZES: Text = text("不限", "Any");
pub const BUILT_IN: Text = text("建设年份", "Built in");
pub const SIZE: Text = text("投资规模", "Size");
pub const FIND: Text = text("查找", "Find");
pub const UNDER_10000: Text = text("1 亿元以下", "below 100 million yuan");
pub const UNDER_50000: Text = text("1 亿元至 5 亿元以下", "100 to below 500 million yuan");
pub const UNDER_100000: Text = text("5 亿元至 10 亿元以下", "500 million to below 1 billion yuan");
pub const FROM_100000: Text = text("10 亿元及以上", "1 billion yuan or more");
pub const EMPTY: Text =
    text("没有符合条件的项目。请放宽或清除条件。", "No projects match. Loosen or clear the filters.");

pub const VIEW: Text = text("呈现方式", "Show as");
pub const TABLE: Text = text("表格", "Table");
pub const TIMELINE: Text = text("时间轴", "Timeline");
pub const TREEMAP: Text = text("投资构成图", "Treemap");
pub const PROJECT_LIST: Text = text("项目清单", "Projects");
pub const SUM: Text = text("合计（逐项相加）", "Sum (added up)");
pub const SUM_OF: Text = text("范围", "Of");
pub const PRINTED_SUM: Text = text("原表合计", "Printed sum");
pub const DIFFERENCE: Text = text("相差", "Difference");
pub const AGREES: Text = text("与原表一致", "agrees with the print");
pub const PREVIOUS: Text = text("上一项目", "Previous project");
pub const NEXT: Text = text("下一项目", "Next project");
pub const ALL: Text = text("全部项目", "All projects");
pub const PRINTED_ROW: Text = text("原表所载", "As printed");
pub const STANDING: Text = text("填报情况", "Reported");
pub const ANY_STANDING: Text = text("全部", "All");
pub const UNREPORTED: Text = text("未填报阶段", "No stage reported");
pub const LATE_START: Text = text("应开工未开工", "Start overdue");
pub const LATE_END: Text = text("应竣工未竣工", "Completion overdue");
pub const STAGE: Text = text("阶段", "Stage");

/// How many projects are shown, of how many if that is not all of them, and what those that are shown cost.
pub fn shown(lang: Lang, count: usize, all: usize, wan: &str, yi: &str) -> String {
    let money = money(lang, wan, yi);
    if count == all {
        return lang.pick(format!("共 {all} 个项目，总投资 {money}"), format!("{all} projects in all, {money}"));
    }
    lang.pick(
        format!("显示 {count} 个项目，共 {all} 个；所示项目总投资 {money}"),
        format!("{count} of {all} projects shown, {money}"),
    )
}

/// Of how many projects it is not known whether they are late.
pub fn untold(lang: Lang, late: Standing, count: usize) -> String {
    let (zh, en) = match late {
        Standing::LateStart => ("计划开工年份", "have started"),
        _ => ("建设年限", "be completed"),
    };
    let projects = units::english(count, "more project was", "more projects were");
    lang.pick(
        format!("另有 {count} 个项目{zh}已过，但未填报阶段，无从判断。"),
        format!("{projects} to {en} before this year, and nobody reported a stage."),
    )
}

/// Years as the annex prints them: 2024 or 2023-2027.
pub fn years(from: i16, to: i16) -> String {
    if from == to { from.to_string() } else { format!("{from}-{to}") }
}

/// The printed nature; English where its meaning is known.
pub fn nature(lang: Lang, printed: &str) -> String {
    if lang == Lang::En && printed == "新建" { lang.t(NEW).to_owned() } else { printed.to_owned() }
}
