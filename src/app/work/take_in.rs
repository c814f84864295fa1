//! What comes from elsewhere: looked at, taken in as one step, and remembered with when it came.

use leptos::prelude::*;

use super::{Reading, Work};
use crate::browser::clock;
use crate::insight::arrivals::Arrivals;
use crate::insight::clocks::{self, Drift, Here};
use crate::journal::{Entry, Ids, Millis, Revision};
use crate::report::{Backup, Preview, Refusal};
use crate::storage::StorageError;
use crate::storage::local::{self, Key};

impl Work {
    /// Whether it is known what a file would meet. Where the storage only refuses to be read, what comes in
    /// could be written over what it holds.
    pub fn may_take_in(self) -> bool {
        self.reading.with_untracked(|reading| matches!(reading, Reading::Done | Reading::Failed(StorageError::Blocked)))
    }

    /// Reads a file without taking it in.
    pub fn preview(self, text: &str) -> Result<(Backup, Preview), Refusal> {
        let backup = Backup::read(text, self.plan)?;
        let arrivals = self.arrivals();
        let preview = self.journal.with_untracked(|journal| {
            self.tools.with_value(|tools| Preview::of(&backup, journal, here(tools.writer.id().device(), &arrivals)))
        });
        Ok((backup, preview))
    }

    /// Takes in entries from a file and keeps them, as one step. Damaged lines that came along are kept to
    /// the letter.
    pub fn take_in(self, entries: Vec<Entry>, set_aside: &[String]) {
        let (mut entries, mut ids) = (Some(entries), Vec::new());
        self.at_desk(&mut |desk| ids = desk.take_in(entries.take().unwrap_or_default()));
        let mut arrivals = self.arrivals();
        arrivals.add(Millis::new(clock::now()), ids.iter().collect::<Ids>());
        local::write_of(Key::Arrivals, self.plan, &arrivals.to_string());
        self.set_aside(set_aside);
    }

    fn set_aside(self, lines: &[String]) {
        if lines.is_empty() {
            return;
        }
        let mut new = Vec::new();
        self.aside.update(|aside| new = aside.bring(lines));
        self.outbox.update(|outbox| new.into_iter().for_each(|record| outbox.add(record)));
        self.save();
    }

    /// When changes from elsewhere came here, as this browser remembers it.
    pub fn arrivals(self) -> Arrivals {
        local::read_of(Key::Arrivals, self.plan).and_then(|written| written.parse().ok()).unwrap_or_default()
    }

    /// Devices whose clocks are off, as far as their work is here; follows every change.
    pub fn drifts(self) -> Vec<Drift> {
        let arrivals = self.arrivals();
        self.journal.with(|journal| {
            let revisions = journal.entries().filter_map(Entry::revision).map(AsRef::<Revision>::as_ref);
            let revisions: Vec<_> = revisions.collect();
            self.tools.with_value(|tools| clocks::drifts(&revisions, here(tools.writer.id().device(), &arrivals)))
        })
    }
}

fn here<'a>(device: &'a str, arrivals: &'a Arrivals) -> Here<'a> {
    Here { now: Millis::new(clock::now()), device, arrivals }
}
