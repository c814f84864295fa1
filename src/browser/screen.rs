//! The document around the app: title, language and theme.

use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;

/// Sets the title of the window.
pub fn set_title(title: &str) {
    if super::HERE {
        document().set_title(title);
    }
}

/// Sets `lang` for fonts and screen readers.
pub fn set_language(tag: &str) {
    set_root_attribute("lang", tag);
}

/// Sets the theme that the style sheets read.
pub fn set_theme(name: &str) {
    set_root_attribute("data-theme", name);
}

/// Whether the content of an element is about to change.
pub fn set_busy(id: &str, busy: bool) {
    if let Some(element) = document().get_element_by_id(id) {
        // Only an invalid attribute name could fail.
        let _ = element.set_attribute("aria-busy", if busy { "true" } else { "false" });
    }
}

pub fn is_busy(id: &str) -> bool {
    let element = document().get_element_by_id(id);
    element.is_some_and(|element| element.get_attribute("aria-busy").as_deref() == Some("true"))
}

/// Moves the keyboard focus to the element with this id, if it is there.
pub fn focus(id: &str) {
    let Some(element) = document().get_element_by_id(id) else {
        return;
    };
    // An element that cannot take the focus is left alone.
    let _ = match element.dyn_ref::<web_sys::SvgElement>() {
        Some(drawn) => drawn.focus(),
        None => element.unchecked_ref::<web_sys::HtmlElement>().focus(),
    };
}

/// Moves the keyboard focus among the elements that a selector finds: `step` places from the one
/// that has it, or to the first if none has. False if there is no such place.
pub fn step_focus(selector: &str, step: isize) -> bool {
    let Ok(list) = document().query_selector_all(selector) else { return false };
    let elements = (0..list.length()).filter_map(|at| list.get(at)?.dyn_into::<web_sys::HtmlElement>().ok());
    let elements: Vec<_> = elements.collect();
    let active = document().active_element();
    let place = elements.iter().position(|element| active.as_ref().is_some_and(|active| **element == *active));
    let next = place.map_or(Some(0), |place| place.checked_add_signed(step));
    next.and_then(|next| elements.get(next)).is_some_and(|element| element.focus().is_ok())
}

/// Whether the page stands inside a page of somebody else's: browsers keep what is written there apart.
pub fn is_in_foreign_page() -> bool {
    let outside = window().parent().ok().flatten();
    // A frame of the app's own pages may be looked at from inside, another may not.
    outside.is_some_and(|outside| outside != window()) && !window().frame_element().is_ok_and(|frame| frame.is_some())
}

/// Whether a key was pressed in a field where people type.
pub fn is_typing(event: &web_sys::KeyboardEvent) -> bool {
    const FIELDS: &str = "input:not([type=radio], [type=checkbox]), textarea, [contenteditable]";
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    target.is_some_and(|element| element.closest(FIELDS).is_ok_and(|field| field.is_some()))
}

/// Whether everything in the form that is being sent can be read: a date that is half typed or that the
/// calendar does not have looks empty otherwise.
pub fn is_complete(event: &web_sys::SubmitEvent) -> bool {
    let form = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlFormElement>().ok());
    form.is_none_or(|form| form.check_validity())
}

/// Whether the reader asked their device for less motion.
pub fn wants_rest() -> bool {
    window().match_media("(prefers-reduced-motion: reduce)").ok().flatten().is_some_and(|query| query.matches())
}

fn set_root_attribute(name: &str, value: &str) {
    if let Some(root) = document().document_element() {
        // Only an invalid attribute name could fail.
        let _ = root.set_attribute(name, value);
    }
}
