//! Boxes, lines and titles of the map, in the map's own units.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use crate::app::{follow, use_lang, use_state, use_work};
use crate::i18n::words::{chains, fields};
use crate::i18n::{Lang, Text};
use crate::insight::chains::{Band, ChainMap, Edge, Item, Node};
use crate::insight::layout::Rect;
use crate::journal::{Field, Overlay};
use crate::plan::{ChainId, Evidence, LinkId, Name, Plan, Stage, Subject};

/// Rebuilt when the map is laid out anew; selection and filters only change classes.
#[component]
pub(super) fn Drawing(
    map: Arc<ChainMap>,
    standing_out: Signal<Option<BTreeSet<LinkId>>>,
    selected: Signal<Option<usize>>,
    on_select: Callback<Option<usize>>,
    on_fold: Callback<ChainId>,
) -> impl IntoView {
    let bands = map.bands.iter().enumerate();
    let bands = bands
        .map(|(index, band)| view! { <BandTitle index band=band.clone() folded=map.is_folded(band) width=map.width on_fold /> })
        .collect_view();
    let stages = map.stages.iter().map(|(stage, span)| {
        view! {
            <text class="chain-map__stage" x=(span.start + span.length / 2.0).to_string() y="8" text-anchor="middle">
                {use_lang().t(stage_name(*stage))}
            </text>
        }
    });
    let stages = stages.collect_view();
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
fn BandTitle(index: usize, band: Band, folded: bool, width: f64, on_fold: Callback<ChainId>) -> impl IntoView {
    let lang = use_lang();
    let y = band.span.start - 12.0;
    let rule = px(y - 20.0);
    let words = band_title(use_state().plan, lang, &band);
    let rule = view! { <line class="chain-map__rule" x1="0" x2=px(width) y1=rule.clone() y2=rule /> };
    let Some(chain) = band.chain else {
        return view! { <g>{rule} <text class="chain-map__band-title" x="0" y=px(y)>{words}</text></g> }.into_any();
    };
    let (mark, what) = if folded { ("▸", chains::UNFOLD) } else { ("▾", chains::FOLD) };
    view! {
        <g>
            {rule}
            <text class="chain-map__band-title chain-map__band-title--button" x="0" y=px(y) id=format!("band-{index}")
                data-band=index role="button" tabindex="0" aria-expanded=(!folded).to_string() aria-description=lang.t(what)
                on:click=move |_| on_fold.run(chain.clone())>
                <tspan aria-hidden="true">{mark}</tspan> " " {words}
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
    view! {
        <path class="chain-map__line" class:chain-map__line--inferred=edge.inferred class:chain-map__line--across=edge.across
            class:chain-map__line--faint=held class:chain-map__line--lit=lit
            marker-end="url(#chain-map-arrow)" d=edge.path.to_svg() />
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
    // The name is what is seen, so that people who speak to their computer can say it.
    let mark = state_mark(&node);
    let more = {
        let enterprises = node.facts.enterprises;
        follow(move || {
            mark.with(|state| {
                chains::node_more(lang, enterprises, if state.is_empty() { lang.t(chains::UNVERIFIED) } else { state })
            })
        })
    };
    // No `transform`: the browser would keep each box as a layer of its own, and thousands of them drag slowly.
    let Rect { x, y, width, height } = node.rect;
    view! {
        <g class="chain-map__node" class:chain-map__node--selected=is_selected class:chain-map__node--faint=held
            class:chain-map__node--inferred=node.inferred class:chain-map__node--empty=node.facts.is_empty()
            id=format!("node-{index}") data-node=index role="button" aria-description=more tabindex=reached
            aria-pressed=move || is_selected().to_string() on:click=move |_| on_select.run(Some(index))>
            <rect class="chain-map__box" x=px(x) y=px(y) width=px(width) height=px(height) rx="6" />
            {words(&node)}
            " "
            <text class="chain-map__foot" x=px(x + width / 2.0) y=px(y + height - 9.0)
                text-anchor="middle">{node_foot(lang, &node)}</text>
            " "
            <text class="chain-map__state" x=px(x + width - 6.0) y=px(y + 16.0) text-anchor="end">{mark}</text>
        </g>
    }
}

/// The state that people reported of a link, in one word; nothing while nobody has verified it.
fn state_mark(node: &Node) -> Signal<String> {
    let (lang, work) = (use_lang(), use_work());
    let link = match &node.item {
        Item::Link(id) => Some(Subject::Link(id.clone())),
        Item::Park(_) | Item::Chain(_) => None,
    };
    follow(move || {
        let word = |overlay: &Overlay| {
            let code = overlay.text(link.as_ref()?, Field::LinkState).filter(|code| *code != "unverified")?;
            fields::choice(Field::LinkState, code)
        };
        work.with(word).map(|word| lang.t(word).to_owned()).unwrap_or_default()
    })
}

fn words(node: &Node) -> impl IntoView + use<> {
    let Rect { x, y, width, .. } = node.rect;
    let lines = node.lines.iter().enumerate().map(|(row, line)| {
        view! { <tspan x=px(x + width / 2.0) y=px(y + 21.0 + 20.0 * row as f64)>{line.clone()}</tspan> }
    });
    view! { <text class="chain-map__name" text-anchor="middle">{lines.collect_view()}</text> }
}

fn px(length: f64) -> String {
    format!("{length:.1}")
}

/// Line under a box's name: what stands there.
pub fn node_foot(lang: Lang, node: &Node) -> String {
    let facts = &node.facts;
    match node.item {
        Item::Link(_) => chains::foot(lang, facts.projects, facts.outside, &facts.investment.to_string()),
        _ => chains::folded(lang, facts.links),
    }
}
