//! Storage that is full, really filled until the browser refuses: what was entered stays on the screen and leaves
//! in a backup, photos too, and is kept once there is room again.

use std::fs;

use anyhow::{Context, Result, bail, ensure};
use park_atlas::i18n::Lang;
use park_atlas::i18n::words::{journal, photos, safety};
use serde_json::{Value, json};
use xtask::browser::Browser;

use super::Scenario;
use super::fields::{report, value};
use super::losses::refuse;
use super::offline::WHOLE;
use super::pages::addresses;
use super::saving::offered;
use super::work::{KEPT, NOTE, enter, shows};
use super::{note_photos, notes};
use crate::visit::Visit;

const NO_QUOTA: &str = "nothing sets how much MiniBrowser lets a site keep: the disk would have to be filled";

pub const ALL: &[Scenario] = &[
    Scenario::new("a_storage_filled_to_its_end_loses_nothing_and_takes_everything_once_there_is_room", filled)
        .not_in(&[Browser::WebKit], NO_QUOTA),
    Scenario::new("a_photo_for_which_there_is_no_room_is_not_saved_and_goes_into_every_backup", no_room),
    Scenario::new("a_photo_that_the_storage_lost_and_does_not_take_again_is_in_the_backup_that_is_offered", lost),
    Scenario::new("a_photo_that_the_storage_never_answers_for_does_not_keep_its_note_from_being_saved", unanswered),
];

