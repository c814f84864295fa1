//! Search results, grouped by kind, with the matching words marked.

mod empty;
mod results;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::app::parts::{PageTitle, RESULTS};
use crate::app::{follow, live, use_finder, use_lang, use_state};
use crate::browser::screen;
use crate::i18n::words::{search, shell};
use crate::insight::search::{Kind, Limits};

use empty::{NothingFound, WhatToSearch};
use results::ResultList;

/// Shown of each kind, until somebody wants all of one.
const FEW: usize = 6;
const MANY: usize = 400;

#[component]
pub fn SearchPage() -> impl IntoView {
    let (state, finder, lang) = (use_state(), use_finder(), use_lang());
    let typed = Memo::new(move |_| state.query.with(|query| query.get("q").unwrap_or_default().to_owned()));
    let only = Memo::new(move |_| state.query.with(|query| query.get("kind").and_then(Kind::from_name)));
    let found = Memo::new(move |_| {
        let only = only.get();
        let per_kind = if only.is_some() { MANY } else { FEW };
        typed.with(|typed| finder.find(typed, Limits { per_kind, only }))
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
        screen::focus("search");
    }
}
