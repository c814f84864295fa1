//! One JSON file → its records, each read on its own, so that one bad record never takes the others
//! with it.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::decode::{Place, Read};
use super::record::Record;
use super::{Fault, Problem};

/// Reads files and keeps the problems it meets.
pub(super) struct Tables<'a> {
    files: &'a BTreeMap<String, String>,
    place: Place,
}

impl<'a> Tables<'a> {
    pub(super) fn new(files: &'a BTreeMap<String, String>) -> Self {
        Self { files, place: Place::default() }
    }

    pub(super) fn problems(&mut self) -> &mut Vec<Problem> {
        &mut self.place.problems
    }

    /// The content of a file; a missing one is a problem and reads as `None`.
    pub(super) fn content(&mut self, file: &str) -> Option<&'a str> {
        file.clone_into(&mut self.place.file);
        self.place.record.clear();
        let content = self.files.get(file).map(String::as_str);
        if content.is_none() {
            self.place.fault(Fault::MissingFile);
        }
        content
    }

    fn json(&mut self, file: &str) -> Option<Value> {
        let content = self.content(file)?;
        let json = serde_json::from_str(content);
        json.map_err(|error| self.place.fault(Fault::not_json(&error))).ok()
    }

    /// A file that is one record.
    pub(super) fn one<T: Read + Default>(&mut self, file: &str) -> T {
        self.json(file).and_then(|value| T::read(&value, &mut self.place)).unwrap_or_default()
    }

    /// A file that is a list of records.
    pub(super) fn records<T: Read>(&mut self, file: &str) -> Vec<T> {
        let mut records = Vec::new();
        self.each(file, &mut |row, place| records.extend(T::read(row, place)));
        records
    }

    /// A file that is a list of records with ids; of two with the same id the first one stays.
    pub(super) fn list<T: Read + Record>(&mut self, file: &str) -> Vec<T> {
        let mut seen = BTreeSet::new();
        let mut records: Vec<T> = Vec::new();
        self.each(file, &mut |row, place| {
            records.extend(T::read(row, place).filter(|record| is_new(record.id(), &mut seen, place)));
        });
        records
    }

    fn each(&mut self, file: &str, read: &mut dyn FnMut(&Value, &mut Place)) {
        match self.json(file) {
            Some(Value::Array(rows)) => {
                for (at, row) in rows.iter().enumerate() {
                    self.place.record = label(at, row);
                    read(row, &mut self.place);
                }
            }
            Some(_) => self.place.fault(Fault::NotAList),
            None => {}
        }
    }
}

fn is_new(id: &str, seen: &mut BTreeSet<String>, place: &mut Place) -> bool {
    let fault = match id {
        "" => Fault::MissingId,
        id if seen.insert(id.to_owned()) => return true,
        _ => Fault::DuplicateId,
    };
    place.fault_at("id", fault);
    false
}

/// What a record is called: its id, or its number in the list.
fn label(at: usize, row: &Value) -> String {
    match row.get("id").and_then(Value::as_str) {
        Some(id) if !id.is_empty() => id.to_owned(),
        _ => format!("#{}", at + 1),
    }
}
