//! Boxes, lines and titles of the map, in the map's own units.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::ev::{self, MouseEvent};
use leptos::prelude::*;
use leptos::svg;

use super::paint::{arrow, class, paint, px};
use crate::app::{each, follow, live, use_lang, use_state, use_work};
use crate::i18n::words::{chain_map as words, chains};
use crate::i18n::{Lang, Text};
use crate::insight::chains::{Band, ChainMap, Edge, Form, Item, LinkState, Node, STAGE, stage};
use crate::insight::layout::{Path, Rect};
use crate::journal::Overlay;
use crate::plan::{ChainId, Evidence, LinkId, Name, Plan, Stage};
use crate::route::{Page, Query, Route};

/// Built anew when other boxes or lines are shown. What is selected, held back, found out or moved concerns
/// some of them, and only those are told.
#[component]
pub(super) fn Drawing(
    map: Signal<Arc<ChainMap>>,
    standing_out: Signal<Option<BTreeSet<LinkId>>>,
    selected: Signal<Option<usize>>,
    on_select: Callback<Option<usize>>,
    /// How a chain is folded or opened by its title, if it can be.
    on_fold: Option<Callback<ChainId>>,
) -> impl IntoView {
    let (lang, now) = (use_lang(), map.get_untracked());
    let head = |(at, span): &(Stage, _)| paint(stage(*span, STAGE, lang.t(stage_name(*at)).to_owned()));
    let stages = now.stages.iter().map(head).collect_view();
    // One set for all boxes and lines: which of them are held back.
    let faint = Memo::new(move |_| {
        standing_out.with(|links| links.as_ref().map(|links| map.with(|map| map.held_back(links)))).unwrap_or_default()
    });
    let edges = lines(&now, map, faint, selected);
    let nodes = boxes(&now, map, faint, selected, on_select);
    let strips = Memo::new(move |_| map.with(|map| (map.bands.clone(), map.width)));
    let bands = live(move || {
        let (bands, width) = strips.get();
        let title = |(index, band): (usize, Band)| {
            let folded = map.with_untracked(|map| map.is_folded(&band));
            view! { <BandTitle index band folded width on_fold /> }
        };
        bands.into_iter().enumerate().map(title).collect_view().into_any()
    });
    view! { {stages} <g>{edges}</g> {bands} <g>{nodes}</g> }
}

fn lines(
    now: &ChainMap,
    map: Signal<Arc<ChainMap>>,
    faint: Memo<BTreeSet<usize>>,
    selected: Signal<Option<usize>>,
) -> Vec<AnyView> {
    let ends: Arc<[(usize, usize)]> = now.edges.iter().map(|edge| (edge.from, edge.to)).collect();
    let paths = each(move || map.with(|map| map.edges.iter().map(|edge| edge.path.clone()).collect()));
    let held = each({
        let ends = ends.clone();
        move || faint.with(|faint| ends.iter().map(|(from, to)| faint.contains(from) || faint.contains(to)).collect())
    });
    let lit = each(move || {
        let selected = selected.get();
        ends.iter().map(|(from, to)| selected == Some(*from) || selected == Some(*to)).collect()
    });
    let line = |(edge, ((path, held), lit)): (&Edge, ((RwSignal<Path>, RwSignal<bool>), RwSignal<bool>))| {
        let role = edge.line().role;
        view! {
            <path class=class(role) class:chain-map__line--faint=held class:chain-map__line--lit=lit
                marker-end=arrow(role) d=move || path.with(Path::to_svg) />
        }
        .into_any()
    };
    now.edges.iter().zip(paths.into_iter().zip(held).zip(lit)).map(line).collect()
}

fn boxes(
    now: &ChainMap,
    map: Signal<Arc<ChainMap>>,
    faint: Memo<BTreeSet<usize>>,
    selected: Signal<Option<usize>>,
    on_select: Callback<Option<usize>>,
) -> Vec<AnyView> {
    let (work, count) = (use_work(), now.nodes.len());
    let items: Vec<Item> = now.nodes.iter().map(|node| node.item.clone()).collect();
    let rects = each(move || map.with(|map| map.nodes.iter().map(|node| node.rect).collect()));
    let states = each(move || work.with(|overlay| items.iter().map(|item| state(overlay, item)).collect()));
    let held = each(move || faint.with(|faint| (0..count).map(|node| faint.contains(&node)).collect()));
    let chosen = each(move || {
        let selected = selected.get();
        (0..count)
            .map(|node| Choosing { is_selected: selected == Some(node), is_reached: selected.unwrap_or(0) == node })
            .collect()
    });
    let parts = rects.into_iter().zip(states).zip(held).zip(chosen);
    let parts = parts.map(|(((rect, state), held), chosen)| Told { rect, state, held, chosen });
    let nodes = now.nodes.iter().cloned().enumerate().zip(parts);
    nodes.map(|((index, node), told)| view! { <NodeBox index node told on_select /> }.into_any()).collect()
}

