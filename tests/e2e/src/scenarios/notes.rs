//! Notes from the field: written in two taps on a phone, found again and done.

use std::fs;

use anyhow::{Context, Result, ensure};
use serde_json::json;
use xtask::machine::root;

use super::Scenario;
use super::pages::addresses;
use super::saving::offered;
use super::work::{KEPT, SAVE_BACKUP};
use crate::visit::Visit;

pub const ALL: &[Scenario] = &[
    Scenario::new("a_note_takes_two_taps_on_any_page", two_taps),
    Scenario::new("a_note_with_a_photo_is_found_again_and_its_follow_up_done", photo),
    Scenario::new("a_note_being_written_survives_a_reload", kept_draft),
    Scenario::new("nothing_typed_into_a_note_runs", harmless),
    Scenario::new("the_position_of_the_device_is_noted_with_its_accuracy", position),
];

const WORDS: &str = "厂房封顶，检测台到位。";
/// A photo is read when it comes into view.
pub(super) const PHOTO_SHOWN: &str = "(document.querySelector('.note')?.scrollIntoView(),
    document.querySelector('.note .photo__picture')?.naturalWidth === 1600)";
pub(super) const ON_SHEET: &str = "document.querySelector('.sheet .photo__picture')?.complete";
pub(super) const CLOSED: &str = "!document.querySelector('.sheet')";
/// A date field takes keys in the order of the browser's language, so its value is set.
const DUE: &str = "
    const due = document.querySelectorAll('.sheet__more input[type=date]')[1];
    due.value = args[0];
    due.dispatchEvent(new Event('input', { bubbles: true }))";

pub(super) fn project() -> Result<String> {
    addresses()?.into_iter().find(|hash| hash.starts_with("#/projects/")).context("no projects")
}

pub(super) fn fixture(name: &str) -> String {
    root().join("tests/fixtures").join(name).display().to_string()
}

/// Opens the sheet on a page, in a window as wide as a phone.
pub(super) fn begin(visit: &mut Visit<'_>, hash: &str) -> Result<()> {
    visit.open(hash)?;
    let window = visit.window()?;
    window.resize(390, 844)?;
    window.wait(KEPT)?;
    window.click(".note-button")?;
    window.wait("document.activeElement?.matches('.sheet__words')")
}

pub(super) fn save(visit: &mut Visit<'_>) -> Result<()> {
    let window = visit.window()?;
    window.click(".sheet__save")?;
    window.wait(CLOSED)?;
    // Whoever uses a keyboard goes on where they were.
    window.wait("document.activeElement !== document.body")?;
    window.wait(KEPT)
}

fn two_taps(visit: &mut Visit<'_>) -> Result<()> {
    for hash in ["#/", "#/audit", &project()?, "#/text/c2.s1.p1"] {
        begin(visit, hash)?;
        visit.window()?.write(".sheet__words", &format!("{WORDS}{hash}"))?;
        save(visit)?;
    }
    visit.turn_to("#/notes")?;
    visit.window()?.wait("document.querySelectorAll('.note').length === 4")?;
    let about = visit.run("return [...document.querySelectorAll('.note__about a')].map(a => a.hash)", &[])?;
    let project = project()?;
    let expected = json!(["#/text/c2.s1.p1", project, "#/", "#/"]);
    ensure!(about == expected, "the notes are about {about}");
    Ok(())
}

/// Writes a note with a photo that was due long ago.
pub(super) fn write(visit: &mut Visit<'_>) -> Result<()> {
    begin(visit, &project()?)?;
    fill(visit)?;
    save(visit)
}

/// Opens the sheet where one is and writes something into all of it.
pub(super) fn fill_sheet(visit: &mut Visit<'_>) -> Result<()> {
    open_sheet(visit)?;
    fill(visit)
}

/// Begins a note with a photo.
pub(super) fn take_picture(visit: &mut Visit<'_>, words: &str) -> Result<()> {
    begin_note(visit, words)?;
    choose_picture(visit)
}

/// Puts a photo on the sheet.
pub(super) fn choose_picture(visit: &mut Visit<'_>) -> Result<()> {
    visit.window()?.write("#choose-photos", &fixture("photo-with-position.jpg"))?;
    visit.window()?.wait(ON_SHEET)
}

pub(super) fn fill(visit: &mut Visit<'_>) -> Result<()> {
    visit.window()?.write(".sheet__words", WORDS)?;
    choose_picture(visit)?;
    let window = visit.window()?;
    window.click(".sheet__more summary")?;
    visit.run(DUE, &[json!("2024-01-31")]).map(drop)
}

/// Opens the sheet where one is and writes.
pub(super) fn begin_note(visit: &mut Visit<'_>, words: &str) -> Result<()> {
    open_sheet(visit)?;
    visit.window()?.write(".sheet__words", words)
}

/// Begins a note and puts the sheet aside.
pub(super) fn begin_draft(visit: &mut Visit<'_>, words: &str) -> Result<()> {
    begin_note(visit, words)?;
    visit.window()?.click(".sheet__head button:last-child")?;
    visit.window()?.wait(CLOSED)
}

/// What stands in the sheet when it is opened.
pub(super) fn draft(visit: &mut Visit<'_>) -> Result<String> {
    open_sheet(visit)?;
    let typed = visit.run("return document.querySelector('.sheet__words').value", &[])?;
    Ok(typed.as_str().unwrap_or_default().to_owned())
}

