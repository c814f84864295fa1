//! One chain as a left-to-right flow, with what stands on each of its links.

use leptos::prelude::*;

use super::chains::Board;
use super::not_found::NotFound;
use crate::app::parts::{EvidenceBadge, NewRecord, NoteLink, PageTitle, Sources};
use crate::app::{named, use_lang, use_state};
use crate::i18n::words::{chains, records, shell};
use crate::journal::{Field, Value};
use crate::plan::{Chain, ChainId, Evidence, Subject, SubjectKind};
use crate::route::Page;

#[component]
pub fn ChainPage(
    /// As in the address; may be unknown to the plan.
    id: ChainId,
) -> impl IntoView {
    match use_state().plan.chain(&id) {
        Some(chain) => view! { <Known chain /> }.into_any(),
        None => view! { <NotFound /> }.into_any(),
    }
}

#[component]
fn Known(chain: &'static Chain) -> impl IntoView {
    let (lang, state) = (use_lang(), use_state());
    let plan = state.plan;
    // It is on the map at once, and chosen there.
    let here = vec![(Field::OfChain, Value::Records(vec![Subject::Chain(chain.id.clone())]))];
    let added = Callback::new(move |link: Subject| {
        if let Subject::Link(id) = link {
            state.set_query("link", id.as_str());
        }
    });
    let park = plan.park(&chain.park).map(|park| {
        view! { <a href=Page::Park(park.id.clone()).href()>{named(&park.name)}</a> }
    });
    let industry = plan.industry(&chain.industry).map(|industry| {
        view! { <a href=Page::Industry(industry.id.clone()).href()>{named(&industry.name)}</a> }
    });
    let reason = match &chain.evidence {
        Evidence::Printed => None,
        Evidence::Inferred(how) => {
            Some(view! { <p class="reason">{lang.t(chains::REASON)} {lang.colon()} {named(how)}</p> })
        }
    };
    view! {
        <PageTitle title=named(&chain.name) note=lang.pick(chain.name.en.as_str(), &chain.name.zh) />
        <p>
            {park} " · " {industry} " · " <a href=Page::Chains.href()>{lang.t(shell::CHAINS)}</a> " "
            <EvidenceBadge evidence=&chain.evidence /> " "
            <NoteLink subject=Subject::Chain(chain.id.clone()) />
        </p>
        {reason}
        <Sources cite=&chain.cite />
        <Board only=chain.id.clone() />
        <h2>{lang.t(records::NEW_LINK)}</h2>
        <NewRecord kind=SubjectKind::Link with=here added />
    }
}
