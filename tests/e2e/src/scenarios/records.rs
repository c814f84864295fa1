//! What people add to the plan: ledger rows, enterprises, projects, and what they say of a link.

use anyhow::{Result, ensure};

use super::Scenario;
use super::fields::{report, value};
use super::saving::offered;
use super::work::{KEPT, shows};
use crate::visit::Visit;

pub const ALL: &[Scenario] = &[
    Scenario::new("a_gap_becomes_a_ledger_row_and_a_table", ledger),
    Scenario::new("an_added_enterprise_stands_on_a_link_and_can_be_removed", enterprise),
    Scenario::new("an_added_project_has_a_page_of_its_own", project),
    Scenario::new("an_added_link_of_a_chain_is_on_map_and_table_among_gaps_and_found_and_removed", added_link),
    Scenario::new("the_state_of_a_link_is_on_the_map", link_state),
    Scenario::new("what_stands_on_a_link_tells_money_years_and_stage_and_can_be_taken_off", stands),
    Scenario::new("a_new_link_of_a_chain_stands_in_it_at_once_and_a_round_is_named", new_link),
];

const ROWS: &str = "document.querySelectorAll('main tbody tr').length";
const DOWNLOAD: &str = "[...document.querySelectorAll('main button')].find(it => it.textContent.includes('CSV'))";

fn ledger(visit: &mut Visit<'_>) -> Result<()> {
    visit.open("#/chains/gaps")?;
    visit.window()?.wait(KEPT)?;
    visit.window()?.click(".gaps .button")?;
    visit.window()?.wait("location.hash.startsWith('#/ledger?id=')")?;
    report(visit, "candidates", "甲公司，乙公司")?;
    report(visit, "next-day", "2026-12-01")?;
    visit.window()?.wait(&shows(&value("next-day"), "2026-12-01"))?;
    visit.window()?.wait(KEPT)?;
    visit.reload()?;
    visit.window()?.wait(&format!("{ROWS} === 1"))?;
    let file = offered(visit, DOWNLOAD, "return file.text()")?;
    let file = file.as_str().unwrap_or_default();
    for words in ["拟引进产品", "产业链", "汽摩零部件产业链", "甲公司，乙公司", "线索", "规划原文", "重点发展"]
    {
        ensure!(file.contains(words), "{words} is not in {file}");
    }
    visit.turn_to("#/chains/gaps")?;
    visit.window()?.wait(&shows(".gaps .button", "再加一条"))?;
    visit.window()?.click(".gaps .button")?;
    visit.window()?.wait(&format!("location.hash.startsWith('#/ledger?id=') && {ROWS} === 2"))?;
    visit.turn_to("#/chains?link=vehicle-parts-parts")?;
    visit.window()?.wait("document.querySelectorAll('.chain-board__panel a[href*=\"ledger?id=\"]').length === 2")?;
    visit.turn_to("#/ledger?state=signed")?;
    visit.window()?.wait("document.querySelector('main .empty')")
}

fn add(visit: &mut Visit<'_>, name: &str) -> Result<()> {
    let window = visit.window()?;
    window.wait(KEPT)?;
    window.write(".new-record input", name)?;
    window.click(".new-record [type=submit]")
}

fn enterprise(visit: &mut Visit<'_>) -> Result<()> {
    visit.open("#/enterprises")?;
    visit.window()?.wait(&format!("{ROWS} > 0"))?;
    let before = visit.run(&format!("return {ROWS}"), &[])?;
    add(visit, "<b>某阀门</b>公司")?;
    visit.window()?.wait(&shows(".register__detail h2", "<b>某阀门</b>公司"))?;
    report(visit, "in-park", "park:xialu")?;
    visit.window()?.wait(&shows(&value("in-park"), "下路"))?;
    visit.window()?.click(".remove")?;
    visit.window()?.wait(&format!("{ROWS} === {before}"))?;
    visit.window()?.click(".undo-bar button")?;
    visit.window()?.wait(&format!("{ROWS} === {before} + 1"))?;
    visit.window()?.wait(&shows(".register__detail h2", "<b>某阀门</b>公司"))
}

fn project(visit: &mut Visit<'_>) -> Result<()> {
    visit.open("#/projects")?;
    add(visit, "新增冷链项目")?;
    visit.window()?.wait(&shows("main h1", "新增冷链项目"))?;
    report(visit, "investment", "5000")?;
    visit.window()?.wait(&shows(&value("investment"), "5,000 万元"))?;
    visit.window()?.wait(KEPT)?;
    visit.reload()?;
    visit.window()?.wait(&shows("main h1", "新增冷链项目"))
}

