//! A chart with its table, its summary and its ways out: one figure, whatever the chart.

use std::str::FromStr;

use leptos::html::Div;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::chart_table::ChartTable;
use super::chart_tools::ChartTools;
use crate::app::{use_lang, use_state};
use crate::browser::chart::Drawing;
use crate::browser::{address, seen, size};
use crate::charts::{ChartSpec, Shape};
use crate::i18n::words::charts;
use crate::plan::Subject;
use crate::route::Route;

/// The drawing on the page, once it is there.
pub(super) type Drawn = RwSignal<Option<Drawing>, LocalStorage>;

#[component]
pub fn ChartFigure(
    /// What to show; drawn again when it changes.
    #[prop(into)]
    spec: Signal<ChartSpec>,
    /// What people say in place of numbers that are drawn.
    corrections: AnyView,
) -> impl IntoView {
    let (lang, plan) = (use_lang(), use_state().plan);
    // Read in many places, made once.
    let spec: Signal<ChartSpec> = Memo::new(move |_| spec.get()).into();
    let drawn: Drawn = RwSignal::new_local(None);
    let failed = RwSignal::new(false);
    let open = RwSignal::new(false);
    let area = NodeRef::<Div>::new();
    // Everything that can be clicked is also a link in the table.
    let pick = move |id: String| {
        if let Ok(subject) = Subject::from_str(&id) {
            address::go(&Route::of(plan, &subject).to_hash());
        }
    };
    area.on_load(move |element| draw(&element, drawn, failed, pick));
    Effect::new(move |_| {
        let option = spec.with(|spec| spec.option.to_string());
        let shown = drawn.with(|drawn| drawn.as_ref().is_none_or(|drawing| drawing.show(&option).is_ok()));
        if !shown {
            failed.set(true);
        }
    });
    let title = move || spec.with(|spec| spec.title.clone());
    let summary = move || spec.with(|spec| spec.summary.clone());
    let notes = move || spec.with(|spec| spec.notes.clone());
    let label = move || spec.with(|spec| format!("{} {}", spec.title, spec.summary));
    let waiting = move || drawn.with(Option::is_none) && !failed.get();
    view! {
        <figure class="chart" class:chart--drawn=move || drawn.with(Option::is_some)>
            <figcaption class="chart__title">{title}</figcaption>
            <p class="chart__summary">{summary}</p>
            <div class=move || spec.with(|spec| area_class(spec.shape)) hidden=move || failed.get()
                style:--rows=move || spec.with(|spec| rows(spec.shape))>
                <div class="chart__drawing" role="img" aria-label=label node_ref=area></div>
                <Show when=waiting><p class="chart__waiting">{lang.t(charts::LOADING)}</p></Show>
            </div>
            <Show when=move || failed.get()><p class="chart__failed">{lang.t(charts::NO_LIBRARY)}</p></Show>
            {move || notes().into_iter().map(|note| view! { <p class="chart__note">{note}</p> }).collect_view()}
            {corrections}
            <ChartTools spec drawn open />
            <div class="chart__table" hidden=move || !open.get() && !failed.get()>
                <ChartTable spec />
            </div>
        </figure>
    }
}

/// Loads and draws when the element comes near; follows its size.
fn draw(element: &web_sys::HtmlDivElement, drawn: Drawn, failed: RwSignal<bool>, pick: impl Fn(String) + 'static) {
    size::watch_size(element, move |_, _| {
        drawn.try_with_untracked(|drawn| drawn.as_ref().map(Drawing::fit));
    });
    let wanted: web_sys::Element = element.clone().into();
    seen::when_near(element, move || {
        spawn_local(async move {
            // The page may be gone by then: the signals then refuse, and the drawing goes with them.
            match Drawing::open(wanted, pick).await {
                Ok(drawing) => drop(drawn.try_set(Some(drawing))),
                Err(_) => _ = failed.try_set(true),
            }
        });
    });
}

fn area_class(shape: Shape) -> &'static str {
    match shape {
        Shape::Bars(_) => "chart__area chart__area--bars",
        Shape::Time => "chart__area chart__area--time",
        Shape::Areas => "chart__area chart__area--areas",
    }
}

fn rows(shape: Shape) -> String {
    match shape {
        Shape::Bars(rows) => rows.to_string(),
        Shape::Time | Shape::Areas => String::new(),
    }
}
