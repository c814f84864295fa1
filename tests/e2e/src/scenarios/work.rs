//! What somebody entered is still there, whatever happens to the browser.

use std::fs;

use anyhow::{Context, Result, ensure};
use serde_json::json;
use xtask::browser::{Browser, Window};

use super::Scenario;
use super::fields;
use super::pages::addresses;
use super::saving::offered;
use crate::soak;
use crate::visit::Visit;

const EPHEMERAL: &str = "under automation MiniBrowser keeps nothing on disk";

pub const ALL: &[Scenario] = &[
    Scenario::new("stage_and_note_survive_a_reload", reload),
    Scenario::new("stage_and_note_survive_a_restart", restart).not_in(&[Browser::WebKit], EPHEMERAL),
    Scenario::new("stage_and_note_survive_a_dead_battery", dead_battery).not_in(&[Browser::WebKit], EPHEMERAL).steady(),
    Scenario::new("every_edit_shown_as_saved_outlives_a_browser_killed_at_work", killed_at_work)
        .not_in(&[Browser::WebKit], EPHEMERAL)
        .steady(),
    Scenario::new("what_was_entered_can_be_undone", undo),
    Scenario::new("every_change_is_on_the_list_of_changes", listed),
    Scenario::new("emptying_everything_can_be_undone", reset),
    Scenario::new("what_is_stored_can_be_exported_to_the_letter", raw),
    Scenario::new("a_backup_brings_the_work_to_another_browser", backup),
];

/// What the app shows when nothing waits to be written.
pub const KEPT: &str = "document.querySelector('.save-lamp__state--good')
    && !document.querySelector('.signature__waiting:not([hidden])')";
const STAGE: &str = "[data-slot=stage] .tracked__value";
const NO_STAGE: &str = "document.querySelector('[data-slot=stage] .tracked__value--none')";
const UNDO: &str = ".undo-bar button";
pub(super) const SAVE_BACKUP: &str = "document.querySelector('[aria-labelledby=kept-title] .button--primary')";
pub(super) const TAKE_IN: &str = ".incoming .button--primary";
pub(super) const NOTE: &str = "现场查看，已平场约三成。";
pub(super) const AUTHOR: &str = "谭工";

fn reload(visit: &mut Visit<'_>) -> Result<()> {
    let project = enter(visit)?;
    visit.reload()?;
    check(visit, &project)
}

fn restart(visit: &mut Visit<'_>) -> Result<()> {
    visit.keep_profile()?;
    let project = enter(visit)?;
    visit.quit_browser()?;
    check(visit, &project)
}

fn dead_battery(visit: &mut Visit<'_>) -> Result<()> {
    visit.keep_profile()?;
    let project = enter(visit)?;
    visit.kill_browser()?;
    check(visit, &project)
}

/// A few rounds of what `cargo xtask soak crash` does a hundred times.
fn killed_at_work(visit: &mut Visit<'_>) -> Result<()> {
    let outcome = soak::crash(visit, 2)?;
    ensure!(outcome.kept, "{}", outcome.said);
    Ok(())
}

/// Records a stage and writes a note, and waits until the app says that both are kept.
pub(super) fn enter(visit: &mut Visit<'_>) -> Result<String> {
    let addresses = addresses()?;
    let project = addresses.into_iter().find(|hash| hash.starts_with("#/projects/")).context("no projects")?;
    visit.open(&project)?;
    let window = visit.window()?;
    window.write(".tracking [autocomplete=name]", AUTHOR)?;
    fields::report(visit, "stage", "started")?;
    let window = visit.window()?;
    window.wait(&shows(STAGE, "开工"))?;
    window.click(".notes__write")?;
    window.write(".sheet__words", NOTE)?;
    window.click(".sheet__save")?;
    window.wait(&shows(".notes__text", NOTE))?;
    window.wait(KEPT)?;
    Ok(project)
}

