//! Finding words in the text: marks, their number, and the way from one to the next.

use leptos::prelude::*;

use super::desk::{Desk, mark_id, use_desk};
use crate::app::{follow, use_lang, use_state};
use crate::browser::reading;
use crate::i18n::words::text;
use crate::insight::search::{Turn, turn};

#[component]
pub fn Seek() -> impl IntoView {
    let (state, desk, lang) = (use_state(), use_desk(), use_lang());
    let total = Memo::new(move |_| desk.found.with(|found| found.total));
    let count = follow(move || match desk.typed.with(|typed| typed.trim().is_empty()) {
        true => String::new(),
        false => text::found(lang, desk.at.get(), total.get()),
    });
    let none = follow(move || total.get() == 0);
    view! {
        <search class="toolbar seek">
            <div class="field">
                <input class="input" type="search" aria-label=lang.t(text::SEEK) placeholder=lang.t(text::SEEK)
                    autocomplete="off" spellcheck="false" prop:value=desk.typed
                    on:input=move |event| {
                        desk.at.set(None);
                        state.set_query("q", &event_target_value(&event));
                    }
                    on:keydown=move |event| if event.key() == "Enter" && !event.is_composing() {
                        go(desk, if event.shift_key() { Turn::Back } else { Turn::On });
                    } />
            </div>
            <div class="button-group" hidden=none>
                <button class="button" type="button" on:click=move |_| go(desk, Turn::Back)>{lang.t(text::BEFORE)}</button>
                <button class="button" type="button" on:click=move |_| go(desk, Turn::On)>{lang.t(text::NEXT)}</button>
            </div>
            <p class="toolbar__count" role="status">{count}</p>
        </search>
    }
}

fn go(desk: Desk, way: Turn) {
    let total = desk.found.with_untracked(|found| found.total);
    let next = turn(desk.at.get_untracked(), total, way);
    desk.at.set(next);
    if let Some(number) = next {
        reading::reveal(mark_id(number));
    }
}
