//! insight
pub mod layout;
