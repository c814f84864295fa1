//! Nothing runs in the page but its own program.

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use super::Scenario;
use super::charts::page_with_chart;
use super::one_file;
use crate::visit::Visit;

pub const ALL: &[Scenario] = &[
    Scenario::new("the_page_forbids_scripts_that_are_not_its_own", foreign_scripts),
    Scenario::new("the_one_file_forbids_scripts_that_are_not_its_own", foreign_scripts_in_one_file),
    Scenario::new("a_tooltip_breaks_no_rule_of_the_page", tooltip),
    Scenario::new("the_licences_of_its_parts_come_along", licences),
    Scenario::new("the_one_file_has_the_licences_of_its_parts_inside", licences_in_one_file),
];

/// Ways in which a script gets into a page that forgets to treat text as text.
const INTRUDE: &str = "
    const script = document.createElement('script');
    script.textContent = 'window.intruder = 1';
    document.body.append(script);
    const elsewhere = document.createElement('script');
    elsewhere.src = 'https://example.org/intruder.js';
    document.body.append(elsewhere);
    const picture = document.createElement('div');
    picture.innerHTML = '<img src=\"data:,\" onerror=\"window.intruder = 2\">';
    document.body.append(picture);
    const sent = await fetch('https://example.org/').then(() => 'sent', () => 'forbidden');
    await new Promise(resolve => setTimeout(resolve, 300));
    return [sent, window.intruder ?? 'nobody', window.wrong.filter(line => line.startsWith('forbidden')).length > 2]";

fn foreign_scripts(visit: &mut Visit<'_>) -> Result<()> {
    visit.open("")?;
    intrude(visit)
}

fn foreign_scripts_in_one_file(visit: &mut Visit<'_>) -> Result<()> {
    one_file::double_click(visit, "park-atlas.html", &one_file::edition()?)?;
    intrude(visit)
}

fn intrude(visit: &mut Visit<'_>) -> Result<()> {
    let seen = visit.run(INTRUDE, &[])?;
    ensure!(seen == json!(["forbidden", "nobody", true]), "{seen}");
    visit.leave()
}

fn tooltip(visit: &mut Visit<'_>) -> Result<()> {
    visit.open(&page_with_chart()?)?;
    let window = visit.window()?;
    window.wait("document.querySelector('.chart--drawn svg')")?;
    window.click(".chart--drawn svg")?;
    // The library's tooltip is an element of its own beside the drawing.
    window.wait("[...document.querySelectorAll('.chart div')].some(box => box.style.zIndex > 1000 && box.innerText)")
}

fn licences(visit: &mut Visit<'_>) -> Result<()> {
    visit.open("#/data")?;
    let script = "return await (await fetch(document.querySelector('a[href=\"licences.txt\"]').href)).text()";
    let text = visit.run(script, &[])?;
    check_licences(&text)
}

/// The page opens it from what it carries, as a page of its own.
fn licences_in_one_file(visit: &mut Visit<'_>) -> Result<()> {
    one_file::double_click(visit, "park-atlas.html", &one_file::edition()?)?;
    visit.turn_to("#/data")?;
    visit.window()?.wait("document.querySelector('a[href=\"licences.txt\"]')")?;
    let script = "
        let carried;
        const { createObjectURL } = URL;
        URL.createObjectURL = file => createObjectURL.call(URL, carried = file);
        const link = document.querySelector('a[href=\"licences.txt\"]');
        link.addEventListener('click', event => event.preventDefault());
        link.click();
        URL.createObjectURL = createObjectURL;
        return link.protocol === 'blob:' && carried.type.startsWith('text/plain') && await carried.text()";
    let text = visit.run(script, &[])?;
    check_licences(&text)
}

fn check_licences(text: &Value) -> Result<()> {
    let names = ["leptos 0.8", "charming", "echarts 6", "Apache License", "Permission is hereby granted"];
    let missing: Vec<_> = names.iter().filter(|name| !text.as_str().unwrap_or_default().contains(**name)).collect();
    ensure!(missing.is_empty(), "not named: {missing:?}");
    Ok(())
}
