//! What the address points at on a page that shows several things: it is marked and brought into view.

use leptos::prelude::*;

use crate::app::{follow, use_state};
use crate::browser::reading;

/// Things of one kind on a page, one of which may stand in the address, such as `?task=` with its id.
#[derive(Clone, Copy)]
pub struct Pointed {
    name: &'static str,
    at: Memo<String>,
}

impl Pointed {
    /// `name` is that of the value in the address. Brings what is pointed at into view, now and whenever
    /// the address changes.
    pub fn new(name: &'static str) -> Self {
        let state = use_state();
        let at = Memo::new(move |_| state.query.with(|query| query.get(name).unwrap_or_default().to_owned()));
        let pointed = Self { name, at };
        Effect::new(move |_| {
            let id = at.get();
            if !id.is_empty() {
                reading::reveal(pointed.element_id(&id));
            }
        });
        pointed
    }

    /// The id of the element that shows this thing.
    pub fn element_id(self, id: &str) -> String {
        format!("{}-{id}", self.name)
    }

    /// `location` for the thing in the address, nothing for all others.
    pub fn is_at(self, id: &str) -> Signal<Option<&'static str>> {
        let id = id.to_owned();
        follow(move || self.at.with(|at| *at == id).then_some("location"))
    }
}
