//! The app open twice in one browser.

use anyhow::{Context, Result};

use super::Scenario;
use super::pages::addresses;
use super::work::{KEPT, STARTED};
use crate::visit::Visit;

pub const ALL: &[Scenario] = &[Scenario::new("a_change_in_one_tab_is_in_the_other", other_tab)];

/// A frame is to the app what a tab is: a page of its own in the same browser.
const SECOND_TAB: &str = "
    const frame = document.createElement('iframe');
    frame.src = location.href;
    document.body.append(frame);
    const until = async look => { while (!look()) await new Promise(resolve => setTimeout(resolve, 5)); };
    await until(() => frame.contentDocument?.querySelector('.save-lamp__state--good'));
    await until(() => frame.contentDocument.querySelector(args[0]));
    frame.contentDocument.querySelector(args[0]).click();
    await until(() => !frame.contentDocument.querySelector('.tracking [type=submit]').disabled);
    frame.contentDocument.querySelector('.tracking [type=submit]').click();
    await until(() => document.querySelector('.tracking__stage').textContent.startsWith('开工'))";

fn other_tab(visit: &mut Visit<'_>) -> Result<()> {
    let project = addresses()?.into_iter().find(|hash| hash.starts_with("#/projects/")).context("no projects")?;
    visit.open(&project)?;
    visit.window()?.wait(KEPT)?;
    visit.run(SECOND_TAB, &[STARTED.into()])?;
    visit.window()?.wait(KEPT)
}
