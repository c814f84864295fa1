//! Search results.