pub(super) fn check(visit: &mut Visit<'_>, project: &str) -> Result<()> {
    visit.open(project)?;
    let window = visit.window()?;
    window.wait(&shows(".notes__text", NOTE))?;
    window.wait(&shows(STAGE, "开工"))?;
    window.wait(&shows(".tracking .signature", AUTHOR))
}

fn undo(visit: &mut Visit<'_>) -> Result<()> {
    let project = enter(visit)?;
    let window = visit.window()?;
    window.click(UNDO)?;
    window.wait("!document.querySelector('.notes__text')")?;
    window.click(UNDO)?;
    window.wait(NO_STAGE)?;
    window.wait(KEPT)?;
    visit.reload()?;
    visit.window()?.wait(NO_STAGE)?;
    let notes = visit.text(".notes__text")?;
    ensure!(notes.is_empty(), "after undo and reload {project} has the note “{notes}”");
    Ok(())
}

fn listed(visit: &mut Visit<'_>) -> Result<()> {
    enter(visit)?;
    visit.turn_to("#/changes")?;
    let window = visit.window()?;
    window.wait("document.querySelectorAll('main tbody tr').length === 2")?;
    // The latest is the note; everything was made today, nothing will be made tomorrow.
    window.wait(&shows("main tbody td:nth-child(3)", "记录"))?;
    visit.turn_to("#/changes?since=2999-01-01")?;
    visit.window()?.wait("document.querySelector('main .empty')")
}

fn reset(visit: &mut Visit<'_>) -> Result<()> {
    let project = enter(visit)?;
    visit.turn_to("#/data")?;
    let window = visit.window()?;
    window.wait("document.querySelector('[aria-labelledby=reset-title] .button')")?;
    window.click("[aria-labelledby=reset-title] .button:not([disabled]) ~ .button")?;
    window.wait(&shows("[aria-labelledby=reset-title] [role=status]", "已清空 2 项"))?;
    visit.turn_to(&project)?;
    let window = visit.window()?;
    window.wait(NO_STAGE)?;
    window.click(UNDO)?;
    window.wait(&shows(STAGE, "开工"))?;
    window.wait(&shows(".notes__text", NOTE))?;
    window.wait(KEPT)
}

fn raw(visit: &mut Visit<'_>) -> Result<()> {
    enter(visit)?;
    visit.turn_to("#/data")?;
    visit.window()?.wait("document.querySelector('[aria-labelledby=reset-title] .button')")?;
    let text = offered(visit, "document.querySelector('[aria-labelledby=reset-title] .button')", "return file.text()")?;
    let text = text.as_str().unwrap_or_default();
    ensure!(text.lines().count() == 2 && text.contains("\"choice\":\"started\""), "{text}");
    Ok(())
}

fn backup(visit: &mut Visit<'_>) -> Result<()> {
    let project = enter(visit)?;
    visit.turn_to("#/data")?;
    let backup = offered(visit, SAVE_BACKUP, "return file.text()")?;
    let file = visit.path("backup.json");
    fs::write(&file, backup.as_str().context("no backup was offered")?)?;

    // Without a profile of its own the browser starts again as on the first day.
    visit.quit_browser()?;
    visit.open("#/data")?;
    let window = visit.window()?;
    window.write("#backup-file", &file.display().to_string())?;
    window.wait("document.querySelectorAll('.incoming__item').length === 2")?;
    take_in(window)?;
    check(visit, &project)
}

/// Takes in what is shown of a file and waits until all of it is kept; who leaves before is asked whether to.
pub(super) fn take_in(window: &Window) -> Result<()> {
    window.click(TAKE_IN)?;
    window.wait(&format!("!document.querySelector('{TAKE_IN}')"))?;
    window.wait(KEPT)
}

pub fn shows(css: &str, words: &str) -> String {
    format!("document.querySelector({})?.textContent.startsWith({})", json!(css), json!(words))
}
