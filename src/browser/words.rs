//! The order of words as people of a language expect it: Chinese by pinyin, which the browser knows.

use std::cmp::Ordering;

use js_sys::{Array, JsString, Object};
use wasm_bindgen::JsValue;

/// Compares two names in the language with this BCP 47 tag.
pub fn compare(tag: &str, one: &str, other: &str) -> Ordering {
    let (languages, usual) = (Array::of1(&JsValue::from(tag)), Object::new());
    JsString::from(one).locale_compare(other, &languages, &usual).cmp(&0)
}
