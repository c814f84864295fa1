//! The first view as `index.html` brings it: on screen while the program is still on its way.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};

const VIEW: &str = "first-view";

/// What a person has begun in the first view.
#[derive(Default)]
pub struct Begun {
    pub typed: String,
    /// Whether the keyboard is in the search box.
    pub typing: bool,
}

/// What has been begun so far; nothing where there is no first view. `search_box` is the id of the field in which
/// people type.
pub fn begun(search_box: &str) -> Begun {
    let field = view().and_then(|view| view.query_selector(&format!("#{search_box}")).ok().flatten());
    let field = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
    let begun = field.map(|field| Begun {
        typed: field.value(),
        typing: document().active_element().as_ref() == Some(field.as_ref()),
    });
    begun.unwrap_or_default()
}

/// The page of the first view, emptied for something else; its header stays.
pub fn page() -> Option<HtmlElement> {
    let page = view()?.query_selector("main").ok()??;
    page.set_text_content(None);
    page.dyn_into().ok()
}

/// Takes the first view away.
pub fn leave() {
    if let Some(view) = view() {
        view.remove();
    }
}

fn view() -> Option<Element> {
    document().get_element_by_id(VIEW)
}
