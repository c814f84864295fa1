//! How much a journal holds.

use super::Oddity;
use crate::i18n::words::{data, photos};
use crate::i18n::{Lang, Text, decimal, grouped};
use crate::journal::{Cell, Entry, History, Journal, Overlay, Slot};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub revisions: usize,
    pub notes: usize,
    /// Things with values that contradict each other.
    pub conflicts: usize,
    /// Revisions that this version does not understand.
    pub foreign: usize,
    /// Revisions with a date that does not exist or an amount below nothing.
    pub impossible: usize,
}

impl Counts {
    pub fn of(journal: &Journal) -> Self {
        let is_note =
            |(cell, history): &(&Cell, &History)| matches!(cell.slot, Slot::Note(_)) && history.value().is_some();
        let (unknown, impossible): (Vec<_>, Vec<_>) =
            journal.entries().filter_map(Oddity::of).partition(|oddity| *oddity == Oddity::Unknown);
        Self {
            revisions: journal.len(),
            notes: journal.overlay().cells().filter(is_note).count(),
            conflicts: conflicts(journal.overlay()).len(),
            foreign: unknown.len(),
            impossible: impossible.len(),
        }
    }
}

/// The photos kept on a device.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PhotoSizes {
    pub count: usize,
    pub bytes: u64,
}

impl PhotoSizes {
    /// From the name and the bytes of each.
    pub fn of<Name>(sizes: &[(Name, u64)]) -> Self {
        Self { count: sizes.len(), bytes: sizes.iter().map(|(_, bytes)| bytes).sum() }
    }

    /// Nothing where there are none.
    pub fn say(self, lang: Lang) -> String {
        if self.count == 0 { String::new() } else { photos::sizes(lang, self.count, &size(self.bytes)) }
    }
}

/// Whatever has values that contradict each other.
pub fn conflicts(overlay: &Overlay) -> Vec<Cell> {
    let contested = overlay.cells().filter(|(_, history)| !history.rivals().is_empty());
    contested.map(|(cell, _)| cell.clone()).collect()
}

/// Name and value of each line, with the stored lines that could not be read; lines that are normally nothing are left out while they are.
pub fn rows<'a>(
    lang: Lang,
    counts: Counts,
    unread: impl Iterator<Item = &'a String>,
    photos: String,
    room: String,
    backup: String,
) -> Vec<(&'static str, String)> {
    let (newer, damaged): (Vec<_>, Vec<_>) = unread.partition(|line| Entry::is_newer(line));
    let count = |count: usize| grouped(&count.to_string());
    let some = |words: Text, number: usize| (number > 0).then(|| (lang.t(words), count(number)));
    let rows = [
        Some((lang.t(data::REVISIONS), count(counts.revisions))),
        Some((lang.t(data::NOTES), count(counts.notes))),
        (!photos.is_empty()).then(|| (lang.t(photos::PHOTOS), photos)),
        Some((lang.t(data::CONFLICTS), count(counts.conflicts))),
        some(data::UNDERSTOOD_NOT, counts.foreign),
        some(data::IMPOSSIBLE, counts.impossible),
        some(data::OF_NEWER_VERSION, newer.len()),
        some(data::DAMAGED, damaged.len()),
        (!room.is_empty()).then(|| (lang.t(data::ROOM), room)),
        Some((lang.t(data::LAST_BACKUP), backup)),
    ];
    rows.into_iter().flatten().collect()
}

/// Bytes in the unit that reads best.
pub fn size(bytes: u64) -> String {
    const KILO: f64 = 1024.0;
    let bytes = bytes as f64;
    match bytes {
        _ if bytes < KILO * KILO => format!("{} kB", decimal(bytes / KILO, 0)),
        _ if bytes < KILO * KILO * KILO => format!("{} MB", decimal(bytes / KILO / KILO, 1)),
        _ => format!("{} GB", decimal(bytes / KILO / KILO / KILO, 1)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::checksum;

    #[test]
    fn a_line_of_a_newer_version_is_not_called_damaged() {
        let lines = [newer_line(), "1 00 {".to_owned(), String::new()];
        let rows = rows(Lang::En, Counts::default(), lines.iter(), String::new(), String::new(), String::new());
        let count =
            |words: Text| rows.iter().find(|(name, _)| *name == Lang::En.t(words)).map(|(_, count)| count.as_str());
        assert_eq!((count(data::OF_NEWER_VERSION), count(data::DAMAGED)), (Some("1"), Some("2")));
    }

    fn newer_line() -> String {
        let sum = checksum(["99", "{}"]);
        format!("99 {sum:016x} {{}}")
    }

    #[test]
    fn sizes_are_told_in_a_unit_that_reads_well() {
        assert_eq!(size(0), "0 kB");
        assert_eq!(size(20_480), "20 kB");
        assert_eq!(size(5_500_000), "5.2 MB");
        assert_eq!(size(10 << 30), "10.0 GB");
    }
}
