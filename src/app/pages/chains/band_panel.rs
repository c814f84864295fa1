//! What is known of a chain that is selected as a whole on the map of all: where it belongs, what it has and
//! lacks, and the other chains of its industry.

use leptos::prelude::*;

use super::chain_panel::ChainPanel;
use super::chosen::Chosen;
use super::name_button::name_button;
use super::panel::{Reason, no_such};
use crate::app::parts::{EvidenceBadge, NoteLink, Sources};
use crate::app::{follow, named, use_lang, use_state};
use crate::i18n::words::{chain_selection as words, chains};
use crate::plan::{Chain, ChainId, Subject};
use crate::route::{Page, Query, Route};

#[component]
pub(super) fn BandPanel(id: ChainId, chosen: Chosen) -> impl IntoView {
    let (lang, plan) = (use_lang(), use_state().plan);
    let Some(chain) = plan.chain(&id) else {
        return no_such(chosen, "band", id.to_string());
    };
    let is_folded = move || chosen.choice.with(|choice| choice.folded.contains(&chain.id));
    let fold = follow(move || lang.t(if is_folded() { chains::UNFOLD } else { chains::FOLD }));
    view! {
        <h2 class="card__title">{named(&chain.name)}</h2>
        <p>{place(chain)} " " <EvidenceBadge evidence=&chain.evidence /> " " <NoteLink subject=Subject::Chain(id) /></p>
        <Reason evidence=&chain.evidence />
        <Sources cite=&chain.cite />
        <p>
            <a href=Page::Chain(chain.id.clone()).href()>{lang.t(words::OPEN_CHAIN)}</a> " · "
            <button class="link-button" on:click=move |_| chosen.change(|choice| choice.turn(chain.id.clone()))>{fold}</button>
        </p>
        <ChainPanel chain chosen />
        {beside(chain, chosen)}
        <button class="button" on:click=move |_| chosen.select(None)>{lang.t(chains::CLOSE)}</button>
    }
    .into_any()
}

/// Its park, its industry and, if the plan names one, its group.
fn place(chain: &'static Chain) -> AnyView {
    let plan = use_state().plan;
    let park = plan.park(&chain.park).map(|park| {
        view! { <a href=Page::Park(park.id.clone()).href()>{named(&park.name)}</a> }
    });
    let industry = plan.industry(&chain.industry).map(|industry| {
        view! { " · " <a href=Page::Industry(industry.id.clone()).href()>{named(&industry.name)}</a> }
    });
    let group = chain.group.as_ref().and_then(|id| plan.group(id)).map(|group| {
        let query = Query::default().with("group", group.id.as_str());
        let href = Route { page: Page::Industry(chain.industry.clone()), query }.to_hash();
        view! { " · " <a href=href>{named(&group.name)}</a> }
    });
    view! { {park} {industry} {group} }.into_any()
}

fn beside(chain: &'static Chain, chosen: Chosen) -> AnyView {
    let (lang, plan) = (use_lang(), use_state().plan);
    let others = plan.chains.iter().filter(|other| other.industry == chain.industry && other.id != chain.id);
    let item = |other: &'static Chain| {
        let park = plan.park(&other.park).filter(|park| park.id != chain.park);
        let park = park.map(|park| format!(" · {}", named(&park.name)));
        let select = move || chosen.select_band(other.id.clone());
        view! { <li>{name_button(named(&other.name), select)} {park}</li> }.into_any()
    };
    let items: Vec<AnyView> = others.map(item).collect();
    match items.is_empty() {
        true => ().into_any(),
        false => view! { <h3>{lang.t(words::BESIDE)}</h3> <ul class="chain-board__list">{items}</ul> }.into_any(),
    }
}
