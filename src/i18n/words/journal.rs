//! Stages, notes, history, and what is said about saving.

use super::units;
use crate::i18n::{Lang, Text, text};

pub const NOT_REPORTED: Text = text("未填报", "Not reported");
pub const SINCE: Text = text("截至／自", "As of / since");
pub const REMARK: Text = text("说明或依据（可不填）", "Reason or evidence (optional)");

pub const HISTORY: Text = text("修改历史", "History");
pub const PUT_BACK: Text = text("恢复为此值", "Restore this value");
pub const NOTHING: Text = text("（空）", "(empty)");
pub const UNSIGNED: Text = text("未署名", "Unsigned");
pub const NOT_SAVED_YET: Text = text("尚未保存", "Not saved yet");

pub const CONFLICT: Text = text(
    "下列修改是在互不知情时分别作出的，请选定一个。选定之前，各方的填报都会保留。",
    "These changes were made independently of each other. Choose one; until then all of them are kept.",
);
pub const SHOWN_NOW: Text = text("当前显示", "Shown now");
pub const CHOOSE: Text = text("以此为准", "Choose this");

pub const NOTES: Text = text("记录", "Notes");
pub const NO_NOTES: Text = text(
    "还没有记录。走访、会议、电话了解到的进展，都可以写在这里。",
    "No notes yet. Write down what you learned on a visit, in a meeting or by phone.",
);
pub const NEW_NOTE: Text = text("写一条记录", "Write a note");
pub const NOTE_TEXT: Text = text("内容", "Text");
pub const NOTE_DAY: Text = text("日期", "Date");
pub const SAVE_NOTE: Text = text("保存记录", "Save the note");
pub const NOTE_EMPTY: Text = text("请先写内容。", "Please write something first.");
pub const DAY_MISSING: Text = text("请填写日期。", "Please give a date.");
pub const DRAFT_KEPT: Text = text("未保存的草稿，已暂存在本浏览器。", "Unsaved draft, kept in this browser for now.");
pub const EDIT: Text = text("修改", "Edit");
pub const REMOVE: Text = text("删除", "Delete");
pub const CANCEL: Text = text("取消", "Cancel");
pub const SAVE: Text = text("保存", "Save");
pub const NOTE: Text = text("记录", "Note");

pub const AUTHOR: Text = text("您的姓名（可留空）", "Your name (optional)");
pub const AUTHOR_HINT: Text =
    text("只需填一次，显示在每条修改旁边。", "Asked once; shown beside each of your changes.");
/// Asked after a first change that had no place for a name.
pub const ASK_NAME: Text = text("刚才的修改未署名，以后署名为：", "That change is unsigned. Sign later ones as:");
pub const SIGN: Text = text("署名", "Sign");
pub const STAY_UNSIGNED: Text = text("不署名", "Stay unsigned");
pub const SIGN_AS: Text = text("署名", "Signed as");
pub const CHANGE: Text = text("更改", "Change");

pub const UNDO: Text = text("撤销", "Undo");
pub const REDO: Text = text("重做", "Redo");
pub const DISMISS: Text = text("收起", "Dismiss");

pub const TRY_AGAIN: Text = text("再试一次", "Try again");
pub const READING: Text = text("正在读取", "Reading");
pub const SAVED: Text = text("已存入本浏览器", "Saved in this browser");
pub const SAVING: Text = text("正在保存", "Saving");
pub const NOT_SAVED: Text = text("未保存", "Not saved");
pub const NOT_READ: Text = text("读取失败", "Not loaded");
pub const NO_CHANGES: Text = text("尚无修改", "No changes yet");

pub const BLOCKED: Text = text(
    "浏览器不允许本页保存数据（可能是无痕窗口或管理员设置）",
    "this browser does not let the page store anything (a private window or a policy)",
);
pub const FULL: Text = text("浏览器的存储空间已满", "the browser’s storage is full");

pub const SILENT: Text = text("浏览器的存储没有回应", "the browser’s storage does not answer");

/// For what a browser says only in its own words.
pub fn storage_failed(lang: Lang, details: &str) -> String {
    let details =
        if details.is_empty() { String::new() } else { lang.pick(format!("（{details}）"), format!(" ({details})")) };
    lang.pick(format!("浏览器的存储出错{details}"), format!("the browser’s storage failed{details}"))
}

