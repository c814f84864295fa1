//! One signal for each entry of a long list. A signal that thousands follow takes a second to tell them,
//! since each leaves and comes back to an ordered list; and most of them have nothing new to show.

use leptos::prelude::*;

/// A signal per entry of what `now` gives, told only when its own entry changes. `now` keeps its length.
pub fn each<T: Clone + PartialEq + Send + Sync + 'static>(now: impl Fn() -> Vec<T> + 'static) -> Vec<RwSignal<T>> {
    told(Box::new(now))
}

/// Written once for all lists of one type, which keeps the program small.
fn told<T: Clone + PartialEq + Send + Sync + 'static>(now: Box<dyn Fn() -> Vec<T>>) -> Vec<RwSignal<T>> {
    let signals: Vec<RwSignal<T>> = untrack(&now).into_iter().map(RwSignal::new).collect();
    let told = signals.clone();
    Effect::new(move |_| {
        for (signal, now) in told.iter().zip(now()) {
            if signal.with_untracked(|was| *was != now) {
                signal.set(now);
            }
        }
    });
    signals
}
