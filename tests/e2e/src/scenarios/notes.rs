//! Notes from the field: written in two taps on a phone, with a photo, found again and done.

use std::fs;

use anyhow::{Context, Result, ensure};
use serde_json::json;
use xtask::machine::root;

use super::Scenario;
use super::fields;
use super::pages::addresses;
use super::saving::offered;
use super::work::{KEPT, SAVE_BACKUP};
use crate::visit::Visit;

pub const ALL: &[Scenario] = &[
    Scenario::new("a_note_takes_two_taps_on_any_page", two_taps),
    Scenario::new("a_note_with_a_photo_is_found_again_and_its_follow_up_done", photo),
    Scenario::new("a_photo_keeps_nothing_of_what_the_camera_wrote_into_it", stripped),
    Scenario::new("what_is_no_picture_is_refused_with_a_sentence", no_picture),
    Scenario::new("a_note_being_written_survives_a_reload", kept_draft),
    Scenario::new("a_photo_whose_note_was_discarded_can_be_let_go_and_put_back", loose),
    Scenario::new("a_removed_note_comes_back_with_its_photo", removed),
    Scenario::new("a_photo_taken_off_a_saved_note_comes_back_with_undo", taken_off),
    Scenario::new("emptying_everything_and_undoing_it_brings_photos_back", emptied),
    Scenario::new("a_photo_outlives_a_storage_that_is_cleared_while_it_is_looked_at", cleared),
    Scenario::new("a_damaged_photo_is_named_and_mended_from_a_backup", damaged),
    Scenario::new("a_backup_takes_photos_along_only_if_wanted_and_brings_each_once", carried),
    Scenario::new("nothing_typed_into_a_note_runs", harmless),
    Scenario::new("the_position_of_the_device_is_noted_with_its_accuracy", position),
];

const WORDS: &str = "厂房封顶，检测台到位。";
/// A photo is read when it comes into view.
pub(super) const PHOTO_SHOWN: &str = "(document.querySelector('.note')?.scrollIntoView(),
    document.querySelector('.note .photo__picture')?.naturalWidth === 1600)";
const ON_SHEET: &str = "document.querySelector('.sheet .photo__picture')?.complete";
const CLOSED: &str = "!document.querySelector('.sheet')";
/// A date field takes keys in the order of the browser's language, so its value is set.
const DUE: &str = "
    const due = document.querySelectorAll('.sheet__more input[type=date]')[1];
    due.value = args[0];
    due.dispatchEvent(new Event('input', { bubbles: true }))";

/// As when somebody clears what the browser keeps for the site.
pub(super) const CLEAR: &str = "
    for (const { name } of await indexedDB.databases()) await new Promise((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase(name);
        deleting.onsuccess = resolve;
        deleting.onerror = deleting.onblocked = reject;
    });
    localStorage.clear();";
const OPEN: &str = "
    const opening = indexedDB.open('park-atlas.shizhu-2023-2027.photos');
    await new Promise(resolve => { opening.onsuccess = resolve; });
    const answer = request => new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
    });
    const store = mode => opening.result.transaction('records', mode).objectStore('records');";
const FLIP_A_BIT: &str = "
    const [key] = await answer(store('readonly').getAllKeys());
    const picture = await answer(store('readonly').get(key));
    const bytes = new Uint8Array(await new Response(picture).arrayBuffer());
    bytes[bytes.length >> 1] ^= 1;
    await answer(store('readwrite').put(bytes, key));
    opening.result.close();";

fn project() -> Result<String> {
    addresses()?.into_iter().find(|hash| hash.starts_with("#/projects/")).context("no projects")
}

fn fixture(name: &str) -> String {
    root().join("tests/fixtures").join(name).display().to_string()
}

