//! The edition in one file, opened by double click.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use xtask::machine::dist;

use super::Scenario;
use super::day;
use super::saving::offered;
use super::work::{KEPT, check, enter};
use crate::visit::Visit;
use crate::watched;

pub const ALL: &[Scenario] = &[
    Scenario::new("the_one_file_does_everything_by_double_click", everything),
    Scenario::new("a_copy_of_the_one_file_brings_the_work_along", copy_with_work),
];

const SAVE_COPY: &str = "document.querySelector('#save-copy')";

/// Lays the file out alone in a folder and opens it.
fn double_click(visit: &mut Visit<'_>, name: &str, page: &str) -> Result<PathBuf> {
    let folder = visit.profile().with_extension("one");
    fs::create_dir_all(&folder)?;
    let file = folder.join(name);
    fs::write(&file, page)?;
    visit.go_to_file(&file);
    visit.open("")?;
    // Until what is kept was read: WebKit does not go on with a database whose page left while making it.
    visit.window()?.wait(KEPT)?;
    Ok(file)
}

fn edition() -> Result<String> {
    let page = fs::read_to_string(dist().join("park-atlas.html"))?;
    // Before the policy, which would forbid it.
    Ok(page.replacen("<head>", &format!("<head><script>{}</script>", watched::WATCH), 1))
}

fn everything(visit: &mut Visit<'_>) -> Result<()> {
    double_click(visit, "park-atlas.html", &edition()?)?;
    let project = day::spend(visit)?;
    visit.reload()?;
    day::check(visit, &project)
}

fn copy_with_work(visit: &mut Visit<'_>) -> Result<()> {
    let file = double_click(visit, "park-atlas.html", &edition()?)?;
    let project = enter(visit)?;
    visit.turn_to("#/data")?;
    visit.window()?.wait(SAVE_COPY)?;
    let copy = offered(visit, SAVE_COPY, "return file.text()")?;
    let copy = copy.as_str().context("no copy was offered")?;
    ensure!(copy.contains("id=\"work\""), "the copy carries no work");

    // Another computer: nothing is kept there, and only the copy is at hand.
    visit.quit_browser()?;
    fs::remove_file(file)?;
    double_click(visit, "copy.html", copy)?;
    visit.window()?.click(".newer-version a")?;
    let window = visit.window()?;
    window.wait("document.querySelectorAll('.incoming__table tbody tr').length === 2")?;
    // Whoever leaves the tab and comes back finds the preview as it was.
    window.click(".incoming__table [type=checkbox]")?;
    window.run("window.dispatchEvent(new Event('visibilitychange'))", &[])?;
    window.run("await new Promise(resolve => setTimeout(resolve, 500))", &[])?;
    window.wait("!document.querySelector('.incoming__table [type=checkbox]').checked")?;
    window.click(".incoming__table [type=checkbox]")?;
    window.click(".incoming .button--primary")?;
    window.wait("!document.querySelector('.newer-version')")?;
    check(visit, &project)
}
