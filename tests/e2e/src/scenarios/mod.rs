//! What must hold in every browser: one file per promise.

mod accessible;
mod address;
mod altered;
mod asking;
mod audit;
mod chain_map;
mod chain_selection;
mod chain_tools;
mod chain_zoom;
mod chains;
mod charts;
mod corrections;
mod damage;
mod day;
mod doors;
mod drafts;
pub mod fields;
mod first_view;
mod full;
mod hostile;
mod losses;
mod merge;
mod midnight;
mod narrow;
mod note_photos;
mod notes;
mod offline;
mod one_file;
pub mod pages;
mod paper;
mod presenting;
mod reading;
mod records;
mod safe;
mod safety;
mod saving;
mod sealed;
mod search;
mod signing;
mod strange;
mod tabs;
mod trouble;
mod versions;
pub mod work;

use anyhow::Result;
use xtask::browser::Browser;

use crate::visit::Visit;

/// A promise, and how to see that it is kept.
#[derive(Clone, Copy)]
pub struct Scenario {
    pub name: &'static str,
    pub run: fn(&mut Visit<'_>) -> Result<()>,
    /// Browsers that cannot be asked, and why.
    not_in: Option<(&'static [Browser], &'static str)>,
    /// Must go well the first time.
    pub is_steady: bool,
}

impl Scenario {
    const fn new(name: &'static str, run: fn(&mut Visit<'_>) -> Result<()>) -> Self {
        Self { name, run, not_in: None, is_steady: false }
    }

    const fn not_in(mut self, browsers: &'static [Browser], why: &'static str) -> Self {
        self.not_in = Some((browsers, why));
        self
    }

    /// A second try would hide what must never happen.
    const fn steady(mut self) -> Self {
        self.is_steady = true;
        self
    }

    pub fn why_not_in(&self, browser: Browser) -> Option<&'static str> {
        self.not_in.filter(|(others, _)| others.contains(&browser)).map(|(_, why)| why)
    }
}

pub fn all() -> impl Iterator<Item = Scenario> {
    // The longest first, so that none of them is waited for at the end.
    let lists: &[&[Scenario]] = &[
        accessible::ALL,
        pages::ALL,
        work::ALL,
        offline::ALL,
        versions::ALL,
        one_file::ALL,
        hostile::ALL,
        doors::ALL,
        address::ALL,
        asking::ALL,
        audit::ALL,
        chains::ALL,
        chain_map::ALL,
        chain_zoom::ALL,
        chain_selection::ALL,
        chain_tools::ALL,
        presenting::ALL,
        strange::ALL,
        search::ALL,
        reading::ALL,
        paper::ALL,
        first_view::ALL,
        fields::ALL,
        corrections::ALL,
        drafts::ALL,
        records::ALL,
        merge::ALL,
        altered::ALL,
        signing::ALL,
        midnight::ALL,
        damage::ALL,
        tabs::ALL,
        charts::ALL,
        saving::ALL,
        sealed::ALL,
        narrow::ALL,
        notes::ALL,
        note_photos::ALL,
        losses::ALL,
        full::ALL,
        trouble::ALL,
        safe::ALL,
        safety::ALL,
    ];
    lists.iter().copied().flatten().copied()
}
