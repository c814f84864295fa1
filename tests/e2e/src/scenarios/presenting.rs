//! The chain map for people who sit far away: nothing but the map, one chain after the other.

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use super::Scenario;
use crate::visit::Visit;

pub const ALL: &[Scenario] = &[
    Scenario::new("the_chain_map_alone_fills_the_screen", alone),
    Scenario::new("a_presentation_goes_from_chain_to_chain_by_key", steps),
    Scenario::new("a_presented_link_is_told_in_large_type", told),
];

const ESCAPE: char = '\u{e00c}';
const TAB: char = '\u{e004}';
const PAGE_UP: char = '\u{e00e}';
const PAGE_DOWN: char = '\u{e00f}';
const ON: &str = "document.querySelector('.chain-board--present .chain-map__node')";
const CHAIN: &str = "document.querySelector('[data-chain]')?.dataset.chain";
/// The smallest type in which a name of a link is on the screen. Not by the drawing's own matrix: WebKit leaves
/// out what the page around it scales.
const SMALLEST: &str = "
    const size = name => parseFloat(getComputedStyle(name).fontSize)
        * name.getBoundingClientRect().height / name.getBBox().height;
    return Math.min(...[...document.querySelectorAll('.chain-map__name')].map(size))";

fn alone(visit: &mut Visit<'_>) -> Result<()> {
    visit.open("#/chains")?;
    visit.window()?.wait("document.querySelector('.chain-map__node')")?;
    visit.window()?.click("#chain-present")?;
    visit.window()?.wait(ON)?;
    visit.window()?.wait("
        (() => {
            const board = document.querySelector('.chain-board--present').getBoundingClientRect();
            return board.top === 0 && board.left === 0 && board.width >= innerWidth - 20 && board.height >= innerHeight - 20;
        })()")?;
    visit.window()?.wait("document.activeElement.id === 'chain-present-leave'")?;
    // Nothing of the page behind it is reached by Tab.
    for _ in 0..12 {
        visit.window()?.press(TAB)?;
        let inside = "const at = document.activeElement;
            return at === document.body || at === document.documentElement || !!at.closest('.chain-board--present')";
        ensure!(visit.run(inside, &[])? == json!(true), "Tab leads out of the presentation");
    }
    let buttons = "[...document.querySelectorAll('.chain-board button, .chain-board select, .chain-board input')]
        .filter(it => it.getClientRects().length).length";
    ensure!(visit.run(&format!("return {buttons}"), &[])? == json!(1), "there is more than the way out");
    visit.window()?.press(ESCAPE)?;
    visit.window()?.wait("!document.querySelector('.chain-board--present') && !location.hash.includes('present')")?;
    visit.window()?.wait("!document.querySelector('[inert]') && document.activeElement.id === 'chain-present'")?;
    visit.turn_to("#/chains?present=1")?;
    visit.window()?.wait(ON)?;
    visit.window()?.click("#chain-present-leave")?;
    visit.window()?.wait("!document.querySelector('.chain-board--present')")
}

fn steps(visit: &mut Visit<'_>) -> Result<()> {
    visit.open("#/chains?present=1")?;
    visit.window()?.wait(ON)?;
    let first = visit.run(&format!("return {CHAIN}"), &[])?;
    for press in [PAGE_DOWN, PAGE_DOWN, PAGE_UP] {
        let before = visit.run(&format!("return {CHAIN}"), &[])?;
        visit.window()?.press(press)?;
        visit.window()?.wait(&format!("{CHAIN} !== {before} && location.hash.includes({CHAIN})"))?;
        visit.window()?.wait(&format!("{ON} && document.querySelectorAll('.chain-map__band-title').length === 1"))?;
        let smallest = visit.run(SMALLEST, &[])?;
        ensure!(smallest.as_f64().is_some_and(|size| size >= 20.0), "names are {smallest} pixels high");
    }
    visit.window()?.press(PAGE_UP)?;
    visit.window()?.wait(&format!("{CHAIN} === {first}"))?;
    // There is none before the first.
    visit.window()?.press(PAGE_UP)?;
    visit.window()?.wait(&format!("{CHAIN} === {first}"))
}

fn told(visit: &mut Visit<'_>) -> Result<()> {
    visit.open("#/chains?present=1&link=chilli-primary")?;
    visit.window()?.wait(&format!("{CHAIN} === 'chilli'"))?;
    visit.window()?.wait("document.querySelector('.chain-caption h2')?.textContent === '辣椒粗加工'")?;
    let told = visit.text(".chain-caption")?;
    ensure!(["未核实", "产品", "项目", "企业"].iter().all(|word| told.contains(word)), "it tells “{told}”");
    let size =
        visit.run("return parseFloat(getComputedStyle(document.querySelector('.chain-caption p')).fontSize)", &[])?;
    ensure!(size.as_f64().unwrap_or_default() >= 20.0, "it is told in {size} pixels");
    let seen = "
        const node = document.querySelector('.chain-map__node--selected').getBoundingClientRect();
        const map = document.querySelector('.chain-map').getBoundingClientRect();
        return node.bottom <= map.bottom && node.top >= map.top";
    ensure!(visit.run(seen, &[])? == Value::Bool(true), "the link is hidden");
    Ok(())
}
