//! The plan's text.
