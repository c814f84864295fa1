//! Storage that is full, fails, or was damaged: what was entered stays on the screen and leaves in a file.

use std::fs;

use anyhow::{Context, Result, ensure};
use park_atlas::i18n::Lang;
use park_atlas::i18n::words::{data, journal, notes, photos, safety};
use park_atlas::journal::{
    Cell, Change, Day, Draft, Entry, Journal, Millis, Note, NoteId, Photo, PhotoId, Value, Writer, WriterId,
};
use park_atlas::plan::Subject;
use park_atlas::report::Backup;
use park_atlas::report::album::{self, Carried};
use serde_json::json;
use xtask::machine::root;

use super::Scenario;
use super::fields::{report, value};
use super::note_photos;
use super::saving::offered;
use super::work::{KEPT, SAVE_BACKUP, TAKE_IN, enter, shows};
use crate::visit::Visit;

pub const ALL: &[Scenario] = &[
    Scenario::new("whichever_write_fails_the_change_stays_on_the_screen", failing_write),
    Scenario::new("a_flipped_bit_in_the_journal_is_set_aside_and_exported", flipped_bit),
    Scenario::new("what_a_file_calls_a_photo_and_is_none_is_left_out_and_nothing_else", no_photos),
    Scenario::new("the_browser_is_asked_to_keep_the_data_and_its_answer_told", persistence),
    Scenario::new("ctrl_z_undoes_on_every_page_and_with_shift_redoes", keys),
    Scenario::new("a_backup_of_yesterday_is_not_one_of_today", yesterday),
    Scenario::new("a_position_that_is_denied_is_said_and_can_be_typed", denied),
];

const BANNER: &str = ".save-trouble p";
const SHIFT: char = '\u{e008}';
const CONTROL: char = '\u{e009}';
/// Every write of a record fails from the given one on, as on a broken disk.
const FAIL: &str = "
    const put = IDBObjectStore.prototype.put;
    let left = args[0];
    window.mend = () => { IDBObjectStore.prototype.put = put; };
    IDBObjectStore.prototype.put = function (...values) {
        if (left > 0) { left -= 1; return put.apply(this, values); }
        throw new DOMException('the disk does not answer', 'UnknownError');
    };";
const FLIP_A_BIT: &str = "
    const opening = indexedDB.open('park-atlas.shizhu-2023-2027.journal');
    await new Promise(resolve => { opening.onsuccess = resolve; });
    const answer = request => new Promise(resolve => { request.onsuccess = () => resolve(request.result); });
    const store = mode => opening.result.transaction('records', mode).objectStore('records');
    const [key] = await answer(store('readonly').getAllKeys());
    const line = await answer(store('readonly').get(key));
    const at = line.length >> 1;
    const damaged = line.slice(0, at) + String.fromCharCode(line.charCodeAt(at) ^ 1) + line.slice(at + 1);
    await answer(store('readwrite').put(damaged, key));
    opening.result.close();
    return damaged;";

fn failing_write(visit: &mut Visit<'_>) -> Result<()> {
    let project = enter(visit)?;
    for (working, slot, typed) in [(0, "body", "经济信息委"), (1, "person", "张三"), (2, "obstacle", "用地指标不足")]
    {
        visit.turn_to(&project)?;
        visit.run(FAIL, &[json!(working)])?;
        // The writes that still work go first.
        for number in 0..working {
            report(visit, "next-step", &format!("第 {number} 步"))?;
            visit.window()?.wait(KEPT)?;
        }
        report(visit, slot, typed)?;
        let window = visit.window()?;
        window.wait("document.querySelector('.save-trouble')")?;
        window.wait(&shows(&value(slot), typed))?;
        let words = visit.text(BANNER)?;
        ensure!(words.contains("有 1 条修改没有存入"), "the banner says “{words}”");
        let lamp = visit.text(".save-lamp__state")?;
        ensure!(lamp.contains(Lang::Zh.t(journal::NOT_SAVED)), "the lamp says “{lamp}”");
        let text = {
            visit.turn_to("#/data")?;
            visit.window()?.wait(SAVE_BACKUP)?;
            offered(visit, SAVE_BACKUP, "return file.text()")?
        };
        ensure!(text.as_str().is_some_and(|text| text.contains(typed)), "the backup lacks {typed}");
        visit.run("window.mend()", &[])?;
        visit.window()?.click(".save-trouble .button:last-child")?;
        visit.window()?.wait(KEPT)?;
        visit.window()?.wait("!document.querySelector('.save-trouble')")?;
    }
    visit.open(&project)?;
    visit.window()?.wait(&shows(&value("obstacle"), "用地指标不足"))
}

