//! What was made and is not yet known to be kept. A record leaves only when the storage has said
//! that it is on disk; whatever fails, it stays here, and so on screen and in every backup.

use std::collections::BTreeMap;

use super::{Record, StorageError};

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outbox {
    waiting: BTreeMap<String, String>,
    under_way: bool,
    trouble: Option<StorageError>,
    /// The storage refused for good: nothing goes there until somebody tries again.
    stopped: bool,
    /// How many records go at once, since all of them together did not fit.
    at_once: Option<usize>,
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
    /// Whatever the storage said before, it is asked again.
    pub fn add(&mut self, record: Record) {
        self.waiting.insert(record.0, record.1);
        self.stopped = false;
    }

    /// For whoever freed some room or changed a setting.
    pub fn try_again(&mut self) {
        self.stopped = false;
    }

    /// What to hand to the storage now; `None` while an answer is awaited, nothing waits, or the storage
    /// has refused. Where not everything fits, the shortest go first: if not even one of them fits, none does.
    pub fn take_batch(&mut self) -> Option<Vec<Record>> {
        if self.under_way || self.stopped || self.waiting.is_empty() {
            return None;
        }
        self.under_way = true;
        let mut batch: Vec<Record> = self.waiting.iter().map(|(key, text)| (key.clone(), text.clone())).collect();
        if let Some(most) = self.at_once {
            batch.sort_unstable_by(|(key, text), (other, longer)| (text.len(), key).cmp(&(longer.len(), other)));
            batch.truncate(most);
        }
        Some(batch)
    }

    /// The storage has not answered for long. It is still awaited, but nobody should take the work for kept.
    pub fn unanswered(&mut self) {
        if self.under_way {
            self.trouble = Some(StorageError::Silent);
        }
    }

    /// The storage's answer to the last batch.
    pub fn answered(&mut self, batch: &[Record], answer: Result<(), StorageError>) {
        self.under_way = false;
        match answer {
            Ok(()) => {
                for (key, _) in batch {
                    self.waiting.remove(key);
                }
                self.trouble = None;
                // There may be room for more than was feared.
                self.at_once =
                    self.at_once.map(|most| most.saturating_mul(2)).filter(|most| *most < self.waiting.len());
            }
            Err(StorageError::Full) if batch.len() > 1 => self.at_once = Some(batch.len() / 2),
            Err(error) => {
                self.trouble = Some(error);
                self.stopped = true;
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
