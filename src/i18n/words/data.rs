//! The page on what is stored: backup, restore, merge.

use crate::i18n::{Lang, Text, text};

pub const KEPT: Text = text("已保存的内容", "What is stored");
pub const KEPT_HINT: Text = text(
    "所有修改和记录只保存在这台设备的这个浏览器里，不上传。清除浏览器数据、关闭无痕窗口或设备损坏都会造成丢失，换一台设备也看不到，请定期下载备份。",
    "All changes and notes are stored only in this browser on this device; nothing is uploaded. They are lost when \
     browser data is cleared, a private window is closed or the device breaks, and cannot be seen on another device, so \
     download a backup regularly.",
);
pub const LICENCES: Text = text("所用软件及许可", "Software used and its licences");
pub const REVISIONS: Text = text("修改", "Changes");
pub const NOTES: Text = text("记录", "Notes");
pub const CONFLICTS: Text = text("待处理的冲突", "Open conflicts");
pub const UNDERSTOOD_NOT: Text = text("本版本不能识别，原样保留", "Not understood by this version, kept as is");
pub const IMPOSSIBLE: Text = text(
    "日期不存在或数值为负，原样保留，不起作用",
    "With a date that does not exist or a negative amount, kept as is without effect",
);
pub const DAMAGED: Text = text("已损坏，原样保留", "Damaged, kept as is");
pub const OF_NEWER_VERSION: Text =
    text("由较新版本写入，原样保留，更新后可读", "Written by a newer version, kept as is until the update");
pub const DAMAGED_HINT: Text = text(
    "损坏的条目不起作用，但不会被删除，并会原样写入备份文件。",
    "Damaged entries have no effect, but are not deleted and go into every backup unchanged.",
);
pub const ROOM: Text = text("占用空间", "Storage used");
pub const LAST_BACKUP: Text = text("备份情况", "Backup");

pub const BACK_UP: Text = text("下载备份", "Download a backup");
pub const BACK_UP_HINT: Text = text(
    "一个 JSON 文件，含全部修改、历史和记录。可存到 U 盘，或交给同事合并。",
    "One JSON file with all changes, their history and all notes. Keep it on a USB stick or give it to a colleague.",
);

pub const READ_BACK: Text = text("导入备份或同事的文件", "Import a backup or a colleague’s file");
pub const READ_BACK_HINT: Text = text(
    "选择文件后先列出其中的内容，确认之前不作任何改动。导入后，双方的修改和历史都保留；同一项显示较晚填报的值，互不知情的修改列为冲突，由您选定。\
     关闭本页之前可以撤销。同一文件重复导入，结果不变。",
    "The contents are listed first and nothing changes until you confirm. Afterwards the changes and the history of both \
     sides are kept: of each value the later one is shown, and changes made independently of each other are listed as \
     conflicts for you to settle. You can undo the import until you close the page; importing the same file twice changes \
     nothing.",
);
pub const CHOOSE_FILE: Text = text("选择备份文件（.json）", "Choose a backup file (.json)");
pub const READING_FILE: Text = text("正在读取文件……", "Reading the file…");
pub const UNREADABLE: Text =
    text("浏览器无法读取这个文件，请重新选择。", "The browser cannot read this file; please choose again.");
pub const NOT_YET: Text = text(
    "本浏览器中以前保存的内容还没有读出，为免被文件覆盖，暂不导入。请稍后重新选择文件。",
    "Earlier work in this browser has not been loaded yet. So that a file cannot replace it, nothing is imported now; \
     please choose the file again later.",
);
pub const TAKE_IN: Text = text("导入所选内容", "Import selected");
pub const LEAVE: Text = text("不导入", "Do not import");
pub const NOTHING_NEW: Text = text("文件中的内容本机均已有，无需导入。", "Everything in this file is here already.");
pub const NOTHING_ELSE_NEW: Text =
    text("文件中的其他内容本机均已有，无需导入。", "Everything else in this file is here already.");
pub const ALTERED: Text = text(
    "校验不符：文件可能在传输中损坏，或被手工改动过。请核对下列内容后再决定是否导入。",
    "The checksum does not match: the file was damaged in transfer or changed by hand. Check the list below before you \
     import anything.",
);
pub const THING: Text = text("对象", "Subject");
pub const WHAT: Text = text("事项", "Field");
pub const HERE: Text = text("本机现值", "Current value here");
pub const THEN: Text = text("导入后", "After import");
pub const BY: Text = text("修改人", "By");
pub const CONFLICT: Text = text("冲突", "Conflict");
pub const NEW: Text = text("新增", "New");
pub const CHANGED: Text = text("修改", "Changed");
pub const HISTORY_ONLY: Text = text("仅补充历史", "History only");
pub const UNKNOWN: Text =
    text("规划、本机和文件中都没有这个对象", "Neither the plan, this device nor the file has such a thing");
