//! The tools around the chain map: finding, filters, levels, focus, and the map as a table.

use anyhow::{Result, ensure};
use serde_json::json;

use super::Scenario;
use super::work::KEPT;
use crate::visit::Visit;

pub const ALL: &[Scenario] = &[
    Scenario::new("both_links_of_one_name_are_found_on_the_chain_map", found),
    Scenario::new("finding_a_link_opens_only_what_hides_it", revealed),
    Scenario::new("a_link_of_another_chain_is_found_on_the_whole_map", elsewhere),
    Scenario::new("neighbours_and_ways_stand_out_on_the_chain_map", focus),
    Scenario::new("every_filter_of_the_chain_map_is_picked_by_hand_and_cleared", filters),
    Scenario::new("buttons_open_the_chain_map_to_a_level", levels),
    Scenario::new("one_park_of_the_chain_map_folds_and_opens_in_place", parks),
    Scenario::new("arrows_and_space_lead_through_the_chain_map", keys),
    Scenario::new("a_row_of_the_chain_table_selects_its_link", table),
    Scenario::new("the_chain_map_comes_back_folded_as_it_was_left", remembered),
];

const DOWN: char = '\u{e015}';
const UP: char = '\u{e013}';
const LEFT: char = '\u{e012}';
const ENTER: char = '\u{e007}';
const BOXES: &str = "document.querySelectorAll('.chain-map__node').length";
const FAINT: &str = "document.querySelectorAll('.chain-map__node--faint').length";
const FOUND: &str = "[...document.querySelectorAll('.chain-find__hit')].map(hit => hit.textContent)";
/// The box of the selected link is on the screen whole, and the map rests.
const IN_VIEW: &str = "
    (() => {
        const map = document.querySelector('.chain-map').getBoundingClientRect();
        const box = document.querySelector('.chain-map__node--selected rect')?.getBoundingClientRect();
        return box && box.left >= map.left && box.right <= map.right && box.top >= map.top && box.bottom <= map.bottom
            && !document.querySelector('.chain-map__plane--moving');
    })()";

fn drawn(visit: &mut Visit<'_>, hash: &str, boxes: usize) -> Result<()> {
    visit.open(hash)?;
    visit.window()?.wait(&format!("{BOXES} === {boxes}"))
}

/// Types into the field that finds links, in place of what stands there.
fn look_for(visit: &mut Visit<'_>, words: &str) -> Result<()> {
    let empty = "
        const field = document.querySelector('#chain-find');
        field.value = '';
        field.dispatchEvent(new Event('input', { bubbles: true }))";
    visit.run(empty, &[])?;
    visit.window()?.write("#chain-find", words)
}

fn found(visit: &mut Visit<'_>) -> Result<()> {
    drawn(visit, "#/chains", 47)?;
    for (nth, link) in ["lead-zinc-deep", "new-consumer-processing"].into_iter().enumerate() {
        look_for(visit, "精深加工")?;
        visit.window()?.wait(&format!("{FOUND}.length > 2"))?;
        let two = visit.run(&format!("return {FOUND}.slice(0, 2)"), &[])?;
        let named = |at: usize| two.get(at).and_then(|words| words.as_str()).unwrap_or_default().to_owned();
        ensure!(
            named(0).starts_with("精深加工 · ") && named(1).starts_with("精深加工 · ") && named(0) != named(1),
            "found first: {two}"
        );
        for _ in 0..nth {
            visit.window()?.press(DOWN)?;
        }
        visit.window()?.press(ENTER)?;
        visit.window()?.wait(&format!("location.hash.includes('link={link}') && {IN_VIEW}"))?;
    }
    // By initials, with a click.
    look_for(visit, "ljcjg")?;
    visit.window()?.click(".chain-find__hit")?;
    visit.window()?.wait(&format!("location.hash.includes('link=chilli-primary') && {IN_VIEW}"))?;
    visit
        .window()?
        .wait("document.querySelector('[role=status].visually-hidden')?.textContent.includes('辣椒粗加工')")?;
    look_for(visit, "航空发动机")?;
    visit.window()?.wait("document.querySelector('.chain-find__said').textContent.includes('没有找到')")?;
    visit.window()?.press(ENTER)?;
    visit.window()?.wait("location.hash.includes('link=chilli-primary')")
}

