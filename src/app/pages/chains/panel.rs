//! What is known of the selected link, or of the chain while none is selected.

use leptos::prelude::*;

use super::added::AddedLink;
use super::band_panel::BandPanel;
use super::chain_panel::ChainPanel;
use super::chosen::Chosen;
use super::doubts::{Denial, Doubts};
use super::focus::Focus;
use super::line_panel::LinePanel;
use super::neighbours::Neighbours;
use super::stands::Stands;
use super::state::LinkState;
use crate::app::parts::{EvidenceBadge, NoteLink, Sources, Tracking, stage_name};
use crate::app::{follow, live, live_if, named, use_lang, use_state};
use crate::i18n::Lang;
use crate::i18n::words::{chains, choices, gaps as gap_words};
use crate::insight::chains::Direction;
use crate::plan::{Chain, Evidence, Link, LinkId, Subject};
use crate::route::Page;

#[component]
pub(super) fn Panel(chosen: Chosen) -> impl IntoView {
    let plan = use_state().plan;
    let lang = use_lang();
    let selection = Memo::new(move |_| {
        chosen.choice.with(|choice| (choice.link.clone(), choice.line.clone(), choice.band.clone()))
    });
    let chain = Memo::new(move |_| chosen.choice.with(|choice| choice.chain.clone()));
    let printed = move |id: &LinkId| plan.link(id);
    let whole = move || chain.get().and_then(|chain| plan.chain(&chain));
    let chosen_part = live(move || match (selection.get(), whole()) {
        ((Some(id), ..), _) => match printed(&id) {
            Some(link) => view! { <LinkPanel link chosen /> }.into_any(),
            None => view! { <AddedLink id chosen /> }.into_any(),
        },
        ((None, Some((from, to)), _), _) => view! { <LinePanel from to chosen /> }.into_any(),
        // On the page of a chain it is all there is.
        ((.., Some(id)), Some(chain)) if id == chain.id => view! { <ChainPanel chain chosen /> }.into_any(),
        ((.., Some(id)), _) => view! { <BandPanel id chosen /> }.into_any(),
        ((.., None), Some(chain)) => view! { <ChainPanel chain chosen /> }.into_any(),
        ((.., None), None) => nothing_selected(lang),
    });
    view! {
        {chosen_part}
        <Doubts chosen />
    }
}

pub(super) fn nothing_selected(lang: Lang) -> AnyView {
    view! { <p class="empty">{lang.t(chains::SELECT_HINT)}<br />{lang.t(chains::KEYS)}</p> }.into_any()
}

/// That the address asks for something nobody knows, and the way on.
pub(super) fn no_such(chosen: Chosen, name: &str, value: String) -> AnyView {
    let lang = use_lang();
    view! {
        <p class="notice notice--warn">
            {choices::no_such(lang, &[(name.to_owned(), value)])} " "
            <button class="button" on:click=move |_| chosen.select(None)>{lang.t(choices::CLEAR)}</button>
        </p>
        {nothing_selected(lang)}
    }
    .into_any()
}

#[component]
fn LinkPanel(link: &'static Link, chosen: Chosen) -> impl IntoView {
    let lang = use_lang();
    let name = follow(move || {
        let now = chosen.chains.with(|chains| chains.link(&link.id).map(|link| chosen.named(&link.name)));
        now.unwrap_or_else(|| chosen.named(&link.name))
    });
    view! {
        <h2 class="card__title">{name}</h2>
        <p>{place(link)} " " <EvidenceBadge evidence=&link.evidence /></p>
        <KindNow link=link.id.clone() chosen />
        <Reason evidence=&link.evidence />
        <LinkState link=link.id.clone() />
        <NoteLink subject=Subject::Link(link.id.clone()) />
        <Stands link=link.id.clone() chosen />
        <Neighbours link=link.id.clone() direction=Direction::Upstream chosen />
        <Neighbours link=link.id.clone() direction=Direction::Downstream chosen />
        <Focus link=link.id.clone() chosen />
        <Sources cite=&link.cite />
        <Tracking subject=Subject::Link(link.id.clone()) />
        <Denial link />
        " " <button class="button" on:click=move |_| chosen.select(None)>{lang.t(chains::CLOSE)}</button>
    }
}

/// Its park, its chain and its place in it.
fn place(link: &'static Link) -> AnyView {
    let (lang, plan) = (use_lang(), use_state().plan);
    let chain = plan.chain(&link.chain).map(chain_link);
    view! { {chain} " · " {lang.t(stage_name(link.stage))} }.into_any()
}

/// A chain behind its park.
pub(super) fn chain_link(chain: &'static Chain) -> AnyView {
    let plan = use_state().plan;
    let park = plan.park(&chain.park).map(|park| {
        view! { <a href=Page::Park(park.id.clone()).href()>{named(&park.name)}</a> " · " }
    });
    view! { {park} <a href=Page::Chain(chain.id.clone()).href()>{named(&chain.name)}</a> }.into_any()
}

/// What is done on the link, which the plan never says in so many words.
#[component]
pub(super) fn KindNow(link: LinkId, chosen: Chosen) -> impl IntoView {
    let (lang, plan) = (use_lang(), use_state().plan);
    live_if(move || {
        let kind = chosen.chains.with(|chains| chains.link(&link)?.kind)?;
        let ours = plan.link(&link).is_some_and(|link| link.kind == Some(kind));
        let ours =
            ours.then(|| view! { <span class="badge badge--inferred">{lang.t(chains::KIND_OURS)}</span> }.into_any());
        Some(
            view! { <p>{lang.t(chains::KIND)} {lang.colon()} {lang.t(gap_words::kind(kind))} " " {ours}</p> }
                .into_any(),
        )
    })
}

#[component]
pub(super) fn Reason(evidence: &'static Evidence) -> impl IntoView {
    let lang = use_lang();
    match evidence {
        Evidence::Printed => None,
        Evidence::Inferred(how) => {
            Some(view! { <p class="reason">{lang.t(chains::REASON)} {lang.colon()} {named(how)}</p> })
        }
    }
}
