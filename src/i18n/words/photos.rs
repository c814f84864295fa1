//! Photos on notes and in backups.

use super::units;
use crate::i18n::{Lang, Text, text};
use crate::journal::Photo;

pub const PHOTOS: Text = text("照片", "Photos");
pub const TAKE: Text = text("拍照", "Take a photo");
pub const CHOOSE: Text = text("选择照片", "Choose photos");
pub const UNDER_WAY: Text = text("正在处理照片……", "Preparing the photo…");
pub const HINT: Text = text(
    "照片缩小到长边 1600 像素后保存在本浏览器；其中的拍摄时间和位置读出后即从图中去除。",
    "Photos are scaled to at most 1,600 pixels and kept in this browser; time and position are read and then removed \
     from the image.",
);
pub const NOT_AN_IMAGE: Text = text(
    "不是浏览器能打开的图片，没有加入。请选择 JPG、PNG 或 WebP 照片。",
    "is not an image this browser can open and was not added. Please choose a JPG, PNG or WebP photo.",
);
pub const NOT_KEPT: Text = text(
    "这张照片没有存入本浏览器（可能空间已满），关闭页面就会丢失。请现在下载；腾出空间后再回到本页，会自动再存。",
    "This photo is not stored in this browser, perhaps for lack of space, and is lost when the page is closed. Download \
     it now; when there is space and you come back to this page, it is stored by itself.",
);
pub const NOT_OFFERED: Text = text("照片没有下载成功。", "The photo could not be downloaded.");
pub const TOO_MANY: Text = text("一条记录最多 12 张照片。", "A note can have at most 12 photos.");
pub const TAKE_OFF: Text = text("移除这张照片", "Remove this photo");
pub const USE_PLACE: Text = text("用照片的位置", "Use the photo’s position");
pub const DOWNLOAD: Text = text("下载", "Download");
pub const STAMPED: Text = text("下载带水印的副本", "Download a stamped copy");
pub const DAMAGED: Text = text(
    "这张照片的数据已损坏，与拍摄时不一致。请从备份或同事的文件中重新导入；现有的数据仍可下载。",
    "The data of this photo is damaged: it no longer matches what was taken. Please import it again from a backup or a \
     colleague’s file; what is there can still be downloaded.",
);
pub const MISSING: Text = text(
    "这张照片不在本机。导入含照片的备份后即可显示。",
    "This photo is not on this device. Import a backup that includes photos to see it.",
);
pub const LOADING: Text = text("正在读取照片……", "Loading the photo…");
pub const PACKING: Text = text("正在写入照片……", "Packing the photos…");
pub const NOT_PACKED: Text = text(
    "照片未能写入备份。可以取消勾选“备份含照片”再试一次。",
    "The photos could not be packed. Untick “Photos included” and try again.",
);
pub const TAKE_IN: Text = text("导入照片", "Import photos");

