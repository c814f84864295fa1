//! The map: boxes, lines and bands with their places, ready to be drawn.

use std::collections::{BTreeMap, BTreeSet};

use crate::insight::layout::{Graph, Path, Rect, Spacing, Span, layout, text_width, wrap};
use crate::plan::{Chain, ChainId, Connection, Evidence, Link, LinkId, Name, ParkId, Plan, Stage};

use super::{Choice, Facts, Fold, Stock};

/// Type size of a box's name; every other length hangs on it.
const EM: f64 = 14.0;
const LINE_HEIGHT: f64 = 20.0;
const PADDING: f64 = 12.0;
/// Line under the name: projects and money.
const FOOT: f64 = 18.0;
/// Longest line of a name in em, and the narrowest box.
const NAME_EM: f64 = 11.0;
const NARROWEST_EM: f64 = 9.5;
const SPACING: Spacing = Spacing { row: 14.0, column: 56.0, band: 52.0, line: 10.0 };

/// One unit of length is one CSS pixel at scale 1.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChainMap {
    pub nodes: Vec<Node>,
    pub edges: Vec<Edge>,
    pub bands: Vec<Band>,
    pub stages: Vec<(Stage, Span)>,
    pub width: f64,
    pub height: f64,
    pub crossings: usize,
}

/// What a box stands for; a folded chain or park is one box.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Item {
    Park(ParkId),
    Chain(ChainId),
    Link(LinkId),
}

#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    pub item: Item,
    pub rect: Rect,
    /// The name, broken into lines.
    pub lines: Vec<String>,
    pub facts: Facts,
    /// The link, or all links that are folded into the box.
    pub links: Vec<LinkId>,
    pub inferred: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Edge {
    /// Places in [`ChainMap::nodes`].
    pub from: usize,
    pub to: usize,
    pub path: Path,
    /// None of its connections is printed.
    pub inferred: bool,
    /// It leads from one chain to another.
    pub across: bool,
}

/// The strip of one chain, or of a folded park.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    pub park: ParkId,
    /// `None` for a folded park.
    pub chain: Option<ChainId>,
    pub span: Span,
}

