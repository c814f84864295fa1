//! Whether the page is being printed.

use leptos::prelude::{on_cleanup, window, window_event_listener_untyped};
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

/// Calls back when the page is put on paper and when that is over, until the current owner is gone. Browsers
/// tell it by events; tools that only look at the printed page, by the medium.
pub fn watch(changed: impl Fn(bool) + Clone + 'static) {
    let (begun, ended) = (changed.clone(), changed.clone());
    let begin = window_event_listener_untyped("beforeprint", move |_| begun(true));
    let end = window_event_listener_untyped("afterprint", move |_| ended(false));
    on_cleanup(move || {
        begin.remove();
        end.remove();
    });
    let Ok(Some(medium)) = window().match_media("print") else {
        return;
    };
    if medium.matches() {
        changed(true);
    }
    let asked = medium.clone();
    let callback = Closure::<dyn Fn()>::new(move || changed(asked.matches()));
    if medium.add_event_listener_with_callback("change", callback.as_ref().unchecked_ref()).is_ok() {
        let kept = SendWrapper::new((medium, callback));
        on_cleanup(move || {
            let (medium, callback) = kept.take();
            // It was added above.
            let _ = medium.remove_event_listener_with_callback("change", callback.as_ref().unchecked_ref());
        });
    }
}
