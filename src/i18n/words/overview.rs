//! The first page.

use super::units;
use crate::i18n::{Lang, Text, text};
use crate::plan::{Decimal, Found};

pub const HEADLINES: Text = text("主要目标", "Main targets");
pub const ALL_INDICATORS: Text = text("全部指标", "All indicators");
pub const PERIOD: Text = text("规划期", "Plan period");
pub const INVESTMENT: Text = text("投资安排", "Planned investment");
pub const START: Text = text("从这里开始", "Where to begin");

pub const DO_SEARCH: Text = text("找一句话、一个数", "Find a sentence or a figure");
pub const DO_SEARCH_HOW: Text = text(
    "按 / 键搜索全部内容，汉字、拼音、首字母、数字都行。",
    "Press / to search everything: characters, pinyin, initials or numbers.",
);
pub const DO_AUDIT: Text = text("核对数据", "Check the figures");
pub const DO_CHAINS: Text = text("看产业链", "Follow the chains");
pub const DO_CHAINS_HOW: Text = text(
    "从上游到下游，看每个环节的产品、项目和缺口。",
    "Products, projects and gaps of each link, upstream to downstream.",
);
pub const DO_NOTES: Text = text("记进展", "Record progress");
pub const DO_NOTES_HOW: Text = text(
    "在项目页更新阶段、写记录，保存在本机浏览器，可备份。",
    "Set a project’s stage and write notes on its page; they stay in this browser and can be backed up.",
);

/// 2022年, 2022
pub fn year(lang: Lang, year: i16) -> String {
    lang.pick(format!("{year}年"), year.to_string())
}

/// What the plan is to have brought about in its last year, in one sentence.
pub fn aim(lang: Lang, year: i16, title: &str) -> String {
    lang.pick(format!("到{year}年，{title}。"), format!("By {year}: {title}."))
}

/// What the text says where the table says something else.
pub fn otherwise(lang: Lang, value: &str) -> String {
    lang.pick(format!("正文为 {value}"), format!("{value} in the text"))
}

pub fn before(lang: Lang, today: &str, days: i64) -> String {
    let en = units::english(days, "day", "days");
    lang.pick(
        format!("今天 {today}，距规划期开始还有 {days} 天"),
        format!("Today, {today}: {en} until the plan period begins"),
    )
}

/// `share` from 0 to 1.
pub fn during(lang: Lang, today: &str, share: Decimal, left: i64) -> String {
    let percent = (share * Decimal::ONE_HUNDRED).round_dp(1);
    let en = units::english(left, "day is", "days are");
    lang.pick(
        format!("今天 {today}，时间已过 {percent}%，剩余 {left} 天"),
        format!("Today, {today}: {percent}% of the time has passed, {en} left"),
    )
}

pub fn after(lang: Lang, today: &str, days: i64) -> String {
    let en = units::english(days, "day", "days");
    lang.pick(
        format!("今天 {today}，规划期已结束 {days} 天"),
        format!("Today, {today}: the plan period ended {en} ago"),
    )
}

/// What the audit has found, and how much of it is a plain contradiction.
pub fn found(lang: Lang, Found { contradictions: errors, all }: Found) -> String {
    lang.pick(
        format!("合计逐项重算，前后文相互对照：核对发现 {all} 项，其中前后不一致 {errors} 项，两处原文并列。"),
        format!("Totals recomputed, passages compared: {all} findings, {errors} of them contradictions, both quoted."),
    )
}

/// What the projects add up to where another sum is printed.
pub fn added_up(lang: Lang, value: &str) -> String {
    lang.pick(format!("逐项相加为 {value}"), format!("added up: {value}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clock_speaks_both_languages() {
        assert_eq!(
            during(Lang::Zh, "2026-11-23", Decimal::new(7788, 4), 404),
            "今天 2026-11-23，时间已过 77.9%，剩余 404 天"
        );
        assert_eq!(after(Lang::En, "2028-01-02", 2), "Today, 2028-01-02: the plan period ended 2 days ago");
    }
}
