//! Backups under a passphrase: only who knows it reads them.

use std::fs;

use anyhow::{Context, Result, ensure};

use super::Scenario;
use super::saving::offered;
use super::work::{AUTHOR, NOTE, SAVE_BACKUP, check, enter, shows, take_in};
use crate::visit::Visit;

pub const ALL: &[Scenario] = &[
    Scenario::new("a_backup_under_a_passphrase_opens_with_it_only", sealed),
    Scenario::new("two_different_passphrases_make_no_file", mistyped),
];

const PASSPHRASE: &str = "辣椒 gate 27";
const SAID: &str = "[aria-labelledby=kept-title] [role=status]";

fn sealed(visit: &mut Visit<'_>) -> Result<()> {
    let project = enter(visit)?;
    let backup = save(visit)?;
    ensure!(!backup.contains(NOTE) && !backup.contains(AUTHOR), "the backup can be read by anybody");
    let file = visit.path("backup.json");
    fs::write(&file, backup)?;

    // Without a profile of its own the browser starts again as on the first day.
    visit.quit_browser()?;
    visit.open("#/data")?;
    let window = visit.window()?;
    window.write("#backup-file", file.to_str().context("a strange folder")?)?;
    window.wait("document.querySelector('#passphrase-of-file')")?;
    window.write("#passphrase-of-file", "辣椒 gate 28")?;
    window.click(".passphrase .button--primary")?;
    window.wait(&shows(".passphrase [role=alert]", "打不开：口令不对"))?;
    visit.run("document.querySelector('#passphrase-of-file').value = ''", &[])?;
    let window = visit.window()?;
    window.write("#passphrase-of-file", PASSPHRASE)?;
    window.click(".passphrase .button--primary")?;
    window.wait("document.querySelectorAll('.incoming__item').length === 2")?;
    take_in(window)?;
    check(visit, &project)
}

/// Makes a backup under a passphrase.
pub(super) fn save(visit: &mut Visit<'_>) -> Result<String> {
    choose(visit, PASSPHRASE, PASSPHRASE)?;
    let backup = offered(visit, SAVE_BACKUP, "return { name, text: await file.text() };")?;
    let part = |name| backup.get(name).and_then(|part| part.as_str()).unwrap_or_default();
    ensure!(part("name").ends_with("-sealed.json"), "{}", part("name"));
    Ok(part("text").to_owned())
}

fn mistyped(visit: &mut Visit<'_>) -> Result<()> {
    choose(visit, PASSPHRASE, "辣椒 gate")?;
    visit.run(&format!("{SAVE_BACKUP}.click()"), &[])?;
    visit.window()?.wait(&shows(SAID, "两次输入的口令不一致"))
}

fn choose(visit: &mut Visit<'_>, first: &str, again: &str) -> Result<()> {
    visit.open("#/data")?;
    let window = visit.window()?;
    window.wait("document.querySelector('details.passphrase')")?;
    window.click("details.passphrase summary")?;
    window.write("#passphrase", first)?;
    window.write("#passphrase-again", again)
}
