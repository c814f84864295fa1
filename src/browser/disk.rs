//! How much room the browser gives the app, and whether it promises to keep it.

use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{StorageEstimate, StorageManager};

/// Bytes used and bytes allowed, as far as the browser tells.
pub async fn room() -> Option<(u64, u64)> {
    let asked = manager()?.estimate().ok()?;
    let estimate: StorageEstimate = JsFuture::from(asked).await.ok()?.unchecked_into();
    Some((estimate.get_usage()? as u64, estimate.get_quota()? as u64))
}

/// Whether the browser has promised not to clear the app's data by itself.
pub async fn is_persistent() -> Option<bool> {
    JsFuture::from(manager()?.persisted().ok()?).await.ok()?.as_bool()
}

/// Asks for that promise; some browsers ask the person, and answer only then.
pub async fn ask_persistent() -> Option<bool> {
    JsFuture::from(manager()?.persist().ok()?).await.ok()?.as_bool()
}

/// Missing on pages that are neither secure nor local.
fn manager() -> Option<StorageManager> {
    let navigator = window().navigator();
    let has = js_sys::Reflect::get(&navigator, &JsValue::from_str("storage")).ok()?;
    has.dyn_into().ok()
}
