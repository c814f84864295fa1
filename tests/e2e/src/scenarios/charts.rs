//! Charts come when they are looked at, and never alone.

use anyhow::{Context, Result, ensure};

use super::Scenario;
use super::pages::addresses;
use crate::visit::Visit;

pub const ALL: &[Scenario] = &[
    Scenario::new("the_chart_library_is_loaded_with_the_first_chart", library),
    Scenario::new("without_the_chart_library_the_tables_are_there", no_library),
];

const LOADED: &str = "performance.getEntriesByType('resource').some(entry => entry.name.endsWith('/charts.js'))";
pub(super) const DRAWN: &str = "document.querySelector('.chart--drawn svg')";
const TABLE: &str = "document.querySelector('.chart__table:not([hidden]) tbody tr')";

fn library(visit: &mut Visit<'_>) -> Result<()> {
    visit.open("#/audit")?;
    let early = visit.run(&format!("return {LOADED}"), &[])?;
    ensure!(early == false, "a page without charts loads their library");
    visit.turn_to(&page_with_chart()?)?;
    visit.window()?.wait(DRAWN)?;
    let table = visit.run(&format!("return {TABLE} !== null"), &[])?;
    ensure!(table == false, "the table stands open beside the chart");
    visit.window()?.click(".chart [aria-expanded=false]")?;
    visit.window()?.wait(TABLE)
}

pub(super) fn page_with_chart() -> Result<String> {
    addresses()?.into_iter().find(|hash| hash.starts_with("#/indicators/")).context("no indicators")
}

/// Below `no-charts/` lies the site without its chart library, as where Node.js cannot be had.
fn no_library(visit: &mut Visit<'_>) -> Result<()> {
    visit.open_beside(&format!("no-charts/{}", page_with_chart()?))?;
    visit.window()?.wait(TABLE)?;
    let words = visit.text(".chart__failed")?;
    ensure!(!words.is_empty(), "nothing is said about the missing chart");
    visit.leave()
}
