//! Stages, notes, history, saving.
