//! The photos a tab has had in hand: which of them are on disk, which are in memory only and why, and which
//! were let go. Whatever the storage does, a photo that was taken stays here, and so in view and in a backup.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use crate::journal::PhotoId;
use crate::storage::{Pictures, Saving, StorageError};

/// Shared by everything that waits for the storage.
pub struct Album<P, S> {
    shelf: Rc<S>,
    held: RefCell<Held<P>>,
}

struct Held<P> {
    /// Taken or looked at: what is left of them if the storage is cleared.
    seen: BTreeMap<PhotoId, P>,
    unkept: Vec<Unkept>,
    /// Let go, until the app is closed.
    removed: Vec<(PhotoId, P)>,
}

/// A photo that is in memory only, and why.
pub type Unkept = (PhotoId, StorageError);

/// What of the work is not on disk, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Unsaved {
    pub changes: usize,
    pub photos: usize,
    pub why: StorageError,
}

/// `None` as long as everything is on disk or on its way there.
pub fn unsaved(changes: &Saving, photos: &[Unkept]) -> Option<Unsaved> {
    let (count, why) = match changes {
        Saving::Failed(count, why) => (*count, Some(why)),
        Saving::Saved | Saving::Under(_) => (0, None),
    };
    let why = why.or_else(|| photos.first().map(|(_, why)| why))?.clone();
    Some(Unsaved { changes: count, photos: photos.len(), why })
}

impl<P: Clone, S: Pictures<P>> Album<P, S> {
    pub fn new(shelf: Rc<S>) -> Self {
        let held = Held { seen: BTreeMap::new(), unkept: Vec::new(), removed: Vec::new() };
        Self { shelf, held: RefCell::new(held) }
    }

    /// Keeps a photo that a file or this tab has elsewhere too.
    pub async fn keep(&self, id: &PhotoId, picture: &P) -> Result<(), StorageError> {
        self.shelf.put_photo(id.as_str(), picture).await?;
        self.is_kept(id);
        self.saw(id, picture);
        Ok(())
    }

    /// Keeps a photo that is nowhere else: where the storage refuses it, it stays in memory.
    pub async fn take(&self, id: &PhotoId, picture: &P) {
        if let Err(why) = self.keep(id, picture).await {
            self.hold(id, picture, why);
        }
    }

    /// A photo is in memory only, at least for now.
    pub fn hold(&self, id: &PhotoId, picture: &P, why: StorageError) {
        self.saw(id, picture);
        let mut held = self.held.borrow_mut();
        held.unkept.retain(|(other, _)| other != id);
        held.unkept.push((id.clone(), why));
    }

    /// Tries once more what is in memory only, and keeps again what the storage has lost.
    pub async fn keep_again(&self) {
        // What cannot be looked up may be lost. Writing what is there already does no harm.
        let kept = self.shelf.photo_sizes().await.unwrap_or_default();
        let seen: Vec<_> = self.held.borrow().seen.iter().map(|(id, picture)| (id.clone(), picture.clone())).collect();
        for (id, picture) in seen {
            if kept.iter().any(|(name, _)| name == id.as_str()) {
                self.is_kept(&id);
            } else {
                self.take(&id, &picture).await;
            }
        }
    }

    /// From the disk, else from memory; `None` if the photo is in neither or cannot be read.
    pub async fn photo(&self, id: &PhotoId) -> Option<P> {
        let kept = self.kept(id).await;
        kept.or_else(|| self.held.borrow().seen.get(id).cloned())
    }

    /// From the disk alone.
    pub async fn kept(&self, id: &PhotoId) -> Option<P> {
        self.shelf.photo(id.as_str()).await.ok().flatten()
    }

    /// The name and the bytes of each photo on disk.
    pub async fn sizes(&self) -> Result<Vec<(String, u64)>, StorageError> {
        self.shelf.photo_sizes().await
    }

    /// A copy stays in memory.
    pub fn saw(&self, id: &PhotoId, picture: &P) {
        self.held.borrow_mut().seen.insert(id.clone(), picture.clone());
    }

    /// Photos in memory that are not among those on disk.
    pub fn besides(&self, kept: &[(PhotoId, u64)]) -> Vec<(PhotoId, P)> {
        let held = self.held.borrow();
        let besides = held.seen.iter().filter(|(id, _)| kept.iter().all(|(known, _)| known != *id));
        besides.map(|(id, picture)| (id.clone(), picture.clone())).collect()
    }

    pub fn unkept(&self) -> Vec<Unkept> {
        self.held.borrow().unkept.clone()
    }

    /// Nobody misses a photo in memory that nothing names any more.
    pub fn forget(&self, is_named: impl Fn(&PhotoId) -> bool) {
        let mut held = self.held.borrow_mut();
        let Held { seen, unkept, .. } = &mut *held;
        unkept.retain(|(id, _)| {
            let stays = is_named(id);
            if !stays {
                seen.remove(id);
            }
            stays
        });
    }

    /// Takes a photo out of the storage. It stays in memory until the app is closed, to be put back.
    pub async fn remove(&self, id: &PhotoId, picture: P) -> Result<(), StorageError> {
        self.shelf.remove_photo(id.as_str()).await?;
        let mut held = self.held.borrow_mut();
        held.seen.remove(id);
        held.removed.push((id.clone(), picture));
        Ok(())
    }

    pub fn removed(&self) -> usize {
        self.held.borrow().removed.len()
    }

    /// Puts photos back that were removed. What does not fit any more can be tried again.
    pub async fn put_back(&self) {
        let removed = self.held.borrow().removed.clone();
        for (id, picture) in removed {
            if self.keep(&id, &picture).await.is_ok() {
                self.held.borrow_mut().removed.retain(|(other, _)| *other != id);
            }
        }
    }

    fn is_kept(&self, id: &PhotoId) {
        self.held.borrow_mut().unkept.retain(|(other, _)| other != id);
    }
}
