//! Storage, backup, restore.
