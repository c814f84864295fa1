//! Getting the plan into the page.

use js_sys::{Promise, Reflect};
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Element;

/// The packed plan, which `index.html` has begun to fetch.
pub async fn packed_plan() -> Result<Vec<u8>, JsValue> {
    Ok(js_sys::Uint8Array::new(&begun("parkAtlasPlan").await?).to_vec())
}

/// Until the first view may be replaced.
pub async fn first_view_drawn() -> Result<(), JsValue> {
    begun("parkAtlasDrawn").await?;
    at_rest().await
}

/// Until no input method is at work in the first view.
pub async fn at_rest() -> Result<(), JsValue> {
    begun("parkAtlasAtRest").await.map(drop)
}

/// What `index.html` has begun; at once where it has not.
async fn begun(name: &str) -> Result<JsValue, JsValue> {
    JsFuture::from(Promise::resolve(&Reflect::get(&window(), &name.into())?)).await
}

/// Removes the "loading" sentence that `index.html` shows; from now on the styles of all pages count. What a
/// browser extension did wrong in the meantime did not stop the app.
pub fn started() {
    if let Some(loading) = document().get_element_by_id("loading") {
        loading.remove();
    }
    set(document().get_element_by_id("failed"), "hidden", "");
    set(document().get_element_by_id("pages-style"), "media", "all");
    set(document().body().map(Into::into), "data-ready", "");
}

/// Shows the box that `index.html` keeps for the worst case, with what went wrong.
pub fn failed(details: &str) {
    let show = Reflect::get(&window(), &"parkAtlasFailed".into()).ok();
    if let Some(show) = show.and_then(|show| show.dyn_into::<js_sys::Function>().ok()) {
        // The box is plain HTML of the page; if even that fails the console has the details.
        let _ = show.call1(&JsValue::NULL, &details.into());
    }
}

fn set(element: Option<Element>, attribute: &str, value: &str) {
    if let Some(element) = element {
        // Only an invalid name could fail.
        let _ = element.set_attribute(attribute, value);
    }
}
