//! The first view as `index.html` brings it: on screen while the program is still on its way.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// What a person has begun in the first view.
#[derive(Default)]
pub struct Begun {
    pub typed: String,
    /// Whether the keyboard is in the search box.
    pub typing: bool,
}

/// Takes the first view away and tells what was begun there; nothing where there was none.
/// `search_box` is the id of the field in which people type.
pub fn leave(search_box: &str) -> Begun {
    let Some(view) = document().get_element_by_id("first-view") else {
        return Begun::default();
    };
    let field = document().get_element_by_id(search_box).and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
    let begun = field.map(|field| Begun {
        typed: field.value(),
        typing: document().active_element().as_ref() == Some(field.as_ref()),
    });
    view.remove();
    begun.unwrap_or_default()
}
