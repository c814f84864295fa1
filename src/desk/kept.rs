//! Between the journal and the records of the storage.

use std::collections::BTreeMap;

use crate::journal::{Entry, Journal, checksum};
use crate::storage::Record;

/// Stored lines that could not be read, or came so with a file, under the names by which they are stored:
/// left as they are and put into every backup.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SetAside(BTreeMap<String, String>);

impl SetAside {
    pub fn lines(&self) -> impl Iterator<Item = &String> {
        self.0.values()
    }

    /// Adds lines of a file; gives those that are new, as they are to be stored. No revision has such a
    /// name, so that the next start finds them as they are.
    pub fn bring(&mut self, lines: &[String]) -> Vec<Record> {
        let name = |line: &String| format!("set-aside.{:016x}", checksum([line.as_str()]));
        let known = |line: &&String| !self.lines().any(|known| known == *line);
        let new: Vec<Record> = lines.iter().filter(known).map(|line| (name(line), line.clone())).collect();
        self.0.extend(new.iter().cloned());
        new
    }

    /// Adds what the storage has, and forgets what the journal has whole by now.
    pub fn hear(&mut self, journal: &Journal, stored: Vec<Record>) {
        self.0.extend(stored);
        self.0.retain(|name, _| !is_known(journal, name));
    }
}

/// An entry as it is stored.
pub fn record(entry: &Entry) -> Record {
    (entry.id().to_string(), entry.to_line())
}

/// What is here and not in the storage: it was cleared, and whoever filled it again had not heard of
/// everything. Records come in the order of their names.
pub fn lost(journal: &Journal, aside: &SetAside, stored: &[Record]) -> Vec<Record> {
    let is_stored = |name: &str| stored.binary_search_by(|(stored, _)| stored.as_str().cmp(name)).is_ok();
    let entries = journal.entries().filter(|entry| !is_stored(&entry.id().to_string())).map(record);
    let lines = aside.0.iter().filter(|(name, _)| !is_stored(name) && !is_known(journal, name));
    entries.chain(lines.map(|(name, line)| (name.clone(), line.clone()))).collect()
}

/// Those records that the journal has not.
pub fn unknown(journal: &Journal, stored: Vec<Record>) -> Vec<Record> {
    stored.into_iter().filter(|(name, _)| !is_known(journal, name)).collect()
}

fn is_known(journal: &Journal, name: &str) -> bool {
    name.parse().is_ok_and(|id| journal.get(&id).is_some())
}

/// The entries of records, and those records that are none.
pub fn read_records(records: Vec<Record>) -> (Vec<Entry>, Vec<Record>) {
    let (mut entries, mut damaged) = (Vec::new(), Vec::new());
    for record in records {
        match Entry::from_line(&record.1) {
            Ok(entry) => entries.push(entry),
            Err(_) => damaged.push(record),
        }
    }
    (entries, damaged)
}
