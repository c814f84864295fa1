//! Pages are turned faster than they are drawn, and none of them complains.

use std::fmt::Write;

use anyhow::Result;
use serde_json::json;

use super::Outcome;
use crate::scenarios::pages;
use crate::visit::Visit;

/// Goes from page to page by chance, each time after some milliseconds, few or many.
const HURRY: &str = "
    const any = list => list[Math.floor(Math.random() * list.length)];
    const path = [];
    for (let turn = 0; turn < 50 && window.wrong.length === 0; turn += 1) {
        const hash = any(args[0]);
        const wait = any([0, 0, 5, 20, 50, 150, 500]);
        path.push(`${hash} ${wait} ms`);
        location.hash = hash;
        await new Promise(resolve => setTimeout(resolve, wait));
    }
    await new Promise(resolve => setTimeout(resolve, 200));
    return window.wrong.length > 0 ? `${path.slice(-4).join(', ')}: ${window.wrong[0]}` : ''";

pub fn walk(visit: &mut Visit<'_>, rounds: usize) -> Result<Outcome> {
    let addresses = pages::samples()?;
    let (mut trouble, mut words) = (0, String::new());
    for round in 0..rounds {
        visit.open("#/")?;
        let wrong = visit.run(HURRY, &[json!(addresses)])?;
        if let Some(wrong) = wrong.as_str().filter(|wrong| !wrong.is_empty()) {
            trouble += 1;
            write!(words, "\n  round {round}: {wrong}")?;
        }
    }
    Ok(Outcome { said: format!("{rounds} walks of 50 pages, {trouble} with trouble{words}"), kept: trouble == 0 })
}
