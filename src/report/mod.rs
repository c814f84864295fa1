//! Documents out: what the app says of the plan in whole sentences.

pub mod problem;
