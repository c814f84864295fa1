//! A frame around each park of the map, with the button that folds the park into one box or opens it.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::{named, use_lang, use_state};
use crate::i18n::words::chains;
use crate::insight::chains::{ChainMap, PARK_HEAD, ParkOnMap};
use crate::plan::ParkId;

/// How far the frame reaches beyond the map on either side, and above and below the boxes of the park.
const BESIDE: f64 = 12.0;
const ABOVE: f64 = PARK_HEAD + 36.0;
const BELOW: f64 = 9.0;
/// Baseline of the button above the boxes, and the title of the first chain between both.
const BUTTON: f64 = PARK_HEAD + 16.0;

#[component]
pub(super) fn Parks(map: Arc<ChainMap>, on_fold: Callback<ParkId>) -> impl IntoView {
    let width = map.width;
    map.parks().into_iter().enumerate().map(|(index, park)| framed(index, park, width, on_fold)).collect_view()
}

fn framed(index: usize, ParkOnMap { park, folded, span }: ParkOnMap, width: f64, on_fold: Callback<ParkId>) -> AnyView {
    let lang = use_lang();
    let name = use_state().plan.park(&park).map(|park| named(&park.name)).unwrap_or_default();
    let (mark, words) =
        if folded { ("▸", chains::unfold_park(lang, name)) } else { ("▾", chains::fold_park(lang, name)) };
    let px = |length: f64| format!("{length:.1}");
    view! {
        <rect class="chain-map__park" x=px(-BESIDE) y=px(span.start - ABOVE) width=px(width + 2.0 * BESIDE)
            height=px(span.length + ABOVE + BELOW) rx="8" />
        <text class="chain-map__band-title chain-map__band-title--button" x="0" y=px(span.start - BUTTON)
            id=format!("park-{index}") data-park=index role="button" tabindex="0"
            aria-expanded=(!folded).to_string() on:click=move |_| on_fold.run(park.clone())>
            <tspan aria-hidden="true">{mark}</tspan> " " {words}
        </text>
    }
    .into_any()
}