fn flipped_bit(visit: &mut Visit<'_>) -> Result<()> {
    enter(visit)?;
    let damaged = visit.run(FLIP_A_BIT, &[])?;
    let damaged = damaged.as_str().unwrap_or_default().to_owned();
    visit.reload()?;
    visit.turn_to("#/data")?;
    let words = Lang::Zh.t(data::DAMAGED);
    visit.window()?.wait(&format!("document.querySelector('.data-page__list')?.textContent.includes('{words}1')"))?;
    let backup = offered(visit, SAVE_BACKUP, "return JSON.parse(await file.text())")?;
    let number = |name: &str| backup.get(name).and_then(serde_json::Value::as_array).map_or(0, Vec::len);
    ensure!((number("revisions"), number("set_aside")) == (1, 1), "the backup is {backup:#}");
    ensure!(backup.to_string().contains(&json!(damaged).to_string()), "it was changed on the way");
    let raw = "document.querySelector('[aria-labelledby=reset-title] .button')";
    let raw = offered(visit, raw, "return file.text()")?;
    ensure!(raw.as_str().is_some_and(|raw| raw.contains(&damaged)), "the export lacks what was damaged");
    // It is kept again like everything else when somebody clears the site's data.
    visit.run(note_photos::CLEAR, &[])?;
    visit.window()?.wait(&shows(".safety-offer p", Lang::Zh.t(safety::CLEARED)))?;
    visit.window()?.wait(KEPT)?;
    visit.reload()?;
    visit.window()?.wait(&format!("document.querySelector('.data-page__list')?.textContent.includes('{words}1')"))
}

/// A file with a note of three photos: a text, one that begins like a picture, and a picture, each under the digest
/// of its bytes.
fn with_no_photos(picture: Vec<u8>) -> Result<String> {
    let begins_like_one = [&[0xff, 0xd8, 0xff, 0xe0][..], b"<script>alert(1)</script>"].concat();
    let contents = [b"<script>alert(1)</script>".to_vec(), begins_like_one, picture];
    let mut note = Note::new(Day::new(2026, 11, 23).context("no day")?, "三张照片").context("no note")?;
    for bytes in &contents {
        let id = PhotoId::of(bytes);
        note.photos.push(Photo { id, width: 4, height: 3, bytes: bytes.len() as u32, taken: None, place: None });
    }
    let mut writer = Writer::new(WriterId::new("theirs", "tab"));
    let Cell { subject, slot } = Cell::note(Subject::Zone, NoteId(writer.next_id()));
    let change = Change::Put(Value::Note(note));
    let (author, remark) = ("李四".to_owned(), String::new());
    let draft = Draft { author, subject, slot, base: Vec::new(), change, since: None, remark };
    let journal: Journal = [Entry::from(writer.write(Millis::new(5), draft))].into_iter().collect();
    let text = Backup::write(&journal, &[], "shizhu-2023-2027", Millis::new(9), "李四");
    let carried = |(number, bytes): (usize, &Vec<u8>)| Carried::new(PhotoId::of(bytes), bytes).to_json(number);
    let photos: String = contents.iter().enumerate().map(carried).collect();
    Ok(format!("{}{photos}{}", album::open(&text), album::CLOSE))
}

fn no_photos(visit: &mut Visit<'_>) -> Result<()> {
    let project = enter(visit)?;
    let picture = fs::read(root().join("tests/fixtures/photo-with-position.jpg"))?;
    let file = visit.path("backup.json");
    fs::write(&file, with_no_photos(picture)?)?;
    visit.turn_to("#/data")?;
    visit.window()?.write("#backup-file", &file.display().to_string())?;
    visit.window()?.wait("document.querySelectorAll('.incoming__item').length === 1")?;
    visit.window()?.click(TAKE_IN)?;
    let said = "[role=status] .notice";
    visit.window()?.wait(&format!("document.querySelector('{said}')"))?;
    let words = visit.text(said)?;
    ensure!(words.contains(&photos::taken_in(Lang::Zh, 1, 2, 0)), "the page says “{words}”");
    visit.turn_to("#/notes")?;
    let seen = "[document.querySelectorAll('.note').length, document.querySelectorAll('.note .photo__picture').length,
        document.querySelectorAll('.note .photo__wait').length].join() === '2,1,2'";
    let look = "document.querySelectorAll('.note .photo').forEach(photo => photo.scrollIntoView())";
    visit.window()?.wait(&format!("({look}, {seen})"))?;
    visit.window()?.wait(KEPT)?;
    // What was here before is as it was.
    super::work::check(visit, &project)
}

