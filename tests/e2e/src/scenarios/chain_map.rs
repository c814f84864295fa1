//! The chain map under the hand: wheel, two fingers, dragging, folding, what stands out, presenting.

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use super::Scenario;
use super::work::KEPT;
use crate::visit::Visit;

pub const ALL: &[Scenario] = &[
    Scenario::new("the_wheel_buttons_and_keys_zoom_the_chain_map", wheel),
    Scenario::new("two_fingers_zoom_the_chain_map_and_one_moves_it", fingers),
    Scenario::new("the_chain_map_is_dragged_and_a_drag_selects_nothing", dragged),
    Scenario::new("a_box_of_the_chain_map_is_moved_by_hand_and_by_key_and_put_back", arranged),
    Scenario::new("a_folded_chain_stays_folded_after_a_reload", folded),
    Scenario::new("neighbours_and_ways_stand_out_on_the_chain_map", focus),
    Scenario::new("links_of_the_chain_map_are_set_apart_by_industry_and_state", filters),
    Scenario::new("the_chain_map_alone_fills_the_screen", present),
];

const ALT: char = '\u{e00a}';
const DOWN: char = '\u{e015}';
const ENTER: char = '\u{e007}';
const DRAWN: &str = "document.querySelectorAll('.chain-map__node').length === 47";
const BOXES: &str = "document.querySelectorAll('.chain-map__node').length";
const FAINT: &str = "document.querySelectorAll('.chain-map__node--faint').length";
/// Where the drawing is: left, top and scale on the screen.
const VIEW: &str = "
    const map = document.querySelector('.chain-map').getBoundingClientRect();
    const drawn = document.querySelector('.chain-map__plane').getBoundingClientRect();
    const svg = document.querySelector('.chain-map__svg');
    const view = () => {
        const now = document.querySelector('.chain-map__plane').getBoundingClientRect();
        return [now.left - map.left, now.top - map.top, now.width / svg.width.baseVal.value];
    };
    const frame = () => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));";

fn open(visit: &mut Visit<'_>, hash: &str) -> Result<()> {
    visit.open(hash)?;
    visit.window()?.wait("document.querySelector('.chain-map__plane')?.getBoundingClientRect().width > 0")?;
    visit.run("document.querySelector('.chain-map').scrollIntoView({ block: 'center', behavior: 'instant' })", &[])?;
    Ok(())
}

/// Left, top and scale of the drawing after a script.
fn view(visit: &mut Visit<'_>, script: &str) -> Result<[f64; 3]> {
    let found = visit.run(&format!("{VIEW} {script}; await frame(); return view()"), &[])?;
    let number = |at: usize| found.get(at).and_then(Value::as_f64).unwrap_or(f64::NAN);
    Ok([number(0), number(1), number(2)])
}

fn wheel(visit: &mut Visit<'_>) -> Result<()> {
    open(visit, "#/chains")?;
    let [left, top, scale] = view(visit, "")?;
    let turn = "document.querySelector('.chain-map').dispatchEvent(new WheelEvent('wheel', {
        deltaY: -200, clientX: map.left + 300, clientY: map.top + 200, bubbles: true, cancelable: true }))";
    let [near_left, near_top, near] = view(visit, turn)?;
    ensure!(near > scale * 1.2, "the wheel zoomed from {scale} to {near}");
    // What was under the pointer is still there.
    let (before, after) = ((300.0 - left) / scale, (300.0 - near_left) / near);
    ensure!((before - after).abs() < 2.0, "under the pointer was {before}, now {after}");
    let (before, after) = ((200.0 - top) / scale, (200.0 - near_top) / near);
    ensure!((before - after).abs() < 2.0, "under the pointer was {before}, now {after}");
    let [.., out] = view(visit, "document.querySelectorAll('.chain-map__controls .button')[1].click()")?;
    ensure!(out < near, "the button zoomed from {near} to {out}");
    visit.run("document.querySelector('.chain-map__node').focus()", &[])?;
    visit.window()?.press('+')?;
    let [.., closer] = view(visit, "")?;
    ensure!(closer > out, "the key zoomed from {out} to {closer}");
    visit.window()?.press('0')?;
    let [left, top, _] = view(visit, "")?;
    ensure!(left >= 0.0 && top >= 0.0, "the whole map begins at {left}, {top}");
    Ok(())
}

