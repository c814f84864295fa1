//! All projects of the annex: filters, table, timeline and treemap of one choice in the address.

mod filters;
mod listing;
mod sums;
mod timeline;

use leptos::prelude::*;

use crate::app::parts::{LazyChart, PageTitle};
use crate::app::{use_lang, use_state};
use crate::charts::Chart;
use crate::i18n::words::projects;
use crate::i18n::{Lang, Text};
use crate::insight::projects::{Filter, in_yi, totals};
use crate::plan::Plan;
use filters::Filters;

pub(super) use sums::sum_table;

#[component]
pub fn Projects() -> impl IntoView {
    let state = use_state();
    let plan = state.plan;
    let lang = use_lang();
    let shown = move || {
        let query = state.query.get();
        show(plan, lang, &Filter::parse(&query), query.get("view").unwrap_or_default())
    };
    view! {
        <PageTitle title=lang.t(projects::PROJECT_LIST) />
        <p class="page__lead">{lang.t(projects::LEAD)}</p>
        <Filters />
        {shown}
    }
}

/// The ways to look at the projects; the first one needs no address.
const VIEWS: [(&str, Text); 3] =
    [("", projects::TABLE), ("timeline", projects::TIMELINE), ("treemap", projects::TREEMAP)];

fn show(plan: &'static Plan, lang: Lang, filter: &Filter, view: &str) -> AnyView {
    let found = filter.apply(plan);
    if found.is_empty() {
        let all = crate::route::Page::Projects.href();
        return view! {
            <div class="empty">
                <p>{lang.t(projects::EMPTY)}</p>
                <a class="button" href=all>{lang.t(projects::RESET)}</a>
            </div>
        }
        .into_any();
    }
    let sum = totals(found.iter().copied());
    let (wan, yi) = (sum.investment.to_string(), in_yi(sum.investment).to_string());
    let count = projects::shown(lang, sum.count, plan.projects.len(), &wan, &yi);
    let body = match view {
        "timeline" => {
            let bars = timeline::timeline(plan, lang, &found);
            view! { <div class="chart-pair"><LazyChart chart=Chart::ProjectYears(found.clone()) /><LazyChart chart=Chart::ByYear(found) /></div> {bars} }
                .into_any()
        }
        "treemap" => view! { <LazyChart chart=Chart::Treemap(found) /> }.into_any(),
        _ => listing::listing(plan, lang, filter, &found),
    };
    view! { <p role="status"><strong>{count}</strong></p> {sums::sums(plan, lang, filter)} {body} }.into_any()
}
