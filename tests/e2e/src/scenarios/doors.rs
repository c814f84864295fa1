//! Text that would like to be a program comes in as names, values and tags, in a backup made by hand, and in
//! a plan; everywhere it stays text.

use std::fs;
use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use park_atlas::plan::{Name, Packed, Plan};
use serde_json::{Value, json};
use xtask::site_files;

use super::Scenario;
use super::charts::page_with_chart;
use super::fields::{self, report};
use super::hostile::{PAYLOADS, check};
use super::pages::{addresses, samples};
use super::work::{KEPT, shows, take_in};
use crate::visit::Visit;
use crate::watched;

pub const ALL: &[Scenario] = &[
    Scenario::new("hostile_names_values_reasons_and_tags_stay_text", typed),
    Scenario::new("a_hostile_backup_made_by_hand_stays_text", by_hand),
    Scenario::new("a_plan_with_hostile_names_stays_text", plan),
];

/// One of each kind that a single line can hold.
const LINES: [&str; 4] = [PAYLOADS[0], PAYLOADS[1], PAYLOADS[2], PAYLOADS[4]];

fn project() -> Result<String> {
    addresses()?.into_iter().find(|hash| hash.starts_with("#/projects/")).context("no projects")
}

/// Everything that lists what people have added or said.
fn check_everywhere(visit: &mut Visit<'_>, door: &str) -> Result<()> {
    let lists = ["#/enterprises", "#/projects", "#/chains", "#/ledger", "#/notes", "#/changes", "#/data"];
    let found = ["#/search?q=intruder", "#/chains/gaps", "#/audit"];
    let samples = samples()?;
    for address in lists.into_iter().chain(found).chain(samples.iter().map(String::as_str)) {
        visit.turn_to(address)?;
        check(visit, &format!("{door}, {address}"))?;
    }
    Ok(())
}

fn typed(visit: &mut Visit<'_>) -> Result<()> {
    for (address, shown) in [("#/enterprises", ".register__detail h2"), ("#/projects", "main h1")] {
        for name in LINES {
            visit.open(address)?;
            visit.window()?.wait(KEPT)?;
            visit.window()?.write(".new-record input", name)?;
            visit.window()?.click(".new-record [type=submit]")?;
            visit.window()?.wait(&shows(shown, name))?;
            check(visit, &format!("the name {name} at {address}"))?;
        }
    }
    visit.open(&project()?)?;
    visit.window()?.wait(KEPT)?;
    for (slot, value) in [("body", PAYLOADS[2]), ("obstacle", PAYLOADS[4]), ("contact", PAYLOADS[12])] {
        report(visit, slot, value)?;
        visit.window()?.wait(&shows(&fields::value(slot), value))?;
    }
    visit.run("document.querySelector('.tracking__corrections').open = true", &[])?;
    fields::begin(visit, "investment", "99")?;
    visit.window()?.write(".editor__reason input", PAYLOADS[1])?;
    visit.window()?.click(".editor [type=submit]")?;
    visit.window()?.wait("document.querySelector('[data-slot=investment] .tracked__reason')")?;
    visit.window()?.click(".note-button")?;
    visit.window()?.write(".sheet__words", "标签")?;
    visit.window()?.click(".sheet__more summary")?;
    // As long as a tag may be.
    visit.window()?.write(".sheet__more input[type=text]", "<svg/onload=intruder=1>")?;
    visit.window()?.click(".sheet__save")?;
    visit.window()?.wait(KEPT)?;
    check_everywhere(visit, "what was typed")
}

