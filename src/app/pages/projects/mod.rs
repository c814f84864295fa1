//! All projects of the annex: filters, table, timeline and treemap of one choice in the address.

mod filters;
mod listing;
mod sums;
mod timeline;

use leptos::prelude::*;

use crate::app::parts::{LazyChart, NewRecord, PageTitle};
use crate::app::{live, use_lang, use_state, use_work};
use crate::browser::clock;
use crate::charts::Chart;
use crate::i18n::Text;
use crate::i18n::words::{projects, records as words};
use crate::insight::projects::{Filter, in_yi, totals};
use crate::insight::records;
use crate::journal::Day;
use crate::plan::{Plan, Subject, SubjectKind, Year};
use crate::report::change::Teller;
use crate::route::Route;
use filters::Filters;

pub(super) use sums::sum_table;

#[component]
pub fn Projects() -> impl IntoView {
    let state = use_state();
    let plan = state.plan;
    let (lang, work) = (use_lang(), use_work());
    let shown = move || {
        let query = state.query.get();
        let this = clock::today().parse().map_or(plan.about.period.to, |day: Day| Year(day.year().cast_signed()));
        work.with(|overlay| {
            let view = query.get("view").unwrap_or_default();
            show(plan, state.teller(overlay), &Filter::parse(&query), this, view)
        })
    };
    view! {
        <PageTitle title=lang.t(projects::PROJECT_LIST) />
        <p class="page__lead">{lang.t(projects::LEAD)}</p>
        <Filters />
        {shown}
        <Outside />
    }
}

/// Projects that people added: beside the plan's, never counted with them.
#[component]
fn Outside() -> impl IntoView {
    let (lang, state, work) = (use_lang(), use_state(), use_work());
    let list = live(move || {
        work.with(|overlay| {
            let teller = state.teller(overlay);
            let item = |subject: &Subject| {
                view! { <li><a href=Route::of(subject).to_hash()>{teller.name(subject)}</a></li> }.into_any()
            };
            let added = records::added(state.plan, overlay, SubjectKind::Project);
            added.iter().map(item).collect_view().into_any()
        })
    });
    let added = Callback::new(move |subject: Subject| state.go(&Route::of(&subject)));
    view! {
        <section class="projects__outside">
            <h2>{lang.t(words::OUTSIDE)}</h2>
            <p>{lang.t(words::OUTSIDE_LEAD)}</p>
            <ul>{list}</ul>
            <NewRecord kind=SubjectKind::Project added />
        </section>
    }
}

/// The ways to look at the projects; the first one needs no address.
const VIEWS: [(&str, Text); 3] =
    [("", projects::TABLE), ("timeline", projects::TIMELINE), ("treemap", projects::TREEMAP)];

fn show(plan: &'static Plan, teller: Teller<'_>, filter: &Filter, this: Year, view: &str) -> AnyView {
    let lang = teller.lang;
    let found = filter.reported(plan, |project| teller.overlay.stage(project), this);
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
        _ => listing::listing(plan, teller, filter, &found),
    };
    view! { <p role="status"><strong>{count}</strong></p> {sums::sums(plan, lang, filter)} {body} }.into_any()
}