/// What a stage is called.
pub fn stage_name(stage: Stage) -> Text {
    match stage {
        Stage::Upstream => chains::UPSTREAM,
        Stage::Midstream => chains::MIDSTREAM,
        Stage::Downstream => chains::DOWNSTREAM,
    }
}

/// Title of a chain's strip: park, chain, printed or inferred.
pub fn band_title(plan: &Plan, lang: Lang, band: &Band) -> String {
    let name = |name: &Name| lang.pick(name.zh.clone(), name.en.clone());
    let park = plan.park(&band.park).map(|park| name(&park.name)).unwrap_or_default();
    match band.chain.as_ref().and_then(|id| plan.chain(id)) {
        Some(chain) => chains::band(lang, &park, &name(&chain.name), chain.evidence != Evidence::Printed),
        None => park,
    }
}

#[component]
fn BandTitle(index: usize, band: Band, folded: bool, width: f64, on_fold: Option<Callback<ChainId>>) -> impl IntoView {
    let lang = use_lang();
    let rule = paint(band.rule(width));
    let title = band.title((0.0, 0.0), band_title(use_state().plan, lang, &band));
    let Some((chain, on_fold)) = band.chain.clone().zip(on_fold) else {
        return view! { <g>{rule} {paint(title)}</g> }.into_any();
    };
    let (mark, what) = if folded { ("▸", chains::UNFOLD) } else { ("▾", chains::FOLD) };
    let Form::Words { x, lines, .. } = title.form else {
        return rule;
    };
    let line = |(y, title): (f64, String)| {
        view! { <tspan x=px(x) y=px(y) aria-hidden="true">{mark}</tspan> " " {title} }.into_any()
    };
    view! {
        <g>
            {rule}
            <text class=format!("{} chain-map__band-title--button", class(title.role)) id=format!("band-{index}")
                data-band=index role="button" tabindex="0" aria-expanded=(!folded).to_string() aria-description=lang.t(what)
                on:click=move |_| on_fold.run(chain.clone())>
                {lines.into_iter().map(line).collect_view()}
            </text>
        </g>
    }
    .into_any()
}

/// What of a box changes while the map shows the same boxes.
#[derive(Clone, Copy)]
struct Told {
    rect: RwSignal<Rect>,
    /// What people found a link to be; only links have a state.
    state: RwSignal<Option<LinkState>>,
    held: RwSignal<bool>,
    chosen: RwSignal<Choosing>,
}

/// Only the selected box (or the first) is reached by Tab; arrows do the rest.
#[derive(Clone, Copy, PartialEq)]
struct Choosing {
    is_selected: bool,
    is_reached: bool,
}

/// A box one can choose.
#[component]
fn NodeBox(index: usize, node: Node, told: Told, on_select: Callback<Option<usize>>) -> impl IntoView {
    let lang = use_lang();
    let Told { rect, state, held, chosen } = told;
    let is_selected = move || chosen.get().is_selected;
    let reached = move || if chosen.get().is_reached { "0" } else { "-1" };
    let (item, firms) = (node.item.clone(), node.facts.enterprises);
    let drawn = live(move || {
        let node = Node { rect: rect.get(), ..node.clone() };
        let (outline, name, large) = (paint(node.outline()), paint(node.name()), paint(node.large_name()));
        if matches!(node.item, Item::Elsewhere(_)) {
            return view! { {outline} {name} {large} }.into_any();
        }
        let foot = paint(node.foot(node_foot(lang, &node)));
        let mark = |state| node.state(state, lang.t(words::state_mark(state)).to_owned());
        let marks = state.get().map(|state| mark(state).into_iter().map(paint).collect_view());
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
        let state = state.get().unwrap_or_default();
        chains::node_more(lang, firms, lang.t(words::state(state)))
    });
    // No `transform`: the browser would keep each box as a layer of its own, and thousands of them drag slowly.
    view! {
        <g class="chain-map__node" class:chain-map__node--selected=is_selected class:chain-map__node--faint=held
            id=format!("node-{index}") data-node=index role="button" aria-description=more tabindex=reached
            aria-pressed=move || is_selected().to_string() on:click=move |_| on_select.run(Some(index))>
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
