//! Paper has no lids to lift: what is folded is open while a page is printed, and folded again after.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::{document, window_event_listener_untyped};
use wasm_bindgen::JsCast;
use web_sys::Element;

/// What was said and what it rests on; not what is still to be filled in.
const FOLDED: &str = "main details:not([open], .tracking__corrections, .history, .passphrase, .sheet__more)";

/// From now on until the page ends.
pub fn unfold_for_it() {
    if !super::HERE {
        return;
    }
    let unfolded = Rc::new(RefCell::new(Vec::<Element>::new()));
    let folded_again = unfolded.clone();
    let _lives_as_long_as_the_page = window_event_listener_untyped("beforeprint", move |_| {
        // A lid with nothing under it yet would only take room.
        let Ok(list) = document().query_selector_all(FOLDED) else { return };
        let found = (0..list.length()).filter_map(|at| list.get(at)?.dyn_into::<Element>().ok());
        for lid in found.filter(|lid| lid.child_element_count() > 1) {
            open(&lid, true);
            unfolded.borrow_mut().push(lid);
        }
    });
    let _lives_as_long_as_the_page = window_event_listener_untyped("afterprint", move |_| {
        folded_again.borrow_mut().drain(..).for_each(|lid| open(&lid, false));
    });
}

fn open(lid: &Element, is_open: bool) {
    // Only an invalid attribute name could fail.
    let _ = if is_open { lid.set_attribute("open", "") } else { lid.remove_attribute("open") };
}
