//! Where things are kept in the reader's own browser.

#[cfg(feature = "app")]
pub mod local;
