//! On a phone of 360 px nothing has to be scrolled sideways.

use anyhow::{Result, ensure};
use serde_json::json;

use super::Scenario;
use super::pages::samples;
use crate::visit::Visit;

pub const ALL: &[Scenario] = &[Scenario::new("no_page_is_wider_than_a_phone", phone)];

fn phone(visit: &mut Visit<'_>) -> Result<()> {
    visit.open_beside("narrow.html")?;
    let inside = "document.querySelector('iframe').contentDocument?.body";
    visit.window()?.wait(&format!("{inside}?.hasAttribute('data-ready')"))?;
    let script = "
        const view = document.querySelector('iframe').contentWindow;
        const wide = [];
        for (const hash of args[0]) {
            await turn(view, hash);
            const width = view.document.documentElement.scrollWidth;
            if (width <= 360) continue;
            const out = [...view.document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > 361);
            wide.push(`${hash}: ${width} px, first ${out[0]?.outerHTML.slice(0, 120)}`);
        }
        return wide";
    let wide = visit.run(script, &[json!(samples()?)])?;
    ensure!(wide.as_array().is_some_and(Vec::is_empty), "too wide: {wide:#}");
    Ok(())
}
