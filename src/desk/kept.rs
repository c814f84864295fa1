//! Between the journal and the records of the storage.

use crate::journal::{Entry, Journal};
use crate::storage::Record;

/// An entry as it is stored.
pub fn record(entry: &Entry) -> Record {
    (entry.id().to_string(), entry.to_line())
}

/// What the journal knows and the storage does not: it was cleared, and whoever filled it again had not
/// heard of everything. Records come in the order of their keys.
pub fn lost(journal: &Journal, stored: &[Record]) -> Vec<Record> {
    let is_stored = |entry: &&Entry| {
        let id = entry.id().to_string();
        stored.binary_search_by(|(key, _)| key.cmp(&id)).is_ok()
    };
    journal.entries().filter(|entry| !is_stored(entry)).map(record).collect()
}

/// The lines of those records that the journal has not.
pub fn unknown(journal: &Journal, stored: Vec<Record>) -> Vec<String> {
    let is_known = |key: &str| key.parse().is_ok_and(|id| journal.get(&id).is_some());
    stored.into_iter().filter(|(key, _)| !is_known(key)).map(|(_, line)| line).collect()
}

/// The entries of lines, and those lines that are none.
pub fn read_lines(lines: Vec<String>) -> (Vec<Entry>, Vec<String>) {
    let (mut entries, mut damaged) = (Vec::new(), Vec::new());
    for line in lines {
        match Entry::from_line(&line) {
            Ok(entry) => entries.push(entry),
            Err(_) => damaged.push(line),
        }
    }
    (entries, damaged)
}
