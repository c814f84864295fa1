//! A map for paper: drawn once, as it stands, with nothing to choose.

use leptos::prelude::*;

use super::bands::band_title;
use super::boxes::node_foot;
use super::drawing::stage_name;
use super::paint::{Arrows, paint};
use crate::app::{use_lang, use_state, use_work};
use crate::i18n::words::chain_map as words;
use crate::insight::chains::{ChainMap, Item, LinkState, Node, STAGE, Shape, stage};

/// Size on paper of what is a CSS pixel on the screen.
const SCALE: f64 = 0.8;

#[component]
pub fn ChainSheet(map: ChainMap) -> impl IntoView {
    let (plan, lang, work) = (use_state().plan, use_lang(), use_work());
    let mut shapes: Vec<Shape> = Vec::new();
    for (at, span) in &map.stages {
        shapes.push(stage(*span, STAGE, lang.t(stage_name(*at)).to_owned()));
    }
    shapes.extend(map.edges.iter().map(|edge| edge.line()));
    shapes.extend(map.bands.iter().map(|band| band.title((0.0, 0.0), band_title(plan, lang, band))));
    for node in &map.nodes {
        shapes.extend([node.outline(), node.name(), node.foot(node_foot(lang, node))]);
        shapes.extend(
            work.with_untracked(|overlay| state(node).map(|id| LinkState::of(overlay, id)))
                .into_iter()
                .flat_map(|state| node.state(state, lang.t(words::state_mark(state)).to_owned())),
        );
    }
    let size = |length: f64| format!("{:.0}", length * SCALE);
    view! {
        <svg class="chain-sheet" viewBox=format!("0 -4 {:.0} {:.0}", map.width, map.height + 8.0)
            width=size(map.width) height=size(map.height + 8.0)>
            <Arrows />
            {shapes.into_iter().map(paint).collect_view()}
        </svg>
    }
}

fn state(node: &Node) -> Option<&crate::plan::LinkId> {
    match &node.item {
        Item::Link(id) => Some(id),
        _ => None,
    }
}
