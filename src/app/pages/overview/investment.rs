//! The planned investment: by park, by industry group, by year.

use leptos::prelude::*;

use crate::app::live::after_paint;
use crate::app::parts::ChartFigure;
use crate::charts;
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
            {after_paint(move || figures(plan, lang))}
        </section>
    }
    .into_any()
}

fn figures(plan: &'static Plan, lang: Lang) -> AnyView {
    let all: Vec<_> = plan.projects.iter().collect();
    view! {
        <div class="chart-pair">
            <ChartFigure spec=charts::by_park(plan, lang) />
            <ChartFigure spec=charts::by_year(plan, lang, &all) />
        </div>
        <ChartFigure spec=charts::by_group(plan, lang) />
    }
    .into_any()
}
