//! Drafts of notes. One is let go only when its note is on disk, or when the person throws it away.

use leptos::prelude::*;

use super::Work;
use crate::browser::clock;
use crate::journal::{Photo, RevisionId, Sketch};
use crate::storage::Record;
use crate::storage::local::{self, Key};

impl Work {
    /// The names and texts of drafts whose notes have not been written, in the order of their names.
    pub fn drafts(self) -> Vec<(String, String)> {
        let kept = local::scopes(Key::Draft).into_iter().filter_map(|name| {
            let draft = local::read_of(Key::Draft, &name)?;
            Some((name, draft))
        });
        kept.filter(|(name, draft)| !self.is_written(name, draft)).collect()
    }

    /// Lets a draft go once the revision that it was written as is on disk.
    pub fn forget_when_saved(self, draft: String, revision: &RevisionId) {
        let key = revision.to_string();
        if self.outbox.with_untracked(|outbox| outbox.is_waiting(&key)) {
            self.tools.update_value(|tools| tools.written.push((key, draft)));
        } else {
            local::forget(Key::Draft, &draft);
        }
    }

    /// The person wants nothing of it.
    pub fn throw_away(self, draft: String) {
        local::forget(Key::Draft, &draft);
        self.tools.update_value(|tools| tools.thrown.push(draft));
        self.forget_unnamed(None);
    }

    /// Puts a photo that was ready only after its sheet had been closed into the sheet's draft.
    pub fn add_late(self, draft: &str, photo: Photo) {
        if self.tools.with_value(|tools| tools.thrown.iter().any(|thrown| thrown == draft)) {
            return;
        }
        let today = clock::today();
        let kept = local::read_of(Key::Draft, draft);
        let mut sketch = kept.map_or_else(|| Sketch::new(&today), |kept| Sketch::read(&kept, &today));
        sketch.add(photo);
        local::write_of(Key::Draft, draft, &sketch.to_json());
        self.photos.update(|count| *count += 1);
    }

    /// These records are on disk.
    pub(super) fn forget_written(self, saved: &[Record]) {
        self.tools.update_value(|tools| {
            tools.written.retain(|(revision, draft)| {
                let is_saved = saved.iter().any(|(key, _)| key == revision);
                if is_saved {
                    local::forget(Key::Draft, draft);
                }
                !is_saved
            });
        });
    }

    /// Whether its note is in the journal. One that is also on disk, and whose page was closed before it
    /// could be let go, is let go now.
    fn is_written(self, name: &str, draft: &str) -> bool {
        let Some(revision) = Sketch::read(draft, "").written else { return false };
        let is_written = self.journal.with_untracked(|journal| journal.get(&revision).is_some());
        if is_written && !self.outbox.with_untracked(|outbox| outbox.is_waiting(&revision.to_string())) {
            local::forget(Key::Draft, name);
        }
        is_written
    }
}
