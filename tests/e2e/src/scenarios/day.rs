//! A day's work with the atlas: what one does at a park gate, wherever the atlas came from.

use std::fs;

use anyhow::{Result, bail, ensure};
use xtask::machine::root;

use super::charts::{DRAWN, page_with_chart};
use super::pages::addresses;
use super::saving;
use super::work::{enter, take_in};
use super::{notes, sealed, work};
use crate::visit::Visit;

/// Every page; charts, a search and the chain map; a stage and a note, a note with a photo; every kind of
/// file taken along, and a colleague's file taken in. Nothing is asked for in vain. Returns the project that
/// was worked on.
pub fn spend(visit: &mut Visit<'_>) -> Result<String> {
    visit.open("")?;
    for address in addresses()? {
        visit.turn_to(&address)?;
        let title = visit.text("main h1")?;
        ensure!(!title.is_empty(), "{address} has no title");
    }
    explore(visit)?;
    let project = enter(visit)?;
    visit.turn_to("#/parks")?;
    notes::photograph(visit)?;
    take_in_colleague(visit)?;
    take_along(visit)?;
    visit.check_quiet()?;
    Ok(project)
}

/// What [`spend`] entered is there.
pub fn check(visit: &mut Visit<'_>, project: &str) -> Result<()> {
    work::check(visit, project)?;
    visit.turn_to("#/notes?photos=1")?;
    visit.window()?.wait(notes::PHOTO_SHOWN)?;
    visit.turn_to("#/notes?by=%E6%9D%8E%E5%9B%9B")?;
    visit.window()?.wait(&work::shows(".notes__text", "已更正：厂房封顶"))
}

fn explore(visit: &mut Visit<'_>) -> Result<()> {
    visit.turn_to(&page_with_chart()?)?;
    visit.window()?.wait(DRAWN)?;
    visit.turn_to("#/projects?view=treemap")?;
    visit.window()?.wait(DRAWN)?;
    visit.turn_to("#/projects?view=timeline")?;
    visit.window()?.wait("document.querySelectorAll('.timeline__bar').length > 1")?;
    visit.turn_to("#/search?q=%E8%BE%A3%E6%A4%92")?;
    visit.window()?.wait("document.querySelector('main mark')")?;
    visit.turn_to("#/chains?link=chilli-primary")?;
    let window = visit.window()?;
    window.wait("document.querySelectorAll('.chain-map__node').length > 40")?;
    window.wait("document.querySelector('.chain-board__panel a[href^=\"#/projects/\"]')")
}

/// Notes and stages that a colleague's laptop gave along.
fn take_in_colleague(visit: &mut Visit<'_>) -> Result<()> {
    visit.turn_to("#/data")?;
    let file = root().join("tests/fixtures/backup-v1.json");
    visit.window()?.wait("document.querySelector('#backup-file')")?;
    visit.window()?.write("#backup-file", &file.display().to_string())?;
    take_in(visit.window()?)
}

fn take_along(visit: &mut Visit<'_>) -> Result<()> {
    let backup = fs::read_to_string(notes::back_up(visit, true)?)?;
    ensure!(backup.contains(work::NOTE) && backup.contains("李四"), "the backup lacks words: {}", backup.len());
    ensure!(backup.len() > 20_000, "the backup has no photo: {} bytes", backup.len());
    let sealed = sealed::save(visit)?;
    ensure!(sealed.len() > 20_000 && !sealed.contains(work::NOTE), "the sealed backup: {} bytes", sealed.len());
    saving::save_chart(visit)?;
    saving::save_chain_map(visit)?;
    stamp(visit)?;
    save_registers(visit)
}

/// A copy of the photo with time, place and person on it.
fn stamp(visit: &mut Visit<'_>) -> Result<()> {
    visit.turn_to("#/notes?photos=1")?;
    visit.window()?.wait(notes::PHOTO_SHOWN)?;
    let read = "const picture = await createImageBitmap(file); return [name, picture.width, picture.height]";
    let copy = saving::offered(visit, "document.querySelector('.photo__tools button:last-of-type')", read)?;
    let [_, width, height] = copy.as_array().map(Vec::as_slice).unwrap_or_default() else { bail!("no copy: {copy}") };
    ensure!(width.as_u64() >= Some(1600) && height.as_u64() > Some(100), "the stamped photo is {copy}");
    Ok(())
}

fn save_registers(visit: &mut Visit<'_>) -> Result<()> {
    for address in ["#/enterprises", "#/ledger", "#/changes"] {
        visit.turn_to(address)?;
        let button = "[...document.querySelectorAll('main button')].find(button => button.textContent.includes('CSV'))";
        visit.window()?.wait(button)?;
        let lines = saving::offered(visit, button, "return (await file.text()).split('\\n')")?;
        let lines = lines.as_array().map(Vec::as_slice).unwrap_or_default();
        ensure!(
            !lines.is_empty() && lines.iter().any(|line| line.as_str().is_some_and(|line| line.contains(','))),
            "{address}: {lines:?}"
        );
    }
    Ok(())
}
