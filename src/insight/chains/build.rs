//! Makes the map: which boxes and lines there are for what is chosen, and where the layout puts them.

use std::collections::BTreeMap;

use super::{Band, ChainMap, Chains, Choice, Edge, Fold, Item, Node, Origin, Stock, measure, order};
use crate::insight::layout::{self, Graph, Path, Rect, layout};
use crate::plan::{ChainId, Connection, Link, LinkId, Name, Park, ParkId, Stage};

const STAGES: [Stage; 3] = [Stage::Upstream, Stage::Midstream, Stage::Downstream];

/// A box before it has a place.
struct Draft<'a> {
    band: usize,
    item: Item,
    name: String,
    stage: Stage,
    links: Vec<&'a Link>,
    origin: Origin,
}

type ByChain<'a> = BTreeMap<&'a ChainId, Vec<&'a Link>>;

/// Gives names in the reader's language.
type Named<'a> = &'a dyn Fn(&Name) -> String;

impl ChainMap {
    /// Lays out what is chosen; `name` gives names in the reader's language.
    pub fn new(chains: &Chains, choice: &Choice, name: impl Fn(&Name) -> String) -> Self {
        let bands = bands(chains, choice);
        let mut by_chain: ByChain<'_> = BTreeMap::new();
        for link in &chains.links {
            by_chain.entry(&link.chain).or_default().push(link);
        }
        let mut drafts = Vec::new();
        for (band, (park, chain)) in bands.iter().enumerate() {
            drafts.extend(boxes(chains, &by_chain, choice, (band, park, chain.as_ref()), &name));
        }
        let edges = edges(chains, &mut drafts, &name);
        let lines = drafts.iter().map(|draft| measure::lines(&draft.name)).collect::<Vec<_>>();
        let graph = Graph {
            nodes: drafts.iter().zip(&lines).map(|(draft, lines)| draft.to_node(lines)).collect(),
            edges: edges.iter().map(|edge| (edge.from, edge.to)).collect(),
        };
        let placed = layout(&graph, &measure::SPACING);
        let stock = Stock::new(chains);
        let draw = |(draft, (rect, lines)): (Draft<'_>, (Rect, Vec<String>))| Node {
            item: draft.item,
            rect,
            whole: draft.name,
            lines,
            facts: stock.facts(&draft.links),
            links: draft.links.iter().map(|link| link.id.clone()).collect(),
            origin: draft.origin,
        };
        let band = |((park, chain), span)| Band { park, chain, span };
        let map = Self {
            nodes: drafts.into_iter().zip(placed.nodes.into_iter().zip(lines)).map(draw).collect(),
            edges: edges.into_iter().zip(placed.edges).map(|(edge, path)| Edge { path, ..edge }).collect(),
            bands: bands.into_iter().zip(placed.bands).map(band).collect(),
            stages: if choice.fold == Fold::Links {
                STAGES.into_iter().zip(placed.stages).filter(|(_, span)| span.length > 0.0).collect()
            } else {
                Vec::new()
            },
            width: placed.width,
            height: placed.height,
            crossings: placed.crossings,
        };
        if choice.chain.is_some() { map } else { map.with_heads() }
    }
}

impl Draft<'_> {
    fn to_node(&self, lines: &[String]) -> layout::Node {
        let (width, height) = measure::size(&self.item, lines);
        layout::Node { width, height, band: self.band, stage: self.stage as usize }
    }
}

/// Bands from top to bottom: by park in the plan's order, within it so that connected chains stand close.
fn bands(chains: &Chains, choice: &Choice) -> Vec<(ParkId, Option<ChainId>)> {
    let parks = chains.parks.iter().map(|park| {
        let shown = chains.chains.iter().filter(|chain| chain.park == park.id && choice.shows(chain));
        (park, shown.map(|chain| &chain.id).collect::<Vec<_>>())
    });
    let (parks, groups): (Vec<&Park>, Vec<_>) = parks.filter(|(_, shown)| !shown.is_empty()).unzip();
    let ordered = order::close(chains, groups);
    let of_park = |(park, group): (&Park, Vec<&ChainId>)| match choice.hides(&park.id) {
        true => vec![(park.id.clone(), None)],
        false => group.into_iter().map(|chain| (park.id.clone(), Some(chain.clone()))).collect(),
    };
    parks.into_iter().zip(ordered).flat_map(of_park).collect()
}

/// The chains that are shown, in the order of the map.
pub fn in_order(chains: &Chains, choice: &Choice) -> Vec<ChainId> {
    let opened = Choice { fold: Fold::Links, folded_parks: Default::default(), ..choice.for_layout() };
    bands(chains, &opened).into_iter().filter_map(|(_, chain)| chain).collect()
}

