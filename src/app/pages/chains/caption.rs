//! What stands on the selected link, in type that can be read from the last row.

use leptos::prelude::*;

use super::chosen::Chosen;
use crate::app::{live_if, use_lang, use_work};
use crate::i18n::words::{chain_map as words, chains};
use crate::insight::chains::{Chains, LinkState, facts};
use crate::journal::{Field, Overlay};
use crate::plan::{Link, LinkId, Subject};

#[component]
pub(super) fn Caption(chosen: Chosen) -> impl IntoView {
    let work = use_work();
    live_if(move || {
        let id: LinkId = chosen.choice.with(|choice| choice.link.clone())?;
        chosen.chains.with(|plan| {
            let link = plan.link(&id)?;
            work.with(|overlay| Some(card(plan, link, overlay, chosen)))
        })
    })
}

fn card(plan: &Chains, link: &Link, overlay: &Overlay, chosen: Chosen) -> AnyView {
    let lang = use_lang();
    let facts = facts(plan, link);
    let state = LinkState::of(overlay, &link.id);
    let reason = overlay.text(&Subject::Link(link.id.clone()), Field::StateReason).map(str::to_owned);
    let reason = match state {
        LinkState::Unverified => Some(chains::unverified_reason(lang, facts.projects, facts.enterprises)),
        _ => reason,
    };
    let products: Vec<String> = link.products.iter().map(|product| product.name.clone()).collect();
    let firms = link.enterprises.iter().filter_map(|id| plan.enterprise(id));
    let firms: Vec<String> = firms.map(|firm| chosen.named(&firm.name)).collect();
    view! {
        <section class="chain-caption" aria-live="polite">
            <h2 class="chain-caption__name">{chosen.named(&link.name)}</h2>
            <p>
                <span class=format!("badge link-state link-state--{}", state.code())>{lang.t(words::state(state))}</span> " "
                {reason}
            </p>
            <p>{words::stands(lang, facts.projects, facts.outside, &facts.investment.to_string())}</p>
            <p>{words::list(lang, chains::PRODUCTS, &products)}</p>
            <p>{words::list(lang, chains::ENTERPRISES, &firms)}</p>
        </section>
    }
    .into_any()
}
