//! The offer of a backup, and the file that is kept up to date.

use crate::i18n::{Lang, Text, text};

pub const BACK_UP: Text = text("现在备份", "Back up now");
pub const LATER: Text = text("以后再说", "Later");
pub const ALLOW: Text = text("允许写入", "Allow it");
pub const CHOOSE_AGAIN: Text = text("重新选择文件", "Choose the file again");

pub const KEEP_FILE: Text = text("自动更新的备份文件", "Auto-updated backup file");
pub const KEEP_FILE_HINT: Text = text(
    "在硬盘或 U 盘上选定一个文件，本图册打开期间，每次修改保存后数秒内都会写入这个文件。文件中不含照片；照片请另行下载备份。",
    "Choose a file on the disk or a USB stick; while the atlas is open, it is rewritten within seconds of every saved \
     change. Photos are not included: download a backup for them.",
);
pub const LOOK: Text = text("查看并导入", "Look and import");
pub const REPLACE: Text = text("用本机内容替换", "Replace it with what is here");
pub const NO_FILE: Text = text("尚未选定文件。", "No file has been chosen.");
pub const CHOOSE: Text = text("选择文件……", "Choose a file…");
pub const STOP: Text = text("停止自动更新", "Stop");

pub const GONE: Text = text(
    "找不到该文件（可能已移动、改名、删除，或 U 盘未插入）",
    "it was not found (moved, renamed or deleted, or the USB stick is not plugged in)",
);
pub const NOT_ALLOWED: Text =
    text("浏览器或系统不允许写入该文件", "the browser or the system does not allow writing to it");
pub const DISK_FULL: Text = text("该磁盘没有剩余空间", "its disk is full");
pub const FORGOTTEN: Text = text(
    "浏览器的存储出错，没有记住是哪个文件",
    "the browser’s storage failed, so the browser does not know which file it was",
);
pub const OTHER: Text =
    text("文件可能正被其他程序占用，或磁盘有问题", "another program may be using it, or the disk is faulty");

pub const CLEARED: Text = text(
    "本浏览器中保存的内容刚才被清除。本页中的修改已重新存入；为稳妥起见，请现在备份。",
    "What this browser kept has just been cleared. The changes on this page were stored again; to be sure, back up now.",
);

/// So many changes are in this browser only.
pub fn due(lang: Lang, changes: usize) -> String {
    lang.pick(
        format!("有 {changes} 条修改只存在于这个浏览器，还没有备份。"),
        format!("Changes only in this browser, not backed up: {changes}."),
    )
}

pub fn asking(lang: Lang, file: &str) -> String {
    lang.pick(
        format!("要继续自动更新备份文件“{file}”，浏览器需要您再次允许。"),
        format!("To keep updating the backup “{file}”, the browser needs your permission again."),
    )
}

pub fn kept(lang: Lang, file: &str) -> String {
    lang.pick(
        format!("正在自动更新“{file}”，每次修改保存后数秒内写入。"),
        format!("“{file}” is being kept up to date, within seconds of every saved change."),
    )
}

/// A chosen file has work of somebody else, and is left alone until a person decides.
pub fn holding(lang: Lang, file: &str, changes: usize) -> String {
    lang.pick(
        format!("“{file}”中有 {changes} 条修改是本机没有的，所以没有写入。请先查看并导入，之后会自动更新这个文件。"),
        format!(
            "“{file}” has changes that are not here ({changes}) and was left as it is. Look at them and import them \
             first; the file is then kept up to date."
        ),
    )
}

pub fn strange(lang: Lang, file: &str) -> String {
    lang.pick(
        format!("“{file}”里是别的内容，不是本规划的备份，没有写入。请另选一个文件，或确认后替换。"),
        format!("“{file}” holds something else than a backup of this plan and was left as it is. Choose another file, or replace it."),
    )
}

/// Names a file that could not be written, and why.
pub fn failed(lang: Lang, file: &str, why: Text) -> String {
    let why = lang.t(why);
    lang.pick(
        format!("备份文件“{file}”没有写入：{why}。修改仍保存在浏览器中，但没有写进这个文件。"),
        format!("The backup “{file}” was not written: {why}. Your changes are in this browser, but not in that file."),
    )
}
