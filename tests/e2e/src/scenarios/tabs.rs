//! The app open twice in one browser.

use anyhow::{Context, Result, ensure};

use super::Scenario;
use super::pages::addresses;
use crate::visit::Visit;

pub const ALL: &[Scenario] = &[Scenario::new("a_change_in_one_tab_is_in_the_other", other_tab)];

/// A frame is to the app what a tab is: a page of its own in the same browser. The app itself allows none in
/// it, so both stand in a page beside it.
const TWO_TABS: &str = "
    const until = async look => { while (!look()) await new Promise(resolve => setTimeout(resolve, 5)); };
    const first = document.querySelector('iframe');
    first.src = args[0];
    await until(() => first.contentDocument?.querySelector('.save-lamp__state--good'));
    const frame = document.createElement('iframe');
    frame.src = args[0];
    document.body.append(frame);
    await until(() => frame.contentDocument?.querySelector('.save-lamp__state--good'));
    const ready = '[data-slot=stage] .tracked__change:not([disabled])';
    await until(() => frame.contentDocument.querySelector(ready));
    frame.contentDocument.querySelector(ready).click();
    await until(() => frame.contentDocument.querySelector('.editor select'));
    const choice = frame.contentDocument.querySelector('.editor select');
    choice.value = 'started';
    choice.dispatchEvent(new Event('change', { bubbles: true }));
    const begun = performance.now();
    frame.contentDocument.querySelector('.editor [type=submit]').click();
    const shown = () => first.contentDocument.querySelector('[data-slot=stage] .tracked__value');
    await until(() => shown().textContent.startsWith('开工'));
    const took = performance.now() - begun;
    await until(() => first.contentDocument.querySelector('.save-lamp__state--good'));
    return took";

/// As promised: within a second; in milliseconds.
const AT_MOST: f64 = 1_000.0;

/// A backup made in the second is known to the first.
const BACKED_UP: &str = "
    const until = async look => { while (!look()) await new Promise(resolve => setTimeout(resolve, 5)); };
    const [first, frame] = document.querySelectorAll('iframe');
    frame.contentWindow.HTMLAnchorElement.prototype.click = () => {};
    await turn(frame.contentWindow, '#/data');
    const button = () => frame.contentDocument.querySelector('[aria-labelledby=kept-title] .button--primary');
    await until(button);
    button().click();
    await until(() => first.contentDocument.querySelector('.save-lamp__backup').textContent === '今天已备份')";

fn other_tab(visit: &mut Visit<'_>) -> Result<()> {
    let project = addresses()?.into_iter().find(|hash| hash.starts_with("#/projects/")).context("no projects")?;
    visit.open_beside("narrow.html")?;
    let took = visit.run(TWO_TABS, &[format!("./{project}").into()])?;
    ensure!(took.as_f64().is_some_and(|took| took < AT_MOST), "the other tab heard of it after {took} ms");
    visit.run(BACKED_UP, &[]).map(drop)
}
