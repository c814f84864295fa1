//! Files of the work: how long ago the last one was made, making one, reading one.

use std::sync::OnceLock;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::Work;
use crate::browser::clock;
use crate::browser::files::{self, Pieces};
use crate::browser::kept_file::{self, Handle};
use crate::browser::{one_file, random};
use crate::insight::safety::{self, Mark};
use crate::journal::{Entry, Millis, PhotoId};
use crate::report::album::{self, Carried};
use crate::report::carried;
use crate::report::sealed::{self, Sealer, Seed};
use crate::report::{Backup, Refusal};
use crate::storage::StorageError;
use crate::storage::local::{self, Key};

/// How tabs tell each other of a backup; no entry begins so.
pub(super) const BACKED_UP: &str = "backed up ";
const JSON: &str = "application/json";
const HTML: &str = "text/html";

/// Why there is no backup with photos.
#[derive(Clone, Debug, PartialEq)]
pub enum NoBackup {
    /// Which photos there are is not known.
    Unread(StorageError),
    /// Memory is short, nothing can be drawn by lot, or the browser takes no file.
    Unwritten,
}

impl From<StorageError> for NoBackup {
    fn from(error: StorageError) -> Self {
        NoBackup::Unread(error)
    }
}

/// The photos on their way into a backup.
#[derive(Default)]
struct Packing {
    photos: Vec<(PhotoId, u64)>,
    /// How many the notes name.
    named: usize,
    /// Named and not here.
    missing: usize,
    /// Here and not readable, or not what was taken.
    damaged: usize,
}

impl Packing {
    fn left_out(&self) -> usize {
        self.missing + self.damaged
    }

    /// How many need no other backup: those that are not here cannot have one from here.
    fn covered(&self) -> usize {
        self.named.saturating_sub(self.damaged)
    }
}

/// What happened since the last backup.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Since {
    pub changes: usize,
    pub photos: usize,
    /// Of the calendar; `None` if there never was a backup.
    pub days: Option<u64>,
}

/// How much the last backup held, or was there when one was declined, as this browser remembers it.
fn remembered(key: Key, plan: &str) -> Option<Mark> {
    local::read_of(key, plan)?.parse().ok()
}

impl Work {
    pub fn since_backup(self) -> Since {
        self.today.track();
        self.last_backup.with(|last| {
            let changes = self.journal.with(|journal| safety::changes_since(journal, last.as_ref()));
            let copied = last.as_ref().map_or(0, |last| last.photos);
            let photos = self.journal.with(safety::photos).saturating_sub(copied);
            let midnight = |millis| clock::midnight(&clock::moment(millis).date()).unwrap_or_default();
            let days = |last: &Mark| safety::days_between(midnight(last.made.get()), midnight(clock::now()));
            Since { changes, photos, days: last.as_ref().map(days) }
        })
    }

    /// Whether a backup should be offered now; follows every change.
    pub fn is_copy_due(self) -> bool {
        self.today.track();
        let now = Millis::new(clock::now());
        let declined = remembered(Key::Declined, self.plan);
        self.last_backup.with(|copied| {
            self.journal.with(|journal| safety::is_due(journal, now, copied.as_ref(), declined.as_ref()))
        })
    }

    /// The person wants no backup now.
    pub fn decline_copy(self) {
        local::write_of(Key::Declined, self.plan, &self.mark().to_string());
        // Whoever looks whether one is due looks again.
        self.last_backup.update(|_| ());
    }

    /// Writes everything but the photos into a file; says how many changes that were.
    pub async fn back_up_into(self, file: &Handle) -> Result<usize, kept_file::Reason> {
        let (text, last) = self.backup();
        kept_file::write(file, &text).await?;
        let changes = last.ids.len();
        self.backed_up(last);
        Ok(changes)
    }

    /// The file that is kept up to date; `None` if none was chosen, or the browser was made to forget it.
    pub async fn kept_handle(self) -> Result<Option<Handle>, StorageError> {
        self.tools.with_value(|tools| tools.things.clone()).handle().await
    }

    /// Remembers it; `None` forgets it.
    pub async fn keep_handle(self, handle: Option<&Handle>) -> Result<(), StorageError> {
        let things = self.tools.with_value(|tools| tools.things.clone());
        things.put_handle(handle.map(AsRef::as_ref)).await
    }

    /// What such a file is called unless the person says otherwise.
    pub fn kept_file_name(self) -> String {
        format!("{}.json", self.plan)
    }

