//! Toolbar, map, panel and table: four views of one choice, which lives in the address.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use super::chosen::Chosen;
use super::panel::Panel;
use super::table::ChainTable;
use super::toolbar::Toolbar;
use crate::app::parts::ChainMapView;
use crate::app::{use_lang, use_state, use_work};
use crate::browser::screen;
use crate::insight::chains::{ChainMap, Choice, Item, Web, present};
use crate::plan::{ChainId, LinkId, Name};

#[component]
pub fn Board(
    /// Only this chain; all of them if there is none.
    #[prop(optional, into)]
    only: Option<ChainId>,
) -> impl IntoView {
    let state = use_state();
    let plan = state.plan;
    let (lang, work) = (use_lang(), use_work());
    let web = StoredValue::new(Web::new(plan));
    let chosen = Chosen::new(only);
    // Selecting a link does not lay the map out anew.
    let shown = Memo::new(move |_| {
        chosen.choice.with(|choice| Choice {
            link: None,
            to: None,
            steps: None,
            year: None,
            having: None,
            ..choice.clone()
        })
    });
    let map = Memo::new(move |_| {
        let present = work.with(|overlay| present(plan, overlay));
        let name = |name: &Name| lang.pick(&name.zh, &name.en).clone();
        Arc::new(ChainMap::new(present.as_ref().unwrap_or(plan), &shown.get(), name))
    });
    let standing_out =
        Memo::new(move |_| chosen.choice.with(|choice| web.with_value(|web| owned(choice.standing_out(plan, web)))));
    let selected = Memo::new(move |_| {
        let link = chosen.choice.with(|choice| choice.link.clone())?;
        map.with(|map| map.node_of(plan, &link))
    });
    let on_select = Callback::new(move |node: Option<usize>| {
        let item = node.and_then(|node| map.with_untracked(|map| Some(map.nodes.get(node)?.item.clone())));
        choose(chosen, item);
        if let Some(node) = node {
            screen::focus(&format!("node-{node}"));
        }
    });
    view! {
        <div class="chain-board" class:chain-board--present=move || state.query.with(|query| query.get("present").is_some())>
            <Toolbar chosen map standing_out />
            <div class="chain-board__views">
                <ChainMapView map standing_out selected on_select />
                <aside class="chain-board__panel" aria-live="polite"><Panel chosen web /></aside>
            </div>
        </div>
        <ChainTable chosen web standing_out />
    }
}

/// A box was chosen: a link is selected, a folded chain or park opens.
fn choose(chosen: Chosen, item: Option<Item>) {
    chosen.change(|choice| match item {
        Some(Item::Link(link)) => choice.link = Some(link),
        Some(Item::Chain(chain)) => {
            choice.folded.remove(&chain);
            choice.fold = Default::default();
        }
        Some(Item::Park(park)) => {
            choice.park = Some(park);
            choice.fold = Default::default();
        }
        None => (choice.link, choice.to, choice.steps) = (None, None, None),
    });
}

fn owned(links: Option<BTreeSet<&LinkId>>) -> Option<BTreeSet<LinkId>> {
    Some(links?.into_iter().cloned().collect())
}