fn fingers(visit: &mut Visit<'_>) -> Result<()> {
    open(visit, "#/chains")?;
    let [_, top, scale] = view(visit, "")?;
    let touch = "const touch = (kind, id, x, y) => document.querySelector('.chain-map').dispatchEvent(
        new PointerEvent(kind, { pointerId: id, pointerType: 'touch', isPrimary: id === 7, button: kind === 'pointermove' ? -1 : 0,
            clientX: map.left + x, clientY: map.top + y, bubbles: true, cancelable: true }));";
    let one = "touch('pointerdown', 7, 200, 300); touch('pointermove', 7, 200, 250); touch('pointermove', 7, 200, 200);
        touch('pointerup', 7, 200, 200)";
    let [_, moved, same] = view(visit, &format!("{touch} {one}"))?;
    ensure!((top - moved - 100.0).abs() < 2.0, "one finger moved the map from {top} to {moved}");
    ensure!((same - scale).abs() < 0.01, "one finger zoomed from {scale} to {same}");
    let two = "touch('pointerdown', 7, 200, 200); touch('pointerdown', 8, 300, 200);
        touch('pointermove', 7, 150, 200); touch('pointermove', 8, 350, 200);
        touch('pointerup', 8, 350, 200); touch('pointerup', 7, 150, 200)";
    let [.., apart] = view(visit, &format!("{touch} {two}"))?;
    ensure!((apart / scale - 2.0).abs() < 0.05, "two fingers zoomed from {scale} to {apart}");
    Ok(())
}

fn dragged(visit: &mut Visit<'_>) -> Result<()> {
    open(visit, "#/chains")?;
    let [left, top, _] = view(visit, "")?;
    visit.window()?.drag(".chain-map", (-60, -80))?;
    let [now_left, now_top, _] = view(visit, "")?;
    ensure!(
        (left - now_left - 60.0).abs() < 2.0 && (top - now_top - 80.0).abs() < 2.0,
        "the map was at {left}, {top} and is at {now_left}, {now_top}"
    );
    let hash = visit.run("return location.hash", &[])?;
    ensure!(hash == json!("#/chains"), "a drag led to {hash}");
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
    visit.window()?.press_with(ALT, DOWN)?;
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

fn focus(visit: &mut Visit<'_>) -> Result<()> {
    open(visit, "#/chains?link=chilli-primary")?;
    visit.window()?.wait(DRAWN)?;
    visit.window()?.click(".chain-board__panel .button-group .button:nth-child(2)")?;
    visit.window()?.wait(&format!("location.hash.includes('steps=1') && {FAINT} > 30"))?;
    let one = visit.run(&format!("return {FAINT}"), &[])?;
    visit.window()?.click(".chain-board__panel .button-group .button:nth-child(3)")?;
    visit.window()?.wait(&format!("location.hash.includes('steps=2') && {FAINT} < {one}"))?;
    visit.turn_to("#/chains?link=chilli-growing&to=chilli-deep")?;
    visit.window()?.wait(&format!("{FAINT} > 30 && {FAINT} < 46"))?;
    let stands = "!document.querySelector('.chain-map__node--selected').matches('.chain-map__node--faint')";
    visit.window()?.wait(stands)
}

fn filters(visit: &mut Visit<'_>) -> Result<()> {
    open(visit, "#/chains?state=strong")?;
    visit.window()?.wait(&format!("{FAINT} === 47"))?;
    visit.turn_to("#/chains?state=unverified")?;
    visit.window()?.wait(&format!("{FAINT} === 0 && {BOXES} === 47"))?;
    let industry = "const pick = [...document.querySelectorAll('.chain-board .toolbar select')].find(it => it.parentElement.querySelector('.field__label').textContent === '产业');
        pick.value = pick.options[1].value; pick.dispatchEvent(new Event('change', { bubbles: true }))";
    visit.run(industry, &[])?;
    visit.window()?.wait(&format!("location.hash.includes('industry=') && {BOXES} < 47"))
}

fn present(visit: &mut Visit<'_>) -> Result<()> {
    open(visit, "#/chains")?;
    visit.turn_to("#/chains?present=1")?;
    visit.window()?.wait("
        (() => {
            const board = document.querySelector('.chain-board--present')?.getBoundingClientRect();
            return board && board.top === 0 && board.left === 0 && board.width >= innerWidth - 20 && board.height >= innerHeight - 20;
        })()")?;
    visit.turn_to("#/chains")?;
    visit.window()?.wait("!document.querySelector('.chain-board--present')")
}
