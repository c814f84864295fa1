//! Photos of notes: freed of what the camera wrote, kept, taken off, lost, damaged, and carried in a backup.

use std::fs;

use anyhow::{Result, ensure};
use serde_json::json;

use super::Scenario;
use super::fields;
use super::notes::{CLOSED, ON_SHEET, PHOTO_SHOWN, back_up, begin, fill, fixture, project, save, write};
use super::saving::offered;
use super::work::{KEPT, take_in};
use crate::visit::Visit;

pub const ALL: &[Scenario] = &[
    Scenario::new("a_photo_keeps_nothing_of_what_the_camera_wrote_into_it", stripped),
    Scenario::new("what_is_no_picture_is_refused_with_a_sentence", no_picture),
    Scenario::new("a_photo_whose_note_was_discarded_can_be_let_go_and_put_back", loose),
    Scenario::new("a_removed_note_comes_back_with_its_photo", removed),
    Scenario::new("a_photo_taken_off_a_saved_note_comes_back_with_undo", taken_off),
    Scenario::new("emptying_everything_and_undoing_it_brings_photos_back", emptied),
    Scenario::new("a_photo_outlives_a_storage_that_is_cleared_while_it_is_looked_at", cleared),
    Scenario::new("a_damaged_photo_is_named_and_mended_from_a_backup", damaged),
    Scenario::new("a_backup_takes_photos_along_only_if_wanted_and_brings_each_once", carried),
];

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
    // Two parts of this page look for photos at the same time, and neither stands in the way.
    visit.open("#/data")?;
    visit.window()?.wait("document.querySelector('#with-photos')?.closest('label').hidden === false")?;
    visit.turn_to(&project()?)?;
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

fn carried(visit: &mut Visit<'_>) -> Result<()> {
    write(visit)?;
    let (bare, full) = (back_up(visit, false)?, back_up(visit, true)?);
    let (small, large) = (fs::metadata(&bare)?.len(), fs::metadata(&full)?.len());
    ensure!(small < 4_000 && large > 20_000, "without photos {small} bytes, with them {large}");

    // Without a profile of its own the browser starts again as on the first day.
    visit.quit_browser()?;
    visit.open("#/data")?;
    visit.window()?.write("#backup-file", &bare)?;
    take_in(visit.window()?)?;
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
