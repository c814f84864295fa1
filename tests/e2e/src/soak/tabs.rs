//! Two tabs and then three edit the same project at once, each at its own pace, and nothing is lost.

use std::time::Duration;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::Outcome;
use crate::scenarios::{pages, work};
use crate::visit::Visit;

/// How many tabs share the edits, one number after the other.
const TABS: [usize; 2] = [2, 3];
/// For all edits of a tab; a thousand take about a minute.
const PATIENCE: Duration = Duration::from_secs(3_600);

/// Begins to edit and does not wait for the end: a text, the stage or a note, as chance will have it.
/// Pauses are messages, because browsers slow down the timers of tabs that are not shown.
const EDIT: &str = "
    const [tab, edits] = args;
    const any = list => list[Math.floor(Math.random() * list.length)];
    const soon = () => new Promise(resolve => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage(null);
    });
    const until = async look => { for (;;) { const found = look(); if (found) return found; await soon(); } };
    const say = (field, value) => {
        field.value = value;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.dispatchEvent(new Event('change', { bubbles: true }));
    };
    const report = async (slot, value) => {
        (await until(() => document.querySelector(`[data-slot=${slot}] .tracked__change:not([disabled])`))).click();
        const field = await until(() => document.querySelector('.editor__value :is(input, select, textarea)'));
        say(field, value(field));
        document.querySelector('.editor [type=submit]').click();
        await until(() => !document.querySelector('.editor__value'));
    };
    const write = async words => {
        document.querySelector('.notes__write').click();
        say(await until(() => document.querySelector('.sheet__words')), words);
        document.querySelector('.sheet__save').click();
        await until(() => !document.querySelector('.sheet'));
    };
    window.edited = 0;
    (async () => {
        for (let edit = 0; edit < edits; edit += 1) {
            const mark = `${tab}·${edit}。`;
            const chance = Math.random();
            if (chance < 0.02) await write(mark);
            else if (chance < 0.3) {
                const others = field => [...field.options].map(option => option.value).filter(value => value && value !== field.value);
                await report('stage', field => any(others(field)));
            } else await report('person', () => mark);
            for (let pause = Math.floor(Math.random() * 8); pause > 0; pause -= 1) await soon();
            window.edited += 1;
        }
    })().catch(error => { window.edited = String(error); });";

const KEPT: &str = "
    const opening = indexedDB.open('park-atlas.shizhu-2023-2027.journal');
    await new Promise(resolve => { opening.onsuccess = resolve; });
    const counting = opening.result.transaction('records').objectStore('records').count();
    return await new Promise(resolve => { counting.onsuccess = () => resolve(counting.result); });";

/// How many changes the page on stored data counts.
const SHOWN: &str =
    "return Number(document.querySelector('[aria-labelledby=kept-title] dd').textContent.replace(/\\D/g, ''))";

pub fn tabs(visit: &mut Visit<'_>, edits: usize) -> Result<Outcome> {
    let project = pages::addresses()?.into_iter().find(|hash| hash.starts_with("#/projects/"));
    let project = project.context("no projects")?;
    let (mut made, mut words, mut kept) = (0, Vec::new(), true);
    for count in TABS {
        made += edits / TABS.len() / count * count;
        let (stored, shown) = edit(visit, &project, count, edits / TABS.len() / count)?;
        kept &= stored == made && shown.iter().all(|shown| *shown == made);
        words.push(format!("{count} tabs: of {made} edits in all {stored} are stored, the tabs show {shown:?}"));
    }
    Ok(Outcome { said: words.join("; "), kept })
}

/// Each tab makes so many edits; how many are stored then, and how many each tab shows.
fn edit(visit: &mut Visit<'_>, project: &str, count: usize, edits: usize) -> Result<(usize, Vec<usize>)> {
    let mut names = vec![visit.window()?.tab()?];
    visit.open(project)?;
    while names.len() < count {
        names.push(visit.window()?.open_tab()?);
        visit.open(project)?;
    }
    for (number, name) in names.iter().enumerate() {
        visit.window()?.show_tab(name)?;
        visit.window()?.wait(work::KEPT)?;
        visit.run(EDIT, &[json!(format!("{count}个标签页之{}", number + 1)), json!(edits)])?;
    }
    for name in &names {
        visit.window()?.show_tab(name)?;
        visit.window()?.wait_at_most(PATIENCE, &format!("window.edited === {edits}"))?;
    }
    let mut shown = Vec::new();
    for name in names.iter().rev() {
        visit.window()?.show_tab(name)?;
        visit.window()?.wait(work::KEPT)?;
        visit.turn_to("#/data")?;
        shown.push(number(&visit.run(SHOWN, &[])?));
        if shown.len() < count {
            visit.window()?.close_tab()?;
        }
    }
    Ok((number(&visit.run(KEPT, &[])?), shown))
}

fn number(value: &Value) -> usize {
    value.as_u64().and_then(|number| usize::try_from(number).ok()).unwrap_or_default()
}