pub const ENTERED: Text = text("已填写", "Entered");
pub const CHANGED: Text = text("已修改", "Changed");
pub const REMOVED: Text = text("已删除", "Removed");
pub const UNDONE: Text = text("已撤销", "Undone");
pub const REDONE: Text = text("已重做", "Redone");
pub const TAKEN_IN: Text = text("已导入", "Imported");

/// What was done last, and how many changes were made in this one step.
pub fn done(lang: Lang, deed: Text, count: usize) -> String {
    match (lang, count) {
        (_, 1) => lang.t(deed).to_owned(),
        (Lang::Zh, _) => format!("{} {count} 条", lang.t(deed)),
        (Lang::En, _) => format!("{} ({count} changes)", lang.t(deed)),
    }
}

/// A value that nobody corrected.
pub fn as_printed(lang: Lang, printed: &str) -> String {
    lang.pick(format!("{printed}（规划所载）"), format!("{printed} (as printed)"))
}

/// How much has no backup and how old the last one is, short enough for the header.
pub fn since_backup(lang: Lang, changes: usize, photos: usize, days: Option<u64>) -> String {
    let mut said = changes_since(lang, changes, days);
    if photos > 0 && days.is_some() {
        let photos_en = units::english(photos, "photo", "photos");
        said += &lang.pick(format!("，照片 {photos} 张未备份"), format!(", {photos_en} not"));
    }
    said
}

fn changes_since(lang: Lang, changes: usize, days: Option<u64>) -> String {
    match (changes, days) {
        (0, None) => lang.t(NO_CHANGES).to_owned(),
        (_, None) => lang.pick(format!("{changes} 条修改从未备份"), format!("{changes} never backed up")),
        (0, Some(0)) => lang.pick("今天已备份".to_owned(), "backed up today".to_owned()),
        (_, Some(0)) => lang.pick(format!("今天备份后修改 {changes} 条"), format!("{changes} since today’s backup")),
        (0, Some(days)) => lang.pick(format!("{days} 天前已备份"), format!("backed up {days} d ago")),
        (_, Some(days)) => {
            lang.pick(format!("{days} 天前备份后修改 {changes} 条"), format!("{changes} since backup {days} d ago"))
        }
    }
}

const BACK_UP_NOW: Text = text("请现在下载备份", "download a backup now");
const WITH_PHOTOS: Text =
    text("请现在下载备份（备份中含这些照片）", "download a backup now, which has these photos too");

/// What the banner says when changes or photos could not be kept.
pub fn not_saved(lang: Lang, changes: usize, photos: usize, reason: &str) -> String {
    let (change, photo) = (
        lang.pick(format!("{changes} 条修改"), format!("changes: {changes}")),
        lang.pick(format!("{photos} 张照片"), format!("photos: {photos}")),
    );
    let (what, backup) = match (changes, photos) {
        (_, 0) => (change, BACK_UP_NOW),
        (0, _) => (photo, WITH_PHOTOS),
        _ => (change + lang.pick("、", ", ") + &photo, WITH_PHOTOS),
    };
    let backup = lang.t(backup);
    lang.pick(
        format!("有 {what}没有存入本浏览器：{reason}。内容仍在本页，但关闭页面就会丢失，{backup}。问题解决后，请点“再试一次”。"),
        format!(
            "Not stored in this browser ({what}), because {reason}. It is still on this page, but lost when the page is \
             closed: {backup}. Once the cause is gone, press “Try again”."
        ),
    )
}

/// What the banner says when earlier work could not be read.
pub fn not_read(lang: Lang, reason: &str) -> String {
    lang.pick(
        format!("未能读取本浏览器中以前保存的内容：{reason}。规划内容不受影响；新的修改可能无法保存，请及时下载备份。"),
        format!(
            "Earlier work in this browser could not be read: {reason}. The plan itself is not affected; new changes \
             may not be stored, so download a backup in good time."
        ),
    )
}

/// Names a change's author and moment.
pub fn by_at(lang: Lang, author: &str, moment: &str) -> String {
    let author = if author.is_empty() { lang.t(UNSIGNED) } else { author };
    format!("{author} · {moment}")
}
