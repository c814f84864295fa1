//! Files of the work: how long ago the last one was made, making one, reading one.

use leptos::prelude::*;

use super::Work;
use crate::browser::{clock, files};
use crate::journal::{Journal, Millis};
use crate::report::{Backup, Preview, Refusal};
use crate::storage::local::{self, Key};

const MILLIS_PER_DAY: u64 = 86_400_000;

/// What the last backup held, as remembered by this browser.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LastBackup {
    made: u64,
    revisions: usize,
}

/// What happened since the last backup.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Since {
    pub changes: usize,
    /// Whole days; `None` if there never was a backup.
    pub days: Option<u64>,
}

impl LastBackup {
    pub fn read(plan: &str) -> Option<Self> {
        let kept = local::read_of(Key::LastBackup, plan)?;
        let (made, revisions) = kept.split_once(' ')?;
        Some(Self { made: made.parse().ok()?, revisions: revisions.parse().ok()? })
    }

    fn write(self, plan: &str) {
        local::write_of(Key::LastBackup, plan, &format!("{} {}", self.made, self.revisions));
    }
}

impl Work {
    pub fn since_backup(self) -> Since {
        let revisions = self.journal.with(Journal::len);
        let last = self.last_backup.get();
        let days = last.map(|last| clock::now().saturating_sub(last.made) / MILLIS_PER_DAY);
        Since { changes: revisions.saturating_sub(last.map_or(0, |last| last.revisions)), days }
    }

    /// Offers everything as a file, saved or not.
    pub fn back_up(self) {
        let now = clock::now();
        let author = self.author.get_untracked().unwrap_or_default();
        let damaged = self.damaged.get_untracked();
        let (text, revisions) = self.journal.with_untracked(|journal| {
            (Backup::write(journal, &damaged, self.plan, Millis::new(now), &author), journal.len())
        });
        let name = format!("{}-{}.json", self.plan, clock::moment(now).for_file());
        if files::offer(&name, "application/json", &text).is_ok() {
            let last = LastBackup { made: now, revisions };
            last.write(self.plan);
            self.last_backup.set(Some(last));
        }
    }

    /// Reads a file without taking it in.
    pub fn preview(self, text: &str) -> Result<(Backup, Preview), Refusal> {
        let backup = Backup::read(text, self.plan)?;
        let now = Millis::new(clock::now());
        let preview = self.journal.with_untracked(|journal| Preview::of(&backup, journal, now));
        Ok((backup, preview))
    }
}
