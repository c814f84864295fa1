//! What people say in place of the print: beside it wherever it is shown, never instead of it.

use anyhow::{Result, ensure};
use serde_json::json;

use super::Scenario;
use super::fields::{ENTER, SET, open, page};
use super::work::KEPT;
use crate::visit::Visit;

pub const ALL: &[Scenario] = &[
    Scenario::new("a_correction_stands_beside_the_print", correction),
    Scenario::new("a_correction_stands_beside_the_print_on_every_page", everywhere),
    Scenario::new("words_of_the_plan_are_corrected_beside_the_print", words),
];

fn correction(visit: &mut Visit<'_>) -> Result<()> {
    page(visit, "#/projects/")?;
    correct(visit, "investment", "99")?;
    visit.window()?.wait("document.querySelector('[data-slot=investment] s.tracked__printed')")?;
    let words = visit.text("[data-slot=investment] .tracked__now")?;
    ensure!(words.contains("更正为 99 万元") && words.contains("可研批复"), "{words}");
    visit.window()?.wait(KEPT)?;
    // On the page's facts and in the list too, beside the print, and leading to its history.
    let beside = |row: &str| {
        format!("[...document.querySelectorAll('{row}')].find(row => /[0-9].*更正为 99 万元/.test(row.textContent))")
    };
    visit.window()?.wait(&beside(".facts__row"))?;
    visit.turn_to("#/projects")?;
    let row = beside("main tbody tr");
    visit.window()?.wait(&row)?;
    visit.window()?.wait("document.querySelector('.row--sum')?.textContent.includes('按更正后')")?;
    visit.run(&format!("{row}.querySelector('.corrected').click()"), &[])?;
    visit.window()?.wait("document.querySelector('.tracking__corrections')?.open")?;
    visit.window()?.wait("document.querySelector('[data-slot=investment] .history')?.open")?;
    visit.window()?.wait("document.activeElement?.id.endsWith('-investment')")?;
    page(visit, "#/indicators/")?;
    correct(visit, "target", "199")?;
    visit.window()?.wait(&beside(".facts__row").replace("99 万元", "199"))?;
    visit.window()?.wait(KEPT)?;
    visit.reload()?;
    visit.window()?.wait("document.querySelector('.tracking__corrections')?.open")?;
    visit.window()?.wait(KEPT)
}

/// On lists, on the first page, over the years, and below the charts, whose drawings keep to the print.
fn everywhere(visit: &mut Visit<'_>) -> Result<()> {
    page(visit, "#/projects/")?;
    correct(visit, "investment", "99")?;
    visit.window()?.wait(&has(".facts__row", "更正为 99 万元"))?;
    correct(visit, "years", "2024—2026")?;
    visit.window()?.wait(&has(".facts__row", "更正为 2024—2026"))?;
    page(visit, "#/indicators/")?;
    correct(visit, "target", "199")?;
    visit.window()?.wait(&has(".facts__row", "更正为 199"))?;
    page(visit, "#/parks/")?;
    correct(visit, "planned-land", "600")?;
    visit.window()?.wait(&has(".facts__row", "更正为 600 公顷"))?;
    visit.window()?.wait(&has("main tbody tr", "更正为 99 万元"))?;
    visit.window()?.wait(&has(".row--sum", "按更正后"))?;
    for (hash, place, words) in [
        ("#/", ".headline", "2027年更正为 199"),
        ("#/", ".park-card__row", "更正为 600 公顷"),
        ("#/parks", "main tbody tr", "更正为 600 公顷"),
        ("#/parks", ".chart__note", "规划用地面积更正为 600 公顷"),
        ("#/indicators", ".chart__note", "目标值更正为 199"),
        ("#/projects?view=timeline", ".timeline__name", "更正为 2024—2026"),
        ("#/projects?view=timeline", ".chart__note", "建设年限更正为 2024—2026"),
        ("#/projects?view=treemap", ".chart__note", "总投资更正为 99 万元"),
    ] {
        visit.turn_to(hash)?;
        visit.window()?.wait("document.querySelector('main h1')")?;
        visit.window()?.wait(&has(place, words))?;
    }
    // Who undoes the last one finds the print alone there.
    visit.turn_to("#/parks")?;
    visit.window()?.wait(&has("main tbody tr", "更正为 600 公顷"))?;
    visit.window()?.click(".undo-bar button")?;
    visit.window()?.wait("document.querySelector('main tbody tr') && !document.querySelector('.corrected')")?;
    visit.window()?.wait(KEPT)
}

/// Corrects a printed value of the page and waits until the field is closed.
fn correct(visit: &mut Visit<'_>, slot: &str, typed: &str) -> Result<()> {
    visit.window()?.wait("document.querySelector('.tracking__corrections')")?;
    visit.run("document.querySelector('.tracking__corrections').open = true", &[])?;
    open(visit, slot)?;
    visit.run(SET, &[json!(typed)])?;
    visit.window()?.write(".editor__reason input", "可研批复")?;
    visit.window()?.press(ENTER)?;
    visit.window()?.wait("!document.querySelector('.editor')")
}

/// Whether the words stand in one of the places, as a link to what was corrected.
fn has(place: &str, words: &str) -> String {
    format!(
        "[...document.querySelectorAll({})].some(place => place.textContent.includes({}) \
         && (place.querySelector('a.corrected') || place.matches('.row--sum')))",
        json!(place),
        json!(words)
    )
}

/// A paragraph and a row of a table; the mark beside the print leads back to the correction.
fn words(visit: &mut Visit<'_>) -> Result<()> {
    visit.open("#/text")?;
    for place in [".passage:has(> .passage__words > p)", ".text-table tbody tr"] {
        visit.window()?.wait(&format!("document.querySelector('{place} .copy-link')"))?;
        visit.run(&format!("document.querySelector('{place} .copy-link').click()"), &[])?;
        visit.window()?.wait(&format!("document.querySelector('{place}[aria-current]')"))?;
        let printed = visit.text(&format!("{place}[aria-current] :is(.passage__words, td)"))?;
        visit.run("document.querySelector('.passage__work').open = true", &[])?;
        visit.window()?.wait("document.querySelector('.passage__work .tracking__corrections')")?;
        visit.run("document.querySelector('.tracking__corrections').open = true", &[])?;
        open(visit, "words")?;
        let typed = visit.run("return document.querySelector('.editor__value textarea').value", &[])?;
        let typed = typed.as_str().unwrap_or_default().to_owned();
        ensure!(!printed.is_empty() && typed.contains(printed.trim()), "it begins with {typed}, printed is {printed}");
        visit.run(SET, &[json!("按正式印发稿更正")])?;
        visit.window()?.write(".editor__reason input", "印发稿")?;
        visit.window()?.click(".editor [type=submit]")?;
        visit.window()?.wait(KEPT)?;
        visit.turn_to("#/text")?;
        let beside =
            format!("[...document.querySelectorAll('{place}')].find(place => place.querySelector('.corrected'))");
        visit.window()?.wait(&format!("{beside}?.textContent.includes('更正为 按正式印发稿更正')"))?;
        let kept = visit.run(&format!("return {beside}.textContent.includes(args[0])"), &[json!(printed.trim())])?;
        ensure!(kept == json!(true), "{printed} is gone");
        visit.run(&format!("{beside}.querySelector('.corrected').click()"), &[])?;
        visit.window()?.wait("document.querySelector('.passage__work .tracking__corrections')?.open")?;
        visit.window()?.wait("document.activeElement?.id.endsWith('-words')")?;
        visit.turn_to("#/text")?;
    }
    Ok(())
}
