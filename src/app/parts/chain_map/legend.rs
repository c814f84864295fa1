//! What the lines, boxes and marks of the map mean, each beside a sample of it.

use leptos::prelude::*;

use super::paint::paint;
use crate::app::use_lang;
use crate::i18n::words::chain_map as words;
use crate::insight::chains::{SAMPLE, Sign};

#[component]
pub fn ChainLegend() -> impl IntoView {
    let lang = use_lang();
    view! {
        <details class="chain-legend">
            <summary>{lang.t(words::LEGEND)}</summary>
            <Signs />
            <p class="page__note">{lang.t(words::LEGEND_BOXES)}</p>
        </details>
    }
}

/// Each sign with what it means.
#[component]
pub fn Signs() -> impl IntoView {
    let lang = use_lang();
    let (width, height) = SAMPLE;
    let entry = |sign: Sign| {
        let sample = sign.sample(|state| lang.t(words::state_mark(state)).to_owned());
        view! {
            <li class="chain-legend__entry">
                <svg class="chain-legend__sample" width=width.to_string() height=height.to_string() aria-hidden="true">
                    {sample.into_iter().map(paint).collect_view()}
                </svg>
                {lang.t(words::sign(sign))}
            </li>
        }
        .into_any()
    };
    view! { <ul class="chain-legend__entries">{Sign::ALL.into_iter().map(entry).collect_view()}</ul> }
}
