//! The first view as `index.html` brings it: on screen while the program is still on its way.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

const VIEW: &str = "first-view";

/// What a person has begun in the first view.
#[derive(Default)]
pub struct Begun {
    pub typed: String,
    /// Whether the keyboard is in the search box.
    pub typing: bool,
}

/// What has been begun so far in the field with this id, in which people type.
pub fn begun(search_box: &str) -> Begun {
    let field = view().and_then(|view| view.query_selector(&format!("#{search_box}")).ok().flatten());
    let field = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
    let begun = field.map(|field| Begun {
        typed: field.value(),
        typing: document().active_element().as_ref() == Some(field.as_ref()),
    });
    begun.unwrap_or_default()
}

/// Takes the page of the first view away; its header stays. False where nobody saw it, and then all is gone.
pub fn leave_page() -> bool {
    let hidden = document().document_element().is_none_or(|root| root.has_attribute("data-elsewhere"));
    let Some(view) = view().filter(|_| !hidden) else {
        leave();
        return false;
    };
    if let Ok(Some(page)) = view.query_selector("main") {
        page.remove();
    }
    true
}

/// Takes away what is left of the first view.
pub fn leave() {
    if let Some(view) = view() {
        view.remove();
    }
}

fn view() -> Option<Element> {
    document().get_element_by_id(VIEW)
}