fn persistence(visit: &mut Visit<'_>) -> Result<()> {
    visit.open("#/data")?;
    let card = "[aria-labelledby=persist-title]";
    let (ask, said) = (format!("{card} .button"), format!("{card} [role=status]"));
    if visit.run("return !navigator.storage", &[])? == true {
        visit.window()?.click(&ask)?;
        return visit.window()?.wait(&shows(&said, Lang::Zh.t(data::PERSIST_UNKNOWN)));
    }
    for (answer, words) in [("false", data::NOT_PERSISTENT), ("true", data::PERSISTENT)] {
        let stub = format!(
            "window.askedToKeep = false; navigator.storage.persist = async () => (window.askedToKeep = true, {answer})"
        );
        visit.run(&stub, &[])?;
        visit.window()?.wait(&format!("document.querySelector('{ask}')"))?;
        let asked = visit.run("return window.askedToKeep", &[])?;
        ensure!(asked == false, "it was asked although nobody wanted it");
        visit.window()?.click(&ask)?;
        visit.window()?.wait(&shows(&said, Lang::Zh.t(words)))?;
    }
    visit.window()?.wait(&format!("document.querySelector('{ask}').hidden"))
}

fn keys(visit: &mut Visit<'_>) -> Result<()> {
    let project = enter(visit)?;
    visit.turn_to("#/parks")?;
    // The note goes, then the stage, while one looks at something else.
    visit.window()?.press_with(&[CONTROL], 'z')?;
    visit.window()?.wait("/^已撤销 .*记录/.test(document.querySelector('.undo-bar__words')?.textContent.trim())")?;
    visit.turn_to("#/indicators")?;
    visit.window()?.press_with(&[CONTROL], 'z')?;
    visit.window()?.wait("document.querySelector('.undo-bar .button:disabled')")?;
    visit.turn_to(&project)?;
    visit.window()?.wait(&shows(&value("stage"), "未填报"))?;
    visit.turn_to("#/parks")?;
    visit.window()?.press_with(&[CONTROL], 'y')?;
    visit.turn_to(&project)?;
    visit.window()?.wait(&shows(&value("stage"), "开工"))?;
    visit.window()?.wait("!document.querySelector('.notes__text')")?;
    visit.window()?.press_with(&[CONTROL, SHIFT], 'z')?;
    visit.window()?.wait("document.querySelector('.notes__text')")?;
    visit.window()?.wait(KEPT)
}

/// Days are those of the calendar: a minute before midnight was yesterday.
fn yesterday(visit: &mut Visit<'_>) -> Result<()> {
    enter(visit)?;
    visit.run(
        "const midnight = new Date();
         midnight.setHours(0, 0, 0, 0);
         const mark = `${midnight.getTime() - 60000}  +0`;
         localStorage.setItem('park-atlas.last-backup.shizhu-2023-2027', JSON.stringify(mark))",
        &[],
    )?;
    visit.reload()?;
    visit.window()?.wait(&shows(".save-lamp__backup", "1 天前备份后修改 2 条"))
}

fn denied(visit: &mut Visit<'_>) -> Result<()> {
    enter(visit)?;
    visit.run(
        "const geolocation = { getCurrentPosition: (found, failed) => failed({ code: 1, message: '' }) };
         Object.defineProperty(navigator, 'geolocation', { value: geolocation, configurable: true })",
        &[],
    )?;
    let window = visit.window()?;
    window.click(".notes__write")?;
    window.write(".sheet__words", "门口已封。")?;
    window.click(".sheet__more summary")?;
    window.click(".sheet__place .button")?;
    window.wait(&shows(".sheet__place [role=status]", Lang::Zh.t(notes::LOCATE_DENIED)))?;
    window.write(".sheet__place input", "29.9, 208.1")?;
    window.click(".sheet__save")?;
    window.wait("document.querySelector('.sheet')")?;
    visit.run("document.querySelector('.sheet__place input').value = ''", &[])?;
    visit.window()?.write(".sheet__place input", "29.9901, 108.1102")?;
    visit.window()?.click(".sheet__save")?;
    visit.window()?.wait("document.querySelector('.note__place')")?;
    let place = visit.text(".note__place")?;
    ensure!(place.starts_with("29.990100, 108.110200"), "the place is “{place}”");
    visit.window()?.wait(KEPT)
}
