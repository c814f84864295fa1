//! The audit: rules, findings, how serious they are.

use crate::i18n::{Lang, Text, text};

pub const LEAD: Text = text(
    "以下是规划各处数字相互核对的结果。本图册只并列原文与核对值，不改动任何原文数字；其他各页一律照录原文。",
    "The plan’s own figures checked against one another. Nothing is corrected: the printed value and the checked one stand side by side, and every other page shows the plan as printed.",
);
pub const ERRORS: Text = text("前后不一致", "Contradictions");
pub const DOUBTS: Text = text("存疑", "Doubtful");
pub const NOTES: Text = text("提示", "Minor points");
pub const ERROR: Text = text("前后不一致", "Contradiction");
pub const DOUBT: Text = text("存疑", "Doubtful");
pub const NOTE: Text = text("提示", "Minor point");
pub const ALL: Text = text("全部", "All");
pub const SEVERITY: Text = text("严重程度", "Severity");
pub const RULE: Text = text("核对规则", "Rule");
pub const NOTHING: Text = text("没有符合条件的核对发现。", "No findings match.");
pub const PRINTED: Text = text("原文", "Printed");
pub const COMPUTED: Text = text("核对值", "Computed");
pub const DIFFERENCE: Text = text("相差", "Difference");
pub const POINTS: Text = text("个百分点", "percentage points");
pub const PARTS: Text = text("逐项列出", "Item by item");
pub const PART: Text = text("分项", "Item");
pub const VALUE: Text = text("数值", "Value");
/// Before the names of what was left out.
pub const LEFT_OUT: Text = text("差额正好等于未计入的", "The difference is exactly what was left out: ");
pub const UNKNOWN: Text = text(
    "没有这项核对发现：地址有误，或规划、核对规则已经更新。",
    "There is no such finding: the address is wrong, or the plan or the rules have changed.",
);
pub const SHOW_ALL: Text = text("显示全部核对发现", "Show all findings");
pub const MORE: Text = text("查看", "View");

pub const SUM: Text = text("合计与分项不符", "Total does not match its parts");
pub const SUM_WHY: Text = text(
    "附件所载合计，应等于其下各项之和。",
    "A total printed in the annex should equal the sum of the items below it.",
);
pub const CARRIED: Text = text("沿用了有误的小计", "An error carried forward");
pub const CARRIED_WHY: Text = text(
    "这一合计与其下所载小计相符，但小计有误，按项目逐项相加得不出这个数。",
    "This total agrees with the subtotals printed below it, but one of those is wrong: the projects add up to something else.",
);
pub const REPEAT: Text = text("同一数据前后不同", "One figure, two values");
pub const REPEAT_WHY: Text = text(
    "同一对象、同一年份的同一数据，各处应当相同。",
    "The same figure for the same subject and year should be the same everywhere.",
);
pub const ROUNDING: Text = text("取整不同", "Rounded differently");
pub const ROUNDING_WHY: Text =
    text("两处是同一数据，其中一处取了整。", "The same figure, rounded in one of the places.");
pub const SCOPE: Text = text("名称相近，数字相同", "One number, two names");
pub const SCOPE_WHY: Text = text(
    "两项名称相近、数字相同，可能是同一数据换了口径。",
    "Two counts with nearly the same name have the same number: one may have been counted by the other’s rule.",
);
pub const PARTS_RULE: Text = text("分项与总数不符", "Parts do not add up to the whole");
pub const PARTS_WHY: Text = text(
    "分项之和应等于总数（四舍五入的误差除外）；少于总数时，可能另有未列的分项。",
    "Parts should add up to the whole, rounding apart; where they fall short, some may not be listed.",
);
pub const SHARE: Text = text("占比与计算结果不符", "Share does not match its figures");
pub const SHARE_WHY: Text =
    text("占比应等于两个数相除的结果。", "A share should equal one figure divided by the other.");
