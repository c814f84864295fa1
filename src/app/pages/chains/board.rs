//! Toolbar, map, panel and table: four views of one choice, which lives in the address.

use std::sync::Arc;

use leptos::html::Div;
use leptos::prelude::*;

use super::arranging::{self, Arranging};
use super::chosen::Chosen;
use super::panel::Panel;
use super::presenting::{Presenting, Stage};
use super::sheets::Sheets;
use super::table::ChainTable;
use super::toolbar::Toolbar;
use crate::app::parts::{ChainLegend, ChainMapView, MapView, Pickers, Selected, elsewhere, stage_name};
use crate::app::{AppState, follow, use_lang, use_state, use_work};
use crate::browser::screen;
use crate::i18n::words::{chain_selection as words, chains};
use crate::insight::chains::{Band, ChainMap, Item, arranged, hit, said};
use crate::journal::Field;
use crate::plan::{ChainId, ParkId};

#[component]
pub fn Board(
    /// Only this chain; all of them if there is none.
    #[prop(optional, into)]
    only: Option<ChainId>,
) -> impl IntoView {
    let (state, work) = (use_state(), use_work());
    let chosen = Chosen::new(only);
    let presenting = Presenting::new(chosen);
    // Selecting a link does not lay the map out anew.
    let shown = Memo::new(move |_| presenting.for_layout());
    let base = Memo::new(move |_| {
        let chains = chosen.chains.get();
        Arc::new(shown.with(|shown| ChainMap::new(&chains, shown, |name| chosen.named(name))))
    });
    let shifts = Memo::new(move |_| work.with(|overlay| said(overlay, &[Field::Arranged])));
    let map = Memo::new(move |_| {
        let base = ChainMap::clone(&base.get());
        shifts.with(|_| work.with_untracked(|overlay| Arc::new(arranged(base, overlay))))
    });
    let selected = Memo::new(move |_| {
        let link = chosen.choice.with(|choice| choice.link.clone())?;
        chosen.chains.with(|chains| map.with(|map| map.node_of(chains, &link)))
    });
    let on_select = Callback::new(move |node: Option<usize>| {
        let item = node.and_then(|node| map.with_untracked(|map| Some(map.nodes.get(node)?.item.clone())));
        choose(chosen, item, presenting.on.get_untracked(), state);
        if let Some(node) = node {
            screen::focus(&format!("node-{node}"));
        }
    });
    let line = Memo::new(move |_| {
        chosen.choice.with(|choice| choice.line.as_ref().and_then(|(from, to)| map.with(|map| map.edge_of((from, to)))))
    });
    let band = Memo::new(move |_| {
        let is_it = |band: &Band| chosen.choice.with(|choice| choice.band.is_some() && choice.band == band.chain);
        map.with(|map| map.bands.iter().position(is_it))
    });
    let on_line = Callback::new(move |edge: usize| {
        let ends = map.with_untracked(|map| {
            chosen.chains.with_untracked(|chains| {
                map.connection_of(chains, edge).map(|line| (line.from.clone(), line.to.clone()))
            })
        });
        if let Some((from, to)) = ends {
            chosen.select_line(from, to);
        }
    });
    let pickers = Pickers {
        on_select,
        on_line,
        on_band: Callback::new(move |chain| chosen.select_band(chain)),
        on_fold: Callback::new(move |chain: ChainId| chosen.change(|choice| choice.turn(chain))),
        on_fold_park: (!chosen.is_single()).then(|| {
            Callback::new(move |park: ParkId| {
                chosen.change(|choice| chosen.chains.with_untracked(|plan| choice.turn_park(&park, plan)));
            })
        }),
        on_move: arranging::on_move(work, base, map),
    };
    let selected = Selected { node: selected.into(), line: line.into(), band: band.into() };
    let (large, board) = (presenting.on, NodeRef::<Div>::new());
    let view = MapView::new();
    view! {
        <div class="chain-board" class:chain-board--present=large node_ref=board>
            <Toolbar chosen map view />
            <div class="chain-board__views">
                <ChainMapView map view standing_out=chosen.standing_out large selected pickers />
                <aside class="chain-board__panel"><Panel chosen /></aside>
            </div>
            <p class="visually-hidden" role="status">{told(chosen)}</p>
            <ChainLegend />
            <Arranging chosen />
            <Stage presenting board />
            <Sheets chosen />
        </div>
        <ChainTable chosen shown />
    }
}

/// What was chosen, in one line: a screen reader that is somewhere else is not read the whole panel.
fn told(chosen: Chosen) -> Signal<Option<String>> {
    let lang = use_lang();
    follow(move || {
        let (plan, choice) = (chosen.chains.get(), chosen.choice.get());
        if let Some((from, to)) = &choice.line {
            let named = |id| plan.link(id).map(|link| chosen.named(&link.name));
            return Some(words::chosen_line(lang, &named(from)?, &named(to)?));
        }
        if let Some(chain) = choice.band.and_then(|band| plan.chain(&band)) {
            return Some(words::chosen_chain(lang, &chosen.named(&chain.name)));
        }
        let link = plan.link(&choice.link?)?;
        Some(chains::chosen(lang, &chosen.told_apart(&hit(&plan, link)), lang.t(stage_name(link.stage))))
    })
}

/// A box was chosen: a link is selected, a folded chain or park opens, and what stands elsewhere is gone to.
fn choose(chosen: Chosen, item: Option<Item>, presenting: bool, state: AppState) {
    match item {
        Some(Item::Link(link)) => chosen.select(Some(link)),
        Some(Item::Elsewhere(link)) if presenting => chosen.select(Some(link)),
        Some(Item::Elsewhere(link)) => state.go(&elsewhere(state.plan, &link)),
        Some(Item::Chain(chain)) => {
            chosen.change(|choice| chosen.chains.with_untracked(|plan| choice.open(&chain, plan)));
        }
        Some(Item::Park(park)) => {
            chosen.change(|choice| chosen.chains.with_untracked(|plan| choice.turn_park(&park, plan)));
        }
        None => chosen.select(None),
    }
}
