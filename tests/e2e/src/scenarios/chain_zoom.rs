//! The chain map under wheel, touchpad, fingers, buttons and keys: seen nearer, from farther, and elsewhere.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use xtask::browser::Browser;

use super::Scenario;
use crate::visit::Visit;

pub const ALL: &[Scenario] = &[
    Scenario::new("the_wheel_zooms_the_chain_map", wheel),
    Scenario::new("two_fingers_on_a_touchpad_zoom_and_move_the_chain_map", touchpad),
    Scenario::new("the_page_scrolls_on_over_the_chain_map", page_scrolls),
    Scenario::new("buttons_and_keys_zoom_and_fit_the_chain_map", buttons),
    Scenario::new("a_small_map_shows_which_part_of_the_chain_map_is_seen", minimap),
    Scenario::new("two_fingers_zoom_the_chain_map_and_one_moves_it", fingers),
    Scenario::new("two_real_fingers_zoom_the_chain_map", pinch).not_in(&[Browser::WebKit], NO_FINGERS),
    Scenario::new("the_chain_map_is_fitted_anew_when_the_window_changes_unless_somebody_zoomed", resized),
    Scenario::new("a_press_whose_end_nobody_saw_is_no_finger_on_the_chain_map", lost_pointers),
];

const NO_FINGERS: &str = "its driver has a mouse and no fingers";
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

pub(super) fn open(visit: &mut Visit<'_>, hash: &str) -> Result<()> {
    visit.open(hash)?;
    visit.window()?.wait("document.querySelector('.chain-map__plane')?.getBoundingClientRect().width > 0")?;
    visit.run("document.querySelector('.chain-map').scrollIntoView({ block: 'center', behavior: 'instant' })", &[])?;
    Ok(())
}

/// Left, top and scale of the drawing after a script.
pub(super) fn view(visit: &mut Visit<'_>, script: &str) -> Result<[f64; 3]> {
    let found = visit.run(&format!("{VIEW} {script}; await frame(); return view()"), &[])?;
    let number = |at: usize| found.get(at).and_then(Value::as_f64).unwrap_or(f64::NAN);
    Ok([number(0), number(1), number(2)])
}

/// Events as a hand makes them, at so many pixels from the corner of the map.
const HAND: &str = "
    const wheel = (right, down, more) => {
        const event = new WheelEvent('wheel', { deltaX: right, deltaY: down, clientX: map.left + 300, clientY: map.top + 200,
            bubbles: true, cancelable: true, ...more });
        (more?.on ?? document.querySelector('.chain-map')).dispatchEvent(event);
        return event.defaultPrevented;
    };
    const rested = () => new Promise(resolve => setTimeout(resolve, 320));
    const touch = (kind, id, x, y, more) => document.querySelector('.chain-map').dispatchEvent(
        new PointerEvent(kind, { pointerId: id, pointerType: 'touch', isPrimary: id === 7,
            button: kind === 'pointermove' ? -1 : 0, buttons: kind === 'pointerup' ? 0 : 1,
            clientX: map.left + x, clientY: map.top + y, bubbles: true, cancelable: true, ...more }));";

/// Left, top and scale of the drawing after what a hand does.
fn after(visit: &mut Visit<'_>, hand: &str) -> Result<[f64; 3]> {
    view(visit, &format!("{HAND} {hand}"))
}

pub(super) fn near(one: f64, other: f64) -> bool {
    (one - other).abs() < 2.0
}

/// Presses a button of the map by its words.
pub(super) fn press_control(visit: &mut Visit<'_>, words: &str) -> Result<()> {
    let press = "
        const button = [...document.querySelectorAll('.chain-map__controls .button')].find(it => it.textContent.trim() === args[0]);
        button.click();
        await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))";
    visit.run(press, &[json!(words)]).map(drop)
}

fn resized(visit: &mut Visit<'_>) -> Result<()> {
    const FITS: &str =
        "(map => document.querySelector('.chain-map__plane').getBoundingClientRect().right < map.right + 2)
        (document.querySelector('.chain-map').getBoundingClientRect())";
    open(visit, "#/chains")?;
    let wide = view(visit, "")?;
    visit.window()?.resize(900, 800)?;
    visit.window()?.wait(FITS)?;
    let narrow = view(visit, "")?;
    ensure!(narrow[2] < wide[2], "in the narrow window the map is drawn at {}, before at {}", narrow[2], wide[2]);
    press_control(visit, "+")?;
    let zoomed = view(visit, "")?;
    visit.window()?.resize(1200, 800)?;
    visit.window()?.wait("innerWidth > 1000")?;
    let after = view(visit, "await frame()")?;
    ensure!(near(after[2] * 100.0, zoomed[2] * 100.0), "somebody had zoomed to {}, and it is {}", zoomed[2], after[2]);
    Ok(())
}