pub const DERIVED: Text = text("占比与数量不符", "Share does not match the counts behind it");
pub const DERIVED_WHY: Text = text(
    "规划另处所载的两个数相除，得不出这里所载的占比。",
    "Two counts printed elsewhere in the plan do not give the share printed here.",
);
pub const TARGET: Text = text("目标低于现状", "Target below the present value");
pub const TARGET_WHY: Text = text(
    "目标值小于现状值，可能是口径不同，也可能有误。",
    "The target is lower than the present value: a different scope, or a slip.",
);
pub const TARGET_WORDS: Text = text("目标表述不一", "One target in two wordings");
pub const TARGET_WORDS_WHY: Text = text(
    "同一指标的目标，两处要求不同；评估时请对照两处原文。",
    "The same target asks for one thing here and another there; whoever assesses it should read both.",
);
pub const NO_TARGET: Text = text("有现状，无目标", "A present value and no target");
pub const NO_TARGET_WHY: Text = text(
    "这一项有现状数值而没有目标；同级其他各项的目标已占满总目标，没有给它留出余地。",
    "There is a present value and no target, and the targets beside it already take up the whole.",
);
pub const CAPACITY: Text = text("项目规模与目标不符", "Projects and the target they serve");
pub const CAPACITY_WHY: Text = text(
    "清单所列项目的规模合计，与规划的目标不等；可能还有项目没有列入。",
    "What the listed projects can do does not add up to the target; some may not be listed yet.",
);
pub const LIMIT: Text = text("部分大于整体", "Part larger than the whole");
pub const LIMIT_WHY: Text = text(
    "部分不应大于整体，例如工业用地不应大于规划用地，一个产业门类的产值不应大于所属产业。",
    "A part cannot be larger than the whole: industrial land within planned land, a group’s output within its industry’s.",
);
pub const UNIT: Text = text("单位不同", "Different units");
pub const UNIT_WHY: Text = text("同一数据的单位应当相同。", "The same figure should have the same unit.");
pub const UNIT_TWICE: Text = text("单位重复", "A unit printed twice");
pub const UNIT_TWICE_WHY: Text = text("单位栏已有单位，数值中又写了一次。", "The unit column already gives the unit.");
pub const NUMBERING: Text = text("编号不连续", "Numbering skips or repeats");
pub const NUMBERING_WHY: Text =
    text("编号应当连续，不跳号、不重号。", "Numbers should run on without gaps or repeats.");
pub const ANNOUNCED: Text = text("列举个数与所称不符", "List does not match its stated count");
pub const ANNOUNCED_WHY: Text =
    text("所称个数应与列举的个数相同。", "The list should have as many items as the text says.");
pub const YEARS: Text = text("年限超出规划期", "Years outside the plan");
pub const YEARS_WHY: Text = text(
    "年份应在规划期或远景目标年限之内，且先后有序。",
    "Years should lie within the plan period or that of its long-term goals, and in order.",
);
pub const TWO_NAMES: Text = text("名称前后不一", "Two names for one thing");
pub const TWO_NAMES_WHY: Text =
    text("同一对象有不同名称，引用时请注意。", "The same thing has two names; take care when quoting.");
pub const SAME_SOUND: Text = text("音同字不同", "The same sound, other characters");
pub const SAME_SOUND_WHY: Text = text(
    "两处读音相同而用字不同，可能是同一物品写错了字。",
    "The two sound the same and are written differently: perhaps one thing, once misspelt.",
);
pub const UNLISTED: Text = text("文中列名，清单未列", "Named and not listed");
pub const UNLISTED_WHY: Text = text(
    "正文点名的项目，附件清单中没有同名项目；可能另有名称，也可能不在清单之内。",
    "The text names these projects and the annex has none of that name: they may be listed under another, or not at all.",
);
pub const ONLY_NAMED: Text = text("只列名称，未作说明", "Named but not described");
pub const ONLY_NAMED_WHY: Text =
    text("列入名单，但既无说明，也无项目。", "Listed, but with neither a description nor a project.");
pub const WORDING: Text = text("文字疏漏", "Slip in the wording");
pub const WORDING_WHY: Text =
    text("词语重复，或括号、引号不配对。", "A repeated word, or brackets or quotation marks that do not match.");

/// What a finding is about, as its title.
pub fn title(lang: Lang, rule: &str, about: &str) -> String {
    lang.pick(format!("{about}：{rule}"), format!("{about}: {rule}"))
}

/// A subject and what is measured of it, which may be nothing.
pub fn measured(lang: Lang, about: String, measure: &str) -> String {
    match measure {
        "" => about,
        _ => lang.pick(format!("{about}的{measure}"), format!("{about}, {measure}")),
    }
}

/// A heading with how many there are.
pub fn counted(lang: Lang, name: Text, count: usize) -> String {
    format!("{} {count}", lang.t(name))
}

/// A difference with its sign.
pub fn signed(value: &str) -> String {
    if value.starts_with(['-', '\u{2212}']) { value.to_owned() } else { format!("+{value}") }
}

/// How many findings there are about something, as a link.
pub fn findings(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Zh => format!("核对发现 {count} 项"),
        Lang::En if count == 1 => "1 audit finding".to_owned(),
        Lang::En => format!("{count} audit findings"),
    }
}

/// What the page was narrowed down to.
pub fn only_about(lang: Lang, about: &str) -> String {
    lang.pick(format!("只显示与“{about}”有关的核对发现。"), format!("Showing only findings about {about}."))
}

/// Where a link leads, for screen readers.
pub fn link_to(lang: Lang, title: &str) -> String {
    lang.pick(format!("本项链接：{title}"), format!("Link to the finding: {title}"))
}
