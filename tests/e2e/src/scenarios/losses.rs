//! What could be lost and is not: notes that do not reach the disk, drafts side by side, what is cleared
//! while one works, a storage that never answers, files that somebody else has written.

use std::fs;

use anyhow::{Context, Result, ensure};
use park_atlas::i18n::Lang;
use park_atlas::i18n::words::{journal, safety};
use serde_json::json;
use xtask::browser::Browser;
use xtask::machine::root;
use xtask::site::Site;

use super::Scenario;
use super::fields;
use super::note_photos;
use super::notes::{self, save};
use super::pages::addresses;
use super::safety::{CARD, CHOOSE, holds};
use super::saving::offered;
use super::work::{KEPT, NOTE, SAVE_BACKUP, enter, shows};
use crate::visit::Visit;
use crate::watched;

const NO_FILES: &str = "only Chromium lets a page write to a file of the reader's disk";

pub const ALL: &[Scenario] = &[
    Scenario::new("a_note_that_did_not_reach_the_disk_is_a_draft_after_a_reload", not_on_disk),
    Scenario::new("two_drafts_on_one_thing_stand_side_by_side", side_by_side),
    Scenario::new("what_is_cleared_while_one_works_is_kept_again_and_said", cleared),
    Scenario::new("storage_that_never_answers_does_not_keep_anybody_from_working", silent),
    Scenario::new("a_write_that_is_never_answered_is_not_called_saving_for_ever", unanswered),
    Scenario::new("photos_are_not_loose_while_it_is_unknown_what_names_them", unread),
    Scenario::new("a_colleague_s_file_is_not_written_over_unread", others_file)
        .not_in(&[Browser::Firefox, Browser::WebKit], NO_FILES),
];

/// A browser that has the photos and cannot read the journal, once it is told so.
const BROKEN_JOURNAL: &str = "<script>
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function (name, version) {
        if (localStorage.broken && name.endsWith('.journal')) throw new DOMException('', 'UnknownError');
        return open.call(this, name, version);
    };
</script>";
const WRITE: &str = "
    const folder = await navigator.storage.getDirectory();
    const file = await folder.getFileHandle('shizhu-2023-2027.json', { create: true });
    const writing = await file.createWritable();
    await writing.write(args[0]);
    await writing.close();";
const WORDS: &str = "
    const folder = await navigator.storage.getDirectory();
    return (await (await folder.getFileHandle('shizhu-2023-2027.json')).getFile()).text();";

/// As a disk without any room for what the function chooses.
pub(super) fn refuse(visit: &mut Visit<'_>, values: &str) -> Result<()> {
    let script = format!(
        "window.put ??= IDBObjectStore.prototype.put;
        IDBObjectStore.prototype.put = function (value, key) {{
            if (({values})(value)) throw new DOMException('', 'QuotaExceededError');
            return window.put.call(this, value, key);
        }}"
    );
    visit.run(&script, &[]).map(drop)
}

fn project() -> Result<String> {
    addresses()?.into_iter().find(|hash| hash.starts_with("#/projects/")).context("no projects")
}

fn not_on_disk(visit: &mut Visit<'_>) -> Result<()> {
    visit.open(&project()?)?;
    visit.window()?.wait(KEPT)?;
    refuse(visit, "() => true")?;
    notes::begin_note(visit, NOTE)?;
    visit.window()?.click(".sheet__save")?;
    visit.window()?.wait(&format!("document.querySelector('.save-trouble') && {}", shows(".notes__text", NOTE)))?;
    // Where the page lives on, what was written does not begin the next note.
    let typed = notes::draft(visit)?;
    ensure!(typed.is_empty(), "the next note begins with “{typed}”");
    // The person leaves although they are warned.
    visit.run("window.addEventListener('beforeunload', event => event.stopImmediatePropagation(), true)", &[])?;
    visit.window()?.go("about:blank")?;
    visit.open(&project()?)?;
    visit.window()?.wait(KEPT)?;
    let typed = notes::draft(visit)?;
    ensure!(typed == NOTE, "of the note that was never saved there is “{typed}”");
    save(visit)?;
    let left = visit.run("return Object.keys(localStorage).filter(key => key.includes('draft')).length", &[])?;
    ensure!(left == 0, "{left} drafts outlive the note that is on disk");
    Ok(())
}

fn side_by_side(visit: &mut Visit<'_>) -> Result<()> {
    let mut projects = addresses()?.into_iter().filter(|hash| hash.starts_with("#/projects/"));
    let (first, second) = (projects.next().context("no projects")?, projects.next().context("one project")?);
    visit.open(&first)?;
    visit.window()?.wait(KEPT)?;
    notes::begin_draft(visit, "第一稿")?;
    visit.turn_to(&second)?;
    notes::begin_note(visit, "第二稿")?;
    let about = first.replace("#/projects/", "project:");
    let script = "
        const about = document.querySelector('select.sheet__about');
        about.value = args[0];
        about.dispatchEvent(new Event('change', { bubbles: true }));
        return about.value";
    let chosen = visit.run(script, &[json!(about)])?;
    ensure!(chosen == json!(about), "the sheet is about {chosen}");
    visit.window()?.click(".sheet__head button:last-child")?;
    visit.turn_to("#/notes")?;
    visit.window()?.wait("document.querySelectorAll('.drafts li').length === 2")?;
    let drafts = visit.text(".drafts ul")?;
    ensure!(drafts.contains("第一稿") && drafts.contains("第二稿"), "the drafts are “{drafts}”");
    // Each leads to its own words.
    for text in ["第一稿", "第二稿"] {
        let open = "[...document.querySelectorAll('.drafts li')].find(li => li.textContent.includes(args[0]))
            .querySelector('button').click()";
        visit.run(open, &[json!(text)])?;
        visit.window()?.wait(&format!("document.querySelector('.sheet__words')?.value === '{text}'"))?;
        visit.window()?.click(".sheet__head button:last-child")?;
        visit.window()?.wait("!document.querySelector('.sheet')")?;
    }
    Ok(())
}