impl ChainMap {
    /// Lays out what is chosen; `name` gives names in the reader's language.
    pub fn new(plan: &Plan, choice: &Choice, name: impl Fn(&Name) -> String) -> Self {
        let bands = bands(plan, choice);
        let mut by_chain: BTreeMap<&ChainId, Vec<&Link>> = BTreeMap::new();
        for link in &plan.links {
            by_chain.entry(&link.chain).or_default().push(link);
        }
        let mut nodes = Vec::new();
        for (band, (park, chain)) in bands.iter().enumerate() {
            nodes.extend(boxes(plan, &by_chain, choice, park, chain.as_ref()).into_iter().map(|draft| (band, draft)));
        }
        let lines = nodes.iter().map(|(_, draft)| wrap(&name(&draft.name), NAME_EM)).collect::<Vec<_>>();
        let edges = edges(plan, &nodes);
        let graph = Graph {
            nodes: nodes.iter().zip(&lines).map(|((band, draft), lines)| draft.to_node(*band, lines)).collect(),
            edges: edges.iter().map(|edge| (edge.from, edge.to)).collect(),
        };
        let placed = layout(&graph, &SPACING);
        let stock = Stock::new(plan);
        let draw = |((_, draft), (rect, lines)): ((usize, Draft<'_>), (Rect, Vec<String>))| Node {
            item: draft.item,
            rect,
            lines,
            facts: stock.facts(&draft.links),
            links: draft.links.iter().map(|link| link.id.clone()).collect(),
            inferred: draft.inferred,
        };
        let map = Self {
            nodes: nodes.into_iter().zip(placed.nodes.into_iter().zip(lines)).map(draw).collect(),
            edges: edges.into_iter().zip(placed.edges).map(|(edge, path)| Edge { path, ..edge }).collect(),
            bands: bands
                .into_iter()
                .zip(placed.bands)
                .map(|((park, chain), span)| Band { park, chain, span })
                .collect(),
            stages: if choice.fold == Fold::Links {
                STAGES.into_iter().zip(placed.stages).collect()
            } else {
                Vec::new()
            },
            width: placed.width,
            height: placed.height,
            crossings: placed.crossings,
        };
        if choice.chain.is_some() { map } else { map.with_heads() }
    }

    /// The boxes without their words, as the `d` of one SVG path.
    pub fn outlines(&self) -> String {
        let outline =
            |Rect { x, y, width, height }: Rect| format!("M{x:.0} {y:.0}h{width:.0}v{height:.0}h-{width:.0}z");
        self.nodes.iter().map(|node| outline(node.rect)).collect()
    }

    /// Whether both show the same chains opened equally far, so that a reader is still at the same place.
    pub fn shows_the_same(&self, other: &ChainMap) -> bool {
        let is_same = |(one, two): (&Band, &Band)| one.park == two.park && one.chain == two.chain;
        self.stages.is_empty() == other.stages.is_empty()
            && self.bands.len() == other.bands.len()
            && self.bands.iter().zip(&other.bands).all(is_same)
    }

    /// Boxes in which none of these links stands.
    pub fn held_back(&self, links: &BTreeSet<LinkId>) -> BTreeSet<usize> {
        let held = |node: &Node| !node.links.iter().any(|link| links.contains(link));
        self.nodes.iter().enumerate().filter(|(_, node)| held(node)).map(|(index, _)| index).collect()
    }

    /// Whether a chain is one box.
    pub fn is_folded(&self, band: &Band) -> bool {
        band.chain
            .as_ref()
            .is_some_and(|id| self.nodes.iter().any(|node| matches!(&node.item, Item::Chain(chain) if chain == id)))
    }

    /// The box that an arrow key leads to. Right and left follow the lines; up and down go to the
    /// nearest box above or below. With nothing selected it is the first box.
    pub fn neighbour(&self, from: Option<usize>, way: Way) -> Option<usize> {
        let Some(from) = from else {
            return (!self.nodes.is_empty()).then_some(0);
        };
        let here = middle(&self.nodes.get(from)?.rect);
        let lines = |leaving: bool| {
            let ends = move |edge: &Edge| if leaving { (edge.from, edge.to) } else { (edge.to, edge.from) };
            self.edges.iter().map(ends).filter(move |(near, _)| *near == from).map(|(_, far)| far).collect::<Vec<_>>()
        };
        let beside = |sign: f64| {
            let places = self.nodes.iter().enumerate().map(|(index, node)| (index, middle(&node.rect)));
            places.filter(|(_, at)| (at.1 - here.1) * sign > 1.0).map(|(index, _)| index).collect::<Vec<_>>()
        };
        let candidates = match way {
            Way::Right => lines(true),
            Way::Left => lines(false),
            Way::Down => beside(1.0),
            Way::Up => beside(-1.0),
        };
        // Sideways distance counts half: down is first of all the next row.
        let distance = |index: &usize| {
            let at = self.nodes.get(*index).map_or(here, |node| middle(&node.rect));
            match way {
                Way::Up | Way::Down => (at.0 - here.0).abs() / 2.0 + (at.1 - here.1).abs(),
                Way::Right | Way::Left => (at.1 - here.1).abs(),
            }
        };
        candidates.into_iter().min_by(|a, b| distance(a).total_cmp(&distance(b)))
    }

    /// The box in which a link is found: its own, or that of its folded chain or park.
    pub fn node_of(&self, plan: &Plan, link: &LinkId) -> Option<usize> {
        let chain = plan.link(link).and_then(|link| plan.chain(&link.chain));
        self.nodes.iter().position(|node| match &node.item {
            Item::Link(id) => id == link,
            Item::Chain(id) => chain.is_some_and(|chain| chain.id == *id),
            Item::Park(id) => chain.is_some_and(|chain| chain.park == *id),
        })
    }
}

/// An arrow key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Right,
    Left,
    Up,
    Down,
}

fn middle(rect: &Rect) -> (f64, f64) {
    (rect.x + rect.width / 2.0, rect.y + rect.height / 2.0)
}

const STAGES: [Stage; 3] = [Stage::Upstream, Stage::Midstream, Stage::Downstream];

