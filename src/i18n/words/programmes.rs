//! Programmes, tasks, safeguards.
