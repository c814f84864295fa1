//! The interface, in Leptos. Pages show what `plan`, `insight` and `charts` say; they hold no
//! arithmetic, filtering or formatting of their own.

mod state;
pub use state::{AppState, Theme, named, use_lang, use_state};

mod navigation;

mod pages;
mod parts;
mod shell;

use leptos::prelude::*;

use crate::plan::Plan;

/// Shows the app in `<body>`. The plan never changes during a page's life, so it is leaked once.
pub fn mount(plan: Plan) {
    let plan: &'static Plan = Box::leak(Box::new(plan));
    mount_to_body(move || {
        let state = AppState::new(plan);
        provide_context(state);
        view! { <shell::Shell /> }
    });
}
