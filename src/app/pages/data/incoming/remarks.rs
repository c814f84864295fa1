//! What must be known of a file before deciding.

use crate::browser::clock;
use crate::i18n::Lang;
use crate::i18n::words::data;
use crate::journal::Entry;
use crate::report::{Backup, Oddity, Preview, drift};

pub(super) fn remarks(lang: Lang, (backup, preview): &(Backup, Preview)) -> Vec<String> {
    let made = clock::moment(backup.made.get()).to_string();
    let counted = |count: usize, words: fn(Lang, usize) -> String| (count > 0).then(|| words(lang, count));
    let mut remarks = vec![data::made(lang, &made, &backup.by)];
    remarks.extend(backup.altered.then(|| lang.t(data::ALTERED).to_owned()));
    remarks.extend(counted(backup.damaged.len(), data::damaged));
    remarks.extend(counted(preview.twins.len(), data::twins));
    remarks.extend(counted(preview.contested, data::contested));
    remarks.extend(preview.made_off.map(|off| drift::of_file(lang, off)));
    remarks.extend(preview.drifts.iter().map(|found| drift::say(lang, found)));
    let is_unknown = |entry: &&Entry| Oddity::of(entry) == Some(Oddity::Unknown);
    let unknown = preview.foreign.iter().filter(is_unknown).count();
    remarks.extend(counted(preview.foreign.len() - unknown, data::impossible));
    remarks.extend(counted(unknown, data::foreign));
    remarks.extend(counted(backup.set_aside.len(), data::set_aside));
    remarks.push(if preview.is_empty() {
        lang.t(if preview.twins.is_empty() { data::NOTHING_NEW } else { data::NOTHING_ELSE_NEW }).to_owned()
    } else {
        data::summary(lang, preview.incoming.len(), preview.known, preview.conflicts())
    });
    remarks
}
