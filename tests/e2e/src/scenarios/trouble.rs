//! Where a browser or a host gives less than usual, the page says so in words and does what it can.

use anyhow::{Context, Result, ensure};
use park_atlas::i18n::Lang;
use park_atlas::i18n::words::{journal, shell};
use xtask::site::Site;

use super::Scenario;
use super::fields;
use super::pages::addresses;
use super::saving::offered;
use super::work::{KEPT, SAVE_BACKUP, shows};
use crate::visit::Visit;
use crate::watched;

pub const ALL: &[Scenario] = &[
    Scenario::new("a_program_that_does_not_arrive_is_said_in_a_sentence", absent),
    Scenario::new("a_browser_without_webassembly_is_told_what_to_use", without_wasm),
    Scenario::new("a_browser_older_than_modules_is_told_what_to_use", without_modules),
    Scenario::new("the_details_of_a_failure_can_be_copied_on_plain_http_too", copied),
    Scenario::new("what_an_extension_does_wrong_at_the_start_does_not_stop_the_atlas", extension),
    Scenario::new("where_nothing_may_be_kept_work_goes_on_and_into_a_backup", nothing_kept),
    Scenario::new("inside_a_page_of_another_site_the_atlas_says_so_and_works", foreign_page),
];

const NO_WASM: &str = "<script>delete window.WebAssembly</script>";
/// Such a browser leaves alone what is a module, so nothing of the program runs.
const NO_MODULES: &str = "<script>
    delete HTMLScriptElement.prototype.noModule;
    new MutationObserver(list => list.forEach(({ addedNodes }) => addedNodes.forEach(node => {
        if (node.type === 'module') node.type = 'unknown';
    }))).observe(document, { childList: true, subtree: true });
</script>";
/// As where the page did not come over https.
const NO_CLIPBOARD: &str = "<script>Object.defineProperty(navigator, 'clipboard', { value: undefined })</script>";
const EXTENSION: &str = "<script>
    addEventListener('DOMContentLoaded', () => Promise.reject(new Error('of an extension')));
</script>";
/// As in private windows and under policies that forbid every kind of storage.
const NO_STORAGE: &str = "<script>
    const forbidden = { get() { throw new DOMException('forbidden', 'SecurityError'); } };
    for (const name of ['indexedDB', 'localStorage', 'sessionStorage']) Object.defineProperty(window, name, forbidden);
</script>";

/// Below `cut-off/` there is only the first page of the site, nothing that it loads.
fn absent(visit: &mut Visit<'_>) -> Result<()> {
    visit.open_beside("cut-off/")?;
    stopped(visit)
}

fn without_wasm(visit: &mut Visit<'_>) -> Result<()> {
    begin_every_page_with(visit, NO_WASM)?;
    visit.open_beside("")?;
    stopped(visit)
}

fn without_modules(visit: &mut Visit<'_>) -> Result<()> {
    begin_every_page_with(visit, NO_MODULES)?;
    visit.open_beside("")?;
    stopped(visit)
}

/// The box with what to do stands in place of the atlas.
fn stopped(visit: &mut Visit<'_>) -> Result<()> {
    visit.window()?.wait("document.getElementById('failed')?.hidden === false")?;
    let words = visit.text("#failed")?;
    ensure!(words.contains("请刷新页面") && words.contains("Chrome"), "the box says “{words}”");
    let waiting = visit.run("return document.getElementById('loading') !== null", &[])?;
    ensure!(waiting == false, "the page still says that it is loading");
    visit.leave()
}

fn copied(visit: &mut Visit<'_>) -> Result<()> {
    begin_every_page_with(visit, &format!("{NO_WASM}{NO_CLIPBOARD}"))?;
    visit.open_beside("")?;
    let window = visit.window()?;
    window.wait("document.getElementById('failed')?.hidden === false")?;
    window.click("#failed-copy")?;
    window.wait("document.getElementById('failed-copy').textContent.includes('已复制')")?;
    let selected = visit.run("return getSelection().toString()", &[])?;
    ensure!(selected.as_str().is_some_and(|words| words.contains("WebAssembly")), "selected is {selected}");
    visit.leave()
}

fn extension(visit: &mut Visit<'_>) -> Result<()> {
    begin_every_page_with(visit, EXTENSION)?;
    visit.open("")?;
    visit.window()?.wait("window.wrong.some(line => line.includes('of an extension'))")?;
    let hidden = visit.run("return document.getElementById('failed').hidden", &[])?;
    ensure!(hidden == true, "the atlas says that it has stopped");
    visit.leave()
}

fn begin_every_page_with(visit: &mut Visit<'_>, html: &str) -> Result<()> {
    visit.go_to_site(Site::new(watched::folder()).with_head(html))
}

fn nothing_kept(visit: &mut Visit<'_>) -> Result<()> {
    begin_every_page_with(visit, NO_STORAGE)?;
    visit.open(&project()?)?;
    report(visit)?;
    let window = visit.window()?;
    window.wait("document.querySelector('.save-trouble')")?;
    let words = visit.text(".save-trouble p")?;
    ensure!(words.contains(Lang::Zh.t(journal::BLOCKED)), "the banner says “{words}”");
    visit.turn_to("#/data")?;
    let backup = offered(visit, SAVE_BACKUP, "return JSON.parse(await file.text()).revisions.length")?;
    ensure!(backup == 1, "the backup has {backup} changes");
    visit.leave()
}

fn foreign_page(visit: &mut Visit<'_>) -> Result<()> {
    let own = format!("{}{}", visit.site().url(), project()?);
    // For browsers these are two sites.
    let other = format!("{}narrow.html", visit.site().url()).replace("127.0.0.1", "localhost");
    visit.window()?.go(&other)?;
    visit.run("document.querySelector('iframe').src = args[0]", &[own.into()])?;
    visit.window()?.enter_frame("iframe")?;
    visit.window()?.wait("document.querySelector('.foreign-page')")?;
    let words = visit.text(".foreign-page p")?;
    ensure!(words == Lang::Zh.t(shell::FOREIGN_PAGE), "it says “{words}”");
    report(visit)?;
    visit.window()?.wait(&format!("{KEPT} || document.querySelector('.save-trouble')"))?;
    visit.window()?.leave_frames()?;
    visit.leave()
}

fn report(visit: &mut Visit<'_>) -> Result<()> {
    fields::report(visit, "stage", "started")?;
    visit.window()?.wait(&shows("[data-slot=stage] .tracked__value", "开工"))
}

fn project() -> Result<String> {
    addresses()?.into_iter().find(|hash| hash.starts_with("#/projects/")).context("no projects")
}
