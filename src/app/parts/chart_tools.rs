//! The buttons under a chart: its table, and files of the picture and of the numbers.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::chart::Drawn;
use crate::app::{use_lang, use_state};
use crate::browser::chart::{Drawing, light_color};
use crate::browser::{files, picture};
use crate::charts::ChartSpec;
use crate::charts::picture::{Captions, size, svg};
use crate::i18n::words::charts;
use crate::report::csv;

/// Dots of a PNG per CSS pixel: sharp on a projector and on paper.
const SCALE: f64 = 2.0;

#[component]
pub fn ChartTools(spec: Signal<ChartSpec>, drawn: Drawn, open: RwSignal<bool>) -> impl IntoView {
    let lang = use_lang();
    let about = &use_state().plan.about;
    let source = charts::source(lang, lang.pick(&about.title.zh, &about.title.en), &about.number);
    let source = StoredValue::new(source);
    let trouble = RwSignal::new(false);
    let name = move |kind: &str| spec.with_untracked(|spec| format!("{}.{kind}", spec.title));
    let save_csv = move |_| {
        let text = spec.with_untracked(|spec| csv(spec.table.records()));
        trouble.set(files::offer(&name("csv"), "text/csv", &text).is_err());
    };
    let drawing = move || {
        let picture =
            |drawing: &Drawing| spec.with_untracked(|spec| source.with_value(|source| file(spec, drawing, source)));
        drawn.with_untracked(|drawn| drawn.as_ref().and_then(picture))
    };
    let save_svg = move |_| {
        let saved = drawing().is_some_and(|(svg, _)| files::offer(&name("svg"), "image/svg+xml", &svg).is_ok());
        trouble.set(!saved);
    };
    let save_png = move |_| {
        let Some((svg, size)) = drawing() else { return trouble.set(true) };
        let name = name("png");
        spawn_local(async move {
            let saved = picture::png(&svg, size, SCALE).await.and_then(|(blob, _)| files::offer_blob(&name, &blob));
            // Nobody is left to be told if the page is gone.
            let _ = trouble.try_set(saved.is_err());
        });
    };
    let missing = move || drawn.with(Option::is_none);
    view! {
        <div class="chart__tools">
            <button class="button button--quiet" type="button" aria-expanded=move || open.get().to_string()
                on:click=move |_| open.update(|open| *open = !*open)>{lang.t(charts::TABLE)}</button>
            <button class="button button--quiet" type="button" on:click=save_csv>{lang.t(charts::SAVE_CSV)}</button>
            <button class="button button--quiet" type="button" disabled=missing on:click=save_svg>
                {lang.t(charts::SAVE_SVG)}
            </button>
            <button class="button button--quiet" type="button" disabled=missing on:click=save_png>
                {lang.t(charts::SAVE_PNG)}
            </button>
        </div>
        <p class="chart__failed" role="status" hidden=move || !trouble.get()>{lang.t(charts::SAVE_FAILED)}</p>
    }
}

/// The picture with its captions, and its size.
fn file(spec: &ChartSpec, drawing: &Drawing, source: &str) -> Option<(String, (f64, f64))> {
    let captions = Captions { title: &spec.title, source, notes: &spec.notes };
    let inner = drawing.size();
    Some((svg(&drawing.svg().ok()?, inner, &captions, light_color), size(inner, &captions)))
}
