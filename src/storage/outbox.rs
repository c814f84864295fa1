//! What was made and is not yet known to be kept. A record leaves only when the storage has said
//! that it is on disk; whatever fails, it stays here, and so on screen and in every backup.

use std::collections::BTreeMap;

use super::{Record, StorageError};

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outbox {
    waiting: BTreeMap<String, String>,
    under_way: bool,
    trouble: Option<StorageError>,
}

/// What can honestly be said about the state of the work.
#[derive(Clone, Debug, PartialEq)]
pub enum Saving {
    Saved,
    /// So many changes are on their way.
    Under(usize),
    /// So many changes could not be kept, and why.
    Failed(usize, StorageError),
}

impl Outbox {
    pub fn add(&mut self, record: Record) {
        self.waiting.insert(record.0, record.1);
    }

    /// What to hand to the storage now; `None` while an answer is awaited or nothing waits.
    pub fn take_batch(&mut self) -> Option<Vec<Record>> {
        if self.under_way || self.waiting.is_empty() {
            return None;
        }
        self.under_way = true;
        Some(self.waiting.iter().map(|(key, text)| (key.clone(), text.clone())).collect())
    }

    /// The storage's answer to the last batch.
    pub fn answered(&mut self, batch: &[Record], answer: Result<(), StorageError>) {
        self.under_way = false;
        self.trouble = answer.err();
        if self.trouble.is_none() {
            for (key, _) in batch {
                self.waiting.remove(key);
            }
        }
    }

    pub fn is_waiting(&self, key: &str) -> bool {
        self.waiting.contains_key(key)
    }

    pub fn state(&self) -> Saving {
        match (self.waiting.len(), &self.trouble) {
            (0, _) => Saving::Saved,
            (count, Some(error)) => Saving::Failed(count, error.clone()),
            (count, None) => Saving::Under(count),
        }
    }
}
