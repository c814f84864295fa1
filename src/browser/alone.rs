//! One part of the page alone: nothing else can be reached, and on request it has the whole screen.

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::document;
use send_wrapper::SendWrapper;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Element;

/// What cannot be reached for now.
pub struct Alone(SendWrapper<Vec<Element>>);

impl Alone {
    /// Takes everything beside the element, and beside whatever it stands in, out of reach of keys, pointers
    /// and screen readers. What was out of reach before stays so.
    pub fn with(element: &Element) -> Self {
        let mut silent = Vec::new();
        let mut inner = element.clone();
        while let Some(outer) = inner.parent_element() {
            // The selector is valid.
            if let Ok(children) = outer.query_selector_all(":scope > :not([inert])") {
                let children = (0..children.length()).filter_map(|at| children.item(at)?.dyn_into::<Element>().ok());
                silent.extend(children.filter(|other| *other != inner));
            }
            if outer.tag_name() == "BODY" {
                break;
            }
            inner = outer;
        }
        for element in &silent {
            // Only an invalid attribute name could fail.
            let _ = element.set_attribute("inert", "");
        }
        Self(SendWrapper::new(silent))
    }
}

/// Everything can be reached again.
impl Drop for Alone {
    fn drop(&mut self) {
        for element in self.0.iter() {
            let _ = element.remove_attribute("inert");
        }
    }
}

/// Asks for the whole screen; browsers grant it on a click or a key, or not at all.
pub fn fill_screen() {
    if let Some(root) = document().document_element() {
        call(&root, &["requestFullscreen", "webkitRequestFullscreen"]);
    }
}

/// Gives the screen back, if the page has it.
pub fn leave_screen() {
    if has_screen() {
        call(&document(), &["exitFullscreen", "webkitExitFullscreen"]);
    }
}

/// Whether the page has the whole screen.
pub fn has_screen() -> bool {
    let fills = |name: &&str| Reflect::get(&document(), &(*name).into()).is_ok_and(|element| element.is_object());
    ["fullscreenElement", "webkitFullscreenElement"].iter().any(fills)
}

/// Calls the first of these methods that there is. A refusal is no error: the page then fills its window.
fn call(target: &JsValue, names: &[&str]) {
    let method = |name: &&str| Reflect::get(target, &(*name).into()).ok()?.dyn_into::<Function>().ok();
    let called = names.iter().find_map(method).and_then(|method| method.call0(target).ok());
    if let Some(promise) = called.and_then(|answer| answer.dyn_into::<Promise>().ok()) {
        spawn_local(async move { drop(JsFuture::from(promise).await) });
    }
}
