//! The list of what was changed.

use crate::i18n::words::journal;
use crate::i18n::{Lang, Text, text};

pub const CHANGES: Text = text("修改清单", "What changed");
pub const LEAD: Text = text(
    "本机全部填报、更正和记录的修改情况，最新的在前，含从同事文件导入的。时间以修改时所用设备的时钟为准；选定起始日期后，\
     其后导入的也列出，不论何时填写。",
    "Every change to a report, correction or note kept here, including those imported from colleagues, latest first. \
     Times are those of the device on which the change was made. From a chosen date on, whatever was imported since is \
     listed too, however old it is.",
);
pub const LIST: Text = text("修改", "Changes");
pub const NONE: Text = text("没有符合条件的修改。", "No changes match.");
pub const SINCE: Text = text("起始日期", "Since");
pub const MOMENT: Text = text("时间", "When");
pub const STEP: Text = text("修改前后", "Before and after");
pub const REMARK: Text = text("说明或依据", "Reason or evidence");
pub const DEED: Text = text("操作", "Action");
pub const SAVE: Text = text("存为 CSV", "Save as CSV");

pub fn found(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Zh => format!("共 {count} 条修改"),
        Lang::En if count == 1 => "1 change".to_owned(),
        Lang::En => format!("{count} changes"),
    }
}

/// When a change was made, and when it came here.
pub fn arrived(lang: Lang, moment: &str, arrived: &str) -> String {
    lang.pick(format!("{moment}（{arrived} 导入）"), format!("{moment} (imported {arrived})"))
}

pub fn person(lang: Lang, author: &str) -> String {
    if author.is_empty() { lang.t(journal::UNSIGNED).to_owned() } else { author.to_owned() }
}

/// The name of the file.
pub fn file(lang: Lang, today: &str) -> String {
    lang.pick(format!("修改清单-{today}.csv"), format!("changes-{today}.csv"))
}
