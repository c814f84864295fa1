//! The search, by keyboard alone.

use anyhow::{Context, Result, ensure};
use park_atlas::plan::Subject;
use park_atlas::route::Route;
use serde_json::json;

use super::Scenario;
use super::pages::plan;
use crate::visit::Visit;

pub const ALL: &[Scenario] = &[
    Scenario::new("a_slash_starts_the_search_and_the_arrows_lead_through_it", by_keyboard),
    Scenario::new("a_whole_search_is_one_step_of_the_history", one_step),
    Scenario::new("what_is_found_is_marked_and_counted", marked),
    Scenario::new("what_is_found_is_pointed_at_where_it_is_shown", pointed),
];

const DOWN: char = '\u{e015}';
const UP: char = '\u{e013}';
const ENTER: char = '\u{e007}';
const ESCAPE: char = '\u{e00c}';

const IN_THE_BOX: &str = "document.activeElement.id === 'search'";
const ON_A_RESULT: &str = "document.activeElement.className === 'hit__link'";

fn by_keyboard(visit: &mut Visit<'_>) -> Result<()> {
    visit.open("#/parks")?;
    let window = visit.window()?;
    window.press('/')?;
    window.wait(IN_THE_BOX)?;
    for key in "lj".chars() {
        window.press(key)?;
    }
    window.wait("location.hash === '#/search?q=lj' && document.querySelectorAll('.hit').length > 0")?;
    window.wait(IN_THE_BOX)?;
    window.press(DOWN)?;
    window.wait(ON_A_RESULT)?;
    window.press(UP)?;
    window.wait(IN_THE_BOX)?;
    window.press(DOWN)?;
    window.wait(ON_A_RESULT)?;
    window.press(ENTER)?;
    window.wait("!location.hash.startsWith('#/search')")
}

fn one_step(visit: &mut Visit<'_>) -> Result<()> {
    visit.open("#/parks")?;
    let window = visit.window()?;
    window.write("#search", "lajiao")?;
    window.wait("location.hash === '#/search?q=lajiao'")?;
    window.press(ESCAPE)?;
    window.wait("location.hash === '#/search'")?;
    window.press(ESCAPE)?;
    window.wait("location.hash === '#/parks'")
}

fn marked(visit: &mut Visit<'_>) -> Result<()> {
    for (typed, words) in [("lajiao", "辣椒"), ("lj", "辣椒"), ("51.37", "51.37"), ("2,039,600", "2039600")] {
        visit.open(&format!("#/search?q={typed}"))?;
        visit.window()?.wait("document.querySelectorAll('.hit mark').length > 0")?;
        let first = visit.text(".hit mark")?;
        ensure!(first == words, "{typed} marks “{first}”");
    }
    visit.open("#/search?q=qqqq")?;
    visit.window()?.wait("document.querySelectorAll('.examples a').length > 2")
}

/// A task, a safeguard and a group have no page of their own.
fn pointed(visit: &mut Visit<'_>) -> Result<()> {
    let plan = plan()?;
    let tasks = plan.programmes.iter().flat_map(|programme| &programme.tasks);
    let task = tasks.last().context("no task")?;
    let safeguard = plan.safeguards.last().context("no safeguard")?;
    let group = plan.groups.last().context("no group")?;
    for (subject, name) in [
        (Subject::Task(task.id.clone()), &task.name.zh),
        (Subject::Safeguard(safeguard.id.clone()), &safeguard.name.zh),
        (Subject::Group(group.id.clone()), &group.name.zh),
    ] {
        let address = json!(Route::of(&plan, &subject).to_hash());
        visit.open(&Route::search(name).to_hash())?;
        let hit =
            format!("[...document.querySelectorAll('.hit__link')].find(hit => decodeURI(hit.hash) === {address})");
        visit.window()?.wait(&format!("{hit} !== undefined"))?;
        visit.run(&format!("{hit}.click()"), &[])?;
        let there = "document.querySelector('main [aria-current=location]')";
        let name = json!(name);
        visit.window()?.wait(&format!("{there}?.querySelector('h2, h3')?.textContent === {name}"))?;
        visit
            .window()?
            .wait(&format!("(box => box.top < innerHeight && box.bottom > 0)({there}.getBoundingClientRect())"))?;
    }
    Ok(())
}
