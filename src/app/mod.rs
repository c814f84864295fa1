//! The interface, in Leptos. Pages show what `plan`, `insight` and `charts` say; they hold no
//! arithmetic, filtering or formatting of their own.

mod each;
pub use each::each;

mod finder;
pub use finder::{Finder, use_finder};

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
use crate::browser::{address, screen};
use crate::plan::{Packed, Plan};
use crate::route::Route;
use parts::SEARCH_BOX;

/// Shows the app in `<body>`, in place of the first view.
pub fn mount(packed: Packed) {
    let Begun { typed, typing } = first_view::leave(SEARCH_BOX);
    if !typed.is_empty() {
        address::go_quietly(&Route::search(&typed).to_hash());
    }
    mount_to_body(move || {
        provide(packed);
        view! { <shell::Shell /> }
    });
    if typing {
        screen::focus(SEARCH_BOX);
    }
}

/// What a reader sees first, as HTML for `index.html`: there before the program is, and without it.
#[cfg(not(target_arch = "wasm32"))]
pub fn first_view(packed: Packed) -> String {
    Owner::new().with(|| {
        provide(Packed { pinyin: String::new(), ..packed });
        view! { <shell::Header /> <main class="page">{pages::first(crate::route::Page::Overview)}</main> }.to_html()
    })
}

/// Gives the components what they share. Plan and readings never change during a page's life, so they are
/// leaked once.
fn provide(Packed { plan, pinyin, found }: Packed) {
    let plan: &'static Plan = Box::leak(Box::new(plan));
    let pinyin: &'static str = pinyin.leak();
    provide_context(AppState::new(plan, pinyin, found));
    let work = Work::start(&plan.about.id);
    provide_context(work);
    provide_context(Notepad::default());
    provide_context(Offline::default());
    provide_context(safety::Safety::default());
    provide_context(Finder::new(plan, pinyin, work));
}
