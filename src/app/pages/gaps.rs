//! What the chains lack, for investment promotion: each gap with its reasons, points and sentence.

use leptos::prelude::*;

use crate::app::parts::{PageTitle, Quote};
use crate::app::{follow, live, named, use_lang, use_state, use_work};
use crate::i18n::words::{chains, records as words};
use crate::i18n::{Lang, Text};
use crate::insight::chains::{Gap, Reason, Weight, gaps, new_lead, present};
use crate::insight::records;
use crate::plan::{Link, SubjectKind};
use crate::route::{Page, Query, Route};

#[component]
pub fn Gaps() -> impl IntoView {
    let (plan, work) = (use_state().plan, use_work());
    let lang = use_lang();
    let list = live(move || {
        work.with(|overlay| {
            let chains = present(plan, overlay);
            let found = gaps(&chains, |project| Some(overlay.stage(project)?.has_started()));
            if found.is_empty() {
                return view! { <p class="empty">{lang.t(chains::NO_GAPS)}</p> }.into_any();
            }
            let card = |gap: Gap| {
                let link = chains.link(&gap.link)?.clone();
                Some(view! { <GapCard link gap /> }.into_any())
            };
            view! { <ol class="gaps">{found.into_iter().filter_map(card).collect_view()}</ol> }.into_any()
        })
    });
    view! {
        <PageTitle title=lang.t(chains::GAPS) />
        <p class="page__lead">{lang.t(chains::GAPS_LEAD)}</p>
        {list}
    }
}

#[component]
fn GapCard(link: Link, gap: Gap) -> impl IntoView {
    let plan = use_state().plan;
    let lang = use_lang();
    let chain = plan.chain(&link.chain).map(|chain| {
        view! { <a href=Page::Chain(chain.id.clone()).href()>{named(&chain.name)}</a> }
    });
    let on_map = Route { page: Page::Chains, query: Query::default().with("link", link.id.as_str()) }.to_hash();
    let reasons = gap.reasons.iter().map(|(reason, points)| chains::points(lang.t(reason_name(*reason)), *points));
    let weights = gap.weights.iter().map(|(weight, points)| chains::points(&weight_name(lang, *weight), *points));
    let (cite, added) = match plan.link(&link.id) {
        Some(printed) => (printed.cite.as_slice(), None),
        None => (&[][..], Some(view! { <span class="badge badge--info">{lang.t(words::ATTACHED)}</span> })),
    };
    let name = lang.pick(link.name.zh.clone(), link.name.en.clone());
    let parts = reasons.chain(weights).map(|part| view! { <li>{part}</li> }).collect_view();
    view! {
        <li class="card">
            <h2 class="card__title">{name}</h2>
            <p>{chain} " · " <a href=on_map>{lang.t(chains::ON_THE_MAP)}</a> " " {added}</p>
            <p><strong>{lang.t(chains::SCORE)} " " {gap.score()}</strong></p>
            <ul class="tags">{parts}</ul>
            {to_ledger(link)}
            {cite.iter().map(|citation| view! { <Quote citation /> }).collect_view()}
        </li>
    }
}

/// The way from a gap to the ledger, or to where it stands there already.
fn to_ledger(link: Link) -> AnyView {
    let (lang, state, work) = (use_lang(), use_state(), use_work());
    if let Some(lead) = work.with(|overlay| records::on_link(overlay, SubjectKind::Lead, &link.id)).first() {
        return view! { <p><a href=Route::of(state.plan, lead).to_hash()>{lang.t(words::IN_LEDGER)}</a></p> }
            .into_any();
    }
    let add = move |_| {
        if let Some(subject) = work.create(SubjectKind::Lead, new_lead(&link)) {
            state.go(&Route::of(state.plan, &subject));
        }
    };
    let unready = follow(move || !work.is_ready());
    view! { <button class="button" type="button" disabled=unready on:click=add>{lang.t(words::TO_LEDGER)}</button> }
        .into_any()
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
