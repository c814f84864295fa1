//! Lines and chains of the map are selected: by hand, by key, by address; and what is then told.

use anyhow::{Result, ensure};
use serde_json::json;

use super::Scenario;
use super::work::KEPT;
use crate::visit::Visit;

pub const ALL: &[Scenario] = &[
    Scenario::new("who_clicks_near_a_line_of_the_chain_map_is_told_of_it", by_hand),
    Scenario::new("a_line_of_the_chain_map_is_selected_by_key_from_its_link", by_key),
    Scenario::new("an_inferred_line_is_taken_off_where_it_is_told_of", taken_off),
    Scenario::new("the_title_of_a_chain_selects_it_as_a_whole", title),
    Scenario::new("a_selection_that_nobody_knows_is_said_to_be_unknown", unknown),
];

const ENTER: char = '\u{e007}';
const ESCAPE: char = '\u{e00c}';
const DRAWN: &str = "document.querySelectorAll('.chain-map__node').length === 47";
const PANEL: &str = "document.querySelector('.chain-board__panel')";

fn open(visit: &mut Visit<'_>, hash: &str) -> Result<()> {
    visit.open(hash)?;
    visit.window()?.wait(DRAWN)?;
    visit.window()?.wait("document.querySelector('.chain-map__plane').getBoundingClientRect().width > 0")?;
    visit.run("document.querySelector('.chain-map').scrollIntoView({ block: 'center', behavior: 'instant' })", &[])?;
    Ok(())
}

fn by_hand(visit: &mut Visit<'_>) -> Result<()> {
    open(visit, "#/chains")?;
    // Some pixels beside the middle of the first line on which nothing else lies.
    let clicked = visit.run(
        "const map = document.querySelector('.chain-map').getBoundingClientRect();
        // Not by `getScreenCTM`: WebKit leaves out what a style has scaled.
        const svg = document.querySelector('.chain-map__svg');
        const drawn = svg.getBoundingClientRect();
        const scale = drawn.width / svg.width.baseVal.value;
        for (const line of document.querySelectorAll('.chain-map__line')) {
            const middle = line.getPointAtLength(line.getTotalLength() / 2);
            const [x, y] = [Math.round(drawn.left + middle.x * scale), Math.round(drawn.top + middle.y * scale) + 5];
            const under = document.elementFromPoint(x, y);
            if (!under?.closest('.chain-map') || under.closest('[role=button], a, button, .minimap') || y > map.bottom - 60) continue;
            under.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, clientX: x, clientY: y, detail: 1 }));
            return true;
        }
        return false",
        &[],
    )?;
    ensure!(clicked == json!(true), "no line could be clicked");
    visit.window()?.wait("location.hash.includes('line=')")?;
    let is_told = format!(
        "document.querySelectorAll('.chain-map__line--selected').length === 1
        && {PANEL}.querySelector('h2').textContent.includes(' → ') && {PANEL}.querySelectorAll('h3').length >= 2
        && {PANEL}.querySelector('.badge')"
    );
    visit.window()?.wait(&is_told)?;
    // Both ends are marked in the table, and all of it is in the address.
    visit.window()?.wait("document.querySelectorAll('.chain-table [aria-current=true]').length === 2")?;
    visit.reload()?;
    visit.window()?.wait(&is_told)?;
    visit.run("document.querySelector('.chain-map__node').focus()", &[])?;
    visit.window()?.press(ESCAPE)?;
    visit.window()?.wait("!location.hash.includes('line=') && !document.querySelector('.chain-map__line--selected')")
}

fn by_key(visit: &mut Visit<'_>) -> Result<()> {
    open(visit, "#/chains?link=chilli-primary")?;
    visit.window()?.wait(&format!("{PANEL}.querySelector('.select-line')"))?;
    let label = visit.run(&format!("return {PANEL}.querySelector('.select-line').getAttribute('aria-label')"), &[])?;
    ensure!(label.as_str().is_some_and(|label| label.starts_with("查看此联系：") && label.contains(" → ")), "{label}");
    visit.run(&format!("{PANEL}.querySelector('.select-line').focus()"), &[])?;
    visit.window()?.press(ENTER)?;
    visit.window()?.wait("location.hash.includes('line=') && !location.hash.includes('link=')")?;
    visit.window()?.wait(
        "document.querySelector('.chain-board [role=status].visually-hidden').textContent.startsWith('已选中联系')",
    )?;
    // The words that the line comes from lead to their paragraph.
    visit
        .window()?
        .wait(&format!("{PANEL}.querySelector('.quote__source')?.getAttribute('href').startsWith('#/text/')"))?;
    visit.run(&format!("{PANEL}.querySelector('h3 + p .link-button').click()"), &[])?;
    visit.window()?.wait("location.hash.includes('link=') && !location.hash.includes('line=')")
}

