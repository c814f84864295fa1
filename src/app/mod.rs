//! The interface, in Leptos. Pages show what `plan`, `insight` and `charts` say; they hold no
//! arithmetic, filtering or formatting of their own.

mod finder;
pub use finder::{Finder, use_finder};

mod lazy;

mod live;
pub use live::{follow, live, live_if};

mod offline;
pub use offline::{Offline, use_offline};

mod state;
pub use state::{AppState, Theme, name_of, named, use_lang, use_state};

mod work;
pub use work::{NoPhoto, Reading, TakenIn, Work, use_work};

mod notepad;
pub use notepad::{Leaf, Notepad, use_notepad};

mod navigation;

mod pages;
mod parts;
mod shell;

use leptos::prelude::*;

use crate::plan::Plan;

/// Shows the app in `<body>`. The plan never changes during a page's life, so it is leaked once.
/// `pinyin` says how characters are read, as packed with the plan.
pub fn mount(plan: Plan, pinyin: String) {
    let plan: &'static Plan = Box::leak(Box::new(plan));
    mount_to_body(move || {
        let state = AppState::new(plan);
        provide_context(state);
        let work = Work::start(&plan.about.id);
        provide_context(work);
        provide_context(Notepad::default());
        provide_context(Offline::default());
        provide_context(Finder::new(plan, pinyin, work));
        view! { <shell::Shell /> }
    });
}
