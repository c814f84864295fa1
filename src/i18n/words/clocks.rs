//! What is said of devices whose clocks are off.

use crate::i18n::words::journal;
use crate::i18n::{Lang, Text, text};

pub const CLOCKS: Text = text("设备时钟不一致", "Clocks that disagree");
pub const HINT: Text = text(
    "显示哪个值，按修改时间先后决定。时钟有误的设备，其修改可能排错先后。请校准时钟，并核对有冲突的内容。",
    "Which value is shown depends on when each was entered. Changes from a device with a wrong clock may be out of \
     order. Please set the clock right and check the conflicts.",
);
pub const OF_FILE: Text = text("生成此文件的设备", "The device that made this file");
pub const SIDE: Text =
    text("这台设备时钟有误，其时间不足为凭", "The clock of this device is off, so its time proves nothing");

/// A device by its people, and by the name it gave itself, which tells two devices of one person apart.
pub fn device(lang: Lang, people: &[String], name: &str) -> String {
    let people =
        if people.is_empty() { lang.t(journal::UNSIGNED).to_owned() } else { people.join(lang.pick("、", ", ")) };
    lang.pick(format!("{people}的设备（编号 {name}）"), format!("The device of {people} (no. {name})"))
}

pub fn ahead(lang: Lang, who: &str, length: &str) -> String {
    lang.pick(
        format!("{who}，时钟比本机快约 {length}。"),
        format!("{who} has a clock about {length} ahead of this one."),
    )
}

pub fn behind(lang: Lang, who: &str, length: &str) -> String {
    lang.pick(format!("{who}，时钟比本机慢约 {length}。"), format!("{who} has a clock about {length} behind this one."))
}

pub fn behind_others(lang: Lang, who: &str, length: &str) -> String {
    lang.pick(
        format!("{who}，时钟比另一台设备慢约 {length}，也可能是那台快。"),
        format!("{who} has a clock about {length} behind another device, which may be the one that is ahead."),
    )
}

/// Up to two hours in minutes, up to two days in hours.
pub fn length(lang: Lang, minutes: u64) -> String {
    match minutes {
        0..120 => lang.pick(format!("{minutes} 分钟"), format!("{minutes} min")),
        120..2_880 => {
            let hours = (minutes + 30) / 60;
            lang.pick(format!("{hours} 小时"), format!("{hours} h"))
        }
        _ => {
            let days = (minutes + 720) / 1_440;
            lang.pick(format!("{days} 天"), format!("{days} d"))
        }
    }
}
