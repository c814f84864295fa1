//! Photos of notes: taken in, kept under their digest, given back.

use leptos::prelude::*;

use super::Work;
use crate::browser::photo;
use crate::journal::{Exif, HEAD, Photo, PhotoId, Place};
use crate::storage::StorageError;
use crate::storage::photos::Blob;

/// The longer side of a kept photo, in pixels.
const LONGEST: f64 = 1_600.0;

/// Why a photo was not taken in.
#[derive(Clone, Debug, PartialEq)]
pub enum NoPhoto {
    NotAnImage,
    NotKept(StorageError),
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
        shelf.put_photo(id.as_str(), picture).await
    }

    /// `None` if the photo is not on this device, or cannot be read.
    pub async fn photo(self, id: &PhotoId) -> Option<Blob> {
        let shelf = self.tools.with_value(|tools| tools.photos.clone());
        shelf.photo(id.as_str()).await.ok().flatten()
    }

    /// How many photos are kept here, and how many bytes they have.
    pub async fn photos_kept(self) -> Option<(usize, u64)> {
        let shelf = self.tools.with_value(|tools| tools.photos.clone());
        let sizes = shelf.photo_sizes().await.ok()?;
        Some((sizes.len(), sizes.iter().map(|(_, size)| size).sum()))
    }
}
