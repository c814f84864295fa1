//! A newer version of the atlas waits for its person, and is never mixed with the one before.

use std::fs;
use std::path::Path;

use anyhow::{Result, ensure};
use serde_json::json;
use xtask::browser::Browser;

use super::Scenario;
use super::drafts;
use super::fields::{self, value};
use super::notes;
use super::offline::{ONE_TAB, REMOVE, WANT, WHOLE, take_in, works};
use super::pages::samples;
use super::work::{KEPT, check, enter, shows};
use crate::visit::Visit;
use crate::watched;

pub const ALL: &[Scenario] = &[
    Scenario::new("a_newer_version_waits_until_somebody_switches", newer_version).steady(),
    Scenario::new("a_tab_goes_on_as_it_was_when_another_switches", two_tabs)
        .not_in(&[Browser::WebKit], ONE_TAB)
        .steady(),
    Scenario::new("later_said_in_one_tab_holds_for_all", later).not_in(&[Browser::WebKit], ONE_TAB).steady(),
    Scenario::new("what_hinders_a_switch_is_said_and_can_be_tried_again", hindered).steady(),
    Scenario::new("a_copy_of_another_version_than_the_page_is_said", differs).steady(),
    Scenario::new("a_newer_version_is_looked_for_when_the_network_comes_back", looked_for),
    Scenario::new("a_version_that_comes_in_pieces_is_not_taken_in", in_pieces).steady(),
    Scenario::new("a_connection_that_is_cut_leaves_the_version_whole_and_the_next_look_brings_the_newer_one", cut)
        .steady(),
];

const OFFERED: &str = "document.querySelector('.newer-version .button--primary')";
const OFFER: &str = ".newer-version .button--primary";
const LICENCES: &str = "licences.txt";
const LATER: &str = ".newer-version .button--quiet";
/// Written, but not saved, when the version changes.
const DRAFT: &str = "进场道路已通，";
const LOOK: &str = ".offline-copy .toolbar button:nth-child(1)";
/// Only the newer version has it.
const NEWER: &str = "document.querySelector('meta[name=newer]')";

fn deploy(folder: &Path) -> Result<()> {
    watched::change_page(folder, "<title>", "<meta name=\"newer\"><title>")
}

fn said(words: &str) -> String {
    format!("document.querySelector('.newer-version p')?.textContent.includes({})", json!(words))
}

/// Takes a version in, works with it, and has a newer one offered. Returns the project that was worked on.
fn offer(visit: &mut Visit<'_>) -> Result<String> {
    let folder = visit.found_site()?;
    take_in(visit)?;
    let project = enter(visit)?;
    visit.turn_to("#/data")?;
    visit.window()?.wait(WHOLE)?;
    deploy(&folder)?;
    visit.window()?.click(LOOK)?;
    visit.window()?.wait(OFFERED)?;
    Ok(project)
}

fn check_still_old(visit: &mut Visit<'_>) -> Result<()> {
    let newer = visit.run(&format!("return {NEWER} !== null"), &[])?;
    ensure!(newer == false, "the newer version came before somebody chose it");
    Ok(())
}

fn newer_version(visit: &mut Visit<'_>) -> Result<()> {
    let project = offer(visit)?;
    notes::begin_draft(visit, DRAFT)?;
    drafts::begin(visit, &project)?;
    check_still_old(visit)?;
    visit.window()?.click(OFFER)?;
    visit.window()?.wait(NEWER)?;
    drafts::check(visit, &project)?;
    visit.turn_to("#/data")?;
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
    deploy(&folder)?;

    let window = visit.window()?;
    window.show_tab(&first)?;
    window.click(LOOK)?;
    window.wait(OFFERED)?;
    window.show_tab(&second)?;
    window.wait(OFFERED)?;
    notes::begin_draft(visit, DRAFT)?;
    visit.window()?.show_tab(&first)?;
    let project = enter(visit)?;
    let window = visit.window()?;
    window.click(OFFER)?;
    window.wait(NEWER)?;
    check(visit, &project)?;
    let window = visit.window()?;
    window.wait(&format!("!{OFFERED}"))?;

    // The other tab says so, goes on as it was, and is moved by nobody but its person.
    window.show_tab(&second)?;
    window.wait(&said("另一个标签页"))?;
    for address in samples()? {
        visit.turn_to(&address)?;
    }
    visit.turn_to(&project)?;
    fields::report(visit, "body", "经济信息委")?;
    visit.window()?.wait(&shows(&value("body"), "经济信息委"))?;
    visit.window()?.wait(KEPT)?;
    drafts::begin(visit, &project)?;
    check_still_old(visit)?;
    visit.check_quiet()?;
    visit.window()?.click(OFFER)?;
    visit.window()?.wait(NEWER)?;
    drafts::check(visit, &project)?;
    visit.window()?.wait(&shows(&value("body"), "经济信息委"))?;
    visit.turn_to("#/parks")?;
    let draft = notes::draft(visit)?;
    ensure!(draft == DRAFT, "of what was being written there is “{draft}”");
    let window = visit.window()?;
    window.close_tab()?;
    window.show_tab(&first)?;
    // The version after the switch has what the version before wrote.
    window.wait(&shows(&value("body"), "经济信息委"))
}