fn cleared(visit: &mut Visit<'_>) -> Result<()> {
    enter(visit)?;
    visit.run(note_photos::CLEAR, &[])?;
    visit.window()?.wait(&shows(".safety-offer p", Lang::Zh.t(safety::CLEARED)))?;
    visit.window()?.wait(KEPT)?;
    // Nobody has changed anything since.
    visit.reload()?;
    visit.window()?.wait(&format!("{KEPT} && {}", shows(".notes__text", NOTE)))
}

fn silent(visit: &mut Visit<'_>) -> Result<()> {
    let head = "<script>IDBFactory.prototype.open = () => new EventTarget();</script>";
    visit.go_to_site(Site::new(watched::folder()).with_head(head))?;
    visit.open(&project()?)?;
    visit.window()?.wait("document.querySelector('.save-trouble')")?;
    let words = visit.text(".save-trouble p")?;
    ensure!(words.contains(Lang::Zh.t(journal::SILENT)), "the banner says “{words}”");
    fields::report(visit, "stage", "started")?;
    visit.window()?.wait(&shows("[data-slot=stage] .tracked__value", "开工"))?;
    visit.turn_to("#/data")?;
    let backup = offered(visit, SAVE_BACKUP, "return JSON.parse(await file.text()).revisions.length")?;
    ensure!(backup == 1, "the backup has {backup} changes");
    visit.leave()
}

fn unanswered(visit: &mut Visit<'_>) -> Result<()> {
    visit.open(&project()?)?;
    visit.window()?.wait(KEPT)?;
    visit.run("Object.defineProperty(IDBTransaction.prototype, 'oncomplete', { set() {} })", &[])?;
    fields::report(visit, "stage", "started")?;
    visit.window()?.wait("document.querySelector('.save-trouble')")?;
    let words = visit.text(".save-trouble p")?;
    ensure!(words.contains(Lang::Zh.t(journal::SILENT)), "the banner says “{words}”");
    visit.window()?.wait("!document.querySelector('.save-lamp__state--good')")?;
    let backup = offered(
        visit,
        "document.querySelector('.save-trouble button')",
        "return JSON.parse(await file.text()).revisions.length",
    )?;
    ensure!(backup == 1, "the backup has {backup} changes");
    visit.leave()
}

fn unread(visit: &mut Visit<'_>) -> Result<()> {
    visit.go_to_site(Site::new(watched::folder()).with_head(BROKEN_JOURNAL))?;
    visit.open(&project()?)?;
    visit.window()?.wait(KEPT)?;
    notes::photograph(visit)?;
    visit.turn_to("#/data")?;
    // From now on what names the photo cannot be read, and the photo itself can.
    visit.run("localStorage.setItem('broken', '1')", &[])?;
    visit.reload()?;
    visit.window()?.wait("document.querySelector('.save-trouble')")?;
    visit.window()?.wait("document.querySelector('#with-photos')?.closest('label').hidden === false")?;
    visit.window()?.run("await new Promise(resolve => setTimeout(resolve, 500))", &[])?;
    visit.window()?.wait("!document.querySelector('#loose-title')")
}

fn others_file(visit: &mut Visit<'_>) -> Result<()> {
    enter(visit)?;
    visit.turn_to("#/data")?;
    visit.window()?.wait("document.getElementById('keep-file')")?;
    let theirs = fs::read_to_string(root().join("tests/fixtures/backup-v1.json"))?;
    visit.run(WRITE, &[json!(theirs)])?;
    visit.run(CHOOSE, &[])?;
    visit.window()?.wait(&shows(CARD, &safety::holding(Lang::Zh, "shizhu-2023-2027.json", 4)))?;
    holds(visit, 4)?;
    // It is looked at and taken in as any other file; then it is kept up to date.
    visit.window()?.click("[aria-labelledby=keep-file-title] .button--primary")?;
    visit.window()?.wait("document.querySelector('.incoming__table tbody tr')")?;
    holds(visit, 4)?;
    visit.window()?.click(".incoming .button--primary")?;
    holds(visit, 6)?;
    visit.window()?.wait(&shows(CARD, "正在自动更新“shizhu-2023-2027.json”"))?;
    // What is no backup of this plan is left alone as well.
    visit.run(WRITE, &[json!("序号,项目名称\n1,泵阀")])?;
    visit.run(CHOOSE, &[])?;
    visit.window()?.wait(&shows(CARD, &safety::strange(Lang::Zh, "shizhu-2023-2027.json")))?;
    let left = visit.run(&format!("const read = async () => {{ {WORDS} }}; return await read()"), &[])?;
    ensure!(left == "序号,项目名称\n1,泵阀", "the file holds {left}");
    Ok(())
}
