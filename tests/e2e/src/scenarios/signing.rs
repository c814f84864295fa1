//! The name changes are signed with: asked once, whatever is done first, and never in the way.

use anyhow::{Result, ensure};
use park_atlas::i18n::Lang;
use park_atlas::i18n::words::journal;
use serde_json::json;

use super::Scenario;
use super::fields::report;
use super::merge::project;
use super::saving::offered;
use super::work::{KEPT, SAVE_BACKUP, shows};
use crate::visit::Visit;

pub const ALL: &[Scenario] = &[
    Scenario::new("whoever_begins_where_no_form_asks_for_a_name_is_asked_once", asked),
    Scenario::new("whoever_wants_no_name_is_not_asked_again", unsigned),
];

const REQUEST: &str = "document.querySelector('.undo-bar:not([hidden]) .sign-request')";
const TO_LEDGER: &str = "document.querySelector('.to-ledger:not([disabled])')";
const ENTER: char = '\u{e007}';

/// A click and no form.
fn add_to_ledger(visit: &mut Visit<'_>) -> Result<()> {
    visit.turn_to("#/chains?link=chilli-primary")?;
    visit.window()?.wait(TO_LEDGER)?;
    visit.run(&format!("{TO_LEDGER}.click()"), &[])?;
    visit.window()?.wait("location.hash.startsWith('#/ledger?id=')")?;
    visit.window()?.wait(KEPT)
}

fn forget(visit: &mut Visit<'_>) -> Result<()> {
    visit.run("localStorage.removeItem('park-atlas.author')", &[])?;
    visit.reload()
}

fn asked(visit: &mut Visit<'_>) -> Result<()> {
    visit.open("#/")?;
    visit.window()?.wait(KEPT)?;
    add_to_ledger(visit)?;
    // What was done is kept before the name is asked for, and the focus stays where it was.
    visit.window()?.wait(REQUEST)?;
    visit.window()?.wait("!document.activeElement.closest('.undo-bar')")?;
    visit.window()?.write(".sign-request input", &format!("冉工{ENTER}"))?;
    visit.window()?.wait(&format!("!{REQUEST}"))?;
    add_to_ledger(visit)?;
    visit.reload()?;
    add_to_ledger(visit)?;
    ensure!(visit.run(&format!("return {REQUEST} === null"), &[])? == json!(true), "it is asked again");
    visit.turn_to("#/data")?;
    visit.window()?.wait(SAVE_BACKUP)?;
    let read = "const { revisions } = JSON.parse(await file.text());
        revisions.sort((a, b) => a.time[0] - b.time[0] || a.time[1] - b.time[1]);
        return [...new Set(revisions.map(({ author }) => author ?? ''))]";
    let authors = offered(visit, SAVE_BACKUP, read)?;
    ensure!(authors == json!(["", "冉工"]), "the authors are {authors}");
    Ok(())
}

fn unsigned(visit: &mut Visit<'_>) -> Result<()> {
    let (hash, _) = project()?;
    visit.open("#/")?;
    visit.window()?.wait(KEPT)?;
    add_to_ledger(visit)?;
    visit.window()?.wait(&shows(".sign-request button:last-of-type", Lang::Zh.t(journal::STAY_UNSIGNED)))?;
    visit.window()?.click(".sign-request button:last-of-type")?;
    visit.window()?.wait(&format!("!{REQUEST}"))?;
    visit.reload()?;
    add_to_ledger(visit)?;
    ensure!(visit.run(&format!("return {REQUEST} === null"), &[])? == json!(true), "it is asked again");
    // A form that asks and is left empty has asked as well.
    forget(visit)?;
    visit.turn_to(&hash)?;
    report(visit, "stage", "started")?;
    visit.window()?.wait(KEPT)?;
    visit.window()?.wait("document.querySelector('.undo-bar:not([hidden])')")?;
    ensure!(visit.run(&format!("return {REQUEST} === null"), &[])? == json!(true), "it is asked twice");
    Ok(())
}
