//! Boxes that people put elsewhere on the map, and the way back.

use std::sync::Arc;

use leptos::prelude::*;

use super::chosen::Chosen;
use crate::app::{Work, live_if, use_lang, use_work};
use crate::i18n::words::chains;
use crate::insight::chains::{ChainMap, place, places, shift};
use crate::journal::{Shift, Value};

/// What happens when a box was moved by so much: one step that can be undone.
pub(super) fn on_move(
    work: Work,
    base: Memo<Arc<ChainMap>>,
    map: Memo<Arc<ChainMap>>,
) -> Callback<(usize, (f64, f64))> {
    Callback::new(move |(node, by)| {
        let (base, map) = (base.get_untracked(), map.get_untracked());
        let Some((link, shift)) = shift(&base, &map, node, by).filter(|_| work.is_ready()) else {
            return;
        };
        match shift == Shift::default() {
            true => work.clear(place(link)),
            false => work.put(place(link), Value::Text(shift.to_string()), None, ""),
        }
    })
}

/// How boxes are moved, and the way to have them laid out again.
#[component]
pub(super) fn Arranging(chosen: Chosen) -> impl IntoView {
    let (lang, work) = (use_lang(), use_work());
    let again = live_if(move || {
        let moved = chosen.chains.with(|chains| work.with(|overlay| places(chains, overlay)));
        let count = moved.len();
        let button = || {
            view! {
                <button class="button" type="button" on:click=move |_| work.empty(moved.clone())>
                    {lang.t(chains::ARRANGE_AGAIN)}
                </button>
                " " {chains::arranged(lang, count)}
            }
            .into_any()
        };
        (count > 0).then(button)
    });
    view! { <p class="chain-board__hint">{lang.t(chains::MOVE_HINT)} " " {again}</p> }
}
