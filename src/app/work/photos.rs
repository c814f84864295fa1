//! Photos of notes: taken in, kept under their digest, given back.

use std::collections::BTreeSet;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::Work;
use crate::browser::{clock, photo};
use crate::journal::{Exif, HEAD, Photo, PhotoId, Place, Sketch};
use crate::report::album::{self, Carried};
use crate::storage::StorageError;
use crate::storage::local::{self, Key};
use crate::storage::photos::{Blob, of_bytes};

/// The longer side of a kept photo, in pixels.
const LONGEST: f64 = 1_600.0;

/// Why a photo was not taken in.
#[derive(Clone, Debug, PartialEq)]
pub enum NoPhoto {
    NotAnImage,
    NotKept(StorageError),
}

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
    /// Scales a picture, keeps it, and says what a note must know of it. It is on disk before any
    /// note speaks of it.
    pub async fn take_photo(self, file: &Blob) -> Result<Photo, NoPhoto> {
        let not_an_image = |_| NoPhoto::NotAnImage;
        let exif = Exif::read(&photo::bytes(file, Some(HEAD)).await.map_err(not_an_image)?);
        let scaled = photo::scaled(file, LONGEST).await.map_err(not_an_image)?;
        let bytes = photo::bytes(&scaled.blob, None).await.map_err(not_an_image)?;
        let id = PhotoId::of(&bytes);
        self.keep_photo(&id, &scaled.blob).await.map_err(NoPhoto::NotKept)?;
        let (width, height) = (scaled.width, scaled.height);
        let place = exif.position.map(Place::of_photo);
        Ok(Photo { id, width, height, bytes: bytes.len() as u32, taken: exif.taken, place })
    }

    pub async fn keep_photo(self, id: &PhotoId, picture: &Blob) -> Result<(), StorageError> {
        let shelf = self.tools.with_value(|tools| tools.photos.clone());
        shelf.put_photo(id.as_str(), picture).await?;
        self.saw(id, picture);
        self.photos.update(|count| *count += 1);
        Ok(())
    }

    /// Follows what becomes of the photos.
    pub fn track_photos(self) {
        self.photos.track();
    }

    /// `None` if the photo is not on this device, or cannot be read.
    pub async fn photo(self, id: &PhotoId) -> Option<Blob> {
        let kept = self.kept_photo(id).await;
        kept.or_else(|| self.tools.with_value(|tools| tools.seen.get(id).cloned()))
    }

    /// A photo for the screen, and whether it is to the bit what was taken. A copy stays in memory: what a
    /// browser gives is a file of its storage, and gone with it.
    pub async fn look_at(self, id: &PhotoId) -> Option<(Blob, bool)> {
        let bytes = self.photo_bytes(id).await?;
        let (picture, is_whole) = (of_bytes(&bytes).ok()?, PhotoId::of(&bytes) == *id);
        if is_whole {
            self.saw(id, &picture);
        }
        Some((picture, is_whole))
    }

    async fn kept_photo(self, id: &PhotoId) -> Option<Blob> {
        let shelf = self.tools.with_value(|tools| tools.photos.clone());
        shelf.photo(id.as_str()).await.ok().flatten()
    }

    fn saw(self, id: &PhotoId, picture: &Blob) {
        self.tools.update_value(|tools| drop(tools.seen.insert(id.clone(), picture.clone())));
    }

    /// The storage was cleared: what this tab has seen goes there again.
    pub(super) fn keep_photos_again(self) {
        spawn_local(async move {
            let Ok(kept) = self.photo_sizes().await else { return };
            let seen = self.tools.with_value(|tools| tools.seen.clone());
            for (id, picture) in seen.iter().filter(|(id, _)| kept.iter().all(|(name, _)| name != id.as_str())) {
                // Where there is no room the photo stays in memory, and a backup takes it along.
                let _ = self.keep_photo(id, picture).await;
            }
        });
    }

    /// Photos that no version of a note and no draft names, with their bytes: their notes were never
    /// saved.
    pub async fn loose_photos(self) -> Vec<(String, u64)> {
        let named = self.journal.with_untracked(album::named);
        let drafts = local::scopes(Key::Draft).into_iter().filter_map(|scope| local::read_of(Key::Draft, &scope));
        let drafted: Vec<Photo> = drafts.flat_map(|draft| Sketch::read(&draft, "").photos).collect();
        let is_named =
            |name: &str| named.iter().chain(drafted.iter().map(|photo| &photo.id)).any(|id| id.as_str() == name);
        let sizes = self.photo_sizes().await.unwrap_or_default();
        sizes.into_iter().filter(|(name, _)| !is_named(name)).collect()
    }

    /// Takes photos out of the storage and hands them over, so that they can be put back.
    pub async fn remove_photos(self, names: Vec<(String, u64)>) -> Vec<(PhotoId, Blob)> {
        let shelf = self.tools.with_value(|tools| tools.photos.clone());
        let mut removed = Vec::new();
        for id in names.into_iter().filter_map(|(name, _)| PhotoId::try_from(name).ok()) {
            // In memory first: a picture that is only a file of the storage would go with it.
            let Some(bytes) = self.photo_bytes(&id).await else { continue };
            if let Ok(picture) = of_bytes(&bytes)
                && shelf.remove_photo(id.as_str()).await.is_ok()
            {
                self.tools.update_value(|tools| drop(tools.seen.remove(&id)));
                removed.push((id, picture));
            }
        }
        self.photos.update(|count| *count += 1);
        removed
    }

    pub(super) async fn photo_bytes(self, id: &PhotoId) -> Option<Vec<u8>> {
        photo::bytes(&self.photo(id).await?, None).await.ok()
    }

    /// The name and the bytes of each photo kept here.
    pub async fn photo_sizes(self) -> Result<Vec<(String, u64)>, StorageError> {
        let shelf = self.tools.with_value(|tools| tools.photos.clone());
        shelf.photo_sizes().await
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
            let bytes = match self.kept_photo(&carried.id).await {
                Some(picture) => photo::bytes(&picture, None).await.ok(),
                None => None,
            };
            if bytes.is_none_or(|bytes| PhotoId::of(&bytes) != carried.id) {
                wanted.push(carried);
            }
        }
        wanted
    }

    /// Keeps those photos of a file that a note names and that are not here, or damaged.
    pub async fn take_in_photos(self, carried: &[Carried]) -> TakenIn {
        let named = self.journal.with_untracked(album::named);
        let mut taken = TakenIn::default();
        for photo in self.wanted(carried, &named).await {
            clock::breathe().await;
            let picture = photo.picture().ok().and_then(|bytes| of_bytes(&bytes).ok());
            match picture {
                None => taken.damaged += 1,
                Some(picture) => match self.keep_photo(&photo.id, &picture).await {
                    Ok(()) => taken.kept += 1,
                    Err(_) => taken.not_kept += 1,
                },
            }
        }
        taken
    }
}
