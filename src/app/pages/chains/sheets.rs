//! The map on paper: each chain by itself, in type that can be read, while the page is printed.

use leptos::prelude::*;

use super::chosen::Chosen;
use crate::app::parts::{ChainSheet, Signs};
use crate::app::{live_if, use_work};
use crate::browser::printing;
use crate::insight::chains::{ChainMap, Choice, Fold, arranged, in_order};

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
            let alone = |chain| {
                let choice = Choice { chain: Some(chain), ..choice.clone() };
                let map = ChainMap::new(chains, &choice, |name| chosen.named(name));
                let map = work.with(|overlay| arranged(map, overlay));
                view! { <ChainSheet map /> }.into_any()
            };
            in_order(chains, &choice).into_iter().map(alone).collect_view()
        });
        Some(view! { <div class="chain-sheets"><Signs /> {sheets}</div> }.into_any())
    })
}
