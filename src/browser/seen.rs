//! When an element comes near the part of the page that is seen.

use leptos::prelude::on_cleanup;
use send_wrapper::SendWrapper;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// How far below the window is near, so that things are there when somebody scrolls to them.
const NEAR: &str = "400px";

/// Calls back once, when the element first comes near; never if the current owner is gone before.
pub fn when_near(element: &Element, seen: impl FnOnce() + 'static) {
    let mut seen = Some(seen);
    let callback = Closure::<dyn FnMut(js_sys::Array, IntersectionObserver)>::new(
        move |entries: js_sys::Array, observer: IntersectionObserver| {
            let near = |entry: JsValue| entry.unchecked_into::<IntersectionObserverEntry>().is_intersecting();
            if entries.iter().any(near)
                && let Some(seen) = seen.take()
            {
                observer.disconnect();
                seen();
            }
        },
    );
    let options = IntersectionObserverInit::new();
    options.set_root_margin(NEAR);
    // Only ancient browsers lack it; they show the table.
    let Ok(observer) = IntersectionObserver::new_with_options(callback.as_ref().unchecked_ref(), &options) else {
        return;
    };
    observer.observe(element);
    let kept = SendWrapper::new((observer, callback));
    on_cleanup(move || kept.0.disconnect());
}