pub const ENTRY: Text = text("条目", "Entry");
pub const BY_THING: Text = text("按对象", "By subject");
pub const BY_PERSON: Text = text("按人员", "By person");
pub const GROUPED: Text = text("分组", "Grouped");
pub const EVERYTHING: Text = text("全部内容", "Everything");
pub const TICK: Text = text("导入", "Import");

pub const PERSIST: Text = text("请浏览器长期保留", "Ask the browser to keep the data");
pub const PERSIST_HINT: Text = text(
    "磁盘空间紧张时，浏览器可能自行清除网页数据。可以请它保留本图册的数据，是否同意由浏览器决定。",
    "When disk space runs low, a browser may clear data on its own. It can be asked to keep the atlas’s data; the \
     decision is the browser’s.",
);
pub const PERSISTENT: Text = text("浏览器已同意不自行清除。", "The browser has agreed not to clear it on its own.");
pub const NOT_PERSISTENT: Text =
    text("浏览器没有同意，请勤加备份。", "The browser has not agreed; back up more often.");
pub const PERSIST_UNKNOWN: Text = text("这个浏览器不支持此请求。", "This browser does not support this request.");
pub const ASKING: Text = text("正在等待浏览器答复……", "Waiting for the browser’s answer…");

pub const RAW_AND_RESET: Text = text("原始数据与清空", "Raw data and reset");
pub const RAW: Text = text("导出原始数据", "Export raw data");
pub const RAW_HINT: Text = text(
    "把本浏览器中保存的每个条目原样写成文本，包括损坏的条目，供技术人员排查。",
    "Writes every stored entry to a text file exactly as it is, damaged ones included, for whoever has to repair them.",
);
pub const RAW_FAILED: Text = text("浏览器无法读取或下载。", "The browser cannot read or download it.");
pub const RESET: Text = text("清空全部填报和记录", "Clear all reports and notes");
pub const RESET_HINT: Text = text(
    "清空后恢复为规划原样，修改历史仍在；关闭本页之前可以撤销。清空前请先下载备份。",
    "Everything then stands as the plan prints it; the history is kept. You can undo this until you close the page. Download a backup first.",
);
pub const EMPTY: Text = text("文件是空的。", "The file is empty.");
pub const NOT_JSON: Text = text(
    "这不是备份文件。备份文件是从本图册下载的 .json 文件，不是 Excel、Word 或压缩包。",
    "This is not a backup file. A backup is a .json file downloaded from the atlas, not an Excel, Word or zip file.",
);
pub const TRUNCATED: Text = text(
    "文件不完整，后半部分丢失，可能没有下载或复制完。请重新复制一份。",
    "The file is incomplete, perhaps because a download or copy was cut short. Please copy it again.",
);
pub const NOT_A_BACKUP: Text = text(
    "这个 JSON 文件不是本图册的备份，或缺少必要内容。",
    "This JSON file is not a backup of the atlas, or required content is missing.",
);
pub const TOO_DEEP: Text = text(
    "文件的结构异常（嵌套过深），不予读取。",
    "The file has an unusual structure (nested too deep) and was not read.",
);

/// A name with that of the thing it is a part of.
pub fn within(lang: Lang, name: &str, whole: &str) -> String {
    lang.pick(format!("{name}（{whole}）"), format!("{name} ({whole})"))
}

pub fn was_reset(lang: Lang, count: usize) -> String {
    lang.pick(format!("已清空 {count} 项，可用“撤销”恢复。"), format!("Cleared: {count}. Use Undo to restore them."))
}

pub fn newer(lang: Lang, version: u32) -> String {
    lang.pick(
        format!("这个文件由较新的版本（格式 {version}）生成，请先更新本图册再导入。"),
        format!("This file was written by a newer version (format {version}). Please update the atlas first."),
    )
}

pub fn other_plan(lang: Lang, plan: &str) -> String {
    lang.pick(
        format!("这个文件属于另一个规划（{plan}），不能导入本规划。"),
        format!("This file belongs to another plan ({plan}) and cannot be imported here."),
    )
}