fn added_link(visit: &mut Visit<'_>) -> Result<()> {
    visit.open("#/chains")?;
    visit.window()?.wait("document.querySelector('.chain-map__node')")?;
    let boxes = "document.querySelectorAll('.chain-map__node').length";
    let lines = "document.querySelectorAll('.chain-map__line').length";
    let links = visit.run(&format!("return {boxes}"), &[])?;
    let connections = visit.run(&format!("return {lines}"), &[])?;
    add(visit, "辣椒籽油")?;
    visit.window()?.wait(&shows(".chain-board__panel h2", "辣椒籽油"))?;
    report(visit, "of-chain", "chain:chilli")?;
    visit.window()?.wait(&format!("{boxes} === {links} + 1"))?;
    report(visit, "leads-to", "link:chilli-primary")?;
    visit.window()?.wait(&format!("{lines} === {connections} + 1"))?;
    let row =
        "[...document.querySelectorAll('details table tbody tr')].find(row => row.textContent.includes('辣椒籽油'))";
    visit.window()?.wait(&format!("{row}?.textContent.includes('辣椒粗加工')"))?;
    visit
        .window()?
        .wait("document.querySelector('.chain-board__panel ul .link-button')?.textContent === '辣椒粗加工'")?;
    let hash = visit.run("return location.hash", &[])?;
    let hash = hash.as_str().unwrap_or_default();
    visit.turn_to(&format!("{hash}&steps=1"))?;
    visit.window()?.wait("document.querySelectorAll('.chain-map__node:not(.chain-map__node--faint)').length === 2")?;
    visit.turn_to("#/chains/gaps")?;
    visit.window()?.wait("document.querySelector('.gaps')?.textContent.includes('辣椒籽油')")?;
    visit.turn_to("#/search?q=籽油")?;
    visit.window()?.wait("document.querySelector('main a[href*=\"link=\"]')?.textContent.includes('辣椒籽油')")?;
    visit.turn_to(hash)?;
    report(visit, "name", "辣椒籽油压榨")?;
    visit.window()?.wait(&format!("{row}?.textContent.includes('辣椒籽油压榨')"))?;
    // WebKit's driver does not reach what the panel has to scroll to.
    visit.run("document.querySelector('.remove').click()", &[])?;
    visit.window()?.wait(&format!("{boxes} === {links} && {lines} === {connections} && !{row}"))?;
    visit.window()?.click(".undo-bar button")?;
    visit.window()?.wait(&format!("{boxes} === {links} + 1 && {lines} === {connections} + 1"))
}

fn link_state(visit: &mut Visit<'_>) -> Result<()> {
    visit.open("#/chains")?;
    visit.window()?.wait("document.querySelector('.chain-map__node')")?;
    visit
        .run("document.querySelector('.chain-map__node').dispatchEvent(new Event('click', { bubbles: true }))", &[])?;
    visit.window()?.wait("document.querySelector('.chain-board__panel [data-slot=link-state]')")?;
    report(visit, "link-state", "weak")?;
    visit.window()?.wait(&shows(".link-state--weak", "弱"))?;
    visit.window()?.wait("[...document.querySelectorAll('.chain-map__state')].some(mark => mark.textContent === '弱')")
}

fn stands(visit: &mut Visit<'_>) -> Result<()> {
    visit.open("#/projects/xialu-seasoning-1")?;
    report(visit, "stage", "signed")?;
    visit.window()?.wait(KEPT)?;
    visit.turn_to("#/chains?link=chilli-primary")?;
    let line =
        "document.querySelector('.chain-board__panel li a[href*=\"xialu-seasoning-1\"]')?.closest('li').innerText";
    visit
        .window()?
        .wait(&format!("{line}?.includes('万元') && {line}.includes('阶段：签约') && {line}.includes('20')"))?;
    visit.window()?.wait("document.querySelector('.chain-board__panel a[href=\"#/parks/xialu\"]')")?;
    let firms = "document.querySelectorAll('.chain-board__list a[href*=\"enterprises?id=\"]').length";
    visit.window()?.wait(&format!("document.querySelector('.unplaced') && {firms} === 0"))?;
    // WebKit's driver does not reach what the panel has to scroll to.
    visit.run("document.querySelector('.unplaced .link-button').click()", &[])?;
    visit.window()?.wait(&format!("{firms} === 1"))?;
    visit.run("document.querySelector('.chain-board__list .button--quiet').click()", &[])?;
    visit.window()?.wait(&format!("{firms} === 0"))?;
    visit.window()?.click(".undo-bar button")?;
    visit.window()?.wait(&format!("{firms} === 1"))?;
    // What was put here and taken off can be chosen from the list once more.
    visit.run("document.querySelector('.chain-board__list .button--quiet').click()", &[])?;
    visit.window()?.wait(&format!("{firms} === 0"))?;
    for _ in 0..2 {
        visit.run(PUT_A_FIRM_HERE, &[])?;
        visit.window()?.wait(&format!("{firms} === 1"))?;
        visit.run("document.querySelector('.chain-board__list .button--quiet').click()", &[])?;
        visit.window()?.wait(&format!("{firms} === 0"))?;
    }
    Ok(())
}

/// As a person would: a list that shows the choice already says nothing when it is made again.
const PUT_A_FIRM_HERE: &str = "
    const label = [...document.querySelectorAll('.chain-board__panel label')].find(it => it.textContent.startsWith('补充企业'));
    const list = label.querySelector('select');
    list.dispatchEvent(new Event('focus'));
    await new Promise(resolve => setTimeout(resolve, 50));
    const firm = [...list.options].find(option => option.value.startsWith('enterprise:'));
    if (list.value === firm.value) throw new Error('the firm is shown as chosen already');
    list.value = firm.value;
    list.dispatchEvent(new Event('change', { bubbles: true }));";

fn new_link(visit: &mut Visit<'_>) -> Result<()> {
    visit.open("#/chains/chilli")?;
    let boxes = "document.querySelectorAll('.chain-map__node').length";
    visit.window()?.wait(&format!("{boxes} === 4"))?;
    add(visit, "辣椒籽油")?;
    visit.window()?.wait(&format!("{boxes} === 5"))?;
    visit.window()?.wait(&shows(".chain-board__panel h2", "辣椒籽油"))?;
    visit.turn_to("#/chains/chilli?link=chilli-sales")?;
    visit.window()?.wait(&shows(".chain-board__panel h2", "辣椒产品销售"))?;
    report(visit, "leads-to", "link:chilli-growing")?;
    visit
        .window()?
        .wait("document.querySelector('.chain-board__circles')?.innerText.includes('辣椒产品销售 → 辣椒种植')")
}
