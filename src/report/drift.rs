//! Clocks that are off, in sentences.

use crate::i18n::Lang;
use crate::i18n::words::clocks;
use crate::insight::clocks::{Drift, Off};
use crate::journal::Revision;

/// Of a device that wrote something.
pub fn say(lang: Lang, Drift { device, people, off }: &Drift) -> String {
    sentence(lang, &clocks::device(lang, people, device), *off)
}

/// Of the device on which a file was made.
pub fn of_file(lang: Lang, off: Off) -> String {
    sentence(lang, lang.t(clocks::OF_FILE), off)
}

/// What must be known of a change whose time may be wrong; nothing where all is well.
pub fn of_side(lang: Lang, drifts: &[Drift], revision: &Revision) -> Option<&'static str> {
    let device = revision.id.writer().device();
    drifts.iter().any(|drift| drift.device == device).then(|| lang.t(clocks::SIDE))
}

fn sentence(lang: Lang, who: &str, off: Off) -> String {
    let length = |millis: u64| clocks::length(lang, millis / 60_000);
    match off {
        Off::Ahead(millis) => clocks::ahead(lang, who, &length(millis)),
        Off::Behind(millis) => clocks::behind(lang, who, &length(millis)),
        Off::BehindOthers(millis) => clocks::behind_others(lang, who, &length(millis)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_that_is_off_is_told_with_people_and_length() {
        let drift = |off| Drift { device: "k3f9".into(), people: vec!["谭工".into(), "冉工".into()], off };
        let said = |off| say(Lang::Zh, &drift(off));
        let day = "谭工、冉工的设备（编号 k3f9），时钟比本机快约 24 小时。";
        assert_eq!(said(Off::Ahead(86_400_000)), day);
        // The file was a moment on its way.
        assert_eq!(said(Off::Ahead(86_400_000 - 5_000)), day);
        assert_eq!(said(Off::Behind(15 * 60_000)), "谭工、冉工的设备（编号 k3f9），时钟比本机慢约 15 分钟。");
        assert_eq!(of_file(Lang::Zh, Off::Ahead(3 * 86_400_000)), "生成此文件的设备，时钟比本机快约 3 天。");
    }
}
