//! What was typed before the program was there is answered before the app is built: what is found takes the place of
//! the first view's page, and the app follows when that is on screen.

use leptos::mount::mount_to;

use super::index_of;
use super::pages::{self, Asked};
use super::parts::SEARCH_BOX;
use crate::browser::{address, boot, clock, first_view};
use crate::i18n::Lang;
use crate::insight::search::Index;
use crate::plan::Plan;
use crate::route::{Page, Route};

/// Waits until the answer has been painted; gives the index that was built for it, none where nothing was typed.
pub async fn answer(plan: &'static Plan, pinyin: &'static str) -> Option<Index> {
    let typed = first_view::begun(SEARCH_BOX).typed;
    if typed.trim().is_empty() {
        return None;
    }
    let page = first_view::page()?;
    let index = index_of(plan, pinyin);
    // The first view is in Chinese.
    let asked = Asked { typed, lang: Lang::default(), plan };
    let found = index.find(&asked.typed, pages::FIRST_LOOK);
    let shown = mount_to(page, move || pages::answer(found, &asked));
    clock::painted().await;
    // Nothing it waits for can fail.
    let _ = boot::at_rest().await;
    drop(shown);
    Some(index)
}

/// Has the address say what is typed in the first view by now. Whoever followed a link meanwhile stays there.
pub fn take_along(typed: &str) {
    if !typed.is_empty() && Route::parse(&address::hash()).page == Page::Overview {
        address::go_quietly(&Route::search(typed).to_hash());
    }
}
