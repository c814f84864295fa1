//! When the program itself does not arrive, the page says so in words.

use anyhow::{Result, ensure};

use super::Scenario;
use crate::visit::Visit;

pub const ALL: &[Scenario] = &[Scenario::new("a_program_that_does_not_arrive_is_said_in_a_sentence", absent)];

/// Below `cut-off/` there is only the first page of the site, nothing that it loads.
fn absent(visit: &mut Visit<'_>) -> Result<()> {
    visit.open_beside("cut-off/")?;
    visit.window()?.wait("document.getElementById('failed').hidden === false")?;
    let words = visit.text("#failed")?;
    ensure!(words.contains("请刷新页面"), "the box says “{words}”");
    let waiting = visit.run("return document.getElementById('loading') !== null", &[])?;
    ensure!(waiting == false, "the page still says that it is loading");
    visit.leave()
}
