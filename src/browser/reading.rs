//! Where somebody is reading: what is in view, and bringing something into view.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Array, Reflect};
use leptos::ev;
use leptos::prelude::{document, on_cleanup, request_animation_frame, window, window_event_listener};
use send_wrapper::SendWrapper;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit, ScrollIntoViewOptions,
    ScrollLogicalPosition,
};

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

/// Calls back once, when an element comes near the window, unless the current owner is gone first.
pub fn when_near(element: &Element, mut near: impl FnMut() + 'static) {
    let seen = move |entries: Array, observer: IntersectionObserver| {
        let is_near = |entry: JsValue| entry.unchecked_into::<IntersectionObserverEntry>().is_intersecting();
        if entries.iter().any(is_near) {
            observer.disconnect();
            near();
        }
    };
    let seen = Closure::<dyn FnMut(Array, IntersectionObserver)>::new(seen);
    let options = IntersectionObserverInit::new();
    options.set_root_margin("50%");
    let observer = IntersectionObserver::new_with_options(seen.as_ref().unchecked_ref(), &options);
    // Fails only on a margin that cannot be read.
    if let Ok(observer) = observer {
        observer.observe(element);
        let kept = SendWrapper::new((observer, seen));
        on_cleanup(move || kept.0.disconnect());
    }
}

/// The id of the last element found by a selector that begins above the line one reads at.
pub fn last_begun(selector: &str) -> Option<String> {
    let line = window().inner_height().ok()?.as_f64()? * LINE;
    let list = document().query_selector_all(selector).ok()?;
    let elements = (0..list.length()).filter_map(|at| list.get(at)?.dyn_into::<Element>().ok());
    elements.take_while(|element| element.get_bounding_client_rect().top() < line).last().map(|element| element.id())
}

/// Brings an element into the middle of the window, after the page has been drawn.
pub fn reveal(id: String) {
    request_animation_frame(move || {
        if let Some(element) = document().get_element_by_id(&id) {
            let options = ScrollIntoViewOptions::new();
            options.set_block(ScrollLogicalPosition::Center);
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
    let clipboard = Reflect::get(&window().navigator(), &"clipboard".into());
    match clipboard {
        Ok(found) if !found.is_undefined() => {
            JsFuture::from(window().navigator().clipboard().write_text(text)).await.is_ok()
        }
        _ => false,
    }
}
