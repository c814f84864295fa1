//! Everything that touches the machine and is not storage: address bar, files, charts, clock.

pub mod address;
pub mod boot;
pub mod chart;
pub mod clock;
pub mod disk;
pub mod files;
pub mod offline;
pub mod one_file;
pub mod photo;
pub mod picture;
pub mod place;
pub mod random;
pub mod reading;
pub mod screen;
pub mod seen;
pub mod size;
pub mod tabs;
