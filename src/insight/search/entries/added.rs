//! What people added: their notes, and records that the plan does not have.

use super::entry;
use crate::insight::records;
use crate::insight::search::{Entry, Kind};
use crate::journal::{Field, Note, Overlay, Value};
use crate::plan::{Name, Plan, Subject};

/// One entry per note and per added record as it stands now.
pub fn of_journal(plan: &Plan, overlay: &Overlay) -> Vec<Entry> {
    let found = overlay.cells().filter_map(|(cell, history)| match (history.value()?, cell.slot.field()) {
        (Value::Note(note), _) => Some(of_note(plan, overlay, &cell.subject, note)),
        (Value::Text(name), Some(Field::Name)) => record(plan, overlay, &cell.subject, name),
        _ => None,
    });
    found.collect()
}

/// Under the name of what the note is about.
fn of_note(plan: &Plan, overlay: &Overlay, subject: &Subject, note: &Note) -> Entry {
    let of = records::name(plan, overlay, subject).unwrap_or_else(|| Name::same(&subject.to_string()));
    let day = note.day;
    let context = Name { zh: format!("{} · {day}", of.zh), en: format!("{} · {day}", of.en) };
    Entry { context, ..entry(Kind::Notes, subject.clone(), &Name::default(), note.text.clone()) }
}

/// A link, project or firm; none if the name only corrects a printed one.
fn record(plan: &Plan, overlay: &Overlay, subject: &Subject, name: &str) -> Option<Entry> {
    let kind = match subject {
        Subject::Link(_) => Kind::Links,
        Subject::Project(_) => Kind::Projects,
        Subject::Enterprise(_) => Kind::Enterprises,
        _ => return None,
    };
    let chain = overlay.records(subject, Field::OfChain).first().and_then(|chain| plan.name_of(chain));
    let entry = entry(kind, subject.clone(), &Name::same(name), String::new());
    plan.name_of(subject).is_none().then(|| Entry { context: chain.unwrap_or_default(), ..entry })
}
