//! The copy of the atlas that opens without a network, and newer versions of it.

use crate::i18n::{Lang, Text, text};

pub const NEWER: Text = text(
    "图册的新版本已下载完毕。切换时本页会刷新，已填写的内容不会丢失。",
    "A newer version of the atlas has been downloaded. Switching reloads this page; nothing you typed is lost.",
);
pub const SWITCH: Text = text("现在切换", "Switch now");
pub const LATER: Text = text("以后再说", "Later");
pub const SWITCHING: Text = text("正在保存并切换……", "Saving and switching…");
pub const SWITCHED_ELSEWHERE: Text = text(
    "新版本已在另一个标签页启用。本页仍是旧版本，可继续使用，刷新后更新。",
    "Another tab has switched to the newer version. This one still runs the old version and works; reload to update it.",
);
pub const COPY_DIFFERS: Text = text(
    "本页与浏览器里保存的离线副本不是同一版本，可继续使用；刷新后改用副本的版本。",
    "This page and the copy kept in this browser are different versions. Both work; reload to use the one that is kept.",
);
pub const NOT_SAVED: Text = text(
    "有修改没能存到本机，为免丢失，暂未切换。请先下载备份或解决保存问题，再切换。",
    "Some changes could not be saved on this device, so nothing was switched. Download a backup or settle that first.",
);
pub const NOT_READY: Text = text(
    "新版本没有及时接手，暂未切换，本页照常可用。请稍后再试；仍不行时，关闭图册的全部标签页后重新打开。",
    "The newer version did not take over, so nothing was switched and this page goes on. Try again later, or close all \
     tabs of the atlas and open it again.",
);
pub const RELOAD: Text = text("刷新本页", "Reload this page");

pub const COPY: Text = text("离线使用", "Offline use");
pub const COPY_HINT: Text = text(
    "图册的程序和规划全文可以整份保存在这个浏览器里，没有网络或网站停用时照样能打开。新版本下载完整后才会提示切换，不会新旧混用。",
    "The program and the whole plan can be kept in this browser, so that the atlas opens offline, even when its \
     site is gone. A newer version is offered only once fully downloaded; versions are never mixed.",
);
pub const SAFARI_CLEARS: Text = text(
    "Safari 会清除连续 7 天没有打开过的网站的数据，离线副本、修改、记录、照片都在内。请把图册添加到主屏幕或程序坞，并经常备份。",
    "Safari clears what a site has stored after 7 days of use without a visit: the offline copy, changes, notes and \
     photos. Add the atlas to the Home Screen or the Dock, and back up often.",
);
pub const IMPOSSIBLE: Text = text(
    "当前打开方式下浏览器不能保存离线副本（例如双击打开的文件、非 https 网址、无痕窗口）。需要离线使用时，请用单文件版，或改用 https 网址。",
    "Opened this way, the browser cannot keep an offline copy (for example a file opened by double-clicking, an address \
     without https, a private window). To work offline, use the single-file edition or an https address.",
);
pub const UNWANTED: Text = text(
    "离线副本已移除，没有网络时打不开本图册。已填写的内容不受影响。",
    "The offline copy has been removed; the atlas will not open without a network. What you entered is not affected.",
);
pub const COMING: Text = text("正在保存离线副本……", "Saving the offline copy…");
pub const FAILED: Text = text(
    "离线副本不完整，没有网络时可能打不开；下次打开时会重试。联网时图册照常使用。",
    "The offline copy is not complete, so the atlas may not open without a network; the next visit tries again. Online, \
     everything works.",
);
pub const LOOK: Text = text("检查新版本", "Check for updates");
pub const LOOKING: Text = text("正在检查……", "Checking…");
pub const LOOKED: Text = text(
    "已检查。如有新版本，下载完整后会在页面上方提示。",
    "Done. Any newer version is offered at the top of the page once fully downloaded.",
);
pub const UNREACHED: Text =
    text("网站没有回应，请联网后再试。", "The site did not answer; please try again when online.");
pub const REMOVE: Text = text("移除离线副本", "Remove offline copy");
pub const WANT: Text = text("保存离线副本", "Keep offline copy");

pub const SAVE_COPY: Text = text("另存带数据的单文件", "Save a copy with the data inside");
pub const SAVE_COPY_HINT: Text = text(
    "生成一个新的单文件图册，内含程序、规划和这里的全部修改、记录、照片，可存到 U 盘。在另一台电脑上打开时，会先列出其中的内容，确认后才合并。",
    "Writes a new single-file edition with the program, the plan and all changes, notes and photos, for a USB stick. \
     Opened on another computer, it lists what it brings and merges it only when you confirm.",
);
pub const WRITING_COPY: Text = text("正在生成……", "Writing…");
pub const COPY_NOT_WRITTEN: Text =
    text("未能生成文件，请改为下载备份。", "The file could not be written; please download a backup instead.");
pub const CARRIED: Text =
    text("这个文件带有本机还没有的修改和记录。", "This file brings changes and notes that are not here yet.");
pub const CLOSE: Text = text("知道了", "Close");
pub const SEE_CARRIED: Text = text("查看并合并", "Review and merge");

pub fn not_carried(lang: Lang, why: &str) -> String {
    lang.pick(
        format!("这个文件带有的数据不能读取：{why}请向给您文件的人另要一份，或改用备份文件。"),
        format!("The data inside this file cannot be read: {why} Ask for another copy, or for a backup file."),
    )
}

pub fn kept(lang: Lang, files: u32, size: &str, version: &str) -> String {
    lang.pick(
        format!("离线副本完整：{files} 个文件，{size}，版本 {version}。"),
        format!("The offline copy is complete: {files} files, {size}, version {version}."),
    )
}