/// What is left beside the copy of the site, in bytes.
const ROOM: u64 = 12 << 20;
/// Firefox counts in kilobytes, and has no less for a site than this.
const FIREFOX_ROOM: u64 = 16 << 10;
/// Puts random bytes beside the work until not even one more is taken: browsers may press what repeats itself.
/// In Firefox the transaction after one without room may only delete, so each is tried again.
const FILL: &str = "
    const opening = indexedDB.open('filler', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('bytes');
    await new Promise((resolve, reject) => { opening.onsuccess = resolve; opening.onerror = reject; });
    const put = size => new Promise(resolve => {
        const transaction = opening.result.transaction('bytes', 'readwrite', { durability: 'strict' });
        const bytes = new Uint8Array(size);
        for (let at = 0; at < size; at += 65536) crypto.getRandomValues(bytes.subarray(at, at + 65536));
        try {
            transaction.objectStore('bytes').put(bytes, crypto.randomUUID());
        } catch (error) {
            resolve(error.name);
        }
        transaction.oncomplete = () => resolve('');
        transaction.onabort = () => resolve(transaction.error?.name ?? 'aborted');
    });
    let filled = 0, why = '';
    for (let size = 1 << 20; size >= 1; size >>= 2) {
        for (let refused = 0; refused < 3;) {
            const answer = await put(size);
            if (answer) { refused += 1; why = answer === 'QuotaExceededError' ? answer : why; } else filled += size;
        }
    }
    opening.result.close();
    return [filled, why];";
const FREE: &str = "
    await new Promise((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('filler');
        deleting.onsuccess = resolve;
        deleting.onerror = deleting.onblocked = reject;
    });";
const BANNER: &str = ".save-trouble p";
const BANNER_BACKUP: &str = "document.querySelector('.save-trouble button')";
const COUNTS: &str = "
    const { revisions, photos } = JSON.parse(await file.text());
    return [revisions.length, photos?.length ?? 0]";
/// Whether the browser would ask before the page is left.
const WARNS: &str = "return !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))";
const COME_BACK: &str = "
    document.dispatchEvent(new Event('visibilitychange'));
    window.dispatchEvent(new Event('visibilitychange'))";
/// Pictures are written and nobody is told.
const NO_ANSWER: &str = "
    Object.defineProperty(IDBTransaction.prototype, 'oncomplete', {
        set(call) { if (!this.db.name.endsWith('.photos')) this.addEventListener('complete', call); },
    })";

fn project() -> Result<String> {
    addresses()?.into_iter().find(|hash| hash.starts_with("#/projects/")).context("no projects")
}

/// The project's page in a browser that has little room left once the copy of the site is there.
fn open_with_little_room(visit: &mut Visit<'_>) -> Result<()> {
    let is_chromium = visit.run("return 'chrome' in window", &[])? == true;
    if !is_chromium {
        visit.keep_profile()?;
        let limit = format!("user_pref(\"dom.quotaManager.temporaryStorage.fixedLimit\", {FIREFOX_ROOM});\n");
        fs::write(visit.profile().join("user.js"), limit)?;
    }
    visit.open("#/data")?;
    visit.window()?.wait(WHOLE)?;
    if is_chromium {
        let used = visit.run("return (await navigator.storage.estimate()).usage", &[])?;
        let quota = used.as_u64().context("the browser does not say what it keeps")? + ROOM;
        let origin = visit.run("return location.origin", &[])?;
        let quota = json!({ "origin": origin, "quotaSize": quota });
        visit.window()?.devtools("Storage.overrideQuotaForOrigin", &quota)?;
    }
    visit.turn_to(&project()?)?;
    visit.window()?.wait(KEPT)
}

fn filled(visit: &mut Visit<'_>) -> Result<()> {
    open_with_little_room(visit)?;
    notes::begin_note(visit, NOTE)?;
    notes::save(visit)?;
    let filled = visit.run(FILL, &[])?;
    let (bytes, why) = (filled.get(0).and_then(Value::as_u64), filled.get(1).and_then(Value::as_str));
    ensure!(bytes > Some(1 << 20) && why == Some("QuotaExceededError"), "filled in {filled}");
    // A database has some room inside, so small edits may still find a place.
    let edits = write_until_refused(visit)?;
    let words = visit.text(BANNER)?;
    ensure!(words.contains(Lang::Zh.t(journal::FULL)), "the banner says “{words}”");
    let lamp = visit.text(".save-lamp__state")?;
    ensure!(lamp.contains(Lang::Zh.t(journal::NOT_SAVED)), "the lamp says “{lamp}”");

    notes::take_picture(visit, "拍了现场。")?;
    visit.window()?.wait(&shows(".sheet .photo__damaged", Lang::Zh.t(photos::NOT_KEPT)))?;
    visit.window()?.click(".sheet__save")?;
    visit.window()?.wait("document.querySelectorAll('.note').length === 2")?;
    visit.window()?.wait(&shows(&value("body"), &edit(edits)))?;
    // Whatever the browser refuses next, the reason is the same. A short note may still find a place.
    let photo = "1 张照片没有存入本浏览器";
    visit.window()?.wait(&format!("document.querySelector('{BANNER}')?.textContent.includes('{photo}')"))?;
    let words = visit.text(BANNER)?;
    ensure!(words.contains(Lang::Zh.t(journal::FULL)), "with the photo the banner says “{words}”");
    let counts = offered(visit, BANNER_BACKUP, COUNTS)?;
    ensure!(counts == json!([edits + 2, 1]), "the backup has {counts} changes and photos after {edits} edits");
    ensure!(visit.run(WARNS, &[])? == true, "the page can be left without a word");

    visit.run(FREE, &[])?;
    visit.window()?.click(".save-trouble .button:last-child")?;
    visit.window()?.wait(&format!("{KEPT} && !document.querySelector('.save-trouble')"))?;
    ensure!(visit.run(WARNS, &[])? == false, "everything is saved, and leaving is still warned of");
    visit.reload()?;
    visit.window()?.wait(&shows(&value("body"), &edit(edits)))?;
    visit.window()?.wait("document.querySelectorAll('.note').length === 2")?;
    visit.window()?.wait(notes::PHOTO_SHOWN)
}

/// A text of three thousand bytes that is another each time.
fn edit(number: usize) -> String {
    format!("第{number}次：{}", "经济信息委".repeat(200))
}

/// Says which edit was the first that the browser did not take.
fn write_until_refused(visit: &mut Visit<'_>) -> Result<usize> {
    for number in 1..=40 {
        report(visit, "body", &edit(number))?;
        visit.window()?.wait(&shows(&value("body"), &edit(number)))?;
        visit.window()?.wait(&format!("({KEPT}) || document.querySelector('.save-trouble')"))?;
        if visit.run("return document.querySelector('.save-trouble') !== null", &[])? == true {
            return Ok(number);
        }
    }
    bail!("the browser takes edits although it is full")
}

fn no_room(visit: &mut Visit<'_>) -> Result<()> {
    visit.open(&project()?)?;
    visit.window()?.wait(KEPT)?;
    refuse(visit, "value => typeof value !== 'string'")?;
    notes::take_picture(visit, NOTE)?;
    visit.window()?.wait(&shows(".sheet .photo__damaged", Lang::Zh.t(photos::NOT_KEPT)))?;
    let bytes = offered(visit, "document.querySelector('.sheet .photo__tools button')", "return file.size")?;
    ensure!(bytes.as_u64() > Some(10_000), "{bytes} bytes of the photo can be taken along");
    unsaved_photo(visit)?;
    // A photo that nobody wants is no loss.
    visit.window()?.click(".sheet .photo > .button:last-child")?;
    visit.window()?.wait(&format!("{KEPT} && !document.querySelector('.save-trouble')"))?;
    notes::choose_picture(visit)?;
    visit.window()?.wait("document.querySelector('.sheet .photo__damaged')")?;
    visit.window()?.click(".sheet__save")?;
    visit.window()?.wait("!document.querySelector('.sheet') && document.querySelector('.note .photo__damaged')")?;
    // The note is on disk, its photo is not.
    unsaved_photo(visit)?;
    let counts = offered(visit, BANNER_BACKUP, COUNTS)?;
    ensure!(counts == json!([1, 1]), "the banner's backup has {counts} changes and photos");
    visit.turn_to("#/data")?;
    visit.window()?.wait("document.querySelector('#with-photos')?.closest('label').hidden === false")?;
    let said = visit.text(".data-page__list")?;
    ensure!(said.contains("其中 1 张没有存入本浏览器"), "the page says “{said}”");
    for wanted in [true, false] {
        visit.run("document.querySelector('#with-photos').checked !== args[0] && document.querySelector('#with-photos').click()", &[json!(wanted)])?;
        let counts = offered(visit, super::work::SAVE_BACKUP, COUNTS)?;
        ensure!(counts == json!([1, 1]), "the page's backup has {counts} changes and photos");
    }
    // There is room again, and the person comes back to the tab.
    refuse(visit, "() => false")?;
    visit.run(COME_BACK, &[])?;
    visit.window()?.wait(&format!("{KEPT} && !document.querySelector('.save-trouble')"))?;
    visit.turn_to(&project()?)?;
    visit.window()?.wait("document.querySelector('.note') && !document.querySelector('.photo__damaged')")?;
    visit.reload()?;
    visit.window()?.wait(notes::PHOTO_SHOWN)
}

/// The lamp, the banner and the browser itself say that a photo is in memory only.
fn unsaved_photo(visit: &mut Visit<'_>) -> Result<()> {
    visit.window()?.wait(&shows(BANNER, "有 1 张照片没有存入本浏览器"))?;
    let lamp = visit.text(".save-lamp__state")?;
    ensure!(lamp.contains(Lang::Zh.t(journal::NOT_SAVED)), "the lamp says “{lamp}”");
    ensure!(visit.run(WARNS, &[])? == true, "the page can be left without a word");
    Ok(())
}

fn lost(visit: &mut Visit<'_>) -> Result<()> {
    enter(visit)?;
    notes::photograph(visit)?;
    refuse(visit, "value => typeof value !== 'string'")?;
    visit.run(note_photos::CLEAR, &[])?;
    visit.window()?.wait(&shows(".safety-offer p", Lang::Zh.t(safety::CLEARED)))?;
    unsaved_photo(visit)?;
    let counts = offered(visit, "document.querySelector('.safety-offer .button--primary')", COUNTS)?;
    ensure!(counts == json!([3, 1]), "the backup that is offered has {counts} changes and photos");
    refuse(visit, "() => false")?;
    visit.window()?.click(".save-trouble .button:last-child")?;
    visit.window()?.wait(&format!("{KEPT} && !document.querySelector('.save-trouble')"))?;
    visit.reload()?;
    visit.window()?.wait(notes::PHOTO_SHOWN)
}

fn unanswered(visit: &mut Visit<'_>) -> Result<()> {
    visit.open(&project()?)?;
    visit.window()?.wait(KEPT)?;
    visit.run(NO_ANSWER, &[])?;
    notes::take_picture(visit, NOTE)?;
    unsaved_photo(visit)?;
    let words = visit.text(BANNER)?;
    ensure!(words.contains(Lang::Zh.t(journal::SILENT)), "the banner says “{words}”");
    visit.window()?.click(".sheet__save")?;
    visit.window()?.wait("document.querySelector('.note .photo__damaged')")?;
    let counts = offered(visit, BANNER_BACKUP, COUNTS)?;
    ensure!(counts == json!([1, 1]), "the backup has {counts} changes and photos");
    visit.leave()
}
