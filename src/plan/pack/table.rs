//! One JSON file → its records, each read on its own, so that one bad record never takes the others
//! with it.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;

use super::record::Record;
use super::{Fault, Problem, place};

/// Reads files and keeps the problems it meets.
pub(super) struct Tables<'a> {
    files: &'a BTreeMap<String, String>,
    pub(super) problems: Vec<Problem>,
}

impl<'a> Tables<'a> {
    pub(super) fn new(files: &'a BTreeMap<String, String>) -> Self {
        Self { files, problems: Vec::new() }
    }

    /// The content of a file; a missing one is a problem and reads as `None`.
    pub(super) fn content(&mut self, file: &'static str) -> Option<&'a str> {
        let content = self.files.get(file).map(String::as_str);
        if content.is_none() {
            self.problems.push(Problem::of_file(file, Fault::MissingFile));
        }
        content
    }

    /// A file that is one record.
    pub(super) fn one<T: DeserializeOwned + Default>(&mut self, file: &'static str) -> T {
        let Some(content) = self.content(file) else { return T::default() };
        serde_json::from_str(content).unwrap_or_else(|error| {
            self.problems.push(place::problem(file, "", content, &error));
            T::default()
        })
    }

    /// A file that is a list of records with ids; of two with the same id the first one stays.
    pub(super) fn list<T: DeserializeOwned + Record>(&mut self, file: &'static str) -> Vec<T> {
        let mut seen = BTreeSet::new();
        let mut records = self.records(file);
        records.retain(|record: &T| {
            let id = record.id();
            let fault = if id.is_empty() {
                Fault::MissingId
            } else if seen.insert(id.to_owned()) {
                return true;
            } else {
                Fault::DuplicateId
            };
            self.problems.push(Problem { file: file.to_owned(), record: id.to_owned(), field: "id".to_owned(), fault });
            false
        });
        records
    }

    /// A file that is a list of records.
    pub(super) fn records<T: DeserializeOwned>(&mut self, file: &'static str) -> Vec<T> {
        let Some(content) = self.content(file) else { return Vec::new() };
        let rows: Vec<&RawValue> = match serde_json::from_str(content) {
            Ok(rows) => rows,
            Err(error) => {
                let fault = match error.is_data() {
                    true => Fault::NotAList,
                    false => Fault::NotJson { line: error.line(), column: error.column() },
                };
                self.problems.push(Problem::of_file(file, fault));
                return Vec::new();
            }
        };
        let rows = rows.iter().enumerate().filter_map(|(at, row)| self.record(file, at, row.get()));
        rows.collect()
    }

    fn record<T: DeserializeOwned>(&mut self, file: &'static str, at: usize, row: &str) -> Option<T> {
        match serde_json::from_str(row) {
            Ok(record) => Some(record),
            Err(error) => {
                self.problems.push(place::problem(file, &label(at, row), row, &error));
                None
            }
        }
    }
}

/// What a record that cannot be read is called: its id if at least that can be read.
fn label(at: usize, row: &str) -> String {
    #[derive(Deserialize)]
    struct Labelled {
        id: String,
    }
    serde_json::from_str::<Labelled>(row).map_or_else(|_| format!("#{}", at + 1), |labelled| labelled.id)
}
