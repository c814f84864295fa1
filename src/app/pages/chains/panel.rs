//! What is known of the selected link.

use leptos::prelude::*;

use super::added::AddedLink;
use super::chosen::Chosen;
use super::focus::Focus;
use super::neighbours::Neighbours;
use super::state::{Entered, LinkState};
use crate::app::parts::{EvidenceBadge, NoteLink, Sources, product_tags, stage_name};
use crate::app::{follow, live, named, use_lang, use_state};
use crate::i18n::grouped;
use crate::i18n::words::{chains, projects};
use crate::insight::chains::{Direction, facts};
use crate::plan::{Chain, Enterprise, Evidence, Link, LinkId, Product, Project, Subject};
use crate::route::Page;

#[component]
pub(super) fn Panel(chosen: Chosen) -> impl IntoView {
    let plan = use_state().plan;
    let lang = use_lang();
    let link = Memo::new(move |_| chosen.choice.with(|choice| choice.link.clone()));
    let printed = move |id: &LinkId| plan.link(id);
    live(move || match link.get().map(|id| (printed(&id), id)) {
        Some((Some(link), _)) => view! { <LinkPanel link chosen /> }.into_any(),
        Some((None, id)) => view! { <AddedLink id chosen /> }.into_any(),
        None => view! { <p class="empty">{lang.t(chains::SELECT_HINT)}<br />{lang.t(chains::KEYS)}</p> }.into_any(),
    })
}

#[component]
fn LinkPanel(link: &'static Link, chosen: Chosen) -> impl IntoView {
    let plan = use_state().plan;
    let lang = use_lang();
    let facts = facts(plan, link);
    let chain = plan.chain(&link.chain);
    let name = follow(move || {
        chosen.chains.with(|chains| chains.link(&link.id).map(|link| chosen.named(&link.name)).unwrap_or_default())
    });
    view! {
        <h2 class="card__title">{name}</h2>
        <p>
            {chain.map(|chain| view! { <ChainLink chain /> })} " · " {lang.t(stage_name(link.stage))} " "
            <EvidenceBadge evidence=&link.evidence />
        </p>
        <Reason evidence=&link.evidence />
        <LinkState link=link.id.clone() facts />
        <NoteLink subject=Subject::Link(link.id.clone()) />
        <Products products=&link.products />
        <Projects link />
        <Enterprises link />
        <Neighbours link=link.id.clone() direction=Direction::Upstream chosen />
        <Neighbours link=link.id.clone() direction=Direction::Downstream chosen />
        <Focus link=link.id.clone() chosen />
        <Sources cite=&link.cite />
        <Entered link=link.id.clone() />
        <button class="button" on:click=move |_| chosen.select(None)>{lang.t(chains::CLOSE)}</button>
    }
}

#[component]
pub(super) fn ChainLink(chain: &'static Chain) -> impl IntoView {
    view! { <a href=Page::Chain(chain.id.clone()).href()>{named(&chain.name)}</a> }
}

#[component]
fn Reason(evidence: &'static Evidence) -> impl IntoView {
    let lang = use_lang();
    match evidence {
        Evidence::Printed => None,
        Evidence::Inferred(how) => {
            Some(view! { <p class="reason">{lang.t(chains::REASON)} {lang.colon()} {named(how)}</p> })
        }
    }
}

#[component]
fn Products(products: &'static [Product]) -> impl IntoView {
    let lang = use_lang();
    (!products.is_empty()).then(|| {
        view! { <h3>{lang.t(chains::PRODUCTS)}</h3> {product_tags(products)} }
    })
}

#[component]
fn Projects(link: &'static Link) -> impl IntoView {
    let plan = use_state().plan;
    let lang = use_lang();
    let projects: Vec<&'static Project> = link.projects.iter().filter_map(|id| plan.project(id)).collect();
    let row = |project: &'static Project| {
        let years = projects::years(project.years.from.0, project.years.to.0);
        view! {
            <li>
                <a href=Page::Project(project.id.clone()).href()>{named(&project.name)}</a> " "
                <span class="page__note">{grouped(&project.investment.to_string())} " 万元 · " {years}</span>
            </li>
        }
    };
    view! {
        <h3>{lang.t(chains::PROJECTS)}</h3>
        {if projects.is_empty() {
            view! { <p>{lang.t(chains::NONE_PRINTED)}</p> }.into_any()
        } else {
            view! { <ul>{projects.into_iter().map(row).collect_view()}</ul> }.into_any()
        }}
    }
}

#[component]
fn Enterprises(link: &'static Link) -> impl IntoView {
    let plan = use_state().plan;
    let lang = use_lang();
    let names = link.enterprises.iter().filter_map(|id| plan.enterprise(id));
    let name = |enterprise: &'static Enterprise| {
        view! { <li>{named(&enterprise.name)} " " <NoteLink subject=Subject::Enterprise(enterprise.id.clone()) /></li> }
    };
    let names = names.map(name).collect_view();
    view! {
        <h3>{lang.t(chains::ENTERPRISES)}</h3>
        {if link.enterprises.is_empty() {
            view! { <p>{lang.t(chains::NONE_PRINTED)}</p> }.into_any()
        } else {
            view! { <ul>{names}</ul> }.into_any()
        }}
    }
}
