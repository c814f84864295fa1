//! Between the journal and the storage, and between the tabs.

use std::rc::Rc;
use std::time::Duration;

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::backup::BACKED_UP;
use super::{Reading, Work};
use crate::browser::clock;
use crate::browser::tabs::Tabs;
use crate::desk::{self, SetAside};
use crate::journal::Entry;
use crate::storage::{Backend, Outbox, Record, Saving, Shelf, StorageError};

/// How many stored records are read before the page may paint and answer again.
const AT_ONCE: usize = 2_500;
/// How long a browser is waited for: to read, before the person may work without what it keeps; to write,
/// before the person is told.
pub(super) const PATIENCE: Duration = Duration::from_secs(8);
const MINUTE: Duration = Duration::from_secs(60);

impl Work {
    /// Follows other tabs; keeps the person from leaving while something is not saved.
    pub(super) fn listen(self) {
        let heard = move |lines: Vec<String>| {
            if let Some(mark) = lines.iter().find_map(|line| line.strip_prefix(BACKED_UP))
                && let Some(hear) = self.tools.with_value(|tools| tools.hear_of_backup)
            {
                hear(self, mark);
            }
            let entries = lines.iter().filter_map(|line| Entry::from_line(line).ok());
            self.add(entries.collect());
        };
        let tabs = Tabs::listen(&format!("park-atlas.{}", self.plan), heard);
        self.tools.update_value(|tools| tools.tabs = Some(tabs));
        // A tab that slept may have missed something, and what failed may work now.
        window_event_listener(ev::visibilitychange, move |_| {
            if !document().hidden() {
                self.look_at_calendar();
                // Time has passed since the last backup.
                self.last_backup.update(|_| ());
                self.try_again();
            }
        });
        // A timer up to midnight would wait on where a laptop slept in between.
        set_interval(move || self.look_at_calendar(), MINUTE);
        window_event_listener(ev::beforeunload, move |event| {
            let is_saved = self.outbox.with_untracked(|outbox| outbox.state() == Saving::Saved);
            if !is_saved || self.has_unkept_photos() {
                event.prevent_default();
            }
        });
        // Everything is kept again, and nothing counts as saved before it is. Another tab may have been first.
        let heard = Rc::new(move || {
            self.cleared.set(true);
            self.keep_again(&[]);
            self.read();
        });
        let (backend, things) = self.tools.with_value(|tools| (tools.backend.clone(), tools.things.clone()));
        backend.on_cleared(heard);
        things.on_cleared(Rc::new(move || self.keep_photos_again()));
    }

    /// Another day may have begun.
    fn look_at_calendar(self) {
        let today = clock::today().parse().ok();
        if self.today.with_untracked(|known| *known != today) {
            self.today.set(today);
        }
    }

    /// Takes in what the storage has and the journal has not. Where no answer comes work goes on without
    /// it, and it is taken in whenever it comes.
    pub(super) fn read(self) {
        let give_up = move || {
            if self.reading.with_untracked(|reading| *reading == Reading::Under) {
                self.reading.set(Reading::Failed(StorageError::Silent));
            }
        };
        set_timeout(give_up, PATIENCE);
        spawn_local(async move {
            let backend = self.tools.with_value(|tools| tools.backend.clone());
            let read = match backend.read_all(Shelf::Journal).await {
                Ok(records) => {
                    self.keep_again(&records);
                    self.take_stored(records).await;
                    Reading::Done
                }
                Err(error) => Reading::Failed(error),
            };
            if self.reading.with_untracked(|known| *known != read) {
                self.reading.set(read);
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
        let mut unknown = self.journal.with_untracked(|journal| desk::unknown(journal, records));
        let (mut entries, mut aside) = (Vec::new(), Vec::new());
        while !unknown.is_empty() {
            if !entries.is_empty() {
                clock::breathe().await;
            }
            let rest = unknown.split_off(unknown.len().min(AT_ONCE));
            let (read, unread) = desk::read_records(std::mem::replace(&mut unknown, rest));
            entries.extend(read);
            aside.extend(unread);
        }
        self.add(entries);
        self.aside.maybe_update(|known| {
            let before = known.clone();
            self.journal.with_untracked(|journal| known.hear(journal, aside));
            *known != before
        });
    }

    /// Shows entries on screen.
    pub(super) fn add(self, entries: Vec<Entry>) {
        if entries.is_empty() {
            return;
        }
        self.journal.update(|journal| {
            self.tools.update_value(|tools| desk::hear(journal, &mut tools.writer, entries));
        });
    }

    /// Hands to the storage what waits, until nothing waits or the storage refuses.
    pub fn save(self) {
        spawn_local(async move {
            while let Some(mut batch) = self.outbox.try_update(|outbox| outbox.take_batch()).flatten() {
                let backend = self.tools.with_value(|tools| tools.backend.clone());
                let complain = move || self.outbox.update(Outbox::unanswered);
                let late = set_timeout_with_handle(complain, PATIENCE);
                let answer = backend.put(Shelf::Journal, batch.clone()).await;
                if let Ok(late) = late {
                    late.clear();
                }
                self.outbox.update(|outbox| outbox.answered(&batch, answer.clone().map(drop)));
                if let Ok(receipt) = answer {
                    self.forget_written(&batch);
                    self.tell(&batch);
                    if receipt.anew {
                        // The storage was cleared behind our back, and this is all it has.
                        batch.sort_unstable();
                        self.keep_again(&batch);
                    }
                }
            }
        });
    }

    /// For whoever freed some room or changed a setting.
    pub fn try_again(self) {
        self.outbox.update(Outbox::try_again);
        self.read();
        self.save();
        if self.has_unkept_photos() {
            self.keep_photos_again();
        }
    }

    fn tell(self, saved: &[Record]) {
        self.tools.with_value(|tools| {
            if let Some(tabs) = &tools.tabs {
                tabs.tell(saved.iter().map(|(_, line)| line.as_str()));
            }
        });
    }

    /// What is still in memory goes there again. Writing what is on its way already does no harm.
    fn keep_again(self, stored: &[Record]) {
        let lost = |aside: &SetAside| self.journal.with_untracked(|journal| desk::lost(journal, aside, stored));
        let lost = self.aside.with_untracked(lost);
        if !lost.is_empty() {
            self.outbox.update(|outbox| lost.into_iter().for_each(|record| outbox.add(record)));
            self.save();
            self.keep_photos_again();
        }
    }
}
