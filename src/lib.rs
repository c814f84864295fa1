//! Park Atlas: a printed industrial-park plan as something one can search, question and keep up to date.
//!
//! The modules in reading order: what was printed ([`plan`]), what people added ([`journal`]), what
//! follows from both ([`insight`]), how it is said ([`i18n`]), shown ([`charts`], [`report`]),
//! addressed ([`route`]), kept ([`storage`]), worked on ([`desk`]) and put on a screen ([`app`], [`browser`]).
//! `ARCHITECTURE.md` says who may know whom; `tests/tidy.rs` checks it.

pub mod plan;

pub mod journal;

pub mod insight;

pub mod i18n;

pub mod route;

pub mod report;

pub mod storage;

pub mod desk;

#[cfg(feature = "app")]
pub mod charts;

#[cfg(feature = "app")]
pub mod browser;

#[cfg(feature = "app")]
pub mod app;
