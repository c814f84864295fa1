//! What was shown as saved is there after the browser was killed in the middle of work.

use std::collections::BTreeSet;
use std::hash::{BuildHasher, Hasher, RandomState};
use std::time::Duration;

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use super::Outcome;
use crate::scenarios::{pages, work};
use crate::visit::Visit;

/// How long somebody works at most before the battery is empty.
const LONGEST: u64 = 3_000;

/// Writes a note and waits until it is shown.
const WRITE: &str = "
    const until = async look => {
        while (!look()) await new Promise(resolve => setTimeout(resolve, 1));
        return look();
    };
    (await until(() => document.querySelector('.notes__write'))).click();
    const field = await until(() => document.querySelector('.sheet__words'));
    field.value = args[0];
    field.dispatchEvent(new Event('input', { bubbles: true }));
    (await until(() => document.querySelector('.sheet__save'))).click();
    const shown = () => [...document.querySelectorAll('.notes__text')].some(note => note.textContent === args[0]);";

const NOTES: &str = "return [...document.querySelectorAll('.notes__text')].map(note => note.textContent)";

pub fn crash(visit: &mut Visit<'_>, rounds: usize) -> Result<Outcome> {
    visit.keep_profile()?;
    let projects: Vec<_> = pages::addresses()?.into_iter().filter(|hash| hash.starts_with("#/projects/")).collect();
    let (mut written, mut lost) = (0, Vec::new());
    for (round, project) in projects.iter().cycle().take(rounds).enumerate() {
        let saved = write_until_killed(visit, project, round)?;
        visit.open(project)?;
        let there = notes(visit)?;
        written += saved.len();
        lost.extend(saved.into_iter().filter(|note| !there.contains(note)));
    }
    ensure!(written > 0, "nothing was ever saved before the browser was killed");
    let said = format!("killed {rounds} times, {written} edits shown as saved, {} lost {lost:?}", lost.len());
    Ok(Outcome { said, kept: lost.is_empty() })
}

/// The notes that the app called saved before the browser was killed, at whatever moment.
fn write_until_killed(visit: &mut Visit<'_>, project: &str, round: usize) -> Result<Vec<String>> {
    visit.open(project)?;
    visit.window()?.wait(work::KEPT)?;
    let write = format!("{WRITE} await until(() => shown() && ({}));", work::KEPT);
    let killing = visit.kill_after(some_time())?;
    let mut saved = Vec::new();
    let error = loop {
        let note = format!("第{}次断电前，第{}条。", round + 1, saved.len() + 1);
        match visit.run(&write, &[json!(note)]) {
            Ok(_) => saved.push(note),
            Err(error) => break error,
        }
    };
    if !killing.has_begun() {
        return Err(error);
    }
    killing.end(visit)?;
    Ok(saved)
}

fn notes(visit: &mut Visit<'_>) -> Result<BTreeSet<String>> {
    visit.window()?.wait(work::KEPT)?;
    let notes = visit.run(NOTES, &[])?;
    Ok(notes.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect())
}

/// The standard library's only source of chance is the key of its hash maps.
fn some_time() -> Duration {
    Duration::from_millis(RandomState::new().build_hasher().finish() % LONGEST)
}
