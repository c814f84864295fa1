//! The atlas opens without its host, and never mixes two versions.

use std::fs;

use anyhow::{Result, ensure};
use xtask::browser::Browser;

use super::Scenario;
use super::day;
use super::notes;
use super::pages::samples;
use super::work::{check, enter};
use crate::visit::Visit;
use crate::watched;

const ONE_TAB: &str = "under automation MiniBrowser does not go on with a second tab";
const EPHEMERAL: &str = "under automation MiniBrowser keeps nothing on disk";

pub const ALL: &[Scenario] = &[
    Scenario::new("without_its_host_the_atlas_works", without_host),
    Scenario::new("without_its_host_the_atlas_opens_in_a_browser_started_anew", started_anew)
        .not_in(&[Browser::WebKit], EPHEMERAL),
    Scenario::new("a_newer_version_waits_until_somebody_switches", newer_version),
    Scenario::new("a_tab_goes_on_as_it_was_when_another_switches", two_tabs).not_in(&[Browser::WebKit], ONE_TAB),
    Scenario::new("a_version_that_comes_in_pieces_is_not_taken_in", in_pieces),
    Scenario::new("the_copy_can_be_removed_and_wanted_again", removed),
];

/// What the page on stored data says of a whole copy.
const WHOLE: &str = "document.querySelector('.offline-copy__state')?.textContent.includes('完整')";
const OFFERED: &str = "document.querySelector('.newer-version .button--primary')";
/// Written, but not saved, when the version changes.
const DRAFT: &str = "进场道路已通，";
const LOOK: &str = ".offline-copy .toolbar button:nth-child(1)";
const REMOVE: &str = ".offline-copy .toolbar button:nth-child(2)";
const WANT: &str = ".offline-copy .toolbar button:nth-child(3)";
/// Only the newer version has it.
const NEWER: &str = "document.querySelector('meta[name=newer]')";

fn without_host(visit: &mut Visit<'_>) -> Result<()> {
    visit.found_site()?;
    take_in(visit)?;
    visit.site().stop();
    works(visit)
}

fn started_anew(visit: &mut Visit<'_>) -> Result<()> {
    visit.keep_profile()?;
    visit.found_site()?;
    take_in(visit)?;
    visit.quit_browser()?;
    visit.site().stop();
    works(visit)
}

/// Opens the site and waits until it is kept.
fn take_in(visit: &mut Visit<'_>) -> Result<()> {
    visit.open("#/data")?;
    visit.window()?.wait(WHOLE)
}

fn works(visit: &mut Visit<'_>) -> Result<()> {
    let project = day::spend(visit)?;
    // Opened again, not reloaded: Firefox's driver reloads past everything that is kept.
    day::check(visit, &project)?;
    visit.check_quiet()
}

fn newer_version(visit: &mut Visit<'_>) -> Result<()> {
    let folder = visit.found_site()?;
    take_in(visit)?;
    let project = enter(visit)?;
    visit.turn_to("#/data")?;
    visit.window()?.wait(WHOLE)?;
    watched::change_page(&folder, "<title>", "<meta name=\"newer\"><title>")?;
    visit.window()?.click(LOOK)?;
    visit.window()?.wait(OFFERED)?;
    notes::begin_draft(visit, DRAFT)?;
    let early = visit.run(&format!("return {NEWER} !== null"), &[])?;
    ensure!(early == false, "the newer version came before somebody chose it");
    visit.window()?.click(".newer-version .button--primary")?;
    visit.window()?.wait(NEWER)?;
    let draft = notes::draft(visit)?;
    ensure!(draft == DRAFT, "of what was being written there is “{draft}”");
    check(visit, &project)?;
    visit.window()?.wait(&format!("!{OFFERED}"))
}

fn two_tabs(visit: &mut Visit<'_>) -> Result<()> {
    let folder = visit.found_site()?;
    take_in(visit)?;
    let window = visit.window()?;
    let first = window.tab()?;
    let second = window.open_tab()?;
    visit.open("#/parks")?;
    watched::change_page(&folder, "<title>", "<meta name=\"newer\"><title>")?;

    let window = visit.window()?;
    window.show_tab(&first)?;
    window.click(LOOK)?;
    window.wait(OFFERED)?;
    window.show_tab(&second)?;
    window.wait(OFFERED)?;
    window.show_tab(&first)?;
    let project = enter(visit)?;
    let window = visit.window()?;
    window.click(".newer-version .button--primary")?;
    window.wait(NEWER)?;
    check(visit, &project)?;
    let window = visit.window()?;
    window.wait(&format!("!{OFFERED}"))?;

    // The other tab says so, goes on as it was, and is moved by nobody but its person.
    window.show_tab(&second)?;
    window.wait("document.querySelector('.newer-version')?.textContent.includes('另一个标签页')")?;
    for address in samples()? {
        visit.turn_to(&address)?;
    }
    let moved = visit.run(&format!("return {NEWER} !== null"), &[])?;
    ensure!(moved == false, "a tab was reloaded under somebody's hands");
    visit.check_quiet()?;
    let window = visit.window()?;
    window.click(".newer-version .button--primary")?;
    window.wait(NEWER)?;
    window.close_tab()?;
    window.show_tab(&first)
}

fn in_pieces(visit: &mut Visit<'_>) -> Result<()> {
    let folder = visit.found_site()?;
    take_in(visit)?;
    let charts = folder.join("charts.js");
    let newer = [fs::read(&charts)?, b"// newer".to_vec()].concat();
    fs::write(&charts, &newer)?;
    watched::change_page(&folder, "<title>", "<meta name=\"newer\"><title>")?;
    fs::write(&charts, newer.get(..1_000).unwrap_or_default())?;
    let watch = "
        const registration = await navigator.serviceWorker.getRegistration();
        registration.addEventListener('updatefound', () => {
            const newer = registration.installing;
            newer.addEventListener('statechange', () => { window.refused = newer.state === 'redundant'; });
        });";
    visit.run(watch, &[])?;
    visit.window()?.click(LOOK)?;
    visit.window()?.wait("window.refused")?;
    let versions = visit.run("return (await caches.keys()).filter(name => name.includes(' version ')).length", &[])?;
    ensure!(versions == 1, "{versions} versions are kept");
    visit.site().stop();
    works(visit)?;
    let newer = visit.run(&format!("return {NEWER} !== null"), &[])?;
    ensure!(newer == false, "a part of a version is shown");
    Ok(())
}

fn removed(visit: &mut Visit<'_>) -> Result<()> {
    visit.found_site()?;
    take_in(visit)?;
    visit.window()?.click(REMOVE)?;
    visit.window()?.wait("document.querySelector('.offline-copy__state').textContent.includes('已移除')")?;
    let left = visit.run("return (await caches.keys()).length", &[])?;
    ensure!(left == 0, "{left} caches are left");
    visit.reload()?;
    visit.window()?.wait("document.querySelector('.offline-copy__state')?.textContent.includes('已移除')")?;
    visit.window()?.click(WANT)?;
    visit.window()?.wait(WHOLE)
}
