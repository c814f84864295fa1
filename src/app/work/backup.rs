//! Files of the work: how long ago the last one was made, making one, reading one.

use leptos::prelude::*;

use super::Work;
use crate::browser::clock;
use crate::browser::files::{self, Pieces};
use crate::browser::kept_file::{self, Handle};
use crate::browser::{one_file, random};
use crate::insight::safety::{self, LONG, Mark};
use crate::journal::{Journal, Millis, PhotoId};
use crate::report::album::{self, Carried};
use crate::report::carried;
use crate::report::sealed::{self, Sealer, Seed};
use crate::report::{Backup, Preview, Refusal};
use crate::storage::StorageError;
use crate::storage::local::{self, Key};

const JSON: &str = "application/json";
const HTML: &str = "text/html";

/// What happened since the last backup.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Since {
    pub changes: usize,
    /// Whole days; `None` if there never was a backup.
    pub days: Option<u64>,
}

/// How much the last backup held, or was there when one was declined, as this browser remembers it.
pub(super) fn remembered(key: Key, plan: &str) -> Option<Mark> {
    local::read_of(key, plan)?.parse().ok()
}

impl Work {
    pub fn since_backup(self) -> Since {
        let revisions = self.journal.with(Journal::len);
        let last = self.last_backup.get();
        let days = last.map(|last| clock::now().saturating_sub(last.made.get()) / LONG);
        Since { changes: revisions.saturating_sub(last.map_or(0, |last| last.revisions)), days }
    }

    /// Whether a backup should be offered now; follows every change.
    pub fn is_copy_due(self) -> bool {
        let now = Millis::new(clock::now());
        let declined = remembered(Key::Declined, self.plan);
        let copied = self.last_backup.get();
        self.journal.with(|journal| safety::is_due(journal, now, copied, declined))
    }

    /// The person wants no backup now.
    pub fn decline_copy(self) {
        let revisions = self.journal.with_untracked(Journal::len);
        local::write_of(Key::Declined, self.plan, &Mark { made: Millis::new(clock::now()), revisions }.to_string());
        // Whoever looks whether one is due looks again.
        self.last_backup.update(|_| ());
    }

    /// Writes everything but the photos into a file; says how many changes that were.
    pub async fn back_up_into(self, file: &Handle) -> Result<usize, kept_file::Reason> {
        let (text, last) = self.backup();
        kept_file::write(file, &text).await?;
        self.backed_up(last);
        Ok(last.revisions)
    }

    /// The file that is kept up to date, if one was chosen and the browser still knows it.
    pub async fn kept_handle(self) -> Option<Handle> {
        let shelf = self.tools.with_value(|tools| tools.photos.clone());
        shelf.handle().await.ok().flatten()
    }

    /// Remembers it; `None` forgets it.
    pub async fn keep_handle(self, handle: Option<&Handle>) -> Result<(), StorageError> {
        let shelf = self.tools.with_value(|tools| tools.photos.clone());
        shelf.put_handle(handle.map(AsRef::as_ref)).await
    }

    /// What such a file is called unless the person says otherwise.
    pub fn kept_file_name(self) -> String {
        format!("{}.json", self.plan)
    }

    /// Offers everything but the photos as a file, saved or not.
    pub fn back_up(self) {
        let (text, last) = self.backup();
        if files::offer(&self.backup_name(last, "", "json"), JSON, &text).is_ok() {
            self.backed_up(last);
        }
    }

    /// Offers everything, with the photos if they are wanted, under a passphrase if there is one. What is
    /// too much for one file goes into several, which can be read back in any order.
    pub async fn back_up_whole(self, photos: bool, passphrase: Option<&str>) -> Result<(), StorageError> {
        let (text, last) = self.backup();
        let named = self.journal.with_untracked(album::named);
        let sizes = if photos { self.photo_sizes().await? } else { Vec::new() };
        let photos = named.into_iter().filter_map(|id| {
            let (_, bytes) = sizes.iter().find(|(kept, _)| kept == id.as_str())?;
            Some((id, *bytes))
        });
        let (most, kind) = if passphrase.is_some() { (sealed::MOST, "-sealed") } else { (album::MOST, "") };
        let files = album::in_files(photos.collect(), most);
        let many = files.len() > 1;
        for (number, photos) in files.into_iter().enumerate() {
            let suffix = if many { format!("{kind}-{}", number + 1) } else { kind.to_owned() };
            let written = match passphrase {
                Some(passphrase) => self.write_sealed(&text, &photos, passphrase).await,
                None => self.write_photos(&text, &photos).await,
            };
            let offered = written.and_then(|pieces| pieces.offer(&self.backup_name(last, &suffix, "json"), JSON).ok());
            offered.ok_or_else(|| StorageError::Failed(String::new()))?;
        }
        self.backed_up(last);
        Ok(())
    }

