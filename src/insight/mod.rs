//! What follows from the plan and from what people added. Pure: no browser, no clock, no storage.

pub mod arrivals;

pub mod audit;

pub mod citations;

pub mod chains;

pub mod changes;

pub mod clocks;

pub mod fields;

pub mod layout;

pub mod map;

pub mod notes;

pub mod outline;

pub mod overview;

pub mod pace;

pub mod parks;

pub mod passage;

pub mod projects;

pub mod records;

pub mod safety;

pub mod search;

pub mod spread;
