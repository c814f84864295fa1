//! Text that would like to be a program stays text, whichever door it comes through.

use std::fs;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use super::Scenario;
use super::pages::addresses;
use super::saving::offered;
use super::work::{KEPT, SAVE_BACKUP, take_in};
use crate::visit::Visit;

pub const ALL: &[Scenario] = &[
    Scenario::new("hostile_notes_and_names_stay_text", notes_and_names),
    Scenario::new("hostile_addresses_stay_text", address_bar),
];

/// What has worked somewhere. Whichever runs sets `intruder`.
pub(super) const PAYLOADS: [&str; 14] = [
    "<script>window.intruder=1</script>",
    "<img src=x onerror=window.intruder=1>",
    "\"><svg onload=window.intruder=1>",
    "'><iframe srcdoc=\"<script>parent.intruder=1</script>\"></iframe>",
    "</textarea></title></style></script><script>window.intruder=1</script>",
    "<a href=\"javascript:window.intruder=1\">x</a>",
    "[x](javascript:window.intruder=1)",
    "[x]( java\tscript:window.intruder=1 )",
    "[x](data:text/html,<script>window.intruder=1</script>)",
    "[x](vbscript:window.intruder=1)",
    "![x](x\" onerror=\"window.intruder=1)",
    "<https://example.org/\" onclick=\"window.intruder=1>",
    "<math><mtext></mtext><style><img src=x onerror=window.intruder=1></style></math>",
    "{{constructor.constructor('window.intruder=1')()}}${window.intruder=1}",
];

/// Nothing ran, and what stands in the whole page is no more than text and links that lead elsewhere: the
/// intruder, elements that do something, handlers, and addresses that are none or need a guard.
pub(super) const HARMLESS: &str = "
    await new Promise(resolve => setTimeout(resolve, 100));
    const active = 'iframe, frame, object, embed, math, base, foreignObject, meta[http-equiv=refresh], body script:not([type^=\"text/plain\"], [type=\"application/json\"])';
    const handlers = [...document.querySelectorAll('*')].filter(element =>
        element.getAttributeNames().some(name => name.startsWith('on')));
    const named = ['href', 'xlink:href', 'src', 'srcdoc', 'action', 'formaction'];
    const harmful = [...document.querySelectorAll('body *')].filter(element => named.some(name => {
        const written = element.getAttribute(name);
        if (written === null) return false;
        const { protocol, origin } = new URL(written, document.baseURI);
        const guarded = origin === location.origin || protocol === 'blob:' || protocol === 'file:'
            || (element.matches('a') && element.rel.includes('noopener'));
        return name === 'srcdoc' || !guarded || !/^(https?|mailto|file|blob):$/.test(protocol);
    }));
    const html = elements => elements.map(element => element.outerHTML.slice(0, 300));
    return [window.intruder ?? 0, html([...document.querySelectorAll(active)]), html(handlers), html(harmful)]";

pub(super) fn check(visit: &mut Visit<'_>, place: &str) -> Result<()> {
    let seen = visit.run(HARMLESS, &[])?;
    ensure!(seen == json!([0, [], [], []]), "{place}: {seen:#}");
    visit.check_quiet()
}

fn notes_and_names(visit: &mut Visit<'_>) -> Result<()> {
    let project = addresses()?.into_iter().find(|hash| hash.starts_with("#/projects/")).context("no projects")?;
    visit.open(&project)?;
    let window = visit.window()?;
    window.write(".tracking [autocomplete=name]", PAYLOADS[1])?;
    window.click(".notes__write")?;
    window.write(".sheet__words", &PAYLOADS.map(|payload| payload.replace('\t', " ")).join("\n\n"))?;
    window.click(".sheet__save")?;
    window.wait("document.querySelector('.notes__text')")?;
    window.wait(KEPT)?;
    let words = visit.text(".notes__text")?;
    ensure!(words.contains("window.intruder"), "the note was not shown: {words}");
    check(visit, "a note")?;
    visit.window()?.click(".note-button")?;
    let photo = named_hostile(visit, "png", "no picture")?;
    visit.window()?.write("#choose-photos", &photo)?;
    visit.window()?.wait("document.querySelector('.sheet__said')?.textContent.includes('intruder')")?;
    check(visit, "the name of a photo")?;
    visit.window()?.click(".sheet__head button:last-child")?;
    visit.turn_to("#/notes")?;
    check(visit, "all notes")?;
    visit.turn_to("#/search?q=intruder")?;
    check(visit, "notes that were found")?;

    visit.turn_to("#/data")?;
    let backup = offered(visit, SAVE_BACKUP, "return file.text()")?;
    let file = named_hostile(visit, "json", backup.as_str().context("no backup was offered")?)?;
    visit.quit_browser()?;
    visit.open("#/data")?;
    visit.window()?.write("#backup-file", &file)?;
    visit.window()?.wait("document.querySelector('.incoming .button--primary')")?;
    check(visit, "a file that is looked at")?;
    take_in(visit.window()?)?;
    visit.turn_to(&project)?;
    check(visit, "a note that was taken in")
}

/// A file whose name would like to be a program.
fn named_hostile(visit: &Visit<'_>, kind: &str, content: &str) -> Result<String> {
    let folder = visit.path("hostile");
    fs::create_dir_all(&folder)?;
    let file = folder.join(format!("{}.{kind}", PAYLOADS[1]));
    fs::write(&file, content)?;
    Ok(file.display().to_string())
}

/// Wherever an address is read.
const PLACES: [&str; 23] = [
    "#/search?q=",
    "#/",
    "#/projects/",
    "#/text/",
    "#/projects?park=",
    "#/chains?link=",
    "#/chains?link=chilli-primary&to=",
    "#/chains?folded=",
    "#/chains?parks=",
    "#/chains?state=",
    "#/chains?industry=",
    "#/chains/chilli?link=",
    "#/chains/",
    "#/chains/gaps?park=",
    "#/notes?about=",
    "#/notes?tag=",
    "#/ledger?id=",
    "#/enterprises?id=",
    "#/indicators?category=",
    "#/parks?by=",
    "#/audit?finding=",
    "#/changes?by=",
    "#/text?q=",
];

fn address_bar(visit: &mut Visit<'_>) -> Result<()> {
    visit.open("")?;
    for payload in PAYLOADS {
        for place in PLACES {
            for written in [encoded(visit, payload)?, payload.to_owned()] {
                visit.run("location.hash = args[0]", &[json!(format!("{place}{written}"))])?;
                check(visit, &format!("{place}{written}"))?;
            }
        }
    }
    Ok(())
}

fn encoded(visit: &mut Visit<'_>, payload: &str) -> Result<String> {
    let encoded = visit.run("return encodeURIComponent(args[0])", &[Value::from(payload)])?;
    Ok(encoded.as_str().unwrap_or_default().to_owned())
}
