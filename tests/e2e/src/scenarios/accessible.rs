//! axe-core finds nothing to complain about on any kind of page, as it opens and in its other states,
//! light and dark, in both languages.

use anyhow::{Result, ensure};
use park_atlas::i18n::Lang;

use super::Scenario;
use super::notes;
use super::pages::{samples, states};
use crate::visit::Visit;

pub const ALL: &[Scenario] = &[
    Scenario::new("axe_finds_no_violation_in_the_light", |visit| axe(visit, Lang::Zh, "light")),
    Scenario::new("axe_finds_no_violation_in_the_dark", |visit| axe(visit, Lang::Zh, "dark")),
    Scenario::new("axe_finds_no_violation_in_english_in_the_light", |visit| axe(visit, Lang::En, "light")),
    Scenario::new("axe_finds_no_violation_in_english_in_the_dark", |visit| axe(visit, Lang::En, "dark")),
];

/// Opens everything that can be opened on a page: lids, the tables of charts, a field that is changed.
pub const UNFOLD: &str = "
    const unfold = page => {
        page.querySelectorAll('main details').forEach(lid => { lid.open = true; });
        page.querySelectorAll('main .chart__tools [aria-expanded=false]').forEach(button => button.click());
        page.querySelector('main .tracked__change:not([disabled], [hidden])')?.click();
    };
    const settled = view => new Promise(resolve => view.setTimeout(resolve, 300));";

fn axe(visit: &mut Visit<'_>, lang: Lang, theme: &str) -> Result<()> {
    visit.prefer(lang, theme)?;
    let load = "
        const script = document.createElement('script');
        script.src = 'axe.js';
        document.head.append(script);
        await new Promise((resolve, reject) => { script.onload = resolve; script.onerror = reject; });";
    visit.run(load, &[])?;
    let mut found = Vec::new();
    for address in samples()?.into_iter().chain(states()?) {
        visit.turn_to(&address)?;
        found.extend(violations(visit, &address)?);
    }
    for address in ["#/", "#/parks", "#/indicators", "#/projects?view=timeline", "#/projects/xialu-seasoning-1"] {
        visit.turn_to(address)?;
        visit.run(&format!("{UNFOLD} await settled(window); unfold(document); await settled(window)"), &[])?;
        found.extend(violations(visit, &format!("{address} unfolded"))?);
    }
    notes::fill_sheet(visit)?;
    found.extend(violations(visit, "the sheet of a note")?);
    notes::save(visit)?;
    visit.turn_to("#/notes")?;
    found.extend(violations(visit, "a note")?);
    visit.run(FAILED, &[])?;
    found.extend(violations(visit, "the box that says that the program has stopped")?);
    ensure!(found.is_empty(), "{} violations\n{}", found.len(), found.join("\n"));
    Ok(())
}

/// As a panic leaves the page.
const FAILED: &str = "
    const box = document.getElementById('failed');
    box.querySelector('pre').textContent = 'panicked at src/app/pages/projects/mod.rs:1:1: ' + 'x'.repeat(200);
    box.hidden = false;";

fn violations(visit: &mut Visit<'_>, place: &str) -> Result<Vec<String>> {
    let script = "
        const { violations, passes } = await axe.run(document, { resultTypes: ['violations'] });
        if (passes.length === 0) return ['no rule applied to anything'];
        return violations.map(({ id, help, nodes }) =>
            `${id} (${help}) ${nodes.length}×, first ${nodes[0].html.slice(0, 200)} ${nodes[0].any[0]?.message ?? ''}`)";
    let violations = visit.run(script, &[])?;
    Ok(violations.as_array().into_iter().flatten().map(|violation| format!("{place}: {violation}")).collect())
}
