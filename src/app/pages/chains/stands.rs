//! What stands on the selected link: products, projects, enterprises, and what the ledger has on it. One
//! list of each, whoever put it there.

use leptos::prelude::*;

use super::chosen::Chosen;
use super::project_line::project_line;
use super::put::{Attach, put_here, take_off};
use crate::app::parts::{Leads, NoteLink, product_tags};
use crate::app::{live, live_if, named, use_lang, use_state, use_work};
use crate::i18n::words::{chains, gaps as gap_words, records as words};
use crate::insight::chains::{Place, gaps, present, sought, unplaced};
use crate::insight::records;
use crate::journal::Overlay;
use crate::plan::{Enterprise, EnterpriseId, Link, LinkId, Subject, SubjectKind};
use crate::route::Route;

#[component]
pub(super) fn Stands(link: LinkId, chosen: Chosen) -> impl IntoView {
    let id = StoredValue::new(link);
    let now = move |view: fn(&Link, &Overlay) -> AnyView| {
        let work = use_work();
        live_if(move || {
            chosen.chains.with(|chains| {
                let link = id.with_value(|id| chains.link(id))?;
                Some(work.with(|overlay| view(link, overlay)))
            })
        })
    };
    view! {
        {now(products)}
        {now(projects)}
        <Attach id kind=SubjectKind::Project label=words::ATTACH_PROJECT />
        {now(enterprises)}
        <Unplaced id chosen />
        <Attach id kind=SubjectKind::Enterprise label=words::ATTACH_FIRM />
        <Ledger id chosen />
    }
}

/// That something stands on a printed link is our reading of the words.
fn placed(link: &Link) -> Option<AnyView> {
    let (lang, plan) = (use_lang(), use_state().plan);
    let words = lang.t(chains::PLACED);
    plan.link(&link.id).map(|_| view! { <span class="badge badge--inferred">{words}</span> }.into_any())
}

/// Only the plan names products.
fn products(link: &Link, _: &Overlay) -> AnyView {
    let (lang, plan) = (use_lang(), use_state().plan);
    match plan.link(&link.id).map(|link| link.products.as_slice()) {
        None | Some([]) => ().into_any(),
        Some(products) => {
            view! { <h3>{lang.t(chains::PRODUCTS)} " " {placed(link)}</h3> {product_tags(products)} }.into_any()
        }
    }
}

fn projects(link: &Link, overlay: &Overlay) -> AnyView {
    let lang = use_lang();
    let row = |id: &crate::plan::ProjectId| {
        let line = project_line(overlay, id)?;
        let off = take_off(overlay, Subject::Project(id.clone()), &link.id);
        Some(view! { <li>{line} " " {off}</li> }.into_any())
    };
    let rows: Vec<AnyView> = link.projects.iter().filter_map(row).collect();
    let badge = if rows.is_empty() { None } else { placed(link) };
    view! { <h3>{lang.t(chains::PROJECTS)} " " {badge}</h3> {list(rows)} }.into_any()
}

fn enterprises(link: &Link, overlay: &Overlay) -> AnyView {
    let (lang, state) = (use_lang(), use_state());
    let row = |id: &EnterpriseId| {
        let subject = Subject::Enterprise(id.clone());
        if !records::is_known(state.plan, overlay, &subject) {
            return None;
        }
        let name = state.teller(overlay).name(&subject);
        let added = records::is_added(state.plan, &subject);
        let badge = added.then(|| view! { <span class="badge badge--info">{lang.t(words::ATTACHED)}</span> });
        let (href, off) =
            (Route::of(use_state().plan, &subject).to_hash(), take_off(overlay, subject.clone(), &link.id));
        Some(view! { <li><a href=href>{name}</a> " " {badge} " " <NoteLink subject /> " " {off}</li> }.into_any())
    };
    let rows: Vec<AnyView> = link.enterprises.iter().filter_map(row).collect();
    view! { <h3>{lang.t(chains::ENTERPRISES)}</h3> {list(rows)} }.into_any()
}

fn list(rows: Vec<AnyView>) -> AnyView {
    match rows.is_empty() {
        true => view! { <p>{use_lang().t(chains::NONE_PRINTED)}</p> }.into_any(),
        false => view! { <ul class="chain-board__list">{rows}</ul> }.into_any(),
    }
}

/// Firms that the plan names for the industry without saying what they do; each can be put here.
#[component]
fn Unplaced(id: StoredValue<LinkId>, chosen: Chosen) -> impl IntoView {
    let (lang, plan) = (use_lang(), use_state().plan);
    live_if(move || {
        let firms = chosen.chains.with(|chains| {
            let chain = plan.chain(&id.with_value(|id| chains.link(id))?.chain)?;
            Some(unplaced(plan, chains, chain))
        })?;
        let row = |firm: &'static Enterprise| {
            let subject = Subject::Enterprise(firm.id.clone());
            let href = Route::of(use_state().plan, &subject).to_hash();
            view! { <li><a href=href>{named(&firm.name)}</a> " " {put_here(subject, id)}</li> }.into_any()
        };
        let view = || {
            view! {
                <details class="unplaced">
                    <summary>{chains::unplaced(lang, firms.len())}</summary>
                    <ul>{firms.iter().copied().map(row).collect_view()}</ul>
                </details>
            }
        };
        (!firms.is_empty()).then(|| view().into_any())
    })
}

/// A row that is started for a gap says why it is one.
#[component]
fn Ledger(id: StoredValue<LinkId>, chosen: Chosen) -> impl IntoView {
    let (lang, state, work) = (use_lang(), use_state(), use_work());
    let place = Place::Link(id.get_value());
    let chain = Memo::new(move |_| {
        chosen.chains.with(|chains| id.with_value(|id| chains.link(id)).map(|link| link.chain.clone()))
    });
    let first = Callback::new({
        let place = place.clone();
        move |()| {
            work.with_untracked(|overlay| {
                let chains = present(state.plan, overlay);
                let found = gaps(&chains, state.plan, |project| overlay.stage(project));
                let gap = found.iter().find(|gap| gap.place == place);
                let sought = id.with_value(|id| chains.link(id).map(sought)).unwrap_or_default();
                (sought, gap.map(|gap| gap_words::remark(lang, gap)).unwrap_or_default())
            })
        }
    });
    live(move || match chain.get() {
        Some(chain) => view! { <h3>{lang.t(words::LEDGER)}</h3> <Leads place=place.clone() chain first /> }.into_any(),
        None => ().into_any(),
    })
}