fn wheel(visit: &mut Visit<'_>) -> Result<()> {
    open(visit, "#/chains")?;
    let [left, top, scale] = view(visit, "")?;
    // By the browser's own wheel, in the middle of the map.
    let middle = visit.run(
        "const map = document.querySelector('.chain-map'); return [map.clientWidth / 2, map.clientHeight / 2]",
        &[],
    )?;
    let middle = |at: usize| middle.get(at).and_then(Value::as_f64).unwrap_or(f64::NAN);
    visit.window()?.turn_wheel(".chain-map", (0, -200))?;
    visit.window()?.wait(&format!("document.querySelector('.chain-map__plane').style.getPropertyValue('--view') !== '' && (() => {{ {VIEW} return view()[2] > {scale} * 1.2 }})()"))?;
    let [near_left, near_top, closer] = view(visit, "")?;
    // What was under the pointer is still there.
    let (before, now) = ((middle(0) - left) / scale, (middle(0) - near_left) / closer);
    ensure!(near(before, now), "under the pointer was {before}, now {now}");
    let (before, now) = ((middle(1) - top) / scale, (middle(1) - near_top) / closer);
    ensure!(near(before, now), "under the pointer was {before}, now {now}");

    let [.., lines] = after(visit, "await rested(); wheel(0, -3, { deltaMode: 1 })")?;
    ensure!(lines > closer * 1.05, "three lines zoomed from {closer} to {lines}");
    let [.., page] = after(visit, "await rested(); wheel(0, 1, { deltaMode: 2 })")?;
    ensure!(page < lines * 0.8, "a page zoomed from {lines} to {page}");
    Ok(())
}

fn touchpad(visit: &mut Visit<'_>) -> Result<()> {
    open(visit, "#/chains")?;
    let [.., scale] = view(visit, "")?;
    let [left, top, pinched] = after(visit, "for (let step = 0; step < 10; step++) wheel(0, -5, { ctrlKey: true })")?;
    ensure!((pinched / scale - 0.5_f64.exp()).abs() < 0.05, "two fingers zoomed from {scale} to {pinched}");
    let moved = "await rested(); for (let step = 0; step < 4; step++) wheel(10, 5)";
    let [now_left, now_top, same] = after(visit, moved)?;
    ensure!(near(left - now_left, 40.0) && near(top - now_top, 20.0), "from {left}, {top} to {now_left}, {now_top}");
    ensure!((same - pinched).abs() < 0.001, "two fingers side by side zoomed from {pinched} to {same}");
    Ok(())
}

/// The map does not hold on to a page that scrolls.
fn page_scrolls(visit: &mut Visit<'_>) -> Result<()> {
    open(visit, "#/chains")?;
    let taken = visit.run(
        &format!("{VIEW} {HAND} wheel(0, 100, {{ on: document.querySelector('h1') }}); return [wheel(0, 100), (await rested(), wheel(0, -100))]"),
        &[],
    )?;
    ensure!(taken == json!([false, true]), "of a page that scrolls, and of one that rests, the map took {taken}");
    press_control(visit, "适合窗口")?;
    let taken = visit.run(&format!("{VIEW} {HAND} await rested(); return wheel(0, 100)"), &[])?;
    ensure!(taken == json!(false), "a map that is seen whole took the wheel");
    Ok(())
}

fn buttons(visit: &mut Visit<'_>) -> Result<()> {
    const INSIDE: &str = "
        const map = document.querySelector('.chain-map').getBoundingClientRect();
        const drawn = document.querySelector('.chain-map__plane').getBoundingClientRect();
        return [drawn.left - map.left, map.right - drawn.right, drawn.top - map.top, map.bottom - drawn.bottom]";
    open(visit, "#/chains")?;
    let seen = |visit: &mut Visit<'_>| -> Result<[f64; 4]> {
        let found = visit.run(INSIDE, &[])?;
        Ok([0, 1, 2, 3].map(|at| found.get(at).and_then(Value::as_f64).unwrap_or(f64::NAN)))
    };
    let [.., scale] = view(visit, "")?;
    press_control(visit, "+")?;
    let [.., closer] = view(visit, "")?;
    ensure!((closer / scale - 1.25).abs() < 0.01, "+ zoomed from {scale} to {closer}");
    press_control(visit, "−")?;
    let [.., again] = view(visit, "")?;
    ensure!((again - scale).abs() < 0.01, "− zoomed from {closer} to {again}");
    press_control(visit, "适合窗口")?;
    let whole = seen(visit)?;
    ensure!(whole.iter().all(|room| *room >= -1.0), "fitted, there is this much room around: {whole:?}");
    press_control(visit, "适合宽度")?;
    let [left, right, top, bottom] = seen(visit)?;
    ensure!(left >= -1.0 && right >= -1.0, "fitted in width, left and right are {left} and {right}");
    ensure!(top > 0.0 && bottom < 0.0, "fitted in width, above and below are {top} and {bottom}");
    visit.run("document.querySelector('.chain-map__node').focus()", &[])?;
    for (key, larger) in [('+', true), ('-', false)] {
        let [.., before] = view(visit, "")?;
        visit.window()?.press(key)?;
        let [.., now] = view(visit, "")?;
        ensure!((now > before) == larger, "{key} zoomed from {before} to {now}");
    }
    visit.window()?.press('0')?;
    let whole = seen(visit)?;
    ensure!(whole.iter().all(|room| *room >= -1.0), "after 0 there is this much room around: {whole:?}");
    Ok(())
}

