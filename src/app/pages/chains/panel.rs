//! What is known of the selected link.

use leptos::prelude::*;

use super::chosen::Chosen;
use super::state::{AddedLink, Entered, LinkState};
use crate::app::parts::{EvidenceBadge, NoteLink, Sources, stage_name};
use crate::app::{live, named, use_lang, use_state};
use crate::i18n::grouped;
use crate::i18n::words::{chains, projects};
use crate::insight::chains::{Direction, Web, facts};
use crate::plan::{Chain, Connection, Enterprise, Evidence, Link, LinkId, Product, Project, Subject};
use crate::route::Page;

#[component]
pub(super) fn Panel(chosen: Chosen, web: StoredValue<Web<'static>>) -> impl IntoView {
    let plan = use_state().plan;
    let lang = use_lang();
    let link = Memo::new(move |_| chosen.choice.with(|choice| choice.link.clone()));
    let printed = move |id: &LinkId| plan.link(id);
    live(move || match link.get().map(|id| (printed(&id), id)) {
        Some((Some(link), _)) => view! { <LinkPanel link chosen web /> }.into_any(),
        Some((None, id)) => view! { <AddedLink id /> }.into_any(),
        None => view! { <p class="empty">{lang.t(chains::SELECT_HINT)}<br />{lang.t(chains::KEYS)}</p> }.into_any(),
    })
}

#[component]
fn LinkPanel(link: &'static Link, chosen: Chosen, web: StoredValue<Web<'static>>) -> impl IntoView {
    let plan = use_state().plan;
    let lang = use_lang();
    let facts = facts(plan, link);
    let chain = plan.chain(&link.chain);
    view! {
        <h2 class="card__title">{named(&link.name)}</h2>
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
        <Neighbours link web direction=Direction::Upstream chosen />
        <Neighbours link web direction=Direction::Downstream chosen />
        <Focus link chosen web />
        <Sources cite=&link.cite />
        <Entered link=link.id.clone() />
        <button class="button" on:click=move |_| chosen.change(|c| (c.link, c.to, c.steps) = (None, None, None))>
            {lang.t(chains::CLOSE)}
        </button>
    }
}

#[component]
fn ChainLink(chain: &'static Chain) -> impl IntoView {
    view! { <a href=Page::Chain(chain.id.clone()).href()>{named(&chain.name)}</a> }
}

#[component]
pub(super) fn Reason(evidence: &'static Evidence) -> impl IntoView {
    let lang = use_lang();
    match evidence {
        Evidence::Printed => None,
        Evidence::Inferred(how) => Some(view! { <p class="reason">{lang.t(chains::REASON)} "：" {named(how)}</p> }),
    }
}

#[component]
fn Products(products: &'static [Product]) -> impl IntoView {
    let lang = use_lang();
    (!products.is_empty()).then(|| {
        let items = products.iter().map(|product| view! { <li>{product.name.as_str()}</li> }).collect_view();
        view! { <h3>{lang.t(chains::PRODUCTS)}</h3> <ul class="tags" lang="zh-CN">{items}</ul> }
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

/// The links one step away, each with why the line is there.
#[component]
fn Neighbours(
    link: &'static Link,
    web: StoredValue<Web<'static>>,
    direction: Direction,
    chosen: Chosen,
) -> impl IntoView {
    let plan = use_state().plan;
    let lang = use_lang();
    let ids: Vec<&'static LinkId> = web.with_value(|web| web.next(&link.id, direction).to_vec());
    let connection = move |other: &LinkId| -> Option<&'static Connection> {
        let (from, to) = match direction {
            Direction::Downstream => (&link.id, other),
            Direction::Upstream => (other, &link.id),
        };
        plan.connections.iter().find(|connection| connection.from == *from && connection.to == *to)
    };
    let row = move |id: &'static LinkId| {
        let name = plan.link(id).map(|link| named(&link.name));
        let line = connection(id);
        view! {
            <li>
                <button class="link-button" on:click=move |_| chosen.change(|c| c.link = Some(id.clone()))>{name}</button>
                " " {line.map(|line| view! { <EvidenceBadge evidence=&line.evidence /> })}
                {line.map(|line| view! { <Reason evidence=&line.evidence /> })}
            </li>
        }
    };
    let title = match direction {
        Direction::Upstream => chains::SUPPLIED_BY,
        Direction::Downstream => chains::SUPPLIES,
    };
    (!ids.is_empty()).then(|| view! { <h3>{lang.t(title)}</h3> <ul>{ids.into_iter().map(row).collect_view()}</ul> })
}

/// Sets the link's surroundings or a way apart from the rest.
#[component]
fn Focus(link: &'static Link, chosen: Chosen, web: StoredValue<Web<'static>>) -> impl IntoView {
    let plan = use_state().plan;
    let lang = use_lang();
    let steps = move || chosen.choice.with(|choice| choice.steps);
    let button = move |value: Option<usize>| {
        let name = value.map_or(lang.t(chains::FOCUS_OFF).to_owned(), |steps| chains::steps(lang, steps));
        view! {
            <button class="button" aria-pressed=move || (steps() == value).to_string()
                on:click=move |_| chosen.change(|c| (c.steps, c.to) = (value, None))>{name}</button>
        }
    };
    let to = move || chosen.choice.with(|choice| choice.to.clone());
    let no_way = move || {
        let to = plan.link(&to()?).map(|link| &link.id)?;
        web.with_value(|web| web.between(&link.id, to).is_empty()).then(|| lang.t(chains::NO_WAY))
    };
    let others = plan.links.iter().filter(move |other| other.id != link.id);
    let option = move |other: &'static Link| {
        let is_chosen = move || to().as_ref() == Some(&other.id);
        view! { <option value=other.id.to_string() selected=is_chosen>{named(&other.name)}</option> }
    };
    let pick = move |event| {
        let id = event_target_value(&event);
        chosen.change(|c| (c.to, c.steps) = ((!id.is_empty()).then(|| LinkId::new(&id)), None));
    };
    view! {
        <div class="field" role="group" aria-label=lang.t(chains::FOCUS)>
            <span class="field__label">{lang.t(chains::FOCUS)}</span>
            <span class="button-group">{[None, Some(1), Some(2), Some(3)].map(button).into_iter().collect_view()}</span>
        </div>
        <label class="field">
            <span class="field__label">{lang.t(chains::WAY_TO)}</span>
            <select class="select" on:change=pick>
                <option value="">{lang.t(chains::FOCUS_OFF)}</option>
                {others.map(option).collect_view()}
            </select>
        </label>
        <p role="status">{no_way}</p>
    }
}
