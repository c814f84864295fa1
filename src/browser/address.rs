//! The address bar: only the hash is ever used.

use leptos::ev;
use leptos::prelude::{on_cleanup, window, window_event_listener};

/// The current hash, decoded by the browser or not; empty if it cannot be read.
pub fn hash() -> String {
    if !super::HERE {
        return String::new();
    }
    window().location().hash().unwrap_or_default()
}

/// Where on its host the app lies, such as `/atlas/`.
pub fn folder() -> String {
    let path = window().location().pathname().unwrap_or_default();
    path.rsplit_once('/').map(|(folder, _)| format!("{folder}/")).unwrap_or_default()
}

/// Calls back with each new hash while the current owner lives.
pub fn on_hash_change(changed: impl Fn(String) + 'static) {
    if !super::HERE {
        return;
    }
    let listener = window_event_listener(ev::hashchange, move |_| changed(hash()));
    on_cleanup(move || listener.remove());
}

/// Goes to a hash as a new step of the history.
pub fn go(hash: &str) {
    // Refused only where scripts may not navigate at all; then nothing can be done.
    let _ = window().location().set_hash(hash);
}

/// Goes to a hash as a new step of the history, without telling those who follow the hash: for callers
/// that turn the page themselves.
pub fn go_quietly(hash: &str) {
    if let Ok(history) = window().history() {
        // Some browsers refuse more than 100 calls in 30 s; the page is right all the same.
        let _ = history.push_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(hash));
    }
}

/// Rewrites the current step of the history, and leaves what else is kept with it.
pub fn replace_hash(hash: &str) {
    if let Ok(history) = window().history() {
        let kept = history.state().unwrap_or_default();
        // Some browsers refuse more than 100 calls in 30 s; the next one will do.
        let _ = history.replace_state_with_url(&kept, "", Some(hash));
    }
}

/// Goes to the step of the history before this one.
pub fn back() {
    if let Ok(history) = window().history() {
        // At the first step there is nowhere to go.
        let _ = history.back();
    }
}

/// The whole address of this app with another hash, to be handed to somebody.
pub fn with_hash(hash: &str) -> String {
    let whole = window().location().href().unwrap_or_default();
    let page = whole.split_once('#').map_or(whole.as_str(), |(page, _)| page);
    format!("{page}{hash}")
}
