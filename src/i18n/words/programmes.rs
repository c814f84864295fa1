//! Programmes, tasks, safeguards.

use super::units;
use crate::i18n::{Lang, Text, text};

pub const LEAD: Text = text(
    "第四章的六大行动及其任务，第五章的保障措施。任务原文照录，提到的数据逐一列出。",
    "The programmes of chapter 4 with their tasks, and the safeguards of chapter 5. Tasks are quoted as printed; the figures they name are listed.",
);
pub const PROGRAMMES: Text = text("重点任务", "Programmes");
pub const SAFEGUARDS: Text = text("保障措施", "Safeguards");
pub const TASKS: Text = text("任务", "Tasks");
pub const FIGURES: Text = text("提到的数据", "Figures it names");
pub const BODIES: Text = text("列名单位", "Bodies named");
pub const INDICATORS: Text = text("对应指标", "Indicators");
pub const ALL: Text = text("全部行动", "All programmes");
pub const NO_BODIES: Text = text("原文未列单位。", "No body is named.");

pub fn tasks(lang: Lang, count: usize) -> String {
    lang.pick(format!("{count} 项任务"), units::english(count, "task", "tasks"))
}
