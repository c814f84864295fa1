//! The chain map under the hand: dragging, arranging, folding, and the way to what stands elsewhere.

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use super::Scenario;
use super::chain_zoom::{near, open, press_control, view};
use super::work::KEPT;
use crate::visit::Visit;

pub const ALL: &[Scenario] = &[
    Scenario::new("the_chain_map_is_dragged_and_a_drag_selects_nothing", dragged),
    Scenario::new("a_box_of_the_chain_map_is_moved_by_hand_and_by_key_and_put_back", arranged),
    Scenario::new("escape_lets_go_of_a_box_of_the_chain_map", let_go),
    Scenario::new("a_folded_chain_stays_folded_after_a_reload", folded),
    Scenario::new("a_chain_alone_leads_to_the_links_elsewhere_that_it_needs", elsewhere),
    Scenario::new("the_state_of_a_link_is_seen_at_every_scale", states),
];

const ALT: char = '\u{e00a}';
const DOWN: char = '\u{e015}';
const ENTER: char = '\u{e007}';
const ESCAPE: char = '\u{e00c}';
const DRAWN: &str = "document.querySelectorAll('.chain-map__node').length === 47";
const BOXES: &str = "document.querySelectorAll('.chain-map__node').length";

fn dragged(visit: &mut Visit<'_>) -> Result<()> {
    const BOX: &str = ".chain-map__node rect";
    open(visit, "#/chains")?;
    let [left, top, _] = view(visit, "")?;
    let under = format!(
        "
        const box = document.querySelector('{BOX}').getBoundingClientRect();
        const found = document.elementFromPoint(box.left + box.width / 2 + args[0], box.top + box.height / 2 + args[1]);
        return Boolean(found?.closest('.chain-map__node'))"
    );
    ensure!(visit.run(&under, &[json!(0), json!(0)])? == json!(true), "no box lies under the pointer");
    visit.window()?.drag(BOX, (60, -30))?;
    let [now_left, now_top, _] = view(visit, "")?;
    ensure!(
        // The driver aims from the box, which has gone half the way by then.
        near(now_left - left, 90.0) && near(top - now_top, 45.0),
        "the map was at {left}, {top} and is at {now_left}, {now_top}"
    );
    ensure!(visit.run(&under, &[json!(0), json!(0)])? == json!(true), "the box has gone from under the pointer");
    let hash = visit.run("return location.hash", &[])?;
    ensure!(hash == json!("#/chains"), "a drag led to {hash}");
    // The same place, pressed without a drag.
    visit.window()?.drag(BOX, (1, 1))?;
    visit.window()?.wait("location.hash.includes('link=')")?;
    // A key is no end of a drag.
    visit.window()?.drag(".chain-map", (-30, 0))?;
    let [.., scale] = view(visit, "")?;
    press_control(visit, "+")?;
    let [.., closer] = view(visit, "")?;
    ensure!(closer > scale, "after a drag a button did nothing");
    Ok(())
}

/// Where the selected box stands on the map.
const PLACE: &str = "
    const box = document.querySelector('.chain-map__node--selected rect');
    return [box.x.baseVal.value, box.y.baseVal.value]";

fn place(visit: &mut Visit<'_>) -> Result<(f64, f64)> {
    let found = visit.run(PLACE, &[])?;
    let number = |at: usize| found.get(at).and_then(Value::as_f64).unwrap_or(f64::NAN);
    Ok((number(0), number(1)))
}

fn arranged(visit: &mut Visit<'_>) -> Result<()> {
    const AGAIN: &str = ".chain-board__hint .button";
    open(visit, "#/chains/chilli?link=chilli-primary")?;
    visit.window()?.wait("document.querySelector('.chain-map__node--selected')")?;
    visit.window()?.wait(KEPT)?;
    let before = place(visit)?;
    visit.window()?.drag(".chain-map__node--selected rect", (40, 120))?;
    visit.window()?.wait(&format!("document.querySelector('{AGAIN}')"))?;
    let after = place(visit)?;
    ensure!(before != after, "the box did not move from {before:?}");
    visit.run("document.querySelector('.chain-map__node--selected').focus()", &[])?;
    visit.window()?.press_with(&[ALT], DOWN)?;
    let lower = format!("document.querySelector('.chain-map__node--selected rect').y.baseVal.value > {} + 10", after.1);
    visit.window()?.wait(&lower)?;
    visit.window()?.wait("document.activeElement.matches('.chain-map__node--selected')")?;
    visit.window()?.wait(KEPT)?;
    visit.reload()?;
    visit.window()?.wait(&lower)?;
    visit.window()?.click(AGAIN)?;
    visit.window()?.wait(&format!("!document.querySelector('{AGAIN}')"))?;
    let again = place(visit)?;
    ensure!(again == before, "arranged again it stands at {again:?}, not {before:?}");
    visit.window()?.click(".undo-bar button")?;
    visit.window()?.wait(&lower)
}

