//! What comes on paper: nothing folded, nothing that only works on a screen, nothing left out.

use anyhow::{Result, ensure};
use serde_json::json;

use super::Scenario;
use crate::visit::Visit;

pub const ALL: &[Scenario] = &[
    Scenario::new("what_is_folded_is_open_on_paper_and_closed_again", unfolded),
    Scenario::new("the_printed_chain_map_names_every_link_and_its_lines_have_ends", chains),
];

const PRINT: &str = "dispatchEvent(new Event('beforeprint'))";
/// The rules for paper count for the screen too.
const LIKE_PAPER: &str = "
    const rules = [...document.styleSheets].flatMap(sheet => [...sheet.cssRules]);
    const paper = rules.filter(rule => rule.media?.mediaText === 'print').flatMap(rule => [...rule.cssRules]);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(paper.filter(rule => rule.selectorText).map(rule => rule.cssText).join(' '));
    document.adoptedStyleSheets = [sheet];";

/// The browser says that it is about to print, and that it has.
fn unfolded(visit: &mut Visit<'_>) -> Result<()> {
    visit.open("#/parks/xialu")?;
    visit.window()?.wait("document.querySelector('main .sources')")?;
    visit.run("document.querySelector('main .split .sources').open = true", &[])?;
    let quotes = "[...document.querySelectorAll('main .sources .quote')]";
    // Some browsers give what is folded its place all the same.
    let shown = format!("return {quotes}.filter(quote => quote.closest('details').open).length");
    let (before, all) = (visit.run(&shown, &[])?, visit.run(&format!("return {quotes}.length"), &[])?);
    visit.run(PRINT, &[])?;
    let paper = visit.run(&shown, &[])?;
    ensure!(paper == all && before != all, "of {all} quotations {before} are on the screen and {paper} on paper");
    visit.run("dispatchEvent(new Event('afterprint'))", &[])?;
    let after = visit.run(&shown, &[])?;
    ensure!(after == before, "after printing {after} quotations are open, not {before}");
    Ok(())
}

fn chains(visit: &mut Visit<'_>) -> Result<()> {
    visit.open("#/chains")?;
    visit.window()?.wait("document.querySelectorAll('.chain-map__node').length === 47")?;
    visit.run(PRINT, &[])?;
    visit.run(LIKE_PAPER, &[])?;
    visit.window()?.wait("document.querySelectorAll('.chain-sheet').length > 10")?;
    let script = "
        const names = [...document.querySelectorAll('.chain-table tbody th .link-button')];
        const ends = [...document.querySelectorAll('marker path')].map(end => getComputedStyle(end).visibility);
        const form = document.querySelector('.new-record');
        return [names.filter(name => name.checkVisibility()).length, ends.every(it => it === 'visible'),
            form.checkVisibility() || form.previousElementSibling.checkVisibility()]";
    let shown = visit.run(script, &[])?;
    ensure!(shown == json!([47, true, false]), "names, ends of lines, and a form: {shown}");
    Ok(())
}
