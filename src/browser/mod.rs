//! Everything that touches the machine and is not storage: address bar, files, charts, clock.

/// Whether there is a browser around the program. There is none while the first view is written.
pub const HERE: bool = cfg!(target_arch = "wasm32");

pub mod address;
pub mod alone;
pub mod boot;
pub mod chart;
pub mod clock;
pub mod disk;
pub mod files;
pub mod first_view;
pub mod kept_file;
pub mod offline;
pub mod one_file;
pub mod paper;
pub mod photo;
pub mod picture;
pub mod place;
pub mod printing;
pub mod random;
pub mod reading;
pub mod screen;
pub mod scroll;
pub mod seen;
pub mod size;
pub mod tabs;
pub mod words;