/// What is told of a photo below it.
pub fn caption(lang: Lang, photo: &Photo) -> String {
    let taken = photo.taken.map(|taken| lang.pick(format!("摄于 {taken}"), format!("taken {taken}")));
    let position = photo.place.map(|place| place.position.to_string().replace(',', ", "));
    [taken, position].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// What a reader is told instead of seeing the photo.
pub fn read_out(lang: Lang, name: &str, number: usize) -> String {
    lang.pick(format!("“{name}”的记录照片 {number}"), format!("Photo {number} of a note on “{name}”"))
}

/// A sentence about a file, which begins with its name.
pub fn of_file(lang: Lang, name: &str, why: &str) -> String {
    lang.pick(format!("“{name}”{why}"), format!("“{name}” {why}"))
}

/// The name of a photo's file: when it was taken, and enough of its digest to tell it from others.
pub fn file_name(photo: &Photo) -> String {
    let taken = photo.taken.map(|taken| taken.to_string().replace([' ', ':', '-'], "") + "-").unwrap_or_default();
    let digest = photo.id.as_str().get(..8).unwrap_or_default();
    format!("{taken}{digest}.jpg")
}

/// How many photos there are, and the room they take.
pub fn sizes(lang: Lang, count: usize, size: &str) -> String {
    lang.pick(format!("{count} 张，{size}"), format!("{count}, {size}"))
}

/// Of the photos that were counted some are in memory only, be it that the disk does not tell of any.
pub fn with_unkept(lang: Lang, sizes: String, unkept: usize) -> String {
    if unkept == 0 {
        return sizes;
    }
    let said = lang.pick(format!("{unkept} 张没有存入本浏览器"), format!("{unkept} not stored in this browser"));
    if sizes.is_empty() {
        said
    } else {
        lang.pick(format!("{sizes}；其中 {said}"), format!("{sizes}; of these {said}"))
    }
}

pub fn with_photos(lang: Lang, sizes: &str) -> String {
    lang.pick(format!("备份含照片（{sizes}）"), format!("Photos included ({sizes})"))
}

pub fn incoming(lang: Lang, count: usize) -> String {
    lang.pick(format!("文件带有本机没有的照片 {count} 张。"), format!("Photos in it that are not here yet: {count}."))
}

/// What became of the photos of a file.
pub fn taken_in(lang: Lang, kept: usize, damaged: usize, not_kept: usize) -> String {
    let some = |count: usize, words: String| if count == 0 { String::new() } else { words };
    [
        some(kept, lang.pick(format!("已导入照片 {kept} 张。"), format!("Photos imported: {kept}. "))),
        some(
            damaged,
            lang.pick(
                format!("{damaged} 张已损坏或不是照片，没有导入；记录的文字不受影响。"),
                format!(
                    "Damaged or no photos at all, and left out: {damaged}; the text of the notes is not affected. "
                ),
            ),
        ),
        some(
            not_kept,
            lang.pick(
                format!("{not_kept} 张没有存入本浏览器，可能空间已满；清理后可再次导入同一文件。"),
                format!(
                    "Not stored, perhaps for lack of space: {not_kept}. Free some space and import the same file again."
                ),
            ),
        ),
    ]
    .concat()
}

pub fn count(lang: Lang, count: usize) -> String {
    lang.pick(format!("照片 {count} 张"), format!("photos: {count}"))
}

/// A backup is written, but not with every photo.
pub fn left_out(lang: Lang, count: usize) -> String {
    let en = units::english(count, "photo is", "photos are");
    lang.pick(
        format!("备份已写成，但缺 {count} 张照片：不在本机，或已损坏、无法读取。"),
        format!("The backup is written, but {en} missing from it: not on this device, damaged or unreadable."),
    )
}

pub const LOOK: Text = text("查看这些照片", "Look at them");
pub const LOOSE: Text = text("无所属记录的照片", "Photos without a note");
pub const CLEAR: Text = text("清除这些照片", "Clear these photos");
pub const NOT_PUT_BACK: Text = text(
    "有照片没能放回：浏览器没有存入，可能空间已满。腾出空间后请再点一次“撤销”。",
    "Some photos could not be put back: the browser did not store them, perhaps for lack of space. Free some space and \
     press “Undo” again.",
);

pub fn loose(lang: Lang, count: usize, sizes: &str, gone: usize) -> String {
    if count == 0 {
        return lang.pick(
            format!("已清除 {gone} 张。关闭图册之前可以撤销。"),
            format!("Cleared: {gone}. You can undo this until you close the atlas."),
        );
    }
    lang.pick(
        format!("有照片（{sizes}）已存入本浏览器，但所属的记录没有保存，草稿也已丢弃。它们占用空间，也不会写入备份。"),
        format!(
            "Photos ({sizes}) were stored in this browser, but their notes were not saved and the drafts were discarded. \
             They take up space and are not included in backups."
        ),
    )
}
