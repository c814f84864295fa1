//! Documents out and in: what the app says of the plan in whole sentences, and files of work.

pub mod album;

mod note_line;

pub mod problem;

mod exchange;
pub use exchange::{Backup, LARGEST, Refusal, check_size};

mod preview;
pub use preview::{Incoming, Preview, Twin};

pub mod chain_picture;

pub mod carried;

pub mod change;

pub mod drift;

pub mod finding;

mod csv;
pub use csv::csv;

pub mod markdown;

pub mod oddity;
pub use oddity::Oddity;

mod groups;
pub use groups::{By, Group, groups};

pub mod refusal;

pub mod register;

pub mod stamp;

pub mod sealed;

pub mod summary;
