//! The search box of the header. Typing shows the results at once; the whole search is one step of
//! the browser's history, so that "back" leads to where one was.

use leptos::ev::{self, KeyboardEvent};
use leptos::prelude::*;

use crate::app::{AppState, follow, use_lang, use_state};
use crate::browser::{HERE, address, screen};
use crate::i18n::words::shell;
use crate::route::{Page, Query, Route};

/// What the arrow keys move through.
pub const RESULTS: &str = ".hit__link";

/// Id of the field.
pub const SEARCH_BOX: &str = "search";

#[component]
pub fn SearchBox() -> impl IntoView {
    let state = use_state();
    let lang = use_lang();
    // Other pages have a `q` of their own: a filter, the marks in the text.
    let words = follow(move || {
        let searching = state.page.with(|page| *page == Page::Search);
        state.query.with(|query| query.get("q").filter(|_| searching).unwrap_or_default().to_owned())
    });
    if HERE {
        open_with_slash();
    }
    view! {
        <search class="search-box">
            <input id=SEARCH_BOX class="input" type="search" autocomplete="off" spellcheck="false" aria-keyshortcuts="/"
                aria-label=lang.t(shell::SEARCH) placeholder=lang.t(shell::SEARCH_HINT)
                prop:value=words
                on:input=move |event| look_for(state, &event_target_value(&event))
                on:keydown=move |event| pressed(state, &event) />
        </search>
    }
}

/// From everywhere but fields where people type.
fn open_with_slash() {
    let listener = window_event_listener(ev::keydown, |event| {
        if event.key() == "/" && !screen::is_typing(&event) && !has_modifier(&event) {
            event.prevent_default();
            screen::focus(SEARCH_BOX);
        }
    });
    on_cleanup(move || listener.remove());
}

fn look_for(state: AppState, words: &str) {
    if state.page.get_untracked() == Page::Search {
        state.set_query("q", words);
    } else if !words.is_empty() {
        let route = Route::search(words);
        address::go_quietly(&route.to_hash());
        state.route.set(route);
    }
}

fn pressed(state: AppState, event: &KeyboardEvent) {
    let searching = state.page.get_untracked() == Page::Search;
    match event.key().as_str() {
        // Then the key belongs to the input method.
        _ if event.is_composing() || !searching => {}
        "ArrowDown" | "Enter" => {
            event.prevent_default();
            screen::step_focus(RESULTS, 1);
        }
        "Escape" => {
            event.prevent_default();
            match state.query.with_untracked(|query| query.get("q").is_none()) {
                true => address::back(),
                false => state.replace_query(Query::default()),
            }
        }
        _ => {}
    }
}

fn has_modifier(event: &KeyboardEvent) -> bool {
    event.ctrl_key() || event.meta_key() || event.alt_key()
}