    /// Offers everything but the photos as a file, saved or not. Photos that are not on disk go along.
    pub fn back_up(self) {
        if !self.has_unkept_photos() {
            return self.offer_changes();
        }
        spawn_local(async move {
            let (text, last) = self.backup();
            let photos: Vec<_> = self.unkept.get_untracked().into_iter().map(|(id, _)| id).collect();
            let written = self.write_photos(&text, &photos, &mut Packing::default()).await;
            match written.and_then(|pieces| pieces.offer(&self.backup_name(&last, "", "json"), JSON).ok()) {
                Some(()) => self.backed_up(last),
                // Memory is short. The page goes on saying what is in no storage.
                None => self.offer_changes(),
            }
        });
    }

    fn offer_changes(self) {
        let (text, last) = self.backup();
        if files::offer(&self.backup_name(&last, "", "json"), JSON, &text).is_ok() {
            self.backed_up(last);
        }
    }

    /// Offers everything, with the photos if they are wanted, under a passphrase if there is one. What is
    /// too much for one file goes into several, which can be read back in any order. Says how many photos
    /// are wanted and not in it.
    pub async fn back_up_whole(self, photos: bool, passphrase: Option<&str>) -> Result<usize, NoBackup> {
        let (text, last) = self.backup();
        let mut packing = if photos { self.packing().await? } else { Packing::default() };
        let (most, kind) = if passphrase.is_some() { (sealed::MOST, "-sealed") } else { (album::MOST, "") };
        let files = album::in_files(std::mem::take(&mut packing.photos), most);
        let many = files.len() > 1;
        for (number, photos) in files.into_iter().enumerate() {
            let suffix = if many { format!("{kind}-{}", number + 1) } else { kind.to_owned() };
            let written = match passphrase {
                Some(passphrase) => self.write_sealed(&text, &photos, passphrase, &mut packing).await,
                None => self.write_photos(&text, &photos, &mut packing).await,
            };
            let offered = written.and_then(|pieces| pieces.offer(&self.backup_name(&last, &suffix, "json"), JSON).ok());
            offered.ok_or(NoBackup::Unwritten)?;
        }
        self.backed_up(if photos { Mark { photos: packing.covered(), ..last } } else { last });
        Ok(packing.left_out())
    }

    /// Every photo that something names and that can be had.
    async fn packing(self) -> Result<Packing, StorageError> {
        let names = self.names(std::iter::empty());
        let all = self.all_photos().await?;
        let photos: Vec<_> = all.into_iter().filter(|(id, _)| names.has(id.as_str())).collect();
        let is_missing = |id: &&PhotoId| photos.iter().all(|(other, _)| other != *id);
        let missing = names.known.iter().filter(is_missing).count();
        Ok(Packing { named: names.known.len(), photos, missing, damaged: 0 })
    }

    /// `None` where memory is short or nothing can be drawn by lot.
    async fn write_sealed(
        self,
        text: &str,
        photos: &[PhotoId],
        passphrase: &str,
        packing: &mut Packing,
    ) -> Option<Pieces> {
        let seed = Seed { salt: random::secret()?, nonce: random::secret()? };
        let mut sealer = Sealer::new(passphrase, &seed)?;
        let mut pieces = Pieces::default();
        pieces.add(&sealer.open()).ok()?;
        pieces.add(&sealer.piece(&album::open(text))?).ok()?;
        let mut count = 0;
        for id in photos {
            if let Some(bytes) = self.packed(id, packing).await {
                pieces.add(&sealer.piece(&Carried::new(id.clone(), &bytes).to_json(count))?).ok()?;
                count += 1;
            }
        }
        pieces.add(&sealer.close(album::CLOSE)?).ok()?;
        Some(pieces)
    }

    /// Offers the edition in one file with everything inside, photos included; says how many are not.
    pub async fn save_copy(self) -> Result<usize, NoBackup> {
        let (text, last) = self.backup();
        let mut packing = self.packing().await?;
        let photos: Vec<_> = std::mem::take(&mut packing.photos).into_iter().map(|(id, _)| id).collect();
        let written = self.write_copy(&text, &photos, &mut packing).await;
        let offered = written.and_then(|pieces| pieces.offer(&self.backup_name(&last, "", "html"), HTML).ok());
        offered.ok_or(NoBackup::Unwritten)?;
        self.backed_up(Mark { photos: packing.covered(), ..last });
        Ok(packing.left_out())
    }

