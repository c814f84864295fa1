//! What the app asks of any place where things are kept.

use std::pin::Pin;
use std::rc::Rc;

use thiserror::Error;

/// Key and text.
pub type Record = (String, String);

/// Browsers answer later.
pub type Answer<'a, T> = Pin<Box<dyn Future<Output = Result<T, StorageError>> + 'a>>;

pub trait Backend {
    /// Every record of a shelf, in the order of keys.
    fn read_all(&self, shelf: Shelf) -> Answer<'_, Vec<Record>>;

    /// Keeps all of the records or none. `Ok` means that they are on disk and survive the end of
    /// the browser's process.
    fn put(&self, shelf: Shelf, records: Vec<Record>) -> Answer<'_, Receipt>;

    /// Calls back whenever somebody has cleared what is kept.
    fn on_cleared(&self, tell: Tell);
}

/// Where pictures are kept, each under its name and never rewritten. `P` is a picture as the place has it: a
/// browser's blob, bytes in tests.
pub trait Pictures<P> {
    /// `Ok` means that the picture is on disk.
    fn put_photo<'a>(&'a self, name: &'a str, picture: &'a P) -> Answer<'a, ()>;

    /// `None` if there is no such picture here.
    fn photo<'a>(&'a self, name: &'a str) -> Answer<'a, Option<P>>;

    fn remove_photo<'a>(&'a self, name: &'a str) -> Answer<'a, ()>;

    /// The name and the bytes of each picture.
    fn photo_sizes(&self) -> Answer<'_, Vec<(String, u64)>>;
}

/// Called as often as something happens.
pub type Tell = Rc<dyn Fn()>;

/// Things of one kind are kept apart from those of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shelf {
    /// One record per revision, never rewritten.
    Journal,
    /// Pictures, under the digest of their bytes; see [`super::photos`].
    Photos,
    /// The file that is kept up to date; named by a handle of the browser.
    Handle,
}

impl Shelf {
    pub fn name(self) -> &'static str {
        match self {
            Shelf::Journal => "journal",
            Shelf::Photos => "photos",
            Shelf::Handle => "handle",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// The shelf had vanished since it was last used (cleared by hand or by the browser) and was
    /// made anew: whatever is still in memory should be kept again.
    pub anew: bool,
}

/// Why something could not be kept or read.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum StorageError {
    #[error("this browser does not let the page keep anything")]
    Blocked,
    #[error("there is no room left")]
    Full,
    #[error("the storage does not answer")]
    Silent,
    #[error("{0}")]
    Failed(String),
}
