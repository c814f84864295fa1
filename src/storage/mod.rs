//! Where things are kept in the reader's own browser. Knows texts by key, not what they mean.

mod backend;
pub use backend::{Answer, Backend, Pictures, Receipt, Record, Shelf, StorageError, Tell};

mod outbox;
pub use outbox::{Outbox, Saving};

pub mod memory;

#[cfg(feature = "app")]
pub mod indexed;

#[cfg(feature = "app")]
pub mod photos;

#[cfg(feature = "app")]
mod handle;

#[cfg(feature = "app")]
pub mod local;