    async fn write_copy(self, text: &str, photos: &[PhotoId], packing: &mut Packing) -> Option<Pieces> {
        let (before, after) = carried::around(&one_file::page().await?)?;
        let mut pieces = Pieces::default();
        pieces.add(&before).ok()?;
        self.add_backup(&mut pieces, &carried::as_data(text), photos, packing).await?;
        pieces.add(&after).ok()?;
        Some(pieces)
    }

    async fn write_photos(self, text: &str, photos: &[PhotoId], packing: &mut Packing) -> Option<Pieces> {
        let mut pieces = Pieces::default();
        self.add_backup(&mut pieces, text, photos, packing).await?;
        Some(pieces)
    }

    async fn add_backup(
        self,
        pieces: &mut Pieces,
        text: &str,
        photos: &[PhotoId],
        packing: &mut Packing,
    ) -> Option<()> {
        pieces.add(&album::open(text)).ok()?;
        let mut count = 0;
        for id in photos {
            if let Some(bytes) = self.packed(id, packing).await {
                pieces.add(&Carried::new(id.clone(), &bytes).to_json(count)).ok()?;
                count += 1;
            }
        }
        pieces.add(album::CLOSE).ok()
    }

    /// A photo that cannot be read is left out and counted: what remains is still a backup. One that is
    /// damaged goes along, for whoever may still mend it, and counts as well.
    async fn packed(self, id: &PhotoId, packing: &mut Packing) -> Option<Vec<u8>> {
        let bytes = self.photo_bytes(id).await;
        if bytes.as_ref().is_none_or(|bytes| PhotoId::of(bytes) != *id) {
            packing.damaged += 1;
        }
        bytes
    }

    fn backup(self) -> (String, Mark) {
        let mark = self.mark();
        let author = self.author.get_untracked().unwrap_or_default();
        let aside = self.aside.with_untracked(|aside| aside.lines().cloned().collect::<Vec<_>>());
        let write = |journal: &_| Backup::write(journal, &aside, self.plan, mark.made, &author);
        (self.journal.with_untracked(write), mark)
    }

    /// What there is now.
    fn mark(self) -> Mark {
        let ids = self.journal.with_untracked(|journal| journal.entries().map(Entry::id).collect());
        let photos = self.last_backup.with_untracked(|last| last.as_ref().map_or(0, |last| last.photos));
        Mark { made: Millis::new(clock::now()), ids, photos }
    }

    fn backup_name(self, last: &Mark, suffix: &str, end: &str) -> String {
        format!("{}-{}{suffix}.{end}", self.plan, clock::moment(last.made.get()).for_file())
    }

    fn backed_up(self, last: Mark) {
        let written = last.to_string();
        local::write_of(Key::LastBackup, self.plan, &written);
        self.last_backup.set(Some(last));
        self.cleared.set(false);
        self.tools.with_value(|tools| {
            if let Some(tabs) = &tools.tabs {
                tabs.tell(std::iter::once(format!("{BACKED_UP}{written}").as_str()));
            }
        });
    }

    /// Looks up when the last backup was made, and hears from now on when another tab makes one.
    pub fn remember_backup(self) {
        self.last_backup.set(remembered(Key::LastBackup, self.plan));
        self.tools.update_value(|tools| tools.hear_of_backup = Some(Self::hear_of_backup));
    }

    /// Another tab made a backup.
    fn hear_of_backup(self, written: &str) {
        if let Ok(last) = written.parse() {
            self.last_backup.set(Some(last));
        }
    }

    /// What the page itself carries, if that is an edition in one file with work inside.
    pub fn carried(self) -> Option<String> {
        one_file::block(carried::PLACE)
    }

    /// The same, read. It may be large, so that is done once; a page carries one as long as it lives.
    pub fn carried_backup(self) -> Option<&'static Result<Backup, Refusal>> {
        static CARRIED: OnceLock<Option<Result<Backup, Refusal>>> = OnceLock::new();
        CARRIED.get_or_init(|| Some(Backup::read(&self.carried()?, self.plan))).as_ref()
    }

    /// How many changes a backup would bring; follows every change.
    pub fn news(self, backup: &Backup) -> usize {
        self.journal.with(|journal| backup.news(journal))
    }

    /// How many changes in a file would be lost if it were written over.
    pub fn only_in(self, text: &str) -> Result<usize, Refusal> {
        let backup = Backup::read(text, self.plan)?;
        Ok(self.journal.with_untracked(|journal| backup.not_here(journal)))
    }
}
