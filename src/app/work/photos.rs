//! Photos of notes: taken in, kept under their digest, given back.

use std::collections::BTreeSet;
use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::keep::PATIENCE;
use super::{Reading, Work};
use crate::browser::clock;
use crate::browser::photo::{self, Scaled};
use crate::desk::Album;
use crate::journal::{Exif, HEAD, Photo, PhotoId, Place};
use crate::report::album::{self, Carried, Names};
use crate::storage::StorageError;
use crate::storage::indexed::Indexed;
use crate::storage::local::{self, Key};
use crate::storage::photos::{Blob, of_bytes};

/// The longer side of a kept photo, in pixels.
const LONGEST: f64 = 1_600.0;

/// A file is no picture that this browser can open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAnImage;

/// What became of the photos of a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TakenIn {
    pub kept: usize,
    /// Changed on the way, or no pictures.
    pub damaged: usize,
    /// For which there was no room.
    pub not_kept: usize,
}

impl Work {
    /// Scales a picture, keeps it, and says what a note must know of it. It is on disk before any note
    /// speaks of it; where it cannot be kept it stays in memory, and the page says so wherever it is shown.
    pub async fn take_photo(self, file: &Blob) -> Result<Photo, NotAnImage> {
        let not_an_image = |_| NotAnImage;
        let exif = Exif::read(&photo::bytes(file, Some(HEAD)).await.map_err(not_an_image)?);
        let Scaled { blob, width, height } = photo::scaled(file, LONGEST).await.map_err(not_an_image)?;
        let bytes = photo::bytes(&blob, None).await.map_err(not_an_image)?;
        let id = PhotoId::of(&bytes);
        let (album, name, picture) = (self.album(), id.clone(), blob.clone());
        let keep = async move {
            album.take(&name, &picture).await;
            self.tell_of_photos();
        };
        // Nobody waits for ever for a storage that does not answer. It may do so later.
        if !clock::wait_at_most(PATIENCE, keep).await {
            self.album().hold(&id, &blob, StorageError::Silent);
            self.tell_of_photos();
        }
        let place = exif.position.map(Place::of_photo);
        Ok(Photo { id, width, height, bytes: bytes.len() as u32, taken: exif.taken, place })
    }

    fn album(self) -> Rc<Album<Blob, Indexed>> {
        self.tools.with_value(|tools| tools.album.clone())
    }

    /// Whoever shows photos looks again.
    fn tell_of_photos(self) {
        let unkept = self.album().unkept();
        if self.unkept.with_untracked(|known| *known != unkept) {
            self.unkept.set(unkept);
        }
        self.tools.update_value(|tools| tools.keep_seen = Some(Self::keep_seen_photos));
        self.photos.update(|count| *count += 1);
    }

    /// Whether a photo is in memory only, and lost when the page is closed.
    pub fn is_unkept(self, id: &PhotoId) -> bool {
        self.unkept.with(|unkept| unkept.iter().any(|(other, _)| other == id))
    }

    pub(super) fn has_unkept_photos(self) -> bool {
        self.unkept.with_untracked(|unkept| !unkept.is_empty())
    }

    /// Photos in memory only that nothing names any more are no loss. `texts` are what a person has before
    /// them and may be in no draft: where a storage is full, drafts may not be kept either.
    pub fn forget_unnamed(self, texts: impl IntoIterator<Item = String>) {
        if self.has_unkept_photos() {
            let names = self.names(drafts().chain(texts));
            self.album().forget(|id| names.has(id.as_str()));
            self.tell_of_photos();
        }
    }

    /// Follows what becomes of the photos.
    pub fn track_photos(self) {
        self.photos.track();
    }

    /// `None` if the photo is not on this device, or cannot be read.
    pub async fn photo(self, id: &PhotoId) -> Option<Blob> {
        self.album().photo(id).await
    }

    /// A photo for the screen, and whether it is to the bit what was taken. A copy stays in memory: what a
    /// browser gives is a file of its storage, and gone with it.
    pub async fn look_at(self, id: &PhotoId) -> Option<(Blob, bool)> {
        let bytes = self.photo_bytes(id).await?;
        let (picture, is_whole) = (of_bytes(&bytes).ok()?, PhotoId::of(&bytes) == *id);
        if is_whole {
            self.album().saw(id, &picture);
            self.tools.update_value(|tools| tools.keep_seen = Some(Self::keep_seen_photos));
        }
        Some((picture, is_whole))
    }

    /// The storage was cleared, or has room again: what this tab has seen goes there.
    pub(super) fn keep_photos_again(self) {
        if let Some(keep) = self.tools.with_value(|tools| tools.keep_seen) {
            keep(self);
        }
    }

    fn keep_seen_photos(self) {
        spawn_local(async move {
            self.album().keep_again().await;
            self.tell_of_photos();
        });
    }

