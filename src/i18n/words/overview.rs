//! The overview.
