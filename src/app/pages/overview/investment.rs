//! The planned investment: by park, by industry group, by year.

use leptos::prelude::*;

use crate::app::live::after_paint;
use crate::app::parts::LazyChart;
use crate::charts::Chart;
use crate::i18n::Lang;
use crate::i18n::words::overview;
use crate::plan::Plan;
use crate::route::Page;

pub(super) fn investment(plan: &'static Plan, lang: Lang) -> AnyView {
    view! {
        <section aria-labelledby="overview-investment">
            <h2 class="overview__heading" id="overview-investment">
                <a href=Page::Projects.href()>{lang.t(overview::INVESTMENT)}</a>
            </h2>
            {after_paint(move || figures(plan))}
        </section>
    }
    .into_any()
}

fn figures(plan: &'static Plan) -> AnyView {
    let all: Vec<_> = plan.projects.iter().collect();
    view! {
        <div class="chart-pair">
            <LazyChart chart=Chart::ByPark />
            <LazyChart chart=Chart::ByYear(all) />
        </div>
        <LazyChart chart=Chart::ByGroup />
    }
    .into_any()
}
