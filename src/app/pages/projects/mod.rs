//! All projects of the annex: filters, table, timeline and treemap of one choice in the address.

mod filters;
mod listing;
mod sums;
mod timeline;

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::app::parts::{LazyChart, NewRecord, NoSuchChoice, PageTitle};
use crate::app::{AppState, follow, live, use_finder, use_lang, use_state, use_work};
use crate::browser::{clock, words};
use crate::charts::Chart;
use crate::i18n::Text;
use crate::i18n::words::{choices, projects, records as register};
use crate::insight::projects::{Filter, Known, Standing, found_in, in_yi, totals};
use crate::insight::records;
use crate::insight::search::{Kind, Limits};
use crate::journal::Day;
use crate::plan::{Name, Plan, Project, ProjectId, Subject, SubjectKind, Year};
use crate::report::change::Teller;
use crate::route::{Page, Query, Route};
use filters::Filters;

pub(super) use sums::{sum_cell, sum_table};

#[component]
pub fn Projects() -> impl IntoView {
    let state = use_state();
    let plan = state.plan;
    let (lang, work, finder) = (use_lang(), use_work(), use_finder());
    let wrong = follow(move || state.query.with(|query| unknown(plan, query)));
    let shown = live(move || {
        let query = state.query.get();
        let filter = Filter::parse(&query);
        let this = clock::today().parse().map_or(plan.about.period.to, |day: Day| Year(day.year().cast_signed()));
        // Opening the page must not wait for an index that nobody has asked for yet.
        let is_sought = !filter.text.trim().is_empty();
        let found = if is_sought { found_in(&finder.find(&filter.text, EVERY_PROJECT)) } else { BTreeSet::new() };
        let by_name = |one: &Name, other: &Name| {
            words::compare(lang.tag(), lang.pick(&one.zh, &one.en), lang.pick(&other.zh, &other.en))
        };
        work.with(|overlay| {
            let stage = |project: &ProjectId| overlay.stage(project);
            let known = Known { stage: &stage, this, by_name: &by_name, found: &found };
            let untold = untold(state, &filter, filter.untold(plan, &known));
            let shown = show(state.teller(overlay), &filter, &filter.apply(plan, &known), view_of(&query));
            view! { {shown} {untold} }.into_any()
        })
    });
    view! {
        <PageTitle title=lang.t(projects::PROJECT_LIST) />
        <p class="page__lead">{lang.t(projects::LEAD)}</p>
        <Filters />
        <NoSuchChoice wrong reset=reset(state) />
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
                view! { <li><a href=Route::of(state.plan, subject).to_hash()>{teller.name(subject)}</a></li> }
                    .into_any()
            };
            let added = records::added(state.plan, overlay, SubjectKind::Project);
            added.iter().map(item).collect_view().into_any()
        })
    });
    let added = Callback::new(move |subject: Subject| state.go(&Route::of(state.plan, &subject)));
    view! {
        <section class="projects__outside">
            <h2>{lang.t(register::OUTSIDE)}</h2>
            <p>{lang.t(register::OUTSIDE_LEAD)}</p>
            <ul>{list}</ul>
            <NewRecord kind=SubjectKind::Project added />
        </section>
    }
}

/// The ways to look at the projects; the first one needs no address.
const VIEWS: [(&str, Text); 3] =
    [("", projects::TABLE), ("timeline", projects::TIMELINE), ("treemap", projects::TREEMAP)];

const EVERY_PROJECT: Limits = Limits { per_kind: usize::MAX, only: Some(Kind::Projects) };

/// The view that the address asks for; the first one where there is no such view.
fn view_of(query: &Query) -> &'static str {
    let asked = query.get("view").unwrap_or_default();
    VIEWS.iter().find(|(name, _)| *name == asked).map_or("", |(name, _)| *name)
}

/// Everything in the address that is no choice here.
fn unknown(plan: &Plan, query: &Query) -> Vec<(String, String)> {
    let view = query.get("view").filter(|view| view_of(query) != *view);
    let view = view.map(|view| ("view".to_owned(), view.to_owned()));
    Filter::unknown(query, plan).into_iter().chain(view).collect()
}

/// The address of all projects, looked at in the same way.
fn reset(state: AppState) -> Signal<String> {
    follow(move || {
        let query = state.query.get();
        let cleared = Filter::parse(&query).cleared().write(Query::default().with("view", view_of(&query)));
        Route { page: Page::Projects, query: cleared }.to_hash()
    })
}

/// Where nobody reported a stage, nobody knows whether a project is late.
fn untold(state: AppState, filter: &Filter, count: usize) -> Option<AnyView> {
    let (lang, late) = (state.lang.get(), filter.standing.filter(|_| count > 0)?);
    let unreported = Filter { standing: Some(Standing::Unreported), ..filter.clone() };
    let query = unreported.write(Query::default().with("view", state.query.with(view_of)));
    let href = Route { page: Page::Projects, query }.to_hash();
    let words = projects::untold(lang, late, count);
    let link = view! { <a href=href>{lang.t(projects::UNREPORTED)}</a> };
    Some(view! { <p class="page__note">{words} " " {link}</p> }.into_any())
}

fn show(teller: Teller<'_>, filter: &Filter, found: &[&'static Project], view: &str) -> AnyView {
    let (state, lang) = (use_state(), teller.lang);
    let plan = state.plan;
    if found.is_empty() {
        return view! {
            <div class="empty">
                <p>{lang.t(projects::EMPTY)}</p>
                <a class="button" href=reset(state)>{lang.t(choices::CLEAR)}</a>
            </div>
        }
        .into_any();
    }
    let sum = totals(found.iter().copied());
    let (wan, yi) = (sum.investment.to_string(), in_yi(sum.investment).to_string());
    let count = projects::shown(lang, sum.count, plan.projects.len(), &wan, &yi);
    let body = match view {
        "timeline" => {
            let (under_way, by_year) = (Chart::ProjectYears(found.to_vec()), Chart::ByYear(found.to_vec()));
            view! {
                <div class="chart-pair"><LazyChart chart=under_way /><LazyChart chart=by_year /></div>
                {timeline::timeline(plan, teller, found)}
            }
            .into_any()
        }
        "treemap" => view! { <LazyChart chart=Chart::Treemap(found.to_vec()) /> }.into_any(),
        _ => listing::listing(plan, teller, filter, found),
    };
    view! { <p role="status"><strong>{count}</strong></p> {sums::sums(plan, lang, filter)} {body} }.into_any()
}
