//! The map on paper: each chain by itself, in type that can be read, while the page is printed.

use leptos::prelude::*;

use super::chosen::Chosen;
use crate::app::parts::{ChainSheet, Signs};
use crate::app::{live_if, use_work};
use crate::browser::printing;
use crate::insight::chains::{ChainMap, Choice, Fold, arranged, in_order};
use crate::plan::ChainId;

#[component]
pub(super) fn Sheets(chosen: Chosen) -> impl IntoView {
    let work = use_work();
    let printing = RwSignal::new(false);
    printing::watch(move |is_paper| printing.set(is_paper));
    live_if(move || {
        if !printing.get() {
            return None;
        }
        let choice = chosen.choice.with(Choice::for_layout);
        // Folded chains and parks are few enough for one sheet.
        if choice.fold != Fold::Links {
            return None;
        }
        let sheets = chosen.chains.with(|chains| {
            let alone = |chain: &ChainId| {
                let choice = Choice { chain: Some(chain.clone()), ..choice.clone() };
                let map = ChainMap::new(chains, &choice, |name| chosen.named(name));
                let map = work.with(|overlay| arranged(map, overlay));
                view! { <ChainSheet map /> }.into_any()
            };
            let park = |id: &ChainId| chains.chain(id).map(|chain| &chain.park);
            let of_park = |run: &[ChainId]| {
                let name =
                    run.first().and_then(park).and_then(|id| chains.park(id)).map(|park| chosen.named(&park.name));
                let sheets = run.iter().map(alone).collect_view();
                view! { <section class="chain-sheets__park"><h2>{name}</h2> {sheets}</section> }.into_any()
            };
            let order = in_order(chains, &choice);
            match chosen.is_single() {
                true => order.iter().map(alone).collect_view(),
                false => order.chunk_by(|one, next| park(one) == park(next)).map(of_park).collect_view(),
            }
        });
        Some(view! { <div class="chain-sheets"><Signs /> {sheets}</div> }.into_any())
    })
}
