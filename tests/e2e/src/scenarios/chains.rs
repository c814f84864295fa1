//! The chain map: choosing, walking by keyboard, filtering, folding.

use anyhow::{Result, ensure};

use super::Scenario;
use crate::visit::Visit;

pub const ALL: &[Scenario] = &[
    Scenario::new("a_link_of_a_chain_is_chosen_and_followed_by_keyboard", by_keyboard),
    Scenario::new("filters_and_folds_of_the_chain_map_are_in_the_address", filters),
    Scenario::new("gaps_name_their_reasons_and_their_sentence", gaps),
    Scenario::new("gaps_are_filtered_in_the_address_and_their_rule_is_told", gap_filters),
    Scenario::new("a_chain_tells_of_itself_while_no_link_is_chosen", chain_panel),
    Scenario::new("what_is_inferred_can_be_denied_and_brought_back", denied),
];

const RIGHT: char = '\u{e014}';
const ESCAPE: char = '\u{e00c}';
const DRAWN: &str = "document.querySelectorAll('.chain-map__node').length === 47";

fn by_keyboard(visit: &mut Visit<'_>) -> Result<()> {
    visit.open("#/chains?link=chilli-primary")?;
    let window = visit.window()?;
    window.wait(DRAWN)?;
    window.wait("document.querySelector('.chain-board__panel h2')?.textContent === '辣椒粗加工'")?;
    window.run("document.querySelector('.chain-map__node--selected').focus()", &[])?;
    window.press(RIGHT)?;
    window.wait("location.hash.includes('link=chilli-deep')")?;
    window.wait("document.activeElement.matches('.chain-map__node--selected')")?;
    window.press(ESCAPE)?;
    window.wait("!location.hash.includes('link=')")
}

fn filters(visit: &mut Visit<'_>) -> Result<()> {
    visit.open("#/chains?park=wanchao")?;
    let window = visit.window()?;
    window.wait("document.querySelectorAll('.chain-map__node').length === 3")?;
    visit.turn_to("#/chains?fold=parks")?;
    visit.window()?.wait("document.querySelectorAll('.chain-map__node').length === 4")?;
    visit.turn_to("#/chains?having=nothing")?;
    let window = visit.window()?;
    window.wait("document.querySelectorAll('.chain-map__node--faint').length > 0")?;
    let rows = "document.querySelectorAll('details table tbody tr').length";
    window.wait(&format!("{rows} > 0 && {rows} < 47"))
}

fn gaps(visit: &mut Visit<'_>) -> Result<()> {
    visit.open("#/chains/gaps")?;
    let window = visit.window()?;
    window.wait("document.querySelectorAll('.gaps > li').length > 5")?;
    window.wait("[...document.querySelectorAll('.gaps > li')].every(gap => gap.querySelector('.quote'))")?;
    let first = visit.text(".gaps .tags")?;
    ensure!(first.contains("均未列名"), "the first gap says “{first}”");
    let title = visit.text(".gaps h2")?;
    ensure!(title.contains("汽摩零部件"), "the first gap is “{title}”");
    let marks = visit.run(
        "return [...document.querySelector('.gaps > li').querySelectorAll('mark')].map(it => it.textContent)",
        &[],
    )?;
    ensure!(marks == serde_json::json!(["重点发展", "汽摩零部件"]), "marked: {marks}");
    Ok(())
}

fn gap_filters(visit: &mut Visit<'_>) -> Result<()> {
    let rows = "document.querySelectorAll('.gaps > li').length";
    visit.open("#/chains/gaps?park=longtan")?;
    visit.window()?.wait(&format!("{rows} === 4"))?;
    visit.run(
        "const select = [...document.querySelectorAll('main select')].at(-1);
        select.value = 'no-sales';
        select.dispatchEvent(new Event('change', { bubbles: true }));",
        &[],
    )?;
    visit.window()?.wait(&format!("{rows} === 1 && location.hash.includes('reason=no-sales')"))?;
    visit.window()?.click(".gap-rule summary")?;
    visit.window()?.wait("document.querySelector('.gap-rule').innerText.includes('+2')")?;
    visit.turn_to("#/chains/gaps?industry=energy")?;
    visit.window()?.wait("document.querySelector('main .empty')")
}

fn chain_panel(visit: &mut Visit<'_>) -> Result<()> {
    visit.open("#/chains/pump-valve")?;
    let window = visit.window()?;
    let panel = "document.querySelector('.chain-board__panel').innerText";
    window.wait(&format!("{panel}.includes('本产业列名企业 3 家，未分环节') && {panel}.includes('总投资')"))?;
    window.wait("document.querySelectorAll('.chain-board__panel a[href*=\"enterprises?id=\"]').length === 3")?;
    visit.turn_to("#/chains/green-food")?;
    let window = visit.window()?;
    window.wait(&format!("{panel}.includes('未列销售环节') && {panel}.includes('种植养殖')"))?;
    window.click(".chain-board__list .link-button")?;
    window.wait("location.hash.includes('link=green-food-growing')")
}

fn denied(visit: &mut Visit<'_>) -> Result<()> {
    visit.open("#/chains?link=electronics-devices")?;
    let lines = "document.querySelectorAll('.chain-map__line').length";
    let window = visit.window()?;
    window.wait(DRAWN)?;
    window.wait("document.querySelector('.neighbours .sources a[href^=\"#/text/c3.s2.p1\"]')")?;
    // As soon as it is known what was entered before.
    window.wait("document.querySelector('.deny-line:enabled')")?;
    let before = visit.run(&format!("return {lines}"), &[])?;
    // WebKit's driver does not reach what the panel has to scroll to.
    visit.run("[...document.querySelectorAll('.deny-line')].at(-1).click()", &[])?;
    visit.window()?.wait(&format!("{lines} === {before} - 1"))?;
    visit.run("document.querySelector('.denial').click()", &[])?;
    let gone = "document.querySelectorAll('.chain-map__node').length === 46";
    visit.window()?.wait(&format!("{gone} && document.querySelectorAll('.chain-board__hidden li').length === 2"))?;
    visit.run("document.querySelector('.chain-board__hidden button').click()", &[])?;
    visit.window()?.wait(&format!("{DRAWN} && document.querySelectorAll('.chain-board__hidden li').length === 1"))?;
    visit.run("document.querySelector('.chain-board__hidden button').click()", &[])?;
    visit.window()?.wait(&format!("{lines} === {before} && !document.querySelector('.chain-board__hidden')"))?;
    visit.window()?.click(".undo-bar button")?;
    visit.window()?.wait(&format!("{lines} === {before} - 1"))
}
