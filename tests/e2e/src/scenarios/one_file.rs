//! The edition in one file, opened by double click.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use serde_json::json;
use xtask::machine::dist;

use super::Scenario;
use super::day;
use super::hostile::{HARMLESS, PAYLOADS};
use super::notes;
use super::saving::offered;
use super::work::{KEPT, TAKE_IN, check, enter};
use crate::visit::Visit;
use crate::watched;

pub const ALL: &[Scenario] = &[
    Scenario::new("the_one_file_does_everything_by_double_click", everything),
    Scenario::new("a_copy_of_the_one_file_brings_the_work_along_and_so_does_its_copy", copy_with_work),
    Scenario::new("work_in_the_one_file_that_cannot_be_read_is_refused_with_a_sentence", unreadable),
];

const SAVE_COPY: &str = "document.querySelector('#save-copy')";
const CARRIES: &str = "<script type=\"application/json\" id=\"work\">";

/// Lays the file out alone in a folder and opens it.
pub(super) fn double_click(visit: &mut Visit<'_>, name: &str, page: &str) -> Result<PathBuf> {
    let folder = visit.path("one");
    fs::create_dir_all(&folder)?;
    let file = folder.join(name);
    fs::write(&file, page)?;
    visit.go_to_file(&file);
    visit.open("")?;
    // Until what is kept was read: WebKit does not go on with a database whose page left while making it.
    visit.window()?.wait(KEPT)?;
    Ok(file)
}

pub(super) fn edition() -> Result<String> {
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

/// As on another computer: nothing is kept there, and only this file is at hand.
fn elsewhere(visit: &mut Visit<'_>, before: PathBuf, name: &str, page: &str) -> Result<PathBuf> {
    visit.quit_browser()?;
    fs::remove_file(before)?;
    double_click(visit, name, page)
}

fn copy_with_work(visit: &mut Visit<'_>) -> Result<()> {
    let file = double_click(visit, "park-atlas.html", &edition()?)?;
    // Whatever this person has chosen stays with them.
    let choose = "
        const theme = document.querySelector('.header select');
        theme.value = 'dark';
        theme.dispatchEvent(new Event('change', { bubbles: true }));";
    visit.run(choose, &[])?;
    visit.reload()?;
    let project = enter(visit)?;
    visit.turn_to("#/parks")?;
    notes::photograph(visit)?;
    visit.window()?.click(".note-button")?;
    visit.window()?.write(".sheet__words", &PAYLOADS.map(|payload| payload.replace('\t', " ")).join("\n\n"))?;
    notes::save(visit)?;
    let first = save_copy(visit)?;
    let page_of = |copy: &str| copy.split_once("<body").map(|(head, _)| head.to_owned());
    let head = page_of(&first).context("the copy has no body")?;
    let root = head.split_once("<head").map_or("", |(root, _)| root);
    ensure!(!root.contains("data-theme") && !root.contains("data-elsewhere"), "the choices of its maker: {root}");

    let file = elsewhere(visit, file, "copy.html", &first)?;
    look_and_merge(visit, &project)?;
    let second = save_copy(visit)?;
    ensure!(second.matches(CARRIES).count() == 1, "the copy of a copy carries work more than once");
    ensure!(page_of(&second) == Some(head), "the page changes from copy to copy");

    elsewhere(visit, file, "copy-of-copy.html", &second)?;
    look_and_merge(visit, &project)
}

fn save_copy(visit: &mut Visit<'_>) -> Result<String> {
    visit.turn_to("#/data")?;
    visit.window()?.wait(SAVE_COPY)?;
    let copy = offered(visit, SAVE_COPY, "return file.text()")?;
    let copy = copy.as_str().context("no copy was offered")?;
    ensure!(copy.contains(CARRIES), "the copy carries no work");
    ensure!(!copy.contains("window.intruder=1</script>"), "what a note says ends the block of data");
    Ok(copy.to_owned())
}

fn look_and_merge(visit: &mut Visit<'_>, project: &str) -> Result<()> {
    visit.window()?.click(".newer-version a")?;
    let window = visit.window()?;
    window.wait("document.querySelectorAll('.incoming__item').length === 4")?;
    // Whoever leaves the tab and comes back finds the preview as it was.
    window.click(".incoming__item [type=checkbox]")?;
    window.run("window.dispatchEvent(new Event('visibilitychange'))", &[])?;
    window.run("await new Promise(resolve => setTimeout(resolve, 500))", &[])?;
    window.wait("!document.querySelector('.incoming__item [type=checkbox]').checked")?;
    window.click(".incoming__item [type=checkbox]")?;
    window.click(TAKE_IN)?;
    window.wait("!document.querySelector('.newer-version')")?;
    window.wait(KEPT)?;
    visit.turn_to("#/notes?photos=1")?;
    visit.window()?.wait(notes::PHOTO_SHOWN)?;
    visit.turn_to("#/notes")?;
    visit.window()?.wait("document.querySelectorAll('.note').length === 3")?;
    let seen = visit.run(HARMLESS, &[])?;
    ensure!(seen == json!([0, [], [], []]), "the notes of a copy: {seen}");
    check(visit, project)
}

fn unreadable(visit: &mut Visit<'_>) -> Result<()> {
    let file = double_click(visit, "park-atlas.html", &edition()?)?;
    enter(visit)?;
    let copy = save_copy(visit)?;
    let (page, work) = copy.split_once(CARRIES).context("the copy carries no work")?;
    let other_plan = work.replacen("\"plan\":\"shizhu-2023-2027\"", "\"plan\":\"elsewhere-2030\"", 1);
    ensure!(other_plan != work, "the work names no plan");
    let damaged = work.split_once('}').context("no work")?.1;
    let (_, end) = work.split_once("</script>").context("the work has no end")?;
    let mut before = file;
    for (name, work, words) in [
        ("other-plan.html", other_plan, "elsewhere-2030"),
        ("damaged.html", damaged.to_owned(), "不能读取"),
        ("truncated.html", format!("{}</script>{end}", work.get(..80).unwrap_or_default()), "不能读取"),
    ] {
        before = elsewhere(visit, before, name, &format!("{page}{CARRIES}{work}"))?;
        visit
            .window()?
            .wait(&format!("document.querySelector('.newer-version')?.textContent.includes({})", json!(words)))?;
        visit.window()?.click(".newer-version button")?;
        visit.window()?.wait("!document.querySelector('.newer-version')")?;
    }
    Ok(())
}
