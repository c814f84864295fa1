//! Search results.

use crate::i18n::{Lang, Text, grouped, text};
use crate::insight::search::Kind;

pub const SCOPE: Text = text(
    "可搜索规划全文、园区、产业、产业链、项目、指标、任务、保障措施、企业、文件、数据，以及自己写的记录。",
    "Searches the whole text of the plan, parks, industries, chains, projects, indicators, tasks, safeguards, \
     enterprises, documents, figures, and your own notes.",
);
pub const KEYS: Text = text(
    "按 / 键随时开始搜索，↑ ↓ 选择结果，回车打开，Esc 清空或返回。多个词用空格隔开。",
    "Press / anywhere to search, ↑ ↓ to choose, Enter to open, Esc to clear or go back. Separate words with spaces.",
);
pub const NOTHING_HINT: Text = text(
    "请换一种说法：少写几个字，用拼音或首字母，或只输入数字。原文没有的词搜不到。",
    "Try another way: fewer characters, pinyin or initials, or only the number. Words the plan does not use cannot be found.",
);
pub const BY_NAME: Text = text("名称", "A name");
pub const BY_PINYIN: Text = text("拼音", "Pinyin");
pub const BY_INITIALS: Text = text("拼音首字母", "Pinyin initials");
pub const BY_NUMBER: Text = text("数字", "A number");
pub const ALL_KINDS: Text = text("显示全部类别", "Show all kinds");

pub fn found(lang: Lang, total: usize) -> String {
    let count = grouped(&total.to_string());
    match total {
        0 => lang.pick("没有找到", "Nothing found").to_owned(),
        1 => lang.pick("找到 1 条结果", "1 result").to_owned(),
        _ => lang.pick(format!("找到 {count} 条结果"), format!("{count} results")),
    }
}

pub fn show_all(lang: Lang, of: Kind, total: usize) -> String {
    let (kind, count) = (lang.t(kind(of)), grouped(&total.to_string()));
    lang.pick(format!("显示全部 {count} 条“{kind}”结果"), format!("Show all {count} in “{kind}”"))
}

pub fn kind(kind: Kind) -> Text {
    match kind {
        Kind::Parks => text("园区", "Parks"),
        Kind::Industries => text("产业", "Industries"),
        Kind::Groups => text("产业门类", "Industry groups"),
        Kind::Chains => text("产业链", "Chains"),
        Kind::Links => text("产业链环节", "Chain links"),
        Kind::Projects => text("项目", "Projects"),
        Kind::Indicators => text("指标", "Indicators"),
        Kind::Programmes => text("行动与任务", "Programmes and tasks"),
        Kind::Safeguards => text("保障措施", "Safeguards"),
        Kind::Enterprises => text("企业", "Enterprises"),
        Kind::Notes => text("记录", "Notes"),
        Kind::Figures => text("数据", "Figures"),
        Kind::Statements => text("现状、原则与目标", "Situation, principles and goals"),
        Kind::Documents => text("文件与图件", "Documents and pictures"),
        Kind::Paragraphs => text("规划原文", "Text of the plan"),
    }
}
