//! The edition in one file (`public/one-file.js`): the page as it came, and the work it may carry.

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Whether this page is that edition.
pub fn is_one() -> bool {
    page_function().is_some()
}

/// The text of the page before the program changed it.
pub async fn page() -> Option<String> {
    let coming: Promise = page_function()?.call0(&JsValue::NULL).ok()?.dyn_into().ok()?;
    JsFuture::from(coming).await.ok()?.as_string()
}

/// The text of a block of data in the page.
pub fn block(id: &str) -> Option<String> {
    document().get_element_by_id(id)?.text_content()
}

fn page_function() -> Option<Function> {
    Reflect::get(&window(), &"parkAtlasPage".into()).ok()?.dyn_into().ok()
}
