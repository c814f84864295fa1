//! The interface, in Leptos. Pages show what `plan`, `insight` and `charts` say; they hold no
//! arithmetic, filtering or formatting of their own.

mod each;
pub use each::each;

mod early;

mod finder;
pub use finder::{Finder, index_of, use_finder};

mod lazy;

mod live;
pub use live::{follow, live, live_if};

mod offline;
pub use offline::{Offline, use_offline};

mod safety;

mod state;
pub use state::{AppState, Theme, name_now, name_of, named, use_lang, use_state};

mod work;
pub use work::{NotAnImage, Reading, TakenIn, Work, use_work};

mod notepad;
pub use notepad::{Leaf, Notepad, use_notepad};

mod navigation;

mod pages;
mod parts;
mod shell;

use leptos::prelude::*;

use crate::browser::first_view::{self, Begun};
use crate::browser::screen;
use crate::insight::search::Index;
use crate::plan::{Found, Packed, Plan};
use parts::SEARCH_BOX;

/// Shows the app in `<body>`, in place of the first view. Plan and readings never change during a page's life, so
/// they are leaked once.
pub async fn start(Packed { plan, pinyin, found }: Packed) {
    let plan: &'static Plan = Box::leak(Box::new(plan));
    let pinyin: &'static str = pinyin.leak();
    let index = early::answer(plan, pinyin).await;
    let Begun { typed, typing } = first_view::begun(SEARCH_BOX);
    early::take_along(&typed);
    first_view::leave();
    mount_to_body(move || {
        provide(plan, pinyin, found, index);
        view! { <shell::Shell /> }
    });
    if typing {
        screen::focus(SEARCH_BOX);
    }
}

/// What a reader sees first, as HTML for `index.html`: there before the program is, and without it.
#[cfg(not(target_arch = "wasm32"))]
pub fn first_view(Packed { plan, found, .. }: Packed) -> String {
    Owner::new().with(|| {
        provide(Box::leak(Box::new(plan)), "", found, None);
        view! { <shell::Header /> <main class="page">{pages::first(crate::route::Page::Overview)}</main> }.to_html()
    })
}

/// Gives the components what they share.
fn provide(plan: &'static Plan, pinyin: &'static str, found: Found, index: Option<Index>) {
    provide_context(AppState::new(plan, pinyin, found));
    let work = Work::start(&plan.about.id);
    provide_context(work);
    provide_context(Notepad::default());
    provide_context(Offline::default());
    provide_context(safety::Safety::default());
    provide_context(Finder::new(plan, pinyin, index, work));
}
