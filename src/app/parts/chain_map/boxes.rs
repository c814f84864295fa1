//! The boxes of the map, each in the group of its chain.

use leptos::ev::{self, MouseEvent};
use leptos::prelude::*;
use leptos::svg;

use super::drawing::{Drawn, Standing};
use super::paint::paint;
use crate::app::{each, follow, live, use_lang, use_state, use_work};
use crate::i18n::Lang;
use crate::i18n::words::{chain_map as words, chains};
use crate::insight::chains::{ChainMap, Item, LinkState, Node};
use crate::journal::Overlay;
use crate::plan::{LinkId, Plan};
use crate::route::{Page, Query, Route};

/// The boxes of each band.
pub(super) fn boxes(
    now: &ChainMap,
    bands: &[usize],
    drawn: &Drawn,
    on_select: Callback<Option<usize>>,
) -> Vec<Vec<AnyView>> {
    let Drawn { map, faint, selected, .. } = *drawn;
    let (work, count) = (use_work(), now.nodes.len());
    let standing = each({
        let (drawn, bands) = (drawn.clone(), bands.to_vec());
        move || {
            map.with(|map| {
                work.with(|overlay| {
                    let stand = |(node, band): (&Node, &usize)| -> Standing {
                        (node.rect.raised(drawn.sunk(map, Some(*band))), state(overlay, &node.item))
                    };
                    map.nodes.iter().zip(&bands).map(stand).collect()
                })
            })
        }
    });
    let held = each(move || faint.with(|faint| (0..count).map(|node| faint.contains(&node)).collect()));
    let is_selected = each(move || {
        let selected = selected.node.get();
        (0..count).map(|node| selected == Some(node)).collect()
    });
    let is_reached = each(move || {
        let reached = selected.node.get().unwrap_or(0);
        (0..count).map(|node| reached == node).collect()
    });
    let told = standing.into_iter().zip(held).zip(is_selected.into_iter().zip(is_reached));
    let mut groups = Vec::new();
    groups.resize_with(now.bands.len(), Vec::new);
    for (((index, node), band), ((standing, held), (is_selected, is_reached))) in
        now.nodes.iter().cloned().enumerate().zip(bands).zip(told)
    {
        let told = Told { standing, held, is_selected, is_reached };
        if let Some(group) = groups.get_mut(*band) {
            group.push(view! { <NodeBox index node told on_select /> }.into_any());
        }
    }
    groups
}

/// What of a box changes while the map shows the same boxes.
#[derive(Clone, Copy)]
struct Told {
    standing: RwSignal<Standing>,
    held: RwSignal<bool>,
    is_selected: RwSignal<bool>,
    /// Only the selected box (or the first) is reached by Tab; arrows do the rest.
    is_reached: RwSignal<bool>,
}

/// A box one can choose.
#[component]
fn NodeBox(index: usize, node: Node, told: Told, on_select: Callback<Option<usize>>) -> impl IntoView {
    let lang = use_lang();
    let Told { standing, held, is_selected, is_reached } = told;
    let reached = move || if is_reached.get() { "0" } else { "-1" };
    let (item, firms) = (node.item.clone(), node.facts.enterprises);
    let drawn = live(move || {
        let (rect, state) = standing.get();
        let node = Node { rect, ..node.clone() };
        let (outline, name, large) = (paint(node.outline()), paint(node.name()), paint(node.large_name()));
        if matches!(node.item, Item::Elsewhere(_)) {
            return view! { {outline} {name} {large} }.into_any();
        }
        let foot = paint(node.foot(node_foot(lang, &node)));
        let mark = |state| node.state(state, lang.t(words::state_mark(state)).to_owned());
        let marks = state.map(|state| mark(state).into_iter().map(paint).collect_view());
        view! { {outline} {name} {large} " " {foot} " " {marks} }.into_any()
    });
    if let Item::Elsewhere(link) = &item {
        let href = elsewhere(use_state().plan, link).to_hash();
        // In a view of its own `<a>` would be a link of a page, not of a drawing.
        let link = svg::a()
            .class("chain-map__outside")
            .id(format!("node-{index}"))
            .attr("href", href)
            .attr("data-node", index);
        let follow = move |event: MouseEvent| {
            if !event.ctrl_key() && !event.meta_key() && !event.shift_key() {
                event.prevent_default();
                on_select.run(Some(index));
            }
        };
        return link.attr("tabindex", reached).on(ev::click, follow).child(drawn).into_any();
    }
    // The name is what is seen, so that people who speak to their computer can say it.
    let more = follow(move || {
        let state = standing.with(|(_, state)| state.unwrap_or_default());
        chains::node_more(lang, firms, lang.t(words::state(state)))
    });
    // No `transform`: the browser would keep each box as a layer of its own, and thousands of them drag slowly.
    view! {
        <g class="chain-map__node" class:chain-map__node--selected=is_selected class:chain-map__node--faint=held
            id=format!("node-{index}") data-node=index role="button" aria-description=more tabindex=reached
            aria-pressed=move || is_selected.get().to_string() on:click=move |_| on_select.run(Some(index))>
            {drawn}
        </g>
    }
    .into_any()
}

fn state(overlay: &Overlay, item: &Item) -> Option<LinkState> {
    match item {
        Item::Link(id) => Some(LinkState::of(overlay, id)),
        _ => None,
    }
}

/// Where a link stands that is not on this map.
pub fn elsewhere(plan: &Plan, link: &LinkId) -> Route {
    let chain = plan.link(link).map(|link| link.chain.clone());
    let page = chain.map_or(Page::Chains, Page::Chain);
    Route { page, query: Query::default().with("link", link.as_str()) }
}

/// Line under a box's name: what stands there.
pub fn node_foot(lang: Lang, node: &Node) -> String {
    let facts = &node.facts;
    match node.item {
        Item::Link(_) => chains::foot(lang, facts.projects, facts.outside, &facts.investment.to_string()),
        Item::Elsewhere(_) => String::new(),
        _ => chains::folded(lang, facts.links),
    }
}
