//! The place of a chart, which comes with the part of the program that draws charts.

use leptos::prelude::*;

use crate::app::lazy::{self, Missing};
use crate::app::{live, live_if, use_lang, use_state};
use crate::charts::Chart;
use crate::i18n::words::charts;

#[component]
pub fn LazyChart(
    /// What to draw; drawn again when it changes.
    #[prop(into)]
    chart: Signal<Chart>,
) -> impl IntoView {
    let lang = use_lang();
    let build = lazy::arriving(lazy::charts());
    live(move || match build.get() {
        None => view! {
            <div class="chart__area chart__area--time"><p class="chart__waiting">{lang.t(charts::LOADING)}</p></div>
        }
        .into_any(),
        Some(Ok(build)) => build(chart),
        Some(Err(Missing)) => view! { <p class="chart__failed">{lang.t(charts::NO_PART)}</p> }.into_any(),
    })
}

/// The chart itself; nothing where the plan gives nothing to draw.
pub fn chart_figure(chart: Signal<Chart>) -> AnyView {
    let plan = use_state().plan;
    let lang = use_lang();
    let spec = Memo::new(move |_| chart.with(|chart| chart.spec(plan, lang)));
    let is_drawn = Memo::new(move |_| spec.with(Option::is_some));
    live_if(move || {
        let first = is_drawn.get().then(|| spec.get_untracked()).flatten()?;
        let spec = Signal::derive(move || spec.get().unwrap_or_else(|| first.clone()));
        Some(view! { <super::ChartFigure spec /> }.into_any())
    })
}
