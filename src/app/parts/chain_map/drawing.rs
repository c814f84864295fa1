//! Boxes, lines and titles of the map, in the map's own units.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::ev::{self, MouseEvent};
use leptos::prelude::*;
use leptos::svg;

use super::paint::{arrow, class, paint, px};
use crate::app::{follow, live, use_lang, use_state, use_work};
use crate::i18n::words::{chain_map as words, chains};
use crate::i18n::{Lang, Text};
use crate::insight::chains::{Band, ChainMap, Edge, Form, Item, LinkState, Node, STAGE, stage};
use crate::plan::{ChainId, Evidence, LinkId, Name, Plan, Stage};
use crate::route::{Page, Query, Route};

/// Rebuilt when the map is laid out anew; selection and filters only change classes.
#[component]
pub(super) fn Drawing(
    map: Arc<ChainMap>,
    standing_out: Signal<Option<BTreeSet<LinkId>>>,
    selected: Signal<Option<usize>>,
    on_select: Callback<Option<usize>>,
    /// How a chain is folded or opened by its title, if it can be.
    on_fold: Option<Callback<ChainId>>,
) -> impl IntoView {
    let bands = map.bands.iter().enumerate();
    let bands = bands
        .map(|(index, band)| view! { <BandTitle index band=band.clone() folded=map.is_folded(band) width=map.width on_fold /> })
        .collect_view();
    let head = |(at, span): &(Stage, _)| paint(stage(*span, STAGE, use_lang().t(stage_name(*at)).to_owned()));
    let stages = map.stages.iter().map(head).collect_view();
    // One set for all boxes and lines: which of them are held back.
    let faint = {
        let map = map.clone();
        Memo::new(move |_| standing_out.with(|links| links.as_ref().map(|links| map.held_back(links))))
    };
    let edges = map.edges.iter().map(|edge| view! { <Line edge=edge.clone() faint selected /> }).collect_view();
    let nodes = map.nodes.iter().enumerate();
    let nodes = nodes
        .map(|(index, node)| view! { <NodeBox index node=node.clone() faint selected on_select /> })
        .collect_view();
    view! { {stages} <g>{edges}</g> {bands} <g>{nodes}</g> }
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

#[component]
fn Line(edge: Edge, faint: Memo<Option<BTreeSet<usize>>>, selected: Signal<Option<usize>>) -> impl IntoView {
    let (from, to) = (edge.from, edge.to);
    let held = move || faint.with(|faint| faint.as_ref().is_some_and(|f| f.contains(&from) || f.contains(&to)));
    let lit = move || selected.get().is_some_and(|node| node == from || node == to);
    let role = edge.line().role;
    view! {
        <path class=class(role) class:chain-map__line--faint=held class:chain-map__line--lit=lit marker-end=arrow(role)
            d=edge.path.to_svg() />
    }
}

/// A box one can choose. Only the selected one (or the first) is reached by Tab; arrows do the rest.
#[component]
fn NodeBox(
    index: usize,
    node: Node,
    faint: Memo<Option<BTreeSet<usize>>>,
    selected: Signal<Option<usize>>,
    on_select: Callback<Option<usize>>,
) -> impl IntoView {
    let lang = use_lang();
    let is_selected = move || selected.get() == Some(index);
    let held = move || faint.with(|faint| faint.as_ref().is_some_and(|faint| faint.contains(&index)));
    let reached = move || if selected.get().unwrap_or(0) == index { "0" } else { "-1" };
    let (outline, name, large) = (paint(node.outline()), paint(node.name()), paint(node.large_name()));
    if let Item::Elsewhere(link) = &node.item {
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
        return link.attr("tabindex", reached).on(ev::click, follow).child((outline, name, large)).into_any();
    }
    // The name is what is seen, so that people who speak to their computer can say it.
    let state = state(&node);
    let more = follow(move || {
        let state = state.get().unwrap_or_default();
        chains::node_more(lang, node.facts.enterprises, lang.t(words::state(state)))
    });
    let foot = paint(node.foot(node_foot(lang, &node)));
    let marks = live(move || {
        let mark = |state| node.state(state, lang.t(words::state_mark(state)).to_owned());
        state.get().map(|state| mark(state).into_iter().map(paint).collect_view()).into_any()
    });
    // No `transform`: the browser would keep each box as a layer of its own, and thousands of them drag slowly.
    view! {
        <g class="chain-map__node" class:chain-map__node--selected=is_selected class:chain-map__node--faint=held
            id=format!("node-{index}") data-node=index role="button" aria-description=more tabindex=reached
            aria-pressed=move || is_selected().to_string() on:click=move |_| on_select.run(Some(index))>
            {outline} {name} {large} " " {foot} " " {marks}
        </g>
    }
    .into_any()
}

/// What people found a link to be; only links have a state.
fn state(node: &Node) -> Memo<Option<LinkState>> {
    let work = use_work();
    let link = match &node.item {
        Item::Link(id) => Some(id.clone()),
        _ => None,
    };
    Memo::new(move |_| link.as_ref().map(|id| work.with(|overlay| LinkState::of(overlay, id))))
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