fn let_go(visit: &mut Visit<'_>) -> Result<()> {
    open(visit, "#/chains/chilli?link=chilli-primary")?;
    visit.window()?.wait("document.querySelector('.chain-map__node--selected')")?;
    visit.window()?.wait(KEPT)?;
    let before = place(visit)?;
    visit.window()?.drag_and_press(".chain-map__node--selected rect", (40, 60), ESCAPE)?;
    visit.window()?.wait("!document.querySelector('.chain-map__ghost')")?;
    let after = place(visit)?;
    ensure!(before == after, "a box that was let go of by Escape went from {before:?} to {after:?}");
    let found = visit.run("return [location.hash.includes('link=chilli-primary'), Boolean(document.querySelector('.chain-board__hint .button'))]", &[])?;
    ensure!(found == json!([true, false]), "still selected, and arranged: {found}");
    Ok(())
}

fn folded(visit: &mut Visit<'_>) -> Result<()> {
    open(visit, "#/chains")?;
    visit.window()?.wait(DRAWN)?;
    visit.run("document.querySelector('[id=band-0]').focus()", &[])?;
    visit.window()?.press(ENTER)?;
    visit.window()?.wait(&format!("{BOXES} < 47 && location.hash.includes('folded=')"))?;
    visit.window()?.wait("document.getElementById('band-0').getAttribute('aria-expanded') === 'false'")?;
    visit.reload()?;
    visit.window()?.wait(&format!("{BOXES} > 0 && {BOXES} < 47"))?;
    visit.run("document.getElementById('band-0').dispatchEvent(new MouseEvent('click', { bubbles: true }))", &[])?;
    visit.window()?.wait(DRAWN)?;
    // By level, and from there one chain alone.
    visit.turn_to("#/chains?fold=chains")?;
    visit.window()?.wait(&format!("{BOXES} === 12"))?;
    visit.run("document.querySelector('[id=node-0]').focus()", &[])?;
    visit.window()?.press(DOWN)?;
    visit.window()?.wait("document.activeElement.id !== 'node-0'")?;
    visit.window()?.wait(&format!("{BOXES} === 12"))?;
    visit.window()?.press(ENTER)?;
    visit.window()?.wait(&format!("{BOXES} > 12 && {BOXES} < 47"))
}

fn elsewhere(visit: &mut Visit<'_>) -> Result<()> {
    const OUTSIDE: &str = "document.querySelector('a.chain-map__outside')";
    open(visit, "#/chains/vehicle-parts")?;
    visit.window()?.wait(OUTSIDE)?;
    let link = visit.run(&format!("return {OUTSIDE}.getAttribute('href').split('link=')[1]"), &[])?;
    visit.run(
        &format!("{OUTSIDE}.dispatchEvent(new MouseEvent('click', {{ bubbles: true, cancelable: true }}))"),
        &[],
    )?;
    let link = link.as_str().unwrap_or_default();
    visit.window()?.wait(&format!(
        "!location.hash.startsWith('#/chains/vehicle-parts') && location.hash.endsWith('link={link}')"
    ))?;
    visit.window()?.wait("document.querySelector('.chain-map__node--selected')")
}

fn states(visit: &mut Visit<'_>) -> Result<()> {
    open(visit, "#/chains")?;
    visit.window()?.wait(DRAWN)?;
    let word = "document.querySelector('.chain-map__state')";
    visit.window()?.wait(&format!("getComputedStyle({word}).display !== 'none' && {word}.textContent === '？'"))?;
    // Far away names are larger, not gone.
    visit.run("document.querySelector('.chain-map__node').focus()", &[])?;
    visit.window()?.press('0')?;
    visit.window()?.wait("document.querySelector('.chain-map--far')")?;
    visit.window()?.wait(&format!("getComputedStyle({word}).display !== 'none'"))?;
    let names = "[...document.querySelectorAll('.chain-map__large-name')]";
    visit
        .window()?
        .wait(&format!("{names}.length === 47 && {names}.every(name => name.getBoundingClientRect().height > 5)"))
}