fn later(visit: &mut Visit<'_>) -> Result<()> {
    let folder = visit.found_site()?;
    take_in(visit)?;
    let first = visit.window()?.tab()?;
    let second = visit.window()?.open_tab()?;
    take_in(visit)?;
    deploy(&folder)?;
    let window = visit.window()?;
    window.click(LOOK)?;
    window.wait(OFFERED)?;
    window.show_tab(&first)?;
    window.wait(OFFERED)?;
    window.click(LATER)?;
    window.wait(&format!("!{OFFERED}"))?;
    window.show_tab(&second)?;
    window.wait(&format!("!{OFFERED}"))?;
    check_still_old(visit)?;
    // With the next visit it is offered again.
    visit.open("#/data")?;
    let window = visit.window()?;
    window.wait(OFFERED)?;
    window.close_tab()?;
    window.show_tab(&first)
}

fn hindered(visit: &mut Visit<'_>) -> Result<()> {
    let project = offer(visit)?;
    visit.turn_to(&project)?;
    let refuse = "
        window.putAsBefore = IDBObjectStore.prototype.put;
        IDBObjectStore.prototype.put = () => { throw new DOMException('no room', 'QuotaExceededError'); };";
    visit.run(refuse, &[])?;
    fields::report(visit, "body", "经济信息委")?;
    visit.window()?.wait("document.querySelector('.save-trouble')")?;
    visit.window()?.click(OFFER)?;
    visit.window()?.wait(&said("没能存到本机"))?;
    check_still_old(visit)?;
    visit.run("IDBObjectStore.prototype.put = window.putAsBefore", &[])?;
    visit.window()?.click(".save-trouble button:last-child")?;
    visit.window()?.wait(KEPT)?;

    // Nothing waits any more, as when the browser has thrown it away.
    visit.run("await (await navigator.serviceWorker.getRegistration()).unregister()", &[])?;
    visit.window()?.click(OFFER)?;
    visit.window()?.wait(&said("没有及时接手"))?;
    check(visit, &project)?;
    visit.window()?.wait(&shows(&value("body"), "经济信息委"))
}

/// A page of the version before, and a copy taken in after its host has changed.
fn differs(visit: &mut Visit<'_>) -> Result<()> {
    let folder = visit.found_site()?;
    take_in(visit)?;
    visit.window()?.click(REMOVE)?;
    visit.window()?.wait("document.querySelector('.offline-copy__state').textContent.includes('已移除')")?;
    visit.reload()?;
    deploy(&folder)?;
    visit.window()?.wait("document.querySelector('.offline-copy__state')?.textContent.includes('已移除')")?;
    visit.window()?.click(WANT)?;
    visit.window()?.wait(&said("不是同一版本"))?;
    check_still_old(visit)?;
    visit.window()?.click(OFFER)?;
    visit.window()?.wait(NEWER)?;
    visit.window()?.wait(WHOLE)?;
    visit.window()?.wait("!document.querySelector('.newer-version')")
}

fn looked_for(visit: &mut Visit<'_>) -> Result<()> {
    let folder = visit.found_site()?;
    take_in(visit)?;
    // The look of the visit itself has ended.
    visit.window()?.wait("navigator.serviceWorker.controller?.state === 'activated'")?;
    visit.run("await new Promise(resolve => setTimeout(resolve, 1500))", &[])?;
    let count = "
        const { update } = ServiceWorkerRegistration.prototype;
        window.looks = 0;
        ServiceWorkerRegistration.prototype.update = function () {
            window.looks += 1;
            return update.call(this);
        };
        window.dispatchEvent(new Event('online'));
        await new Promise(resolve => setTimeout(resolve, 100));
        return window.looks";
    let looks = visit.run(count, &[])?;
    ensure!(looks == 0, "it was looked {looks} times within the hour");
    deploy(&folder)?;
    let hour_later = "
        // Firefox runs this with a Date of its own.
        const { now } = window.Date;
        window.Date.now = () => now.call(window.Date) + 3600001;
        window.dispatchEvent(new Event('online'));
        document.dispatchEvent(new Event('visibilitychange'));";
    visit.run(hour_later, &[])?;
    visit.window()?.wait(OFFERED)?;
    let looks = visit.run("return window.looks", &[])?;
    ensure!(looks == 1, "it was looked {looks} times an hour later");
    Ok(())
}

/// Looks for a newer version, and waits until it was refused.
fn look_in_vain(visit: &mut Visit<'_>) -> Result<()> {
    let watch = "
        window.refused = false;
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
    Ok(())
}

/// A newer version in which a large file is another that nothing on a page depends on.
fn deploy_with_licences(folder: &Path) -> Result<Vec<u8>> {
    let newer = [fs::read(folder.join(LICENCES))?, b"newer".to_vec()].concat();
    watched::overwrite(folder, LICENCES, &newer)?;
    deploy(folder)?;
    Ok(newer)
}

fn in_pieces(visit: &mut Visit<'_>) -> Result<()> {
    let folder = visit.found_site()?;
    take_in(visit)?;
    let newer = deploy_with_licences(&folder)?;
    watched::overwrite(&folder, LICENCES, newer.get(..1_000).unwrap_or_default())?;
    look_in_vain(visit)?;
    visit.site().stop();
    works(visit)?;
    check_still_old(visit)
}

fn cut(visit: &mut Visit<'_>) -> Result<()> {
    let folder = visit.found_site()?;
    take_in(visit)?;
    deploy_with_licences(&folder)?;
    visit.site().cut_off(Some(LICENCES));
    look_in_vain(visit)?;
    visit.window()?.wait(WHOLE)?;
    check_still_old(visit)?;
    visit.site().cut_off(None);
    visit.window()?.click(LOOK)?;
    visit.window()?.wait(OFFERED)?;
    visit.window()?.click(OFFER)?;
    visit.window()?.wait(NEWER)?;
    visit.site().stop();
    works(visit)
}
