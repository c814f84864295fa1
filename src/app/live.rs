//! Parts of a view that follow signals, all of one type. A closure in a view is a type of its own,
//! and Leptos writes its machinery anew for each; through here it is written once, which keeps the
//! first load small.

use leptos::prelude::*;

use crate::browser::{self, clock};

/// A part that is built anew when a signal it read changes.
pub fn live(view: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    let view: Box<dyn Fn() -> AnyView + Send> = Box::new(view);
    (move || view()).into_any()
}

/// A part that may be missing.
pub fn live_if(view: impl Fn() -> Option<AnyView> + Send + 'static) -> AnyView {
    live(move || view().into_any())
}

/// Words or a value that change.
pub fn follow<T: Send + Sync + 'static>(value: impl Fn() -> T + Send + Sync + 'static) -> Signal<T> {
    Signal::derive(value)
}

/// Does something once the page is painted and nobody waits for an answer; never where none is painted.
pub fn later(work: impl FnOnce() + 'static) {
    if browser::HERE {
        clock::when_idle(work);
    }
}

/// A part that is built once the page is painted, so that the page comes sooner.
pub fn after_paint(view: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    let painted = RwSignal::new(false);
    let tell = move || {
        // Nobody is there to be told if the page is gone by then.
        let _ = painted.try_set(true);
    };
    later(tell);
    live_if(move || painted.get().then(&view))
}
