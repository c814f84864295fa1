//! What is said while there is nothing to show: what can be searched, and what to try.

use leptos::prelude::*;

use crate::app::{use_finder, use_lang};
use crate::i18n::Text;
use crate::i18n::words::search;
use crate::route::Route;

#[component]
pub fn WhatToSearch() -> impl IntoView {
    let lang = use_lang();
    view! {
        <p class="page__lead">{lang.t(search::SCOPE)}</p>
        <Examples />
        <p class="search__keys">{lang.t(search::KEYS)}</p>
    }
}

#[component]
pub fn NothingFound() -> impl IntoView {
    let lang = use_lang();
    view! {
        <p class="page__lead">{lang.t(search::NOTHING_HINT)}</p>
        <Examples />
    }
}

/// Taken from the plan, so each finds something.
#[component]
fn Examples() -> impl IntoView {
    let lang = use_lang();
    let examples = use_finder().examples();
    let row = |(what, example): (Text, Option<String>)| {
        let example = example?;
        let route = Route::search(&example);
        Some(view! {
            <div class="examples__row">
                <dt>{lang.t(what)}</dt>
                <dd><a href=route.to_hash()>{example}</a></dd>
            </div>
        })
    };
    let rows = [
        (search::BY_NAME, examples.name),
        (search::BY_PINYIN, examples.pinyin),
        (search::BY_INITIALS, examples.initials),
        (search::BY_NUMBER, examples.number),
    ];
    view! { <dl class="examples">{rows.map(row).into_iter().collect_view()}</dl> }
}
