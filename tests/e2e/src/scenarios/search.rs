//! The search, by keyboard alone.

use anyhow::{Result, ensure};

use super::Scenario;
use crate::visit::Visit;

pub const ALL: &[Scenario] = &[
    Scenario::new("a_slash_starts_the_search_and_the_arrows_lead_through_it", by_keyboard),
    Scenario::new("a_whole_search_is_one_step_of_the_history", one_step),
    Scenario::new("what_is_found_is_marked_and_counted", marked),
];

const DOWN: char = '\u{e015}';
const UP: char = '\u{e013}';
const ENTER: char = '\u{e007}';
const ESCAPE: char = '\u{e00c}';

const IN_THE_BOX: &str = "document.activeElement.id === 'search'";
const ON_A_RESULT: &str = "document.activeElement.className === 'hit__link'";

fn by_keyboard(visit: &mut Visit<'_>) -> Result<()> {
    visit.open("#/parks")?;
    let window = visit.window()?;
    window.press('/')?;
    window.wait(IN_THE_BOX)?;
    for key in "lj".chars() {
        window.press(key)?;
    }
    window.wait("location.hash === '#/search?q=lj' && document.querySelectorAll('.hit').length > 0")?;
    window.wait(IN_THE_BOX)?;
    window.press(DOWN)?;
    window.wait(ON_A_RESULT)?;
    window.press(UP)?;
    window.wait(IN_THE_BOX)?;
    window.press(DOWN)?;
    window.wait(ON_A_RESULT)?;
    window.press(ENTER)?;
    window.wait("!location.hash.startsWith('#/search')")
}

fn one_step(visit: &mut Visit<'_>) -> Result<()> {
    visit.open("#/parks")?;
    let window = visit.window()?;
    window.write("#search", "lajiao")?;
    window.wait("location.hash === '#/search?q=lajiao'")?;
    window.press(ESCAPE)?;
    window.wait("location.hash === '#/search'")?;
    window.press(ESCAPE)?;
    window.wait("location.hash === '#/parks'")
}

fn marked(visit: &mut Visit<'_>) -> Result<()> {
    for (typed, words) in [("lajiao", "辣椒"), ("lj", "辣椒"), ("51.37", "51.37"), ("2,039,600", "2039600")] {
        visit.open(&format!("#/search?q={typed}"))?;
        visit.window()?.wait("document.querySelectorAll('.hit mark').length > 0")?;
        let first = visit.text(".hit mark")?;
        ensure!(first == words, "{typed} marks “{first}”");
    }
    visit.open("#/search?q=qqqq")?;
    visit.window()?.wait("document.querySelectorAll('.examples a').length > 2")
}
