//! How far a page was scrolled, kept with its step of the browser's history: who comes back finds the
//! place where he left.

use std::cell::RefCell;
use std::time::Duration;

use leptos::prelude::{debounce, request_animation_frame, window, window_event_listener_untyped};
use wasm_bindgen::JsValue;
use web_sys::ScrollRestoration;

use super::screen;

/// A page has to stand still for so long before its place is written down; browsers refuse to be told
/// more than a few times a second.
const STILL: Duration = Duration::from_millis(200);

/// From now on until the page ends. The browser's own way would be to scroll before the page is built.
pub fn remember() {
    if !super::HERE {
        return;
    }
    if let Ok(history) = window().history() {
        // Where this is refused, the browser scrolls and is overruled later.
        let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
    }
    let stands_still = RefCell::new(debounce(STILL, |()| write()));
    let _lives_as_long_as_the_page = window_event_listener_untyped("scroll", move |_| stands_still.borrow_mut()(()));
}

/// To where the page was left, or to its top if one has just come.
pub fn restore() {
    match left_at() {
        None => window().scroll_to_with_x_and_y(0.0, 0.0),
        // What has just been built has its height with the next frame.
        Some(down) => request_animation_frame(move || window().scroll_to_with_x_and_y(0.0, down)),
    }
}

fn left_at() -> Option<f64> {
    window().history().ok()?.state().ok()?.as_f64()
}

fn write() {
    // The address is already that of the next page while the one before is still on the screen.
    if screen::is_busy("main") {
        return;
    }
    if let (Ok(history), Ok(down)) = (window().history(), window().scroll_y()) {
        // Refused where it happens too often; the next one will do.
        let _ = history.replace_state(&JsValue::from_f64(down), "");
    }
}