fn revealed(visit: &mut Visit<'_>) -> Result<()> {
    drawn(visit, "#/chains?fold=chains&year=2025&park=xialu", 9)?;
    look_for(visit, "辣椒粗加工")?;
    visit.window()?.press(ENTER)?;
    visit.window()?.wait(&format!("location.hash.includes('link=chilli-primary') && {IN_VIEW}"))?;
    let kept = "location.hash.includes('year=2025') && location.hash.includes('park=xialu') && location.hash.includes('folded=')";
    visit.window()?.wait(kept)?;
    // It is in another park: only that filter goes.
    look_for(visit, "铅锌矿开采")?;
    visit.window()?.press(ENTER)?;
    visit.window()?.wait(&format!("location.hash.includes('link=lead-zinc') && {IN_VIEW}"))?;
    visit.window()?.wait("location.hash.includes('year=2025') && !location.hash.includes('park=xialu')")
}

fn elsewhere(visit: &mut Visit<'_>) -> Result<()> {
    visit.open("#/chains/chilli?year=2025")?;
    visit.window()?.wait("document.querySelector('.chain-map__node')")?;
    look_for(visit, "精深加工 铅锌")?;
    visit.window()?.press(ENTER)?;
    visit.window()?.wait("location.hash.startsWith('#/chains?') && location.hash.includes('link=lead-zinc-deep')")?;
    visit.window()?.wait(&format!("location.hash.includes('year=2025') && {BOXES} === 47 && {IN_VIEW}"))?;
    // And one of its own does not lead away.
    visit.turn_to("#/chains/chilli")?;
    visit.window()?.wait("document.querySelector('#chain-find')")?;
    look_for(visit, "辣椒种植")?;
    visit.window()?.press(ENTER)?;
    visit.window()?.wait("location.hash === '#/chains/chilli?link=chilli-growing'")
}

fn focus(visit: &mut Visit<'_>) -> Result<()> {
    drawn(visit, "#/chains?link=chilli-primary", 47)?;
    visit.window()?.click(".chain-board__panel .button-group .button:nth-child(2)")?;
    visit.window()?.wait(&format!("location.hash.includes('steps=1') && {FAINT} > 30"))?;
    let one = visit.run(&format!("return {FAINT}"), &[])?;
    visit.window()?.click(".chain-board__panel .button-group .button:nth-child(3)")?;
    visit.window()?.wait(&format!("location.hash.includes('steps=2') && {FAINT} < {one}"))?;
    let typed = "
        const field = document.querySelector('.chain-steps input');
        field.value = args[0];
        field.dispatchEvent(new Event('change', { bubbles: true }))";
    visit.run(typed, &[json!("7")])?;
    visit.window()?.wait("location.hash.includes('steps=7')")?;
    visit.run(typed, &[json!("")])?;
    visit.run(typed, &[json!("-3")])?;
    visit.window()?.wait("location.hash.includes('steps=7')")?;
    // The way to another link, picked by its name and chain.
    let named = visit.run(&pick("突出通往", "chilli-sales"), &[])?;
    ensure!(named.as_str().is_some_and(|words| words.contains(" · ")), "the way leads to “{named}”");
    visit.window()?.wait(&format!(
        "location.hash.includes('to=chilli-sales') && !location.hash.includes('steps=') && {FAINT} > 30 && {FAINT} < 47"
    ))?;
    let stands = "!document.querySelector('.chain-map__node--selected').matches('.chain-map__node--faint')";
    visit.window()?.wait(stands)?;
    visit.run(&pick("突出通往", "lead-zinc-deep"), &[])?;
    visit.window()?.wait("[...document.querySelectorAll('.chain-board__panel [role=status]')].some(it => it.textContent.includes('没有路径相连'))")
}

/// Picks a value in the field whose label begins with these words; returns what the option is called.
fn pick(label: &str, value: &str) -> String {
    format!(
        "const field = [...document.querySelectorAll('.chain-board label')].find(it =>
            it.querySelector('.field__label')?.textContent.startsWith('{label}')).querySelector('select');
        // Long lists are there once somebody turns to them.
        field.dispatchEvent(new Event('focus'));
        await new Promise(resolve => setTimeout(resolve, 50));
        field.value = '{value}';
        field.dispatchEvent(new Event('change', {{ bubbles: true }}));
        return field.selectedOptions[0].textContent"
    )
}

const CLEAR: &str =
    "[...document.querySelectorAll('.toolbar .button')].find(it => it.textContent === '清除条件').click()";

