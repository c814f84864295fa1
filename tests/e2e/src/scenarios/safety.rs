//! A backup is offered when one is due, and a chosen file is kept up to date.

use anyhow::{Result, ensure};
use park_atlas::i18n::Lang;
use park_atlas::i18n::words::safety;
use serde_json::json;
use xtask::browser::Browser;

use super::Scenario;
use super::fields::report;
use super::saving::offered;
use super::work::{KEPT, enter, shows};
use crate::visit::Visit;

const NO_FILES: &str = "only Chromium lets a page write to a file of the reader's disk";

pub const ALL: &[Scenario] = &[
    Scenario::new("a_backup_is_offered_when_a_day_has_passed_and_not_before", offer),
    Scenario::new("whoever_declines_a_backup_is_not_asked_again_at_once", decline),
    Scenario::new("a_chosen_file_is_kept_up_to_date", kept_file).not_in(&[Browser::Firefox, Browser::WebKit], NO_FILES),
    Scenario::new("a_file_that_cannot_be_written_is_said_in_a_sentence", lost_file)
        .not_in(&[Browser::Firefox, Browser::WebKit], NO_FILES),
    Scenario::new("a_file_that_the_browser_no_longer_knows_is_said_in_a_sentence", forgotten_file)
        .not_in(&[Browser::Firefox, Browser::WebKit], NO_FILES),
];

const OFFER: &str = "document.querySelector('.safety-offer')";
const NO_OFFER: &str = "!document.querySelector('.safety-offer')";
/// As if nothing had been backed up for two days.
const TWO_DAYS_AGO: &str = "
    localStorage.setItem('park-atlas.last-backup.shizhu-2023-2027', JSON.stringify(`${Date.now() - 2 * 864e5} 0`))";
/// The person's choice: a file that the browser keeps for the page, of the kind a picker gives.
pub(super) const CHOOSE: &str = "
    window.showSaveFilePicker = async ({ suggestedName }) =>
        (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true });
    document.getElementById('keep-file').click();";
const READ: &str = "
    const folder = await navigator.storage.getDirectory();
    const file = await (await folder.getFileHandle('shizhu-2023-2027.json')).getFile();
    const text = await file.text();
    return text.startsWith('{') ? JSON.parse(text).revisions.length : 0;";
/// As browsers do in a later visit.
const ASK_AGAIN: &str = "
    FileSystemFileHandle.prototype.queryPermission = async () => 'prompt';
    FileSystemFileHandle.prototype.requestPermission = async () => 'granted';";
pub(super) const CARD: &str = "[aria-labelledby=keep-file-title] [role=status]";

/// Work of today whose last backup is two days old.
fn overdue(visit: &mut Visit<'_>) -> Result<()> {
    enter(visit)?;
    visit.window()?.wait(NO_OFFER)?;
    visit.run(TWO_DAYS_AGO, &[])?;
    visit.reload()?;
    visit.window()?.wait(OFFER)?;
    let words = visit.text(".safety-offer p")?;
    ensure!(words == safety::due(Lang::Zh, 2), "it says “{words}”");
    Ok(())
}

fn offer(visit: &mut Visit<'_>) -> Result<()> {
    overdue(visit)?;
    let button = "document.querySelector('.safety-offer .button--primary')";
    let backup = offered(visit, button, "return JSON.parse(await file.text()).revisions.length")?;
    ensure!(backup == 2, "the backup has {backup} changes");
    let window = visit.window()?;
    window.wait(NO_OFFER)?;
    window.wait(&shows(".save-lamp__backup", "今天已备份"))
}

fn decline(visit: &mut Visit<'_>) -> Result<()> {
    overdue(visit)?;
    visit.window()?.click(".safety-offer .button--quiet")?;
    visit.window()?.wait(NO_OFFER)?;
    visit.reload()?;
    let window = visit.window()?;
    window.wait(KEPT)?;
    // The bar comes with the first part that is fetched after the page.
    window.run("await new Promise(resolve => setTimeout(resolve, 1000))", &[])?;
    window.wait(NO_OFFER)
}

fn begin(visit: &mut Visit<'_>) -> Result<String> {
    let project = enter(visit)?;
    visit.turn_to("#/data")?;
    visit.window()?.wait("document.getElementById('keep-file')")?;
    visit.run(CHOOSE, &[])?;
    visit.window()?.wait(&shows(CARD, "正在自动更新“shizhu-2023-2027.json”"))?;
    Ok(project)
}

pub(super) fn holds(visit: &mut Visit<'_>, changes: usize) -> Result<()> {
    let window = visit.window()?;
    window.wait(&format!("(async () => {{ {READ} }})().then(count => window.held = count), window.held === {changes}"))
}

fn kept_file(visit: &mut Visit<'_>) -> Result<()> {
    let project = begin(visit)?;
    holds(visit, 2)?;
    visit.turn_to(&project)?;
    report(visit, "stage", "completed")?;
    holds(visit, 3)?;
    // In a later visit it goes on by itself.
    visit.reload()?;
    report(visit, "stage", "in-production")?;
    holds(visit, 4)?;
    // Where the browser wants the person's word again, it is asked for, and the file catches up.
    let ask = json!({ "source": ASK_AGAIN });
    visit.window()?.devtools("Page.addScriptToEvaluateOnNewDocument", &ask)?;
    visit.reload()?;
    visit.window()?.wait(&shows(".safety-offer p", "要继续自动更新备份文件“shizhu-2023-2027.json”"))?;
    report(visit, "stage", "at-capacity")?;
    visit.window()?.wait(KEPT)?;
    visit.window()?.click(".safety-offer .button--primary")?;
    visit.window()?.wait(NO_OFFER)?;
    holds(visit, 5)?;
    visit.turn_to("#/data")?;
    visit.window()?.click("[aria-labelledby=keep-file-title] .button:not([hidden]):last-child")?;
    visit.window()?.wait(&shows(CARD, Lang::Zh.t(safety::NO_FILE)))
}

fn forgotten_file(visit: &mut Visit<'_>) -> Result<()> {
    let project = begin(visit)?;
    let fail = "
        const { get } = IDBObjectStore.prototype;
        window.mend = () => { IDBObjectStore.prototype.get = get; };
        IDBObjectStore.prototype.get = function (key) {
            if (this.transaction.db.name.endsWith('.handle')) throw new DOMException('', 'UnknownError');
            return get.call(this, key);
        };";
    visit.run(fail, &[])?;
    visit.turn_to(&project)?;
    report(visit, "stage", "completed")?;
    let said = safety::failed(Lang::Zh, "shizhu-2023-2027.json", safety::FORGOTTEN);
    visit.window()?.wait(&shows(".safety-offer p", &said))?;
    // It goes on with the next change if it can.
    visit.run("window.mend()", &[])?;
    report(visit, "stage", "in-production")?;
    holds(visit, 4)?;
    visit.window()?.wait(NO_OFFER)
}

fn lost_file(visit: &mut Visit<'_>) -> Result<()> {
    let project = begin(visit)?;
    let fail = "
        FileSystemFileHandle.prototype.createWritable = async () => { throw new DOMException('', args[0]) };";
    visit.run(fail, &[json!("NotFoundError")])?;
    visit.turn_to(&project)?;
    report(visit, "stage", "completed")?;
    let window = visit.window()?;
    window.wait(&shows(".safety-offer p", "备份文件“shizhu-2023-2027.json”没有写入：找不到该文件"))?;
    // The work itself is kept all the same.
    window.wait(KEPT)
}