fn minimap(visit: &mut Visit<'_>) -> Result<()> {
    const HIDDEN: &str = "getComputedStyle(document.querySelector('.minimap')).visibility === 'hidden'";
    const SEEN: &str = "document.querySelector('.minimap__seen')";
    open(visit, "#/chains")?;
    press_control(visit, "适合窗口")?;
    visit.window()?.wait(HIDDEN)?;
    press_control(visit, "适合宽度")?;
    visit.window()?.wait(&format!("!({HIDDEN})"))?;
    let place = format!("return [{SEEN}.x.baseVal.value, {SEEN}.y.baseVal.value, {SEEN}.width.baseVal.value]");
    let before = visit.run(&place, &[])?;
    let [.., scale] = view(visit, "")?;
    visit.window()?.drag(".chain-map", (0, -90))?;
    let now = visit.run(&place, &[])?;
    let number = |found: &Value, at: usize| found.get(at).and_then(Value::as_f64).unwrap_or(f64::NAN);
    let by = (number(&now, 1) - number(&before, 1)) * scale;
    ensure!(near(by, 90.0), "the map was moved by 90, the part that is seen by {by}");
    press_control(visit, "+")?;
    let closer = visit.run(&place, &[])?;
    ensure!(number(&closer, 2) < number(&now, 2) * 0.9, "closer, {closer} is seen instead of {now}");
    Ok(())
}

fn fingers(visit: &mut Visit<'_>) -> Result<()> {
    open(visit, "#/chains")?;
    let [_, top, scale] = view(visit, "")?;
    let one = "touch('pointerdown', 7, 200, 300); touch('pointermove', 7, 200, 250); touch('pointermove', 7, 200, 200);
        touch('pointerup', 7, 200, 200)";
    let [_, moved, same] = after(visit, one)?;
    ensure!(near(top - moved, 100.0), "one finger moved the map from {top} to {moved}");
    ensure!((same - scale).abs() < 0.01, "one finger zoomed from {scale} to {same}");
    let two = "touch('pointerdown', 7, 200, 200); touch('pointerdown', 8, 300, 200);
        touch('pointermove', 7, 150, 200); touch('pointermove', 8, 350, 200);
        touch('pointerup', 8, 350, 200); touch('pointerup', 7, 150, 200)";
    let [.., apart] = after(visit, two)?;
    ensure!((apart / scale - 2.0).abs() < 0.05, "two fingers zoomed from {scale} to {apart}");
    Ok(())
}

/// As the browser itself tells of two fingers on the screen.
fn pinch(visit: &mut Visit<'_>) -> Result<()> {
    open(visit, "#/chains")?;
    let [.., scale] = view(visit, "")?;
    visit.window()?.pinch(".chain-map", 100, 180)?;
    let [.., apart] = view(visit, "")?;
    ensure!((apart / scale - 1.8).abs() < 0.1, "fingers moved apart zoomed from {scale} to {apart}");
    let hash = visit.run("return location.hash", &[])?;
    ensure!(hash == json!("#/chains"), "two fingers led to {hash}");
    Ok(())
}

/// A press whose end nobody saw is no finger: the next one drags and does not pinch.
fn lost_pointers(visit: &mut Visit<'_>) -> Result<()> {
    open(visit, "#/chains")?;
    let [left, top, scale] = view(visit, "")?;
    let mouse = "const mouse = (kind, x, y, buttons) => touch(kind, 1, x, y, { pointerType: 'mouse', isPrimary: true, buttons });";
    let lost = "mouse('pointerdown', 200, 200, 1); mouse('pointermove', 320, 260, 0)";
    let [now_left, now_top, _] = after(visit, &format!("{mouse} {lost}"))?;
    ensure!(near(left, now_left) && near(top, now_top), "without a button held the map moved to {now_left}, {now_top}");
    let again =
        "mouse('pointerdown', 200, 200, 1); mouse('pointerdown', 200, 200, 1); mouse('pointermove', 230, 200, 1);
        mouse('pointermove', 260, 240, 1); mouse('pointerup', 260, 240, 0)";
    let [now_left, now_top, now] = after(visit, &format!("{mouse} {again}"))?;
    ensure!(near(now_left - left, 60.0) && near(now_top - top, 40.0), "dragged by 60, 40 to {now_left}, {now_top}");
    ensure!((now - scale).abs() < 0.001, "a drag zoomed from {scale} to {now}");
    Ok(())
}
