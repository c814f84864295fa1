//! A frame around each park of the map, with the button that folds the park into one box or opens it.

use std::sync::Arc;

use leptos::prelude::*;

use super::paint::{paint, px};
use crate::app::{named, use_lang, use_state};
use crate::i18n::words::chains;
use crate::insight::chains::{ChainMap, ParkOnMap};
use crate::plan::ParkId;

#[component]
pub(super) fn Parks(map: Arc<ChainMap>, on_fold: Callback<ParkId>) -> impl IntoView {
    let width = map.width;
    map.parks().into_iter().enumerate().map(|(index, park)| framed(index, park, width, on_fold)).collect_view()
}

fn framed(index: usize, at: ParkOnMap, width: f64, on_fold: Callback<ParkId>) -> AnyView {
    let (lang, frame, y) = (use_lang(), paint(at.frame(width)), px(at.baseline()));
    let ParkOnMap { park, folded, .. } = at;
    let name = use_state().plan.park(&park).map(|park| named(&park.name)).unwrap_or_default();
    let (mark, words) =
        if folded { ("▸", chains::unfold_park(lang, name)) } else { ("▾", chains::fold_park(lang, name)) };
    view! {
        {frame}
        <text class="chain-map__band-title chain-map__band-title--button" x="0" y=y id=format!("park-{index}")
            data-park=index role="button" tabindex="0" aria-expanded=(!folded).to_string()
            on:click=move |_| on_fold.run(park.clone())>
            <tspan aria-hidden="true">{mark}</tspan> " " {words}
        </text>
    }
    .into_any()
}