/// Opens the sheet on a page, in a window as wide as a phone.
fn begin(visit: &mut Visit<'_>, hash: &str) -> Result<()> {
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
fn write(visit: &mut Visit<'_>) -> Result<()> {
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

fn fill(visit: &mut Visit<'_>) -> Result<()> {
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

fn stripped(visit: &mut Visit<'_>) -> Result<()> {
    write(visit)?;
    visit.window()?.wait(PHOTO_SHOWN)?;
    let script = "
        const [key] = await answer(store('readonly').getAllKeys());
        const picture = await answer(store('readonly').get(key));
        const bytes = new Uint8Array(await new Response(picture).arrayBuffer());
        opening.result.close();
        return [bytes[0], bytes[1], new TextDecoder('latin1').decode(bytes).includes('Exif')]";
    let picture = visit.run(&format!("{OPEN}{script}"), &[])?;
    ensure!(picture == json!([0xff, 0xd8, false]), "the picture that is kept begins and says {picture}");
    Ok(())
}

fn no_picture(visit: &mut Visit<'_>) -> Result<()> {
    begin(visit, &project()?)?;
    visit.window()?.write("#choose-photos", &fixture("backup-v1.json"))?;
    visit.window()?.wait("document.querySelector('.sheet__said').textContent.includes('backup-v1.json')")?;
    visit.window()?.wait("!document.querySelector('.sheet .photo')")
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

fn loose(visit: &mut Visit<'_>) -> Result<()> {
    begin(visit, &project()?)?;
    fill(visit)?;
    visit.window()?.click(".sheet__head button")?;
    visit.window()?.wait(CLOSED)?;
    visit.turn_to("#/data")?;
    for [button, then] in [["first", "last"], ["last", "first"], ["first", "last"]] {
        let named = |place: &str| format!("[aria-labelledby=loose-title] .button:{place}-child");
        visit.window()?.click(&named(button))?;
        visit.window()?.wait(&format!("!document.querySelector('{}').hidden", named(then)))?;
    }
    visit.window()?.wait("document.querySelector('#with-photos').closest('label').hidden")
}

fn removed(visit: &mut Visit<'_>) -> Result<()> {
    write(visit)?;
    visit.window()?.wait(PHOTO_SHOWN)?;
    visit.window()?.click(".note .notes__actions button:last-child")?;
    visit.window()?.wait("!document.querySelector('.note')")?;
    visit.window()?.click(".undo-bar button")?;
    visit.window()?.wait(PHOTO_SHOWN)
}

fn taken_off(visit: &mut Visit<'_>) -> Result<()> {
    write(visit)?;
    visit.window()?.wait(PHOTO_SHOWN)?;
    visit.window()?.click(".note .notes__actions button:first-child")?;
    visit.window()?.wait(ON_SHEET)?;
    visit.window()?.click(".sheet .photo > .button:last-child")?;
    visit.window()?.wait("!document.querySelector('.sheet .photo')")?;
    save(visit)?;
    visit.window()?.wait("document.activeElement?.matches('.note .notes__actions button:first-child')")?;
    visit.window()?.wait("document.querySelector('.note') && !document.querySelector('.note .photo')")?;
    // An earlier version of the note has it, so it is not among those that can be let go.
    visit.turn_to("#/data")?;
    visit.window()?.wait("document.querySelector('#with-photos')?.closest('label').hidden === false")?;
    visit.window()?.wait("!document.querySelector('#loose-title')")?;
    visit.turn_to(&project()?)?;
    visit.window()?.wait("document.querySelector('.note') && !document.querySelector('.note .photo')")?;
    visit.window()?.click(".undo-bar button")?;
    visit.window()?.wait(PHOTO_SHOWN)?;
    visit.window()?.wait(KEPT)?;
    visit.reload()?;
    visit.window()?.wait(PHOTO_SHOWN)
}

fn emptied(visit: &mut Visit<'_>) -> Result<()> {
    write(visit)?;
    visit.turn_to("#/data")?;
    visit.window()?.click("[aria-labelledby=reset-title] .button:not([disabled]) ~ .button")?;
    visit.turn_to("#/notes")?;
    visit.window()?.wait("!document.querySelector('.note')")?;
    visit.window()?.click(".undo-bar button")?;
    visit.window()?.wait(PHOTO_SHOWN)
}

fn cleared(visit: &mut Visit<'_>) -> Result<()> {
    write(visit)?;
    visit.reload()?;
    visit.window()?.wait(PHOTO_SHOWN)?;
    visit.run(CLEAR, &[])?;
    // What is on the screen goes there again, the next change with it.
    fields::report(visit, "stage", "started")?;
    visit.window()?.wait(KEPT)?;
    let kept = visit.run(&format!("{OPEN} return (await answer(store('readonly').getAllKeys())).length"), &[])?;
    ensure!(kept == 1, "{kept} photos are kept again");
    visit.reload()?;
    visit.window()?.wait(PHOTO_SHOWN)
}

fn damaged(visit: &mut Visit<'_>) -> Result<()> {
    write(visit)?;
    let backup = back_up(visit, true)?;
    visit.run(&format!("{OPEN}{FLIP_A_BIT}"), &[])?;
    visit.open(&project()?)?;
    visit
        .window()?
        .wait("(document.querySelector('.note')?.scrollIntoView(), document.querySelector('.photo__damaged'))")?;
    let download = "document.querySelector('.photo__tools button')";
    let bytes = offered(visit, download, "return file.size")?;
    ensure!(bytes.as_u64() > Some(10_000), "of the damaged photo {bytes} bytes can be taken along");

    visit.turn_to("#/data")?;
    visit.window()?.write("#backup-file", &backup)?;
    visit.window()?.click(".incoming__photos button")?;
    visit.window()?.wait("document.querySelector('[role=status] .notice')?.textContent.includes('照片 1 张')")?;
    visit.turn_to("#/notes")?;
    visit.window()?.wait(PHOTO_SHOWN)?;
    let named = visit.run("return document.querySelector('.photo__damaged') !== null", &[])?;
    ensure!(named == false, "the photo still counts as damaged");
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
    let file = visit.profile().with_extension(format!("{photos}.json"));
    fs::write(&file, backup.as_str().context("no backup was offered")?)?;
    Ok(file.display().to_string())
}

fn carried(visit: &mut Visit<'_>) -> Result<()> {
    write(visit)?;
    let (bare, full) = (back_up(visit, false)?, back_up(visit, true)?);
    let (small, large) = (fs::metadata(&bare)?.len(), fs::metadata(&full)?.len());
    ensure!(small < 4_000 && large > 20_000, "without photos {small} bytes, with them {large}");

    // Without a profile of its own the browser starts again as on the first day.
    visit.quit_browser()?;
    visit.open("#/data")?;
    visit.window()?.write("#backup-file", &bare)?;
    visit.window()?.click(".incoming .button--primary")?;
    visit.window()?.wait(KEPT)?;
    visit.turn_to("#/notes")?;
    visit.window()?.wait("document.querySelector('.photo__wait')?.textContent.includes('不在本机')")?;

    visit.turn_to("#/data")?;
    visit.window()?.write("#backup-file", &full)?;
    visit.window()?.click(".incoming__photos button")?;
    visit.window()?.wait("document.querySelector('[role=status] .notice')?.textContent.includes('照片 1 张')")?;
    visit.window()?.write("#backup-file", &full)?;
    visit.window()?.wait("document.querySelector('.incoming')")?;
    visit.window()?.wait("!document.querySelector('.incoming__photos')")?;
    visit.turn_to("#/notes")?;
    visit.window()?.wait(PHOTO_SHOWN)
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
