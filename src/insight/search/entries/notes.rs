//! What people wrote.

use super::entry;
use crate::insight::search::{Entry, Kind};
use crate::journal::{Overlay, Value};
use crate::plan::{Name, Plan};

/// One entry per note as it stands now, under the name of what it is about.
pub fn of_notes(plan: &Plan, overlay: &Overlay) -> Vec<Entry> {
    let notes = overlay.cells().filter_map(|(cell, history)| match history.value()? {
        Value::Note(note) => Some((&cell.subject, note)),
        _ => None,
    });
    let found = notes.map(|(subject, note)| {
        let of = plan.name_of(subject).unwrap_or_else(|| Name::same(&subject.to_string()));
        let day = note.day;
        let context = Name { zh: format!("{} · {day}", of.zh), en: format!("{} · {day}", of.en) };
        Entry { context, ..entry(Kind::Notes, subject.clone(), &Name::default(), note.text.clone()) }
    });
    found.collect()
}
