//! What must be known of a file before deciding.

use crate::browser::clock;
use crate::i18n::Lang;
use crate::i18n::words::data;
use crate::report::{Backup, Preview, drift};

pub(super) fn remarks(lang: Lang, (backup, preview): &(Backup, Preview)) -> Vec<String> {
    let made = clock::moment(backup.made.get()).to_string();
    let counted = |count: usize, words: fn(Lang, usize) -> String| (count > 0).then(|| words(lang, count));
    let mut remarks = vec![data::made(lang, &made, &backup.by)];
    remarks.extend(backup.altered.then(|| lang.t(data::ALTERED).to_owned()));
    remarks.extend(counted(backup.damaged.len(), data::damaged));
    remarks.extend(counted(preview.contested, data::contested));
    remarks.extend(preview.made_off.map(|off| drift::of_file(lang, off)));
    remarks.extend(preview.drifts.iter().map(|found| drift::say(lang, found)));
    remarks.extend(counted(preview.foreign.len(), data::foreign));
    remarks.extend(counted(backup.set_aside.len(), data::set_aside));
    remarks.push(if preview.is_empty() {
        lang.t(data::NOTHING_NEW).to_owned()
    } else {
        data::summary(lang, preview.incoming.len(), preview.known, preview.conflicts())
    });
    remarks
}