pub fn too_large(lang: Lang, megabytes: u64, most: u64) -> String {
    lang.pick(
        format!("文件有 {megabytes} MB，超过 {most} MB 的上限，不像是备份文件。"),
        format!("The file is {megabytes} MB; the limit is {most} MB. This does not look like a backup."),
    )
}

/// The line above the list of what a file brings; each field or note of a thing is an item.
pub fn summary(lang: Lang, items: usize, known: usize, conflicts: usize) -> String {
    lang.pick(
        format!("将有变化的内容 {items} 项，其中冲突 {conflicts} 项；本机已有的修改 {known} 条。"),
        format!("Items that would change: {items}, in conflict: {conflicts}. Changes already here: {known}."),
    )
}

pub fn made(lang: Lang, moment: &str, by: &str) -> String {
    let by = if by.is_empty() { String::new() } else { lang.pick(format!("，{by}"), format!(", by {by}")) };
    lang.pick(format!("文件生成于 {moment}{by}。"), format!("Written {moment}{by}."))
}

pub fn foreign(lang: Lang, count: usize) -> String {
    lang.pick(
        format!("另有 {count} 条本版本不能识别，将原样保留。"),
        format!("Entries this version does not understand, kept as they are: {count}."),
    )
}

pub fn impossible(lang: Lang, count: usize) -> String {
    lang.pick(
        format!("另有 {count} 条日期不存在或数值为负，见下表；导入后原样保留，不起作用。"),
        format!(
            "Entries with a date that does not exist or a negative amount, listed below: {count}. If imported, they are \
             kept as they are and have no effect."
        ),
    )
}

pub fn no_such_date(lang: Lang, date: &str) -> String {
    lang.pick(format!("日期不存在（{date}）"), format!("no such date ({date})"))
}

pub fn negative(lang: Lang, amount: &str) -> String {
    lang.pick(format!("金额或数量为负（{amount}）"), format!("negative amount ({amount})"))
}

pub fn damaged(lang: Lang, count: usize) -> String {
    lang.pick(
        format!("文件中有 {count} 条已损坏，不能导入，其余不受影响。"),
        format!("Damaged entries that cannot be imported: {count}. The others are not affected."),
    )
}

pub fn contested(lang: Lang, count: usize) -> String {
    lang.pick(
        format!("文件中有 {count} 条与另一条编号相同而内容不同，可能损坏或被改动过，每个编号只导入其中一条。"),
        format!(
            "Entries with the number of another one in the file but a different content, perhaps damaged or changed by \
             hand: {count}. Only one of each number is imported."
        ),
    )
}

/// Those of a file that have the number of one kept here.
pub fn twins(lang: Lang, count: usize) -> String {
    lang.pick(
        format!("文件中有 {count} 条与本机已有的编号相同而内容不同，可能损坏或被改动过。本机的保持不变，文件中的这些不导入。"),
        format!(
            "Entries with the number of one kept here but a different content, perhaps damaged or changed by hand: \
             {count}. What is kept here stays as it is; these are not imported."
        ),
    )
}

/// One of those: what stands here and there.
pub fn twin(lang: Lang, here: &str, there: &str) -> String {
    lang.pick(format!("本机：{here}；文件中：{there}"), format!("Here: {here}; in the file: {there}"))
}

pub fn and_so_many(lang: Lang, count: usize) -> String {
    lang.pick(format!("……另有 {count} 条"), format!("… and {count} more"))
}

pub fn set_aside(lang: Lang, count: usize) -> String {
    lang.pick(
        format!("文件中另带有 {count} 条已损坏的条目，将随所选内容一起原样保留。"),
        format!("Damaged entries that came along, kept unchanged with what you import: {count}."),
    )
}

/// The line of a group: its name, and how much of it is ticked.
pub fn group(lang: Lang, name: &str, ticked: usize, all: usize) -> String {
    lang.pick(format!("{name}（已选 {ticked}／{all} 项）"), format!("{name} ({ticked} of {all} selected)"))
}

pub fn photos_under_way(lang: Lang, done: usize, all: usize) -> String {
    lang.pick(format!("正在导入照片，{done}／{all}……"), format!("Importing photos, {done} of {all}…"))
}

pub fn taken_in(lang: Lang, count: usize) -> String {
    lang.pick(format!("已导入 {count} 条修改。"), format!("Changes imported: {count}."))
}

pub fn room(lang: Lang, used: &str, allowed: &str) -> String {
    lang.pick(format!("{used}，浏览器上限 {allowed}"), format!("{used} of {allowed} allowed"))
}
