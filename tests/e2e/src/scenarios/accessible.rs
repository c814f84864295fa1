//! axe-core finds nothing to complain about on any kind of page, light and dark.

use anyhow::{Result, ensure};
use park_atlas::i18n::Lang;

use super::Scenario;
use super::notes;
use super::pages::samples;
use crate::visit::Visit;

pub const ALL: &[Scenario] = &[
    Scenario::new("axe_finds_no_violation_in_the_light", |visit| axe(visit, Lang::Zh, "light")),
    Scenario::new("axe_finds_no_violation_in_the_dark", |visit| axe(visit, Lang::En, "dark")),
];

fn axe(visit: &mut Visit<'_>, lang: Lang, theme: &str) -> Result<()> {
    visit.prefer(lang, theme)?;
    let load = "
        const script = document.createElement('script');
        script.src = 'axe.js';
        document.head.append(script);
        await new Promise((resolve, reject) => { script.onload = resolve; script.onerror = reject; });";
    visit.run(load, &[])?;
    let mut found = Vec::new();
    for address in samples()? {
        visit.turn_to(&address)?;
        found.extend(violations(visit, &address)?);
    }
    notes::fill_sheet(visit)?;
    found.extend(violations(visit, "the sheet of a note")?);
    notes::save(visit)?;
    visit.turn_to("#/notes")?;
    found.extend(violations(visit, "a note")?);
    ensure!(found.is_empty(), "{} violations\n{}", found.len(), found.join("\n"));
    Ok(())
}

fn violations(visit: &mut Visit<'_>, place: &str) -> Result<Vec<String>> {
    let script = "
        const { violations, passes } = await axe.run(document, { resultTypes: ['violations'] });
        if (passes.length === 0) return ['no rule applied to anything'];
        return violations.map(({ id, help, nodes }) =>
            `${id} (${help}) ${nodes.length}×, first ${nodes[0].html.slice(0, 200)} ${nodes[0].any[0]?.message ?? ''}`)";
    let violations = visit.run(script, &[])?;
    Ok(violations.as_array().into_iter().flatten().map(|violation| format!("{place}: {violation}")).collect())
}
