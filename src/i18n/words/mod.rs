//! The words of the interface, one file per area.

pub mod audit;
pub mod chains;
pub mod changes;
pub mod charts;
pub mod choices;
pub mod data;
pub mod fields;
pub mod gaps;
pub mod indicators;
pub mod journal;
pub mod notes;
pub mod offline;
pub mod overview;
pub mod parks;
pub mod photos;
pub mod problems;
pub mod programmes;
pub mod projects;
pub mod records;
pub mod safety;
pub mod sealed;
pub mod search;
pub mod shell;
pub mod sources;
pub mod text;
pub mod units;
