//! How large an element is, now and whenever that changes.

use leptos::prelude::on_cleanup;
use send_wrapper::SendWrapper;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, ResizeObserver};

/// Calls back with width and height in CSS pixels at once and on every change, until the current
/// owner is gone.
pub fn watch_size(element: &Element, changed: impl Fn(f64, f64) + 'static) {
    let watched = element.clone();
    let tell = move || {
        let rect = watched.get_bounding_client_rect();
        changed(rect.width(), rect.height());
    };
    tell();
    let callback = Closure::<dyn Fn(JsValue)>::new(move |_| tell());
    // Only ancient browsers lack it; the first size has been told.
    let Ok(observer) = ResizeObserver::new(callback.as_ref().unchecked_ref()) else {
        return;
    };
    observer.observe(element);
    let kept = SendWrapper::new((observer, callback));
    on_cleanup(move || kept.0.disconnect());
}
