//! The chain map: choosing, walking by keyboard, filtering, folding.

use anyhow::{Result, ensure};

use super::Scenario;
use crate::visit::Visit;

pub const ALL: &[Scenario] = &[
    Scenario::new("a_link_of_a_chain_is_chosen_and_followed_by_keyboard", by_keyboard),
    Scenario::new("filters_and_folds_of_the_chain_map_are_in_the_address", filters),
    Scenario::new("gaps_name_their_reasons_and_their_sentence", gaps),
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
    Ok(())
}
