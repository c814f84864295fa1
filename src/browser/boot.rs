//! Getting the plan into the page.

use leptos::prelude::{document, window};
use thiserror::Error;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

const PLAN_FILE: &str = "plan.json";

#[derive(Debug, Error)]
pub enum BootError {
    #[error("{PLAN_FILE} cannot be loaded: {0}")]
    Fetch(String),
    #[error("{PLAN_FILE} was not found (status {0})")]
    Missing(u16),
}

/// The packed plan: inlined in the page (`<script type="application/json" id="plan">`, the one-file
/// edition) or the file beside it.
pub async fn packed_plan() -> Result<String, BootError> {
    if let Some(inlined) = document().get_element_by_id("plan").and_then(|element| element.text_content()) {
        return Ok(inlined);
    }
    let fetched = |error: JsValue| BootError::Fetch(format!("{error:?}"));
    let response = JsFuture::from(window().fetch_with_str(PLAN_FILE)).await.map_err(fetched)?;
    let response: web_sys::Response = response.dyn_into().map_err(fetched)?;
    if !response.ok() {
        return Err(BootError::Missing(response.status()));
    }
    let text = JsFuture::from(response.text().map_err(fetched)?).await.map_err(fetched)?;
    Ok(text.as_string().unwrap_or_default())
}

/// Removes the "loading" sentence that `index.html` shows.
pub fn started() {
    if let Some(loading) = document().get_element_by_id("loading") {
        loading.remove();
    }
    mark_ready();
}

/// Shows the box that `index.html` keeps for the worst case, with what went wrong.
pub fn failed(details: &str) {
    let show = js_sys::Reflect::get(&window(), &"parkAtlasFailed".into()).ok();
    if let Some(show) = show.and_then(|show| show.dyn_into::<js_sys::Function>().ok()) {
        // The box is plain HTML of the page; if even that fails the console has the details.
        let _ = show.call1(&JsValue::NULL, &details.into());
    }
}

fn mark_ready() {
    if let Some(body) = document().body() {
        let _ = body.set_attribute("data-ready", "");
    }
}