fn taken_off(visit: &mut Visit<'_>) -> Result<()> {
    open(visit, "#/chains")?;
    visit.window()?.wait(KEPT)?;
    let lines = "document.querySelectorAll('.chain-map__line').length";
    let before = visit.run(&format!("return {lines}"), &[])?;
    // A link with a line that is not printed, and of its lines that one.
    visit.turn_to("#/chains?link=chilli-primary")?;
    let find = format!(
        "for (const node of document.querySelectorAll('.chain-table .link-button')) {{
            node.click();
            await new Promise(resolve => setTimeout(resolve, 60));
            const line = {PANEL}.querySelector('.deny-line')?.closest('li').querySelector('.select-line');
            if (line) {{ line.click(); return true; }}
        }}
        return false"
    );
    ensure!(visit.run(&find, &[])? == json!(true), "no link has a line that is inferred");
    visit
        .window()?
        .wait(&format!("location.hash.includes('line=') && {PANEL}.querySelector('h2').textContent.includes(' → ') && {PANEL}.querySelector('.deny-line:enabled')"))?;
    visit.run(&format!("{PANEL}.querySelector('.deny-line').click()"), &[])?;
    visit.window()?.wait(&format!("{lines} < {before} && !{PANEL}.querySelector('.notice')"))?;
    visit.run(&format!("[...{PANEL}.querySelectorAll('.chain-board__hidden button')].at(-1).click()"), &[])?;
    visit.window()?.wait(&format!("{lines} === {before} && document.querySelector('.chain-map__line--selected')"))
}

fn title(visit: &mut Visit<'_>) -> Result<()> {
    open(visit, "#/chains")?;
    visit.window()?.click("#title-0")?;
    let is_told = format!(
        "location.hash.includes('band=') && document.getElementById('title-0').getAttribute('aria-pressed') === 'true'
        && {PANEL}.querySelector('a[href^=\"#/industry/\"], a[href^=\"#/industries/\"]') && {PANEL}.querySelector('a[href^=\"#/parks/\"]')
        && {PANEL}.querySelector('a[href=\"' + location.hash.replace(/\\?band=/, '/') + '\"]') && {PANEL}.querySelector('.quote__source')"
    );
    visit.window()?.wait(&is_told)?;
    let marked = visit.run("return document.querySelectorAll('.chain-table [aria-current=true]').length", &[])?;
    visit.reload()?;
    visit.window()?.wait(&is_told)?;
    visit.window()?.wait(&format!(
        "{marked} > 1 && document.querySelectorAll('.chain-table [aria-current=true]').length === {marked}"
    ))?;
    // By key, and the mark beside it still folds.
    visit.run("document.getElementById('title-1').focus()", &[])?;
    visit.window()?.press(ENTER)?;
    visit.window()?.wait("document.getElementById('title-1').getAttribute('aria-pressed') === 'true' && document.getElementById('title-0').getAttribute('aria-pressed') === 'false'")?;
    visit.run("document.getElementById('band-1').focus()", &[])?;
    visit.window()?.press(ENTER)?;
    visit.window()?.wait("document.querySelectorAll('.chain-map__node').length < 47 && location.hash.includes('folded=') && location.hash.includes('band=')")
}

fn unknown(visit: &mut Visit<'_>) -> Result<()> {
    for (address, words) in
        [("line=nope,nothing", "“line=nope,nothing”"), ("band=nope", "“band=nope”"), ("line=nope", "")]
    {
        visit.open("#/notes")?;
        open(visit, &format!("#/chains?{address}"))?;
        match words.is_empty() {
            // Half a line is no line.
            true => visit
                .window()?
                .wait(&format!("{PANEL}.querySelector('.empty') && !{PANEL}.querySelector('.notice')"))?,
            false => {
                visit.window()?.wait(&format!("{PANEL}.querySelector('.notice')?.textContent.includes('{words}')"))?;
                visit.run(&format!("{PANEL}.querySelector('.notice button').click()"), &[])?;
                visit.window()?.wait(&format!("!{PANEL}.querySelector('.notice') && location.hash === '#/chains'"))?;
            }
        }
    }
    Ok(())
}