/// A file that no version of the atlas has written: each payload in each place, also where none belongs.
fn backup_by_hand() -> String {
    let mut revisions: Vec<Value> = Vec::new();
    let mut add = |payload: &str, subject: &str, slot: &str, value: Value| {
        let number = revisions.len() + 1;
        let id = format!("hhhh.tttt.{number}");
        revisions.push(json!({
            "id": id, "time": [1_795_430_000_000_u64 + number as u64, 0], "at": 1_795_430_000_000_u64,
            "author": payload, "subject": subject.replace('#', &id), "slot": slot.replace('#', &id),
            "change": { "put": value }, "remark": payload, "since": "2026-11-20",
        }));
    };
    let digest = "0123456789abcdef".repeat(4);
    for payload in PAYLOADS {
        let note = |more: Value| {
            let mut note = json!({ "day": "2026-11-23", "text": payload });
            if let (Some(note), Some(more)) = (note.as_object_mut(), more.as_object()) {
                note.extend(more.clone());
            }
            json!({ "note": note })
        };
        let photo = |id: &str, taken: &str| json!({ "id": id, "width": 16, "height": 9, "bytes": 5, "taken": taken });
        add(payload, "enterprise:#", "name", json!({ "text": payload }));
        add(payload, "project:#", "name", json!({ "text": payload }));
        add(payload, "link:#", "name", json!({ "text": payload }));
        add(payload, "lead:#", "sought", json!({ "text": payload }));
        add(payload, "project:xialu-pump-valve-1", "obstacle", json!({ "text": payload }));
        add(payload, "zone", "note:#", note(json!({})));
        add(payload, "zone", "note:#", note(json!({ "tags": [payload] })));
        add(payload, "zone", "note:#", note(json!({ "tags": ["<svg/onload=intruder=1>"] })));
        add(payload, "zone", "note:#", note(json!({ "photos": [photo(&digest, "2026-11-20 09:15")] })));
        add(payload, "zone", "note:#", note(json!({ "photos": [photo(payload, payload)] })));
        add(payload, &format!("project:{payload}"), "obstacle", json!({ "text": "x" }));
        add(payload, &format!("enterprise:{payload}"), "name", json!({ "text": payload }));
        add(payload, "zone", &format!("note:{payload}"), note(json!({})));
        add(payload, "project:xialu-pump-valve-1", payload, json!({ "text": payload }));
        add(payload, "project:xialu-pump-valve-1", "stage", json!({ "choice": payload }));
        add(payload, "enterprise:#", "in-park", json!({ "records": [format!("park:{payload}")] }));
        add(payload, "indicator:output", "actual@2025", json!({ "amount": payload }));
    }
    for (number, payload) in PAYLOADS.iter().enumerate() {
        revisions.push(json!({
            "id": payload, "time": [1_795_430_000_000_u64, number], "at": 1_795_430_000_000_u64,
            "subject": "zone", "slot": "person", "change": { "put": { "text": payload } },
        }));
    }
    let (by, photos) = (PAYLOADS.join(" "), PAYLOADS.map(|payload| json!({ "id": payload, "data": payload })));
    let file = json!({
        "format": "park-atlas-journal", "version": 2, "plan": "shizhu-2023-2027", "made": 1_795_430_400_000_u64,
        "by": by, "checksum": PAYLOADS[0], "revisions": revisions, "set_aside": PAYLOADS, "photos": photos,
    });
    file.to_string()
}

fn by_hand(visit: &mut Visit<'_>) -> Result<()> {
    visit.open("#/data")?;
    for other in ["plan", "format"] {
        let wrong = write(
            visit,
            &backup_by_hand().replacen(
                &format!("\"{other}\":\""),
                &format!("\"{other}\":\"<img src=x onerror=window.intruder=1>"),
                1,
            ),
        )?;
        visit.window()?.write("#backup-file", &wrong)?;
        visit.window()?.wait("document.querySelector('[aria-labelledby=read-back-title] .notice--error')")?;
        check(visit, &format!("a file of another {other}"))?;
        visit.open("#/data")?;
    }
    let file = write(visit, &backup_by_hand())?;
    visit.window()?.write("#backup-file", &file)?;
    visit.window()?.wait("document.querySelectorAll('.incoming__item').length > 50")?;
    check(visit, "a backup made by hand, looked at")?;
    take_in(visit.window()?)?;
    check_everywhere(visit, "a backup made by hand")?;
    visit.reload()?;
    check_everywhere(visit, "a backup made by hand, read again")
}

