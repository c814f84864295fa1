//! What stands in the page before the program runs.

use anyhow::{Result, bail, ensure};
use serde_json::Value;
use xtask::machine::dist;
use xtask::site::Site;

use super::Scenario;
use crate::visit::Visit;

pub const ALL: &[Scenario] = &[
    Scenario::new("the_first_view_says_what_the_app_says", same_words),
    Scenario::new("what_is_typed_before_the_program_runs_is_looked_for", typed_before),
    Scenario::new("an_answer_that_is_there_before_the_app_can_be_followed", answered_before),
    Scenario::new("other_addresses_do_not_show_the_first_view", elsewhere),
    Scenario::new("a_host_that_knows_no_wasm_will_do", without_wasm_type),
];

/// Holds back the plan, without which the program does not begin.
const SLOW: &str = "<script>{
    const ask = window.fetch;
    const held = new Promise(resolve => { window.letGo = resolve; });
    window.fetch = (what, ...how) => what === 'plan.bin' ? held.then(() => ask(what, ...how)) : ask(what, ...how);
}</script>";

fn same_words(visit: &mut Visit<'_>) -> Result<()> {
    visit.open("")?;
    let script = "
        const html = await (await fetch('index.html')).text();
        const before = new DOMParser().parseFromString(html, 'text/html').querySelector('#first-view');
        // Where it leads and what it says; the lamp and the clock tell of this moment.
        const says = view => [...view.querySelectorAll('a:not(.save-lamp), h1, .headlines, option, button, [placeholder]')]
            .filter(element => element.closest('.header, .overview__header, .headlines'))
            .map(element => [element.tagName, element.getAttribute('href'), element.placeholder, element.textContent]);
        return [JSON.stringify(says(before)), JSON.stringify(says(document.body))]";
    let said = visit.run(script, &[])?;
    let said = said.as_array().map(Vec::as_slice).unwrap_or_default();
    let [Value::String(before), Value::String(after)] = said else { bail!("it says {said:?}") };
    ensure!(before == after, "before: {before}\nafter: {after}");
    ensure!(before.contains("H1") && before.contains("110"), "it says {before}");
    Ok(())
}

fn typed_before(visit: &mut Visit<'_>) -> Result<()> {
    visit.go_to_site(Site::new(dist()).with_head(SLOW))?;
    visit.open_beside("")?;
    let window = visit.window()?;
    window.wait("document.querySelector('#first-view h1') && window.letGo")?;
    window.write("#search", "lajiao")?;
    window.run("letGo()", &[])?;
    window.wait("!document.querySelector('#first-view') && document.querySelectorAll('.hit mark').length > 0")?;
    window.wait("location.hash === '#/search?q=lajiao' && document.activeElement.id === 'search'")?;
    window.press('n')?;
    window.wait("location.hash === '#/search?q=lajiaon'")?;
    window.run("history.back()", &[])?;
    window.wait("document.querySelector('.overview h1')")
}

/// Follows the first link that is found as soon as it is there, which is before there is an app.
const HASTE: &str = "<script>new MutationObserver((_, watcher) => {
    const found = document.querySelector('#first-view .hit__link');
    if (!found) return;
    watcher.disconnect();
    window.answered = found.closest('main').innerText;
    if (window.inHaste) found.click();
}).observe(document, { childList: true, subtree: true });</script>";

fn answered_before(visit: &mut Visit<'_>) -> Result<()> {
    visit.go_to_site(Site::new(dist()).with_head(&format!("{SLOW}{HASTE}")))?;
    for in_haste in [false, true] {
        visit.open_beside("")?;
        let window = visit.window()?;
        window.wait("document.querySelector('#first-view h1') && window.letGo")?;
        window.run(&format!("window.inHaste = {in_haste}"), &[])?;
        window.write("#search", "下路")?;
        window.run("letGo()", &[])?;
        window.wait("!document.querySelector('#first-view') && document.body.hasAttribute('data-ready')")?;
        let answered = window.run("return window.answered", &[])?;
        ensure!(answered.as_str().is_some_and(|words| words.contains("下路工业园区")), "before the app: {answered}");
        if in_haste {
            window.wait(
                "location.hash.startsWith('#/parks/') && document.querySelector('main h1').innerText === '下路工业园区'",
            )?;
        } else {
            // The app says the same, and more below.
            window.wait("document.querySelector('main').innerText.startsWith(window.answered.trim())")?;
        }
    }
    Ok(())
}

fn elsewhere(visit: &mut Visit<'_>) -> Result<()> {
    visit.go_to_site(Site::new(dist()).with_head(SLOW))?;
    visit.open_beside("#/parks")?;
    let window = visit.window()?;
    window.wait("document.querySelector('#first-view') && window.letGo")?;
    window.wait("!document.querySelector('#first-view').checkVisibility()")?;
    window.wait("document.querySelector('#loading').checkVisibility()")?;
    window.run("letGo()", &[])?;
    window.wait("document.querySelector('main h1')?.checkVisibility() && !document.querySelector('#loading')")
}

fn without_wasm_type(visit: &mut Visit<'_>) -> Result<()> {
    visit.go_to_site(Site::new(dist()).below("a/b/").without_wasm_type())?;
    for compressed in [true, false] {
        if !compressed {
            visit.go_to_site(Site::new(dist()).below("a/b/").without_wasm_type().uncompressed())?;
        }
        visit.open("")?;
        for page in ["#/chains", "#/projects", "#/audit", "#/notes"] {
            visit.turn_to(page)?;
            visit.window()?.wait("document.querySelector('main h1')?.checkVisibility()")?;
        }
        visit.window()?.wait("document.querySelector('#failed').hidden")?;
    }
    Ok(())
}
