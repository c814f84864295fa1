//! What the chains lack, for investment promotion: each gap with its reasons, points and sentence.

use leptos::prelude::*;

use crate::app::parts::{PageTitle, Quote};
use crate::app::{follow, live, named, use_lang, use_state, use_work};
use crate::i18n::words::{chains, records as words};
use crate::i18n::{Lang, Text};
use crate::insight::chains::{Gap, Reason, Weight, gaps, new_lead};
use crate::insight::records;
use crate::journal::Overlay;
use crate::plan::{Link, SubjectKind};
use crate::route::{Page, Query, Route};

#[component]
pub fn Gaps() -> impl IntoView {
    let plan = use_state().plan;
    let lang = use_lang();
    let started = |overlay: &Overlay| gaps(plan, |project| Some(overlay.stage(project)?.has_started()));
    let found = use_work().with_untracked(started);
    let rows = found.into_iter().filter_map(|gap| Some((plan.link(&gap.link)?, gap)));
    let rows = rows.map(|(link, gap)| view! { <GapCard link gap /> }).collect::<Vec<_>>();
    view! {
        <PageTitle title=lang.t(chains::GAPS) />
        <p class="page__lead">{lang.t(chains::GAPS_LEAD)}</p>
        {if rows.is_empty() {
            view! { <p class="empty">{lang.t(chains::NO_GAPS)}</p> }.into_any()
        } else {
            view! { <ol class="gaps">{rows}</ol> }.into_any()
        }}
    }
}

#[component]
fn GapCard(link: &'static Link, gap: Gap) -> impl IntoView {
    let plan = use_state().plan;
    let lang = use_lang();
    let chain = plan.chain(&link.chain).map(|chain| {
        view! { <a href=Page::Chain(chain.id.clone()).href()>{named(&chain.name)}</a> }
    });
    let on_map = Route { page: Page::Chains, query: Query::default().with("link", link.id.as_str()) }.to_hash();
    let reasons = gap.reasons.iter().map(|(reason, points)| chains::points(lang.t(reason_name(*reason)), *points));
    let weights = gap.weights.iter().map(|(weight, points)| chains::points(&weight_name(lang, *weight), *points));
    let parts = reasons.chain(weights).map(|part| view! { <li>{part}</li> }).collect_view();
    view! {
        <li class="card">
            <h2 class="card__title">{named(&link.name)}</h2>
            <p>{chain} " · " <a href=on_map>{lang.t(chains::ON_THE_MAP)}</a></p>
            <p><strong>{lang.t(chains::SCORE)} " " {gap.score()}</strong></p>
            <ul class="tags">{parts}</ul>
            <ToLedger link />
            {link.cite.iter().map(|citation| view! { <Quote citation /> }).collect_view()}
        </li>
    }
}

/// The way from a gap to the ledger, or to where it stands there already.
#[component]
fn ToLedger(link: &'static Link) -> impl IntoView {
    let (lang, state, work) = (use_lang(), use_state(), use_work());
    let add = move |_| {
        if let Some(subject) = work.create(SubjectKind::Lead, new_lead(link)) {
            state.go(&Route::of(&subject));
        }
    };
    let unready = follow(move || !work.is_ready());
    live(move || match work.with(|overlay| records::on_link(overlay, SubjectKind::Lead, &link.id)).first() {
        Some(lead) => view! { <p><a href=Route::of(lead).to_hash()>{lang.t(words::IN_LEDGER)}</a></p> }.into_any(),
        None => view! {
            <button class="button" type="button" disabled=unready on:click=add>{lang.t(words::TO_LEDGER)}</button>
        }
        .into_any(),
    })
}

fn reason_name(reason: Reason) -> Text {
    match reason {
        Reason::Nothing => chains::NOTHING_LISTED,
        Reason::NoProject => chains::NO_PROJECT,
        Reason::NotStarted => chains::NOT_STARTED,
        Reason::DeadEnd => chains::DEAD_END,
    }
}

fn weight_name(lang: Lang, weight: Weight) -> String {
    match weight {
        Weight::Dependents(count) => chains::dependents(lang, count),
        Weight::Products(count) => chains::products_named(lang, count),
    }
}
