//! Between the journal and the storage, and between the tabs.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::{Reading, Work};
use crate::browser::clock;
use crate::browser::tabs::Tabs;
use crate::journal::{Entry, Journal};
use crate::storage::{Record, Saving, Shelf, StorageError};

/// How many stored records are read before the page may paint and answer again.
const AT_ONCE: usize = 2_500;

impl Work {
    /// Follows other tabs; keeps the person from leaving while something is not saved.
    pub(super) fn listen(self) {
        let heard = move |lines: Vec<String>| {
            let entries = lines.iter().filter_map(|line| Entry::from_line(line).ok());
            self.add(entries.collect());
        };
        let tabs = Tabs::listen(&format!("park-atlas.{}", self.plan), heard);
        self.tools.update_value(|tools| tools.tabs = Some(tabs));
        // A tab that slept may have missed something, and what failed may work now.
        window_event_listener(ev::visibilitychange, move |_| {
            if !document().hidden() {
                self.try_again();
            }
        });
        window_event_listener(ev::beforeunload, move |event| {
            if self.outbox.with_untracked(|outbox| outbox.state() != Saving::Saved) {
                event.prevent_default();
            }
        });
    }

    /// Takes in what the storage has and the journal has not.
    pub(super) fn read(self) {
        spawn_local(async move {
            let backend = self.tools.with_value(|tools| tools.backend.clone());
            match backend.read_all(Shelf::Journal).await {
                Ok(records) => {
                    self.keep_again(&records);
                    self.take_stored(records).await;
                    self.reading.set(Reading::Done);
                }
                Err(error) => self.reading.set(Reading::Failed(error)),
            }
        });
    }

    /// Everything that is stored, line by line and to the letter.
    pub async fn raw(self) -> Result<String, StorageError> {
        let backend = self.tools.with_value(|tools| tools.backend.clone());
        let records = backend.read_all(Shelf::Journal).await?;
        Ok(records.into_iter().map(|(key, line)| format!("{key} {line}\n")).collect())
    }

    async fn take_stored(self, records: Vec<Record>) {
        let is_known = |journal: &Journal, key: &str| key.parse().is_ok_and(|id| journal.get(&id).is_some());
        let unknown = self.journal.with_untracked(|journal| {
            let unknown = records.into_iter().filter(|(key, _)| !is_known(journal, key));
            unknown.collect::<Vec<_>>()
        });
        let (mut entries, mut damaged) = (Vec::new(), Vec::new());
        for (count, (_, line)) in unknown.into_iter().enumerate() {
            if count % AT_ONCE == AT_ONCE - 1 {
                clock::breathe().await;
            }
            match Entry::from_line(&line) {
                Ok(entry) => entries.push(entry),
                Err(_) => damaged.push(line),
            }
        }
        self.add(entries);
        if self.damaged.with_untracked(|known| *known != damaged) {
            self.damaged.set(damaged);
        }
    }

    /// Shows entries on screen.
    pub(super) fn add(self, entries: Vec<Entry>) {
        if entries.is_empty() {
            return;
        }
        self.journal.update(|journal| {
            for entry in entries {
                journal.add(entry);
            }
        });
        let latest = self.journal.with_untracked(Journal::latest);
        self.tools.update_value(|tools| tools.writer.witness(latest));
    }

    /// Hands to the storage what waits, until nothing waits or the storage refuses.
    pub fn save(self) {
        spawn_local(async move {
            while let Some(batch) = self.outbox.try_update(|outbox| outbox.take_batch()).flatten() {
                let backend = self.tools.with_value(|tools| tools.backend.clone());
                let answer = backend.put(Shelf::Journal, batch.clone()).await;
                self.outbox.update(|outbox| outbox.answered(&batch, answer.clone().map(drop)));
                match answer {
                    Ok(receipt) => {
                        self.tell(&batch);
                        if receipt.anew {
                            self.keep_everything();
                        }
                    }
                    Err(_) => return,
                }
            }
        });
    }

    /// For whoever freed some room or changed a setting.
    pub fn try_again(self) {
        self.read();
        self.save();
    }

    fn tell(self, saved: &[Record]) {
        self.tools.with_value(|tools| {
            if let Some(tabs) = &tools.tabs {
                tabs.tell(saved.iter().map(|(_, line)| line.as_str()));
            }
        });
    }

    /// What this tab knows and the storage does not: it was cleared, and whoever filled it again had not
    /// heard of everything. Writing what is on its way already does no harm.
    fn keep_again(self, stored: &[Record]) {
        let lost = self.journal.with_untracked(|journal| {
            let lost = journal.entries().filter(|entry| !is_stored(stored, entry));
            lost.map(record).collect::<Vec<_>>()
        });
        if !lost.is_empty() {
            self.outbox.update(|outbox| lost.into_iter().for_each(|record| outbox.add(record)));
            self.save();
            self.keep_photos_again();
        }
    }

    /// The storage was cleared behind our back: everything that is still in memory goes there again.
    fn keep_everything(self) {
        self.keep_photos_again();
        self.journal.with_untracked(|journal| {
            self.outbox.update(|outbox| journal.entries().map(record).for_each(|record| outbox.add(record)));
        });
    }
}

/// Records come in the order of their keys.
fn is_stored(records: &[Record], entry: &Entry) -> bool {
    let id = entry.id().to_string();
    records.binary_search_by(|(key, _)| key.cmp(&id)).is_ok()
}

/// An entry as it is stored.
pub(super) fn record(entry: &Entry) -> Record {
    (entry.id().to_string(), entry.to_line())
}