fn boxes<'a>(
    chains: &'a Chains,
    by_chain: &ByChain<'a>,
    choice: &Choice,
    (band, park, chain): (usize, &ParkId, Option<&ChainId>),
    named: Named<'_>,
) -> Vec<Draft<'a>> {
    let of = |chain: &ChainId| by_chain.get(chain).into_iter().flatten().copied();
    let links: Vec<&Link> = match chain {
        Some(chain) => of(chain).collect(),
        None => {
            let shown = chains.chains.iter().filter(|chain| chain.park == *park && choice.shows(chain));
            shown.flat_map(|chain| of(&chain.id)).collect()
        }
    };
    let whole = |item, name: &Name, origin| Draft {
        band,
        item,
        name: named(name),
        stage: Stage::Midstream,
        links: links.clone(),
        origin,
    };
    match chain.and_then(|id| chains.chain(id)) {
        None => {
            let park = chains.park(park);
            park.map(|park| whole(Item::Park(park.id.clone()), &park.name, Origin::Printed)).into_iter().collect()
        }
        Some(chain) if choice.fold == Fold::Chains || choice.folded.contains(&chain.id) => {
            vec![whole(Item::Chain(chain.id.clone()), &chain.name, Origin::from(&chain.evidence))]
        }
        Some(_) => links
            .iter()
            .map(|link| Draft {
                band,
                item: Item::Link(link.id.clone()),
                name: named(&link.name),
                stage: link.stage,
                links: vec![link],
                origin: chains.origin_of(link),
            })
            .collect(),
    }
}

/// Connections between the boxes; those between the same two boxes become one line. Where a connection
/// leads to a chain that is not shown, a small box stands for its other end.
fn edges(chains: &Chains, drafts: &mut Vec<Draft<'_>>, named: Named<'_>) -> Vec<Edge> {
    let mut node_of: BTreeMap<&LinkId, usize> = BTreeMap::new();
    for (node, draft) in drafts.iter().enumerate() {
        node_of.extend(draft.links.iter().map(|link| (&link.id, node)));
    }
    let mut edges: Vec<Edge> = Vec::new();
    let mut drawn: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    let mut outside: BTreeMap<(usize, &LinkId, bool), usize> = BTreeMap::new();
    for line in &chains.connections {
        let Connection { from, to, .. } = line;
        let origin = chains.origin_of_line(line);
        let mut beyond = |near: usize, far, leaves| {
            let band = drafts.get(near)?.band;
            if let Some(&node) = outside.get(&(band, far, leaves)) {
                return Some(node);
            }
            let draft = elsewhere(chains, drafts.get(near)?, far, leaves, named)?;
            outside.insert((band, far, leaves), drafts.len());
            drafts.push(draft);
            Some(drafts.len() - 1)
        };
        let ends = match (node_of.get(from), node_of.get(to)) {
            (Some(&from), Some(&to)) => Some((from, to)),
            (Some(&near), None) => beyond(near, to, true).map(|far| (near, far)),
            (None, Some(&near)) => beyond(near, from, false).map(|far| (far, near)),
            (None, None) => None,
        };
        let Some((from, to)) = ends.filter(|(from, to)| from != to) else {
            continue;
        };
        match drawn.get(&(from, to)).and_then(|&edge| edges.get_mut(edge)) {
            Some(edge) => edge.origin = edge.origin.min(origin),
            None => {
                let band = |node: usize| drafts.get(node).map(|draft| (draft.band, is_elsewhere(draft)));
                let across = band(from) != band(to);
                drawn.insert((from, to), edges.len());
                edges.push(Edge { from, to, path: Path::default(), origin, across });
            }
        }
    }
    edges
}

fn is_elsewhere(draft: &Draft<'_>) -> bool {
    matches!(draft.item, Item::Elsewhere(_))
}

/// A link that is not shown, beside the box that it is connected with.
fn elsewhere<'a>(chains: &Chains, near: &Draft<'_>, far: &LinkId, leaves: bool, named: Named<'_>) -> Option<Draft<'a>> {
    let link = chains.link(far)?;
    let place = format!("{} · {}", named(&chains.chain(&link.chain)?.name), named(&link.name));
    Some(Draft {
        band: near.band,
        item: Item::Elsewhere(far.clone()),
        name: if leaves { format!("→ {place}") } else { format!("{place} →") },
        stage: near.stage,
        links: Vec::new(),
        origin: Origin::Printed,
    })
}