/// What the field whose label begins with these words shows as chosen.
fn chosen(label: &str) -> String {
    format!(
        "[...document.querySelectorAll('.chain-board label')].find(it =>
            it.querySelector('.field__label')?.textContent.startsWith('{label}')).querySelector('select').value"
    )
}

fn filters(visit: &mut Visit<'_>) -> Result<()> {
    drawn(visit, "#/chains?state=strong", 47)?;
    visit.window()?.wait(&format!("{FAINT} === 47"))?;
    visit.run(CLEAR, &[])?;
    visit.window()?.wait(&format!("location.hash === '#/chains' && {FAINT} === 0"))?;
    // A list shows what holds, whatever was picked in it before.
    for park in ["wanchao", "", "wanchao"] {
        visit.run(&pick("园区", park), &[])?;
        visit.window()?.wait(&format!("location.hash.includes('park=wanchao') === {}", !park.is_empty()))?;
    }
    visit.run(CLEAR, &[])?;
    visit.window()?.wait(&format!("location.hash === '#/chains' && {} === ''", chosen("园区")))?;
    for (label, value, holds) in [
        ("园区", "wanchao", format!("location.hash.includes('park=wanchao') && {BOXES} === 3")),
        ("园区", "", format!("!location.hash.includes('park=') && {BOXES} === 47")),
        ("建设年份", "2025", format!("location.hash.includes('year=2025') && {FAINT} > 0 && {FAINT} < 47")),
        ("建设年份", "", format!("{FAINT} === 0")),
        ("环节条件", "nothing", format!("location.hash.includes('having=nothing') && {FAINT} > 0 && {FAINT} < 47")),
        ("状态", "unverified", format!("location.hash.includes('state=unverified') && {FAINT} > 0 && {FAINT} < 47")),
        ("状态", "weak", format!("location.hash.includes('state=weak') && {FAINT} === 47")),
    ] {
        visit.run(&pick(label, value), &[])?;
        visit.window()?.wait(&holds)?;
    }
    // A folded chain none of whose links stands out steps back as well.
    visit.turn_to("#/chains?state=weak&fold=chains")?;
    visit.window()?.wait(&format!("{BOXES} === 12 && {FAINT} === 12"))?;
    let industry =
        visit.run("return document.querySelectorAll('.chain-board .toolbar select')[1].options[1].value", &[])?;
    visit.run(&pick("产业", industry.as_str().unwrap_or_default()), &[])?;
    visit.window()?.wait(&format!("location.hash.includes('industry=') && {BOXES} < 12"))?;
    visit.run(CLEAR, &[])?;
    visit.window()?.wait(&format!("location.hash === '#/chains' && {BOXES} === 47 && {FAINT} === 0"))
}

fn levels(visit: &mut Visit<'_>) -> Result<()> {
    drawn(visit, "#/chains", 47)?;
    for (level, boxes) in [("园区", 4), ("产业链", 12), ("环节", 47)] {
        let press = "[...document.querySelectorAll('.toolbar .button-group .button')].find(it => it.textContent === args[0]).click()";
        visit.run(press, &[json!(level)])?;
        visit.window()?.wait(&format!("{BOXES} === {boxes}"))?;
        let pressed = "return [...document.querySelectorAll('.toolbar .button-group [aria-pressed=true]')].map(it => it.textContent)";
        let pressed = visit.run(pressed, &[])?;
        ensure!(pressed == json!([level]), "{level} was pressed and {pressed} is");
    }
    Ok(())
}

fn parks(visit: &mut Visit<'_>) -> Result<()> {
    drawn(visit, "#/chains", 47)?;
    let press = "document.querySelector(args[0]).dispatchEvent(new MouseEvent('click', { bubbles: true }))";
    let first = visit.text("[data-park='0']")?;
    ensure!(first.contains("收起"), "the button of the first park says “{first}”");
    visit.run(press, &[json!("[data-park='0']")])?;
    visit.window()?.wait(&format!("{BOXES} > 1 && {BOXES} < 47 && location.hash.includes('parks=')"))?;
    let left = visit.run(&format!("return {BOXES}"), &[])?;
    visit.window()?.wait("document.querySelector('[data-park=\"0\"]').getAttribute('aria-expanded') === 'false'")?;
    visit.reload()?;
    visit.window()?.wait(&format!("{BOXES} === {left}"))?;
    // Opened again by key, in place: no other park has gone.
    visit.run("document.querySelector('[data-park=\"0\"]').focus()", &[])?;
    visit.window()?.press(ENTER)?;
    visit.window()?.wait(&format!("{BOXES} === 47 && !location.hash.includes('park')"))?;
    // From all parks folded, a press on one box opens that park and leaves the others on the map.
    visit.turn_to("#/chains?fold=parks")?;
    visit.window()?.wait(&format!("{BOXES} === 4"))?;
    visit.run(press, &[json!("#node-0")])?;
    visit.window()?.wait(&format!("{BOXES} > 4 && {BOXES} < 47 && !location.hash.includes('park=')"))?;
    visit.window()?.wait("document.querySelectorAll('[data-park]').length === 4")
}

