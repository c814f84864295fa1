//! What the address asks for reaches everything on the page; what it asks for in vain is said.

use anyhow::{Result, ensure};
use park_atlas::i18n::Lang;
use serde_json::{Value, json};

use super::Scenario;
use super::pages::plan;
use crate::visit::Visit;

pub const ALL: &[Scenario] = &[
    Scenario::new("a_choice_that_is_not_there_is_said_and_can_be_taken_back", in_vain),
    Scenario::new("a_category_of_indicators_reaches_the_chart", category),
    Scenario::new("projects_are_sorted_as_the_language_of_the_reader_sorts", sorted),
    Scenario::new("projects_are_found_by_pinyin_and_by_their_number", found),
    Scenario::new("clearing_the_filters_keeps_the_view", cleared),
];

const SAID: &str = "document.querySelector('main .notice--warn:not([hidden])')";

fn in_vain(visit: &mut Visit<'_>) -> Result<()> {
    for (address, value, shown) in [
        ("#/indicators?category=nope", "category=nope", "main tbody tr"),
        ("#/projects?park=nope", "park=nope", ".empty a"),
        ("#/projects?view=nope", "view=nope", ".button-group [aria-pressed=true]"),
        ("#/projects?size=nope&sort=nope", "size=nope", "main tbody tr"),
        ("#/parks?by=nope", "by=nope", ".button-group [aria-pressed=true]"),
    ] {
        visit.open(address)?;
        let window = visit.window()?;
        window.wait(&format!("{SAID}?.textContent.includes({})", json!(value)))?;
        if !address.contains("category") {
            window.wait(&format!("document.querySelector({}) !== null", json!(shown)))?;
        }
        if let Some(chosen) = visit
            .run("return document.querySelector('main select option:checked:not([value=\"\"])')?.textContent", &[])?
            .as_str()
        {
            ensure!(chosen.contains("nope"), "{address} is shown as “{chosen}”");
        }
        visit.window()?.click("main .notice--warn a")?;
        visit.window()?.wait(&format!("!location.hash.includes('nope') && {SAID} === null"))?;
        visit.window()?.wait("document.querySelectorAll('main tbody tr').length > 3")?;
    }
    visit.open("#/chains?link=nope")?;
    visit.window()?.wait(&format!("{SAID}?.textContent.includes('link=nope')"))?;
    visit.window()?.click("main .notice--warn button")?;
    visit.window()?.wait(&format!("!location.hash.includes('nope') && {SAID} === null"))?;
    visit.open("#/projects?park=nope")?;
    let park = visit.text("main select option:checked")?;
    ensure!(park == "“nope”（无此选项）", "the list of parks says “{park}”");
    Ok(())
}

fn category(visit: &mut Visit<'_>) -> Result<()> {
    let categories: Vec<String> = plan()?.indicators.iter().map(|indicator| indicator.category.zh.clone()).collect();
    let first = categories.first().cloned().unwrap_or_default();
    let rows = categories.iter().filter(|category| **category == first).count();
    visit.open("#/indicators")?;
    let table = "document.querySelectorAll('.chart__table tbody tr').length";
    visit.window()?.wait(&format!("{table} === {}", categories.len()))?;
    visit.turn_to(&format!("#/indicators?category={first}"))?;
    visit.window()?.wait(&format!("{table} === {rows}"))?;
    let title = visit.text(".chart__title")?;
    ensure!(title.contains(&first), "the chart is called “{title}”");
    visit.turn_to("#/indicators?category=nope")?;
    visit.window()?.wait("document.querySelector('.chart') === null")
}

fn sorted(visit: &mut Visit<'_>) -> Result<()> {
    for lang in [Lang::Zh, Lang::En] {
        visit.prefer(lang, "light")?;
        visit.turn_to("#/projects?sort=name")?;
        visit.window()?.wait("document.querySelector('th[aria-sort=ascending]')")?;
        let script = "
            const names = [...document.querySelectorAll('main tbody th a')].map(name => name.textContent);
            const expected = [...names].sort(new Intl.Collator(args[0]).compare);
            return names.length > 9 && names.every((name, at) => name === expected[at])";
        let right = visit.run(script, &[json!(lang.tag())])?;
        ensure!(right == true, "the names are not sorted in {}", lang.tag());
    }
    for column in ["park", "group", "years", "stage", "investment", ""] {
        let query = if column.is_empty() { String::new() } else { format!("?sort={column}") };
        visit.turn_to(&format!("#/projects{query}"))?;
        visit.window()?.wait("document.querySelectorAll('th[aria-sort=ascending]').length === 1")?;
        visit.window()?.click("th[aria-sort=ascending] a")?;
        visit.window()?.wait("document.querySelectorAll('th[aria-sort=descending]').length === 1")?;
    }
    Ok(())
}

fn found(visit: &mut Visit<'_>) -> Result<()> {
    let all = plan()?.projects.len();
    for (typed, word) in [("lajiao", "辣椒"), ("（12）", "(12)")] {
        visit.open(&format!("#/projects?text={typed}"))?;
        visit.window()?.wait("document.querySelectorAll('main tbody th a').length > 0")?;
        let rows = visit.run(
            "return [...document.querySelectorAll('main tbody tr:not(.row--sum)')].map(row => row.textContent)",
            &[],
        )?;
        let rows = rows.as_array().map(Vec::as_slice).unwrap_or_default();
        ensure!(rows.len() < all / 2, "{typed} finds {} projects", rows.len());
        ensure!(rows.iter().filter_map(Value::as_str).any(|row| row.contains(word)), "{typed} does not find {word}");
    }
    Ok(())
}

fn cleared(visit: &mut Visit<'_>) -> Result<()> {
    visit.open("#/projects?view=timeline&year=2024&sort=years")?;
    visit.window()?.click("main .toolbar a.button")?;
    visit.window()?.wait("location.hash === '#/projects?sort=years&view=timeline'")?;
    visit.window()?.wait("document.querySelector('.timeline [role=row] [role=columnheader]')")
}