    /// Photos that nothing names, with their bytes: their notes were never saved. None as long as it is not
    /// known what was kept, for then every photo would seem to be one.
    pub async fn loose_photos(self) -> Vec<(String, u64)> {
        if self.reading.with_untracked(|reading| *reading != Reading::Done) {
            return Vec::new();
        }
        let sizes = self.photo_sizes().await.unwrap_or_default();
        // Looked at afterwards: what was taken a moment ago is in its draft by now.
        let names = self.names(drafts());
        sizes.into_iter().filter(|(name, _)| !names.has(name)).collect()
    }

    /// Everything that names photos, these texts included.
    pub(super) fn names(self, texts: impl Iterator<Item = String>) -> Names {
        let aside = self.aside.get_untracked();
        self.journal.with_untracked(|journal| Names::of(journal, texts.chain(aside.lines().cloned())))
    }

    /// Takes photos out of the storage. They stay in memory until the app is closed, to be put back.
    pub async fn remove_photos(self, names: Vec<(String, u64)>) {
        let album = self.album();
        for id in names.into_iter().filter_map(|(name, _)| PhotoId::try_from(name).ok()) {
            // In memory first: a picture that is only a file of the storage would go with it.
            let Some(bytes) = self.photo_bytes(&id).await else { continue };
            if let Ok(picture) = of_bytes(&bytes) {
                // What cannot be removed is still in view.
                let _ = album.remove(&id, picture).await;
            }
        }
        self.tell_of_photos();
    }

    /// How many photos can be put back; follows what becomes of them.
    pub fn removed_photos(self) -> usize {
        self.photos.track();
        self.album().removed()
    }

    /// Puts photos back that were removed. What does not fit any more can be tried again.
    pub async fn put_photos_back(self) {
        self.album().put_back().await;
        self.tell_of_photos();
    }

    pub(super) async fn photo_bytes(self, id: &PhotoId) -> Option<Vec<u8>> {
        photo::bytes(&self.photo(id).await?, None).await.ok()
    }

    /// The name and the bytes of each photo kept here.
    pub async fn photo_sizes(self) -> Result<Vec<(String, u64)>, StorageError> {
        self.album().sizes().await
    }

    /// The same for those too that are in memory only.
    pub async fn all_photos(self) -> Result<Vec<(PhotoId, u64)>, StorageError> {
        let kept = self.photo_sizes().await?.into_iter();
        let mut all: Vec<_> = kept.filter_map(|(name, bytes)| Some((PhotoId::try_from(name).ok()?, bytes))).collect();
        let besides = self.album().besides(&all);
        all.extend(besides.into_iter().map(|(id, picture)| (id, picture.size() as u64)));
        Ok(all)
    }

    /// How many photos of a file are named by some note and not kept here, or damaged.
    pub async fn count_new_photos(self, carried: &[Carried], named: &BTreeSet<PhotoId>) -> usize {
        self.wanted(carried, named).await.len()
    }

    async fn wanted<'a>(self, carried: &'a [Carried], named: &BTreeSet<PhotoId>) -> Vec<&'a Carried> {
        let mut wanted = Vec::new();
        for carried in carried.iter().filter(|carried| named.contains(&carried.id)) {
            // Each takes some milliseconds to check.
            clock::breathe().await;
            let bytes = match self.album().kept(&carried.id).await {
                Some(picture) => photo::bytes(&picture, None).await.ok(),
                None => None,
            };
            if bytes.is_none_or(|bytes| PhotoId::of(&bytes) != carried.id) {
                wanted.push(carried);
            }
        }
        wanted
    }

    /// Keeps those photos of a file that a note names and that are not here, or damaged. Tells how many of
    /// how many are done.
    pub async fn take_in_photos(self, carried: &[Carried], told: impl Fn(usize, usize)) -> TakenIn {
        let named = self.journal.with_untracked(album::named);
        let mut taken = TakenIn::default();
        let wanted = self.wanted(carried, &named).await;
        for (done, carried) in wanted.iter().enumerate() {
            told(done, wanted.len());
            clock::breathe().await;
            match picture(carried).await {
                None => taken.damaged += 1,
                Some(picture) => match self.album().keep(&carried.id, &picture).await {
                    Ok(()) => taken.kept += 1,
                    Err(_) => taken.not_kept += 1,
                },
            }
        }
        self.tell_of_photos();
        taken
    }
}

fn drafts() -> impl Iterator<Item = String> {
    local::scopes(Key::Draft).into_iter().filter_map(|scope| local::read_of(Key::Draft, &scope))
}

/// What a file carries, if it is the photo it says it is and this browser can show it.
async fn picture(carried: &Carried) -> Option<Blob> {
    let picture = of_bytes(&carried.picture().ok()?).ok()?;
    photo::is_picture(&picture).await.then_some(picture)
}
