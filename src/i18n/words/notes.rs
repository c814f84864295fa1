//! The page of notes, the sheet on which they are written, follow-ups and positions.

use crate::i18n::{Lang, Text, text};
use crate::insight::notes::Only;
use crate::journal::{FollowUp, Place, Source, Unfinished};

pub const LEAD: Text = text(
    "在任何页面点“写记录”，即可写下走访、会议、电话了解到的进展。记录只保存在本浏览器，断网也能写。",
    "Use “Write a note” on any page to record what you learned on a visit, in a meeting or by phone. Notes stay in this \
     browser and can be written offline.",
);
pub const EMPTY: Text =
    text("还没有记录。点右下角的“写记录”开始。", "No notes yet. Start with “Write a note” in the lower right corner.");
pub const NONE_FOUND: Text = text("没有符合条件的记录。", "No notes match.");
pub const RESET: Text = text("显示全部", "Show all");
pub const DUE: Text = text("到期待办", "Follow-ups due");
pub const MORE: Text = text("显示更多", "Show more");

pub const TAG: Text = text("标签", "Tag");
pub const ALL_TAGS: Text = text("全部标签", "All tags");
pub const PERSON: Text = text("记录人", "Author");
pub const ALL_PEOPLE: Text = text("全部人员", "All authors");
pub const KIND: Text = text("对象类别", "Kind of subject");
pub const ALL_KINDS: Text = text("全部类别", "All kinds");
pub const FIND: Text = text("在记录中查找", "Find in notes");
pub const ONLY: Text = text("只看", "Only");

pub const WRITE: Text = text("写记录", "Write a note");
pub const NEW: Text = text("新记录", "New note");
pub const CHANGED: Text = text("最后修改", "last changed by");
pub const CHANGE: Text = text("修改记录", "Edit the note");
pub const ABOUT: Text = text("关于", "About");
pub const TEXT_HINT: Text = text(
    "可用 **加粗**、*强调*、“- ”列表、“> ”引用和链接；图片请在下面的“照片”处添加。",
    "**bold**, *emphasis*, “- ” lists, “> ” quotes and links work; add pictures under “Photos” below.",
);
pub const MORE_FIELDS: Text = text("日期、标签、跟进、位置", "Date, tags, follow-up, position");
pub const TAGS: Text = text("标签（用空格隔开）", "Tags (separated by spaces)");
pub const DUE_DAY: Text = text("跟进期限", "Follow up by");
pub const DONE: Text = text("标为已办结", "Mark as done");
pub const REOPEN: Text = text("恢复为未办结", "Reopen");
pub const CLOSE: Text = text("收起", "Close");
pub const DISCARD: Text = text("丢弃草稿", "Discard the draft");
pub const TOO_LONG: Text =
    text("内容太长，无法保存，请分成几条记录。", "This is too long to be kept; please make it several notes.");
pub const DRAFTS: Text = text("未写完的草稿", "Unfinished drafts");

pub const POSITION: Text = text("位置", "Position");
pub const COORDINATES: Text = text("经纬度，如 29.9912, 108.1123", "Latitude and longitude, such as 29.9912, 108.1123");
pub const COORDINATES_HINT: Text = text(
    "请填 GPS（WGS-84）坐标；高德、百度等地图的坐标有数百米偏移。",
    "GPS coordinates (WGS 84), please; those of Chinese street maps are off by some hundred metres.",
);
pub const LOCATE: Text = text("用本机定位", "Use this device’s position");
pub const LOCATING: Text = text("正在定位……", "Finding the position…");
pub const LOCATE_DENIED: Text = text(
    "浏览器未允许定位。请在地址栏旁的权限中允许，或手工填写经纬度。",
    "The browser did not allow it. Allow it next to the address bar, or type the coordinates.",
);
pub const LOCATE_FAILED: Text = text(
    "未能定位，可能在室内或信号弱。请到开阔处再试，或手工填写经纬度。",
    "No position was found, perhaps because you are indoors. Try again in the open, or type the coordinates.",
);
pub const FORGET_PLACE: Text = text("移除位置", "Remove the position");
pub const FROM_DEVICE: Text = text("本机定位", "from this device");
pub const BY_HAND: Text = text("手工填写", "typed");
pub const FROM_PHOTO: Text = text("取自照片", "from a photo");

pub fn only(only: Only) -> Text {
    match only {
        Only::Due => text("到期待办", "Due"),
        Only::Open => text("未办结", "Still open"),
        Only::WithPhotos => text("有照片", "With photos"),
    }
}

/// What is missing before the note can be saved.
pub fn unfinished(missing: Unfinished) -> Text {
    match missing {
        Unfinished::Empty => text("请先写内容或加照片。", "Please write something or add a photo first."),
        Unfinished::NoDay => text("请填写日期。", "Please give a date."),
        Unfinished::NoDueDay => {
            text("跟进期限不是日期，请重新填写。", "The follow-up date is not a date; please enter it again.")
        }
        Unfinished::NoPosition => text(
            "无法识别经纬度，请写成 29.9912, 108.1123 的形式，或清空。",
            "The coordinates cannot be read; please write them like 29.9912, 108.1123, or leave them out.",
        ),
    }
}

/// Position, accuracy and where it comes from.
pub fn place(lang: Lang, place: Place) -> String {
    let source = lang.t(match place.source {
        Source::Device => FROM_DEVICE,
        Source::Typed => BY_HAND,
        Source::Photo => FROM_PHOTO,
    });
    let position = place.position.to_string().replace(',', ", ");
    let accuracy = place.accuracy.map(|metres| format!(" ±{metres} m")).unwrap_or_default();
    lang.pick(format!("{position}{accuracy}（{source}）"), format!("{position}{accuracy} ({source})"))
}

pub fn follow_up(lang: Lang, follow_up: FollowUp, is_due: bool) -> String {
    let FollowUp { due, done } = follow_up;
    match done {
        Some(done) => lang.pick(format!("已办结（{done}）"), format!("done {done}")),
        None if is_due => lang.pick(format!("应于 {due} 前跟进，已到期"), format!("follow-up was due {due}")),
        None => lang.pick(format!("{due} 前跟进"), format!("follow up by {due}")),
    }
}

pub fn write_about(lang: Lang, name: &str) -> String {
    lang.pick(format!("写记录：{name}"), format!("Write a note on {name}"))
}

/// Read out beside the number in the menu.
pub fn due_count(lang: Lang, count: usize) -> String {
    lang.pick(format!("{count} 条到期待办"), format!("Follow-ups due: {count}"))
}

/// What stands in place of a picture of elsewhere.
pub fn picture(lang: Lang, words: &str) -> String {
    lang.pick(format!("［图片：{words}］"), format!("[picture: {words}]"))
}

/// How many notes there are on something.
pub fn count(lang: Lang, count: usize) -> String {
    lang.pick(format!("记录 {count} 条"), format!("Notes: {count}"))
}

pub fn labelled(lang: Lang, label: Text, value: &str) -> String {
    let label = lang.t(label);
    lang.pick(format!("{label}：{value}"), format!("{label}: {value}"))
}
