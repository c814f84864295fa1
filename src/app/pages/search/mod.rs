//! Search results, grouped by kind, with the matching words marked.

mod empty;
mod results;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::app::parts::{PageTitle, RESULTS, SEARCH_BOX, page_header};
use crate::app::{follow, live, use_finder, use_lang, use_state};
use crate::browser::screen;
use crate::i18n::words::{search, shell};
use crate::insight::search::{Kind, Limits, Results};

use empty::{NothingFound, WhatToSearch};
pub use results::Asked;
use results::{ResultList, at_once};

/// Few of each kind, until somebody wants all of one.
pub const FIRST_LOOK: Limits = Limits { per_kind: 6, only: None };
const MANY: usize = 400;

#[component]
pub fn SearchPage() -> impl IntoView {
    let (state, finder, lang) = (use_state(), use_finder(), use_lang());
    let typed = Memo::new(move |_| state.query.with(|query| query.get("q").unwrap_or_default().to_owned()));
    let only = Memo::new(move |_| state.query.with(|query| query.get("kind").and_then(Kind::from_name)));
    let found = Memo::new(move |_| {
        let limits = only.get().map_or(FIRST_LOOK, |kind| Limits { per_kind: MANY, only: Some(kind) });
        typed.with(|typed| finder.find(typed, limits))
    });
    let said = follow(move || match typed.with(|typed| typed.trim().is_empty()) {
        true => String::new(),
        false => search::found(lang, found.with(|found| found.total)),
    });
    let list = live(move || {
        let typed = typed.get();
        match found.get() {
            _ if typed.trim().is_empty() => view! { <WhatToSearch /> }.into_any(),
            found if found.total == 0 => view! { <NothingFound /> }.into_any(),
            found => view! { <ResultList found typed only=only.get_untracked() /> }.into_any(),
        }
    });
    view! {
        <PageTitle title=lang.t(shell::SEARCH) />
        <p class="search__count" role="status">{said}</p>
        <div class="search__results" on:keydown=|event| pressed(&event)>{list}</div>
    }
}

/// What is found, where there is no app yet: nothing in it follows anything.
pub fn answer(found: Results, asked: &Asked) -> impl IntoView + use<> {
    let lang = asked.lang;
    view! {
        {page_header(lang.t(shell::SEARCH).to_owned(), String::new())}
        <p class="search__count">{search::found(lang, found.total)}</p>
        <div class="search__results">{at_once(found.groups, asked).0}</div>
    }
}

/// Arrow keys move through the results and from the first one back to the box.
fn pressed(event: &KeyboardEvent) {
    let moved = match event.key().as_str() {
        "ArrowDown" => screen::step_focus(RESULTS, 1),
        "ArrowUp" => screen::step_focus(RESULTS, -1),
        "Escape" => false,
        _ => return,
    };
    event.prevent_default();
    if !moved && event.key() != "ArrowDown" {
        screen::focus(SEARCH_BOX);
    }
}