fn keys(visit: &mut Visit<'_>) -> Result<()> {
    drawn(visit, "#/chains?link=chilli-deep", 47)?;
    visit.run("document.querySelector('.chain-map__node--selected').focus()", &[])?;
    visit.window()?.press(LEFT)?;
    visit.window()?.wait(
        "location.hash.includes('link=chilli-primary') && document.activeElement.matches('.chain-map__node--selected')",
    )?;
    let height = "document.activeElement.querySelector('rect').y.baseVal.value";
    let start = visit.run(&format!("return {height}"), &[])?;
    visit.window()?.press(DOWN)?;
    visit.window()?.wait(&format!("!location.hash.includes('link=chilli-primary') && {height} > {start}"))?;
    let lower = visit.run(&format!("return {height}"), &[])?;
    visit.window()?.press(UP)?;
    visit.window()?.wait(&format!("{height} < {lower}"))?;
    // The space bar does to a box with the focus what a click would.
    visit.turn_to("#/chains?fold=chains")?;
    visit.window()?.wait(&format!("{BOXES} === 12"))?;
    visit.run("document.querySelector('[id=node-0]').focus()", &[])?;
    visit.window()?.press(' ')?;
    visit.window()?.wait(&format!("{BOXES} > 12 && {BOXES} < 47"))
}

fn table(visit: &mut Visit<'_>) -> Result<()> {
    drawn(visit, "#/chains", 47)?;
    visit.window()?.wait(KEPT)?;
    visit.window()?.click("details.card:has(.chain-table) > summary")?;
    let row = "[...document.querySelectorAll('.chain-table tbody tr')].find(row => row.querySelector('th button').textContent === '辣椒粗加工')";
    let cells = visit
        .run(&format!("return [...{row}.children].map(cell => cell.textContent.replace(/\\s+/g, ' ').trim())"), &[])?;
    let cell = |at: usize| cells.get(at).and_then(|words| words.as_str()).unwrap_or_default().to_owned();
    ensure!(cell(10).contains("辣椒种植") && cell(10).contains("原文"), "supplied by “{}” in {cells}", cell(10));
    ensure!(cell(11).contains("辣椒精深加工"), "supplies “{}” in {cells}", cell(11));
    ensure!(cell(4) == "未核实", "the state is “{}” in {cells}", cell(4));
    visit.run(&format!("{row}.querySelector('th button').click()"), &[])?;
    visit.window()?.wait(&format!(
        "location.hash.includes('link=chilli-primary') && {row}.getAttribute('aria-current') === 'true'"
    ))?;
    let current = visit.run("return document.querySelectorAll('.chain-table [aria-current]').length", &[])?;
    ensure!(current == json!(1), "{current} rows are current");
    visit.window()?.wait("document.querySelector('.chain-map__node--selected').getAttribute('aria-pressed') === 'true'")
}

fn remembered(visit: &mut Visit<'_>) -> Result<()> {
    drawn(visit, "#/chains", 47)?;
    visit.run("document.getElementById('band-0').dispatchEvent(new MouseEvent('click', { bubbles: true }))", &[])?;
    visit.window()?.wait(&format!("{BOXES} < 47 && location.hash.includes('folded=')"))?;
    visit.turn_to("#/projects")?;
    visit.window()?.click("header a[href='#/chains'], nav a[href='#/chains']")?;
    visit.window()?.wait(&format!("{BOXES} > 0 && {BOXES} < 47 && location.hash.includes('folded=')"))?;
    // What is sent to a colleague opens as it was sent.
    visit.turn_to("#/chains?fold=chains")?;
    visit.window()?.wait(&format!("{BOXES} === 12"))
}
