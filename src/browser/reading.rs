//! Where somebody is reading: what is in view, and bringing something into view.

use leptos::ev;
use leptos::prelude::{document, on_cleanup, request_animation_frame, window, window_event_listener};
use send_wrapper::SendWrapper;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen_futures::JsFuture;

/// How far down the window, in its parts, the line lies that one reads at.
const LINE: f64 = 0.25;

/// Calls back once a frame while the page is scrolled, and once at the start, until the current
/// owner is gone.
pub fn on_scroll(scrolled: impl Fn() + 'static) {
    let scrolled = Rc::new(scrolled);
    let waiting = Rc::new(Cell::new(false));
    let alive = Rc::new(Cell::new(true));
    let next = {
        let alive = alive.clone();
        move || {
            if !waiting.replace(true) {
                let (scrolled, waiting, alive) = (scrolled.clone(), waiting.clone(), alive.clone());
                request_animation_frame(move || {
                    waiting.set(false);
                    if alive.get() {
                        scrolled();
                    }
                });
            }
        }
    };
    next();
    let listener = window_event_listener(ev::scroll, move |_| next());
    let alive = SendWrapper::new(alive);
    on_cleanup(move || {
        alive.set(false);
        listener.remove();
    });
}

/// The id of the last element found by a selector that begins above the line one reads at.
pub fn last_begun(selector: &str) -> Option<String> {
    let line = window().inner_height().ok()?.as_f64()? * LINE;
    let list = document().query_selector_all(selector).ok()?;
    let elements =
        (0..list.length()).filter_map(|at| wasm_bindgen::JsCast::dyn_into::<web_sys::Element>(list.get(at)?).ok());
    elements.take_while(|element| element.get_bounding_client_rect().top() < line).last().map(|element| element.id())
}

/// Brings an element into the middle of the window, after the page has been drawn.
pub fn reveal(id: String) {
    request_animation_frame(move || {
        if let Some(element) = document().get_element_by_id(&id) {
            let options = web_sys::ScrollIntoViewOptions::new();
            options.set_block(web_sys::ScrollLogicalPosition::Center);
            element.scroll_into_view_with_scroll_into_view_options(&options);
        }
    });
}

/// Whether there is room for a column beside the text.
pub fn is_wide() -> bool {
    window().match_media("(min-width: 64rem)").ok().flatten().is_some_and(|query| query.matches())
}

/// Puts a text into the clipboard; false where the browser does not allow it.
pub async fn copy(text: &str) -> bool {
    // Missing where the page did not come over a secure connection; then calling it would throw.
    let clipboard = js_sys::Reflect::get(&window().navigator(), &"clipboard".into());
    match clipboard {
        Ok(found) if !found.is_undefined() => {
            JsFuture::from(window().navigator().clipboard().write_text(text)).await.is_ok()
        }
        _ => false,
    }
}