/// A box before it has a place.
struct Draft<'a> {
    item: Item,
    name: Name,
    stage: Stage,
    links: Vec<&'a Link>,
    inferred: bool,
}

impl Draft<'_> {
    fn to_node(&self, band: usize, lines: &[String]) -> crate::insight::layout::Node {
        let widest = lines.iter().map(|line| text_width(line)).fold(NARROWEST_EM, f64::max);
        crate::insight::layout::Node {
            width: widest * EM + 2.0 * PADDING,
            height: lines.len().max(1) as f64 * LINE_HEIGHT + FOOT + PADDING,
            band,
            stage: self.stage as usize,
        }
    }
}

/// Bands from top to bottom: by park in the plan's order, within it chain by chain.
fn bands(plan: &Plan, choice: &Choice) -> Vec<(ParkId, Option<ChainId>)> {
    let mut bands = Vec::new();
    for park in &plan.parks {
        let chains: Vec<&Chain> =
            plan.chains.iter().filter(|chain| chain.park == park.id && choice.shows(chain)).collect();
        if choice.hides(&park.id) && !chains.is_empty() {
            bands.push((park.id.clone(), None));
        } else {
            bands.extend(chains.into_iter().map(|chain| (park.id.clone(), Some(chain.id.clone()))));
        }
    }
    bands
}

fn boxes<'a>(
    plan: &'a Plan,
    by_chain: &BTreeMap<&'a ChainId, Vec<&'a Link>>,
    choice: &Choice,
    park: &ParkId,
    chain: Option<&ChainId>,
) -> Vec<Draft<'a>> {
    let of = |chain: &ChainId| by_chain.get(chain).into_iter().flatten().copied();
    let links: Vec<&Link> = match chain {
        Some(chain) => of(chain).collect(),
        None => {
            let chains = plan.chains.iter().filter(|chain| chain.park == *park && choice.shows(chain));
            chains.flat_map(|chain| of(&chain.id)).collect()
        }
    };
    let inferred = |evidence: &Evidence| *evidence != Evidence::Printed;
    let whole = |item, name, inferred| Draft { item, name, stage: Stage::Midstream, links: links.clone(), inferred };
    match chain.and_then(|id| plan.chain(id)) {
        None => plan
            .park(park)
            .map(|park| whole(Item::Park(park.id.clone()), park.name.clone(), false))
            .into_iter()
            .collect(),
        Some(chain) if choice.fold == Fold::Chains || choice.folded.contains(&chain.id) => {
            vec![whole(Item::Chain(chain.id.clone()), chain.name.clone(), inferred(&chain.evidence))]
        }
        Some(_) => links
            .iter()
            .map(|link| Draft {
                item: Item::Link(link.id.clone()),
                name: link.name.clone(),
                stage: link.stage,
                links: vec![link],
                inferred: inferred(&link.evidence),
            })
            .collect(),
    }
}

/// Connections between the boxes; those between the same two boxes become one line.
fn edges(plan: &Plan, nodes: &[(usize, Draft<'_>)]) -> Vec<Edge> {
    let mut node_of: BTreeMap<&LinkId, usize> = BTreeMap::new();
    for (node, (_, draft)) in nodes.iter().enumerate() {
        node_of.extend(draft.links.iter().map(|link| (&link.id, node)));
    }
    let mut edges: Vec<Edge> = Vec::new();
    let mut drawn: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for Connection { from, to, evidence, .. } in &plan.connections {
        let (Some(&from), Some(&to)) = (node_of.get(from), node_of.get(to)) else {
            continue;
        };
        let inferred = *evidence != Evidence::Printed;
        let next = edges.len();
        match drawn.get(&(from, to)).and_then(|&edge| edges.get_mut(edge)) {
            Some(edge) => edge.inferred &= inferred,
            None if from == to => {}
            None => {
                let band = |node: usize| nodes.get(node).map(|(band, _)| *band);
                let across = band(from) != band(to);
                edges.push(Edge { from, to, path: Path::default(), inferred, across });
                drawn.insert((from, to), next);
            }
        }
    }
    edges
}
