//! The place of a chart, which comes with the part of the program that draws charts, once it is near to what
//! is seen.

use std::time::Duration;

use leptos::html::Div;
use leptos::prelude::*;

use super::chart_corrections::chart_corrections;
use crate::app::lazy::{self, Missing};
use crate::app::{live, live_if, use_lang, use_state};
use crate::browser::{HERE, seen};
use crate::charts::Chart;
use crate::i18n::words::charts;

/// By then the page has long been there and read.
const QUIET: Duration = Duration::from_secs(5);

#[component]
pub fn LazyChart(
    /// What to draw; drawn again when it changes.
    #[prop(into)]
    chart: Signal<Chart>,
) -> impl IntoView {
    let lang = use_lang();
    let (build, is_begun) = (RwSignal::new(None), StoredValue::new(false));
    let begin = move || {
        // The page may be gone by then.
        if is_begun.try_get_value() == Some(false) {
            is_begun.set_value(true);
            lazy::arrive(lazy::charts(), build);
        }
    };
    let place = NodeRef::<Div>::new();
    place.on_load(move |element| seen::when_near(&element, begin));
    // Whoever prints the page has not been everywhere.
    if HERE {
        set_timeout(begin, QUIET);
    }
    live(move || match build.get() {
        None => view! {
            <div class="chart__area chart__area--time" node_ref=place>
                <p class="chart__waiting">{lang.t(charts::LOADING)}</p>
            </div>
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
        Some(view! { <super::ChartFigure spec corrections=chart_corrections(chart) /> }.into_any())
    })
}