    /// `None` where memory is short or nothing can be drawn by lot.
    async fn write_sealed(self, text: &str, photos: &[PhotoId], passphrase: &str) -> Option<Pieces> {
        let seed = Seed { salt: random::secret()?, nonce: random::secret()? };
        let mut sealer = Sealer::new(passphrase, &seed)?;
        let mut pieces = Pieces::default();
        pieces.add(&sealer.open()).ok()?;
        pieces.add(&sealer.piece(&album::open(text))?).ok()?;
        let mut count = 0;
        for id in photos {
            if let Some(bytes) = self.photo_bytes(id).await {
                pieces.add(&sealer.piece(&Carried::new(id.clone(), &bytes).to_json(count))?).ok()?;
                count += 1;
            }
        }
        pieces.add(&sealer.close(album::CLOSE)?).ok()?;
        Some(pieces)
    }

    /// Offers the edition in one file with everything inside, photos included.
    pub async fn save_copy(self) -> Result<(), StorageError> {
        let (text, last) = self.backup();
        let photos: Vec<_> = self.journal.with_untracked(album::named).into_iter().collect();
        let written = self.write_copy(&text, &photos).await;
        let offered = written.and_then(|pieces| pieces.offer(&self.backup_name(last, "", "html"), HTML).ok());
        offered.ok_or_else(|| StorageError::Failed(String::new()))?;
        self.backed_up(last);
        Ok(())
    }

    async fn write_copy(self, text: &str, photos: &[PhotoId]) -> Option<Pieces> {
        let (before, after) = carried::around(&one_file::page().await?)?;
        let mut pieces = Pieces::default();
        pieces.add(&before).ok()?;
        self.add_backup(&mut pieces, &carried::as_data(text), photos).await?;
        pieces.add(&after).ok()?;
        Some(pieces)
    }

    async fn write_photos(self, text: &str, photos: &[PhotoId]) -> Option<Pieces> {
        let mut pieces = Pieces::default();
        self.add_backup(&mut pieces, text, photos).await?;
        Some(pieces)
    }

    /// Photos that cannot be read are left out: what remains is still a backup.
    async fn add_backup(self, pieces: &mut Pieces, text: &str, photos: &[PhotoId]) -> Option<()> {
        pieces.add(&album::open(text)).ok()?;
        let mut count = 0;
        for id in photos {
            if let Some(bytes) = self.photo_bytes(id).await {
                pieces.add(&Carried::new(id.clone(), &bytes).to_json(count)).ok()?;
                count += 1;
            }
        }
        pieces.add(album::CLOSE).ok()
    }

    fn backup(self) -> (String, Mark) {
        let made = Millis::new(clock::now());
        let author = self.author.get_untracked().unwrap_or_default();
        let damaged = self.damaged.get_untracked();
        self.journal.with_untracked(|journal| {
            let text = Backup::write(journal, &damaged, self.plan, made, &author);
            (text, Mark { made, revisions: journal.len() })
        })
    }

    fn backup_name(self, last: Mark, suffix: &str, end: &str) -> String {
        format!("{}-{}{suffix}.{end}", self.plan, clock::moment(last.made.get()).for_file())
    }

    fn backed_up(self, last: Mark) {
        local::write_of(Key::LastBackup, self.plan, &last.to_string());
        self.last_backup.set(Some(last));
    }

    /// What the page itself carries, if that is an edition in one file with work inside.
    pub fn carried(self) -> Option<String> {
        one_file::block(carried::PLACE)
    }

    /// Reads a file without taking it in.
    pub fn preview(self, text: &str) -> Result<(Backup, Preview), Refusal> {
        let backup = Backup::read(text, self.plan)?;
        let now = Millis::new(clock::now());
        let preview = self.journal.with_untracked(|journal| Preview::of(&backup, journal, now));
        Ok((backup, preview))
    }
}
