//! The atlas opens without its host.

use std::fs;

use anyhow::{Result, ensure};
use serde_json::json;
use xtask::browser::Browser;

use super::Scenario;
use super::charts::{DRAWN, page_with_chart};
use super::day;
use super::work::{check, enter};
use crate::visit::Visit;
use crate::watched;

pub(super) const ONE_TAB: &str = "under automation MiniBrowser does not go on with a second tab";
const EPHEMERAL: &str = "under automation MiniBrowser keeps nothing on disk";
const SILENT: &str = "only Chromium's developer tools say whether a page can be installed";

pub const ALL: &[Scenario] = &[
    Scenario::new("without_its_host_the_atlas_works", without_host).steady(),
    Scenario::new("without_its_host_the_atlas_opens_in_a_browser_started_anew", started_anew)
        .not_in(&[Browser::WebKit], EPHEMERAL)
        .steady(),
    Scenario::new("a_host_that_has_lost_everything_changes_nothing", lost_host).steady(),
    Scenario::new("a_copy_that_lost_a_file_is_mended_and_never_with_another_version", mended).steady(),
    Scenario::new("the_copy_can_be_removed_and_wanted_again", removed).steady(),
    Scenario::new("removing_the_copy_is_told_to_all_tabs", removed_for_all)
        .not_in(&[Browser::WebKit], ONE_TAB)
        .steady(),
    Scenario::new("the_atlas_can_be_installed", installable).not_in(&[Browser::Firefox, Browser::WebKit], SILENT),
];

/// What the page on stored data says of a whole copy.
pub(super) const WHOLE: &str = "document.querySelector('.offline-copy__state')?.textContent.includes('完整：')";
const GONE: &str = "document.querySelector('.offline-copy__state')?.textContent.includes('已移除')";
pub(super) const REMOVE: &str = ".offline-copy .toolbar button:nth-child(2)";
pub(super) const WANT: &str = ".offline-copy .toolbar button:nth-child(3)";
/// The cache of the only version that is kept, and its files.
const KEPT_FILES: &str = "
    const [name] = (await caches.keys()).filter(name => name.includes(' version '));
    const kept = await caches.open(name);
    const address = new URL(args[0], document.baseURI).href;";

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

/// As years later, when the address still answers and nothing is there.
fn lost_host(visit: &mut Visit<'_>) -> Result<()> {
    let folder = visit.found_site()?;
    take_in(visit)?;
    let lost = folder.with_extension("lost");
    fs::rename(&folder, &lost)?;
    fs::create_dir(&folder)?;
    let project = enter(visit)?;
    visit.open(&page_with_chart()?)?;
    visit.window()?.wait(DRAWN)?;
    check(visit, &project)?;
    take_in(visit)?;
    // It has looked for a newer version, and there was none. Firefox looks once more a second after a page was left,
    // and nobody waits for that: by then the host has everything again.
    fs::remove_dir(&folder)?;
    fs::rename(lost, folder)?;
    visit.leave()
}

/// Opens the site and waits until it is kept.
pub(super) fn take_in(visit: &mut Visit<'_>) -> Result<()> {
    visit.open("#/data")?;
    visit.window()?.wait(WHOLE)
}

pub(super) fn works(visit: &mut Visit<'_>) -> Result<()> {
    let project = day::spend(visit)?;
    // Opened again, not reloaded: Firefox's driver reloads past everything that is kept.
    day::check(visit, &project)?;
    visit.check_quiet()
}

/// As when a browser was ended while it took a version in, or has cleared a part of it.
fn mended(visit: &mut Visit<'_>) -> Result<()> {
    let folder = visit.found_site()?;
    take_in(visit)?;
    lose(visit, "plan.bin")?;
    // The host has another version by now: better no plan than one of another version.
    let own = fs::read(folder.join("plan.bin"))?;
    watched::overwrite(&folder, "plan.bin", &[own.as_slice(), b"newer"].concat())?;
    let ask = "const answer = await fetch('plan.bin').then(() => 'came', () => 'refused');
        window.wrong.length = 0;
        return answer";
    let other = visit.run(ask, &[])?;
    ensure!(other == "refused", "the plan of another version {other}");
    watched::overwrite(&folder, "plan.bin", &own)?;
    let bytes = visit.run("return (await (await fetch('plan.bin')).arrayBuffer()).byteLength", &[])?;
    ensure!(bytes == own.len(), "the plan has {bytes} bytes");

    lose(visit, "charts.js")?;
    take_in(visit)?;
    for file in ["plan.bin", "charts.js"] {
        let is_there =
            visit.run(&format!("{KEPT_FILES} return await kept.match(address) !== undefined"), &[json!(file)])?;
        ensure!(is_there == true, "{file} was not taken in again");
    }
    visit.site().stop();
    works(visit)
}

fn lose(visit: &mut Visit<'_>, file: &str) -> Result<()> {
    let lost = visit.run(&format!("{KEPT_FILES} return await kept.delete(address)"), &[json!(file)])?;
    ensure!(lost == true, "{file} was not kept");
    Ok(())
}

fn removed(visit: &mut Visit<'_>) -> Result<()> {
    visit.found_site()?;
    take_in(visit)?;
    visit.window()?.click(REMOVE)?;
    visit.window()?.wait(GONE)?;
    check_nothing_kept(visit)?;
    visit.reload()?;
    visit.window()?.wait(GONE)?;
    visit.window()?.click(WANT)?;
    visit.window()?.wait(WHOLE)
}

fn check_nothing_kept(visit: &mut Visit<'_>) -> Result<()> {
    let left = visit.run("return (await caches.keys()).length", &[])?;
    ensure!(left == 0, "{left} caches are left");
    Ok(())
}

fn removed_for_all(visit: &mut Visit<'_>) -> Result<()> {
    visit.found_site()?;
    take_in(visit)?;
    let first = visit.window()?.tab()?;
    let second = visit.window()?.open_tab()?;
    take_in(visit)?;
    visit.window()?.show_tab(&first)?;
    visit.window()?.click(REMOVE)?;
    visit.window()?.wait(GONE)?;
    visit.window()?.show_tab(&second)?;
    visit.window()?.wait(GONE)?;
    check_nothing_kept(visit)?;
    visit.check_quiet()?;
    visit.window()?.close_tab()?;
    visit.window()?.show_tab(&first)
}

fn installable(visit: &mut Visit<'_>) -> Result<()> {
    visit.found_site()?;
    take_in(visit)?;
    let url = visit.site().url();
    let window = visit.window()?;
    let found = window.devtools("Page.getInstallabilityErrors", &json!({}))?;
    let errors = found.get("installabilityErrors").and_then(|errors| errors.as_array());
    ensure!(errors.is_some_and(Vec::is_empty), "it cannot be installed: {found:#}");
    let app = window.devtools("Page.getAppId", &json!({}))?;
    // Two atlases on one host are two apps.
    ensure!(app.get("appId").and_then(|id| id.as_str()) == Some(&url), "the app at {url} is called {app:#}");
    Ok(())
}
