//! What may be wrong with a plan's files.