fn write(visit: &Visit<'_>, text: &str) -> Result<String> {
    let file = visit.path("by-hand.json");
    fs::write(&file, text)?;
    Ok(file.display().to_string())
}

/// Charts show these names in their tooltips, the map and the chain map in their drawings.
fn plan(visit: &mut Visit<'_>) -> Result<()> {
    let folder = visit.found_site()?;
    spoil(&folder)?;
    visit.open("")?;
    ensure!(visit.text("main")?.contains("window.intruder"), "the names are not those of the spoilt plan");
    check(visit, "the overview")?;
    for address in addresses()? {
        visit.turn_to(&address)?;
        check(visit, &address)?;
    }
    for address in ["#/", "#/projects?view=treemap", &page_with_chart()?] {
        check_tooltips(visit, address)?;
    }
    visit.open("#/search?q=intruder")?;
    check(visit, "what was found")
}

/// Points at each chart of a page; not every chart answers with a tooltip, but one does.
fn check_tooltips(visit: &mut Visit<'_>, address: &str) -> Result<()> {
    const TOOLTIP: &str =
        "[...document.querySelectorAll('.chart div')].some(box => box.style.zIndex > 1000 && box.innerText)";
    const AIM: &str = "
        const charts = [...document.querySelectorAll('.chart')];
        charts.forEach((chart, number) => chart.toggleAttribute('data-aim', number === args[0]));
        // It is drawn when it is seen.
        charts[args[0]].scrollIntoView({ block: 'center', behavior: 'instant' })";
    visit.open(address)?;
    visit.window()?.wait("document.querySelector('.chart')")?;
    let count = visit.run("return document.querySelectorAll('.chart').length", &[])?;
    let mut answers = 0;
    for number in 0..count.as_u64().unwrap_or_default() {
        visit.run(AIM, &[json!(number)])?;
        visit.window()?.wait("document.querySelector('.chart--drawn[data-aim] svg')")?;
        visit.window()?.point_at("[data-aim] svg")?;
        answers += usize::from(visit.window()?.wait_at_most(Duration::from_secs(3), TOOLTIP).is_ok());
        check(visit, &format!("chart {number} at {address}"))?;
    }
    ensure!(answers > 0, "no chart at {address} has a tooltip");
    Ok(())
}

/// Makes another version of the site, with a plan in which every name is a payload.
fn spoil(folder: &Path) -> Result<()> {
    let mut packed = Packed::from_bytes(&fs::read(folder.join("plan.bin"))?)?;
    for (name, payload) in names(&mut packed.plan).into_iter().zip(PAYLOADS.iter().cycle()) {
        *name = Name::same(&format!("{payload}{}", name.zh));
    }
    watched::overwrite(folder, "plan.bin", &packed.to_bytes())?;
    site_files::stamp(folder)
}

fn names(plan: &mut Plan) -> Vec<&mut Name> {
    let mut names = vec![&mut plan.about.title, &mut plan.about.county, &mut plan.about.zone, &mut plan.about.issuer];
    names.extend(plan.measures.iter_mut().map(|it| &mut it.name));
    names.extend(plan.indicators.iter_mut().map(|it| &mut it.name));
    names.extend(plan.parks.iter_mut().map(|it| &mut it.name));
    names.extend(plan.industries.iter_mut().map(|it| &mut it.name));
    names.extend(plan.groups.iter_mut().map(|it| &mut it.name));
    names.extend(plan.chains.iter_mut().map(|it| &mut it.name));
    names.extend(plan.links.iter_mut().map(|it| &mut it.name));
    names.extend(plan.programmes.iter_mut().map(|it| &mut it.name));
    names.extend(plan.safeguards.iter_mut().map(|it| &mut it.name));
    names.extend(plan.projects.iter_mut().map(|it| &mut it.name));
    names.extend(plan.subtotals.iter_mut().map(|it| &mut it.label));
    names
}
