//! On a phone of 360 px nothing has to be scrolled sideways, as a page opens and with everything unfolded.

use anyhow::{Result, ensure};
use serde_json::json;

use super::Scenario;
use super::accessible::UNFOLD;
use super::pages::{samples, states};
use crate::visit::Visit;

pub const ALL: &[Scenario] = &[Scenario::new("no_page_is_wider_than_a_phone", phone)];

fn phone(visit: &mut Visit<'_>) -> Result<()> {
    visit.open_beside("narrow.html")?;
    let inside = "document.querySelector('iframe').contentDocument?.body";
    visit.window()?.wait(&format!("{inside}?.hasAttribute('data-ready')"))?;
    let script = "
        const view = document.querySelector('iframe').contentWindow;
        const page = view.document;
        const wide = [];
        const measure = state => {
            const width = page.documentElement.scrollWidth;
            if (width <= 360) return;
            const out = [...page.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > 361);
            wide.push(`${state}: ${width} px, first ${out[0]?.outerHTML.slice(0, 120)}`);
        };
        for (const hash of args[0]) {
            await turn(view, hash);
            measure(hash);
            unfold(page);
            await settled(view);
            measure(`${hash} unfolded`);
        }
        const box = page.getElementById('failed');
        box.querySelector('pre').textContent = 'x'.repeat(300);
        box.hidden = false;
        measure('the box that says that the program has stopped');
        return wide";
    let addresses: Vec<String> = samples()?.into_iter().chain(states()?).collect();
    let wide = visit.run(&format!("{UNFOLD}{script}"), &[json!(addresses)])?;
    ensure!(wide.as_array().is_some_and(Vec::is_empty), "too wide: {wide:#}");
    Ok(())
}