fn open_sheet(visit: &mut Visit<'_>) -> Result<()> {
    visit.window()?.click(".note-button")?;
    visit.window()?.wait("document.activeElement?.matches('.sheet__words')")
}

/// Writes a note with a photo about the page one is on.
pub(super) fn photograph(visit: &mut Visit<'_>) -> Result<()> {
    fill_sheet(visit)?;
    visit.window()?.wait(ON_SHEET)?;
    save(visit)
}

fn photo(visit: &mut Visit<'_>) -> Result<()> {
    write(visit)?;
    visit.reload()?;
    visit.window()?.click(".menu__item[href='#/notes']")?;
    visit.window()?.wait(&format!("document.querySelector('.timeline--due') && {PHOTO_SHOWN}"))?;
    ensure!(visit.text(".menu__count")?.starts_with('1'), "the menu says “{}”", visit.text(".menu__count")?);
    let caption = visit.text(".photo__caption")?;
    ensure!(caption.contains("2026-11-20 09:15 · 29.991111, 108.111111"), "the photo says “{caption}”");

    visit.window()?.click(".note__done")?;
    visit.window()?.wait("!document.querySelector('.timeline--due, .menu__count')")?;
    visit.window()?.wait("document.activeElement?.matches('.note__done')")?;
    visit.window()?.wait(KEPT)?;
    visit.reload()?;
    visit.turn_to("#/notes?photos=1&q=jiancetai")?;
    visit.window()?.wait(&format!("document.querySelector('.note .badge--good') && {PHOTO_SHOWN}"))?;
    visit.turn_to("#/notes?due=1")?;
    visit.window()?.wait("!document.querySelector('.note')")
}

fn kept_draft(visit: &mut Visit<'_>) -> Result<()> {
    begin(visit, &project()?)?;
    visit.window()?.write(".sheet__words", WORDS)?;
    choose_picture(visit)?;
    begin(visit, &project()?)?;
    let typed = visit.run("return document.querySelector('.sheet__words').value", &[])?;
    ensure!(typed == WORDS, "of the draft there is {typed}");
    visit.window()?.wait(ON_SHEET)?;
    save(visit)?;
    begin(visit, &project()?)?;
    let typed = visit.run("return document.querySelector('.sheet__words').value", &[])?;
    ensure!(typed == "", "a saved draft begins the next note: {typed}");
    Ok(())
}

/// Downloads a backup, with photos or without, and puts it into a file.
pub(super) fn back_up(visit: &mut Visit<'_>, photos: bool) -> Result<String> {
    visit.turn_to("#/data")?;
    visit.window()?.wait("document.querySelector('#with-photos')?.closest('label').hidden === false")?;
    visit.run(
        "document.querySelector('#with-photos').checked !== args[0] && document.querySelector('#with-photos').click()",
        &[json!(photos)],
    )?;
    let backup = offered(visit, SAVE_BACKUP, "return file.text()")?;
    let file = visit.path(&format!("photos-{photos}.json"));
    fs::write(&file, backup.as_str().context("no backup was offered")?)?;
    Ok(file.display().to_string())
}

fn harmless(visit: &mut Visit<'_>) -> Result<()> {
    begin(visit, &project()?)?;
    let payload = "
        const words = document.querySelector('.sheet__words');
        words.value = [
            '<script>window.ran = 1</script>', '<img src=x onerror=\"window.ran = 1\">', '<svg onload=\"window.ran = 1\">',
            '[x](javascript:window.ran=1)', '![x](javascript:window.ran=1)', '[y](https://a.cn\" onclick=\"window.ran=1)',
            '<iframe srcdoc=\"<script>parent.ran = 1</script>\"></iframe>', '![z](https://a.invalid/z.png)',
        ].join('\\n\\n');
        words.dispatchEvent(new Event('input', { bubbles: true }))";
    visit.run(payload, &[])?;
    save(visit)?;
    visit.window()?.wait("document.querySelector('.notes__text p')")?;
    let script = "
        document.querySelectorAll('.notes__text a').forEach(link => { link.target = '_self'; link.hash = link.hash; });
        return [
            window.ran ?? null,
            document.querySelectorAll('.notes__text :is(script, img, svg, iframe, [onclick], [onerror])').length,
            [...document.querySelectorAll('.notes__text a')].every(link => /^https:/.test(link.href) && /noopener/.test(link.rel)),
        ]";
    let found = visit.run(script, &[])?;
    ensure!(found == json!([null, 0, true]), "of the payload there is {found}");
    Ok(())
}

fn position(visit: &mut Visit<'_>) -> Result<()> {
    begin(visit, &project()?)?;
    let receiver = "
        const coords = { latitude: 29.9911111, longitude: 108.1111111, accuracy: 11.2 };
        const geolocation = { getCurrentPosition: found => found({ coords }) };
        Object.defineProperty(navigator, 'geolocation', { value: geolocation, configurable: true })";
    visit.run(receiver, &[])?;
    let window = visit.window()?;
    window.write(".sheet__words", WORDS)?;
    window.click(".sheet__more summary")?;
    window.click(".sheet__place .button")?;
    window.wait("document.querySelector('.sheet__known')")?;
    save(visit)?;
    visit.window()?.wait("document.querySelector('.note__place')")?;
    let place = visit.text(".note__place")?;
    ensure!(place.starts_with("29.991111, 108.111111 ±12 m"), "the place is “{place}”");
    Ok(())
}
