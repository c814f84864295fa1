//! A page that stays open while another day begins.

use anyhow::{Result, ensure};
use serde_json::json;

use super::Scenario;
use super::work::KEPT;
use crate::visit::Visit;

pub const ALL: &[Scenario] = &[Scenario::new("what_is_due_tomorrow_is_due_when_tomorrow_begins", due_tomorrow)];

/// Writes the day after today into the field for when a note is due.
const DUE_TOMORROW: &str = "
    const day = new Date();
    day.setDate(day.getDate() + 1);
    const two = number => String(number).padStart(2, '0');
    const due = document.querySelectorAll('.sheet__more input[type=date]')[1];
    due.value = `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
    due.dispatchEvent(new Event('input', { bubbles: true }))";
/// The clock of the page a day on, as a page sees it that is looked at again the next day.
const A_DAY_LATER: &str = "
    const Today = Date;
    const later = () => Today.now() + 86_400_000;
    window.Date = class extends Today {
        constructor(...given) { given.length ? super(...given) : super(later()); }
        static now() { return later(); }
    };
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))";

fn due_tomorrow(visit: &mut Visit<'_>) -> Result<()> {
    visit.open("#/notes")?;
    let window = visit.window()?;
    window.wait(KEPT)?;
    window.click(".note-button")?;
    window.wait("document.activeElement?.matches('.sheet__words')")?;
    window.write(".sheet__words", "回访业主")?;
    window.click(".sheet__more summary")?;
    visit.run(DUE_TOMORROW, &[])?;
    let window = visit.window()?;
    window.click(".sheet__save")?;
    window.wait("document.querySelectorAll('.timeline .note').length === 1")?;
    window.wait(KEPT)?;
    let early = visit.run("return document.querySelector('.menu__count, .timeline--due')", &[])?;
    ensure!(early == json!(null), "it is due a day early");
    visit.run(A_DAY_LATER, &[])?;
    visit.window()?.wait("document.querySelector('.menu__count')?.textContent.startsWith('1')")?;
    visit.window()?.wait("document.querySelector('.timeline--due .note .badge--warn')")
}
