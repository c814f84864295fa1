//! The map: boxes, lines and bands with their places, ready to be drawn.

use std::collections::BTreeSet;

use super::{Facts, Origin};
use crate::insight::layout::{Path, Rect, Span};
use crate::plan::{ChainId, LinkId, ParkId, Plan, Stage};

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
    /// A link of a chain that is not shown, with which one that is shown is connected.
    Elsewhere(LinkId),
}

#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    pub item: Item,
    pub rect: Rect,
    /// The name, whole and broken into lines.
    pub whole: String,
    pub lines: Vec<String>,
    pub facts: Facts,
    /// The link, or all links that are folded into the box.
    pub links: Vec<LinkId>,
    pub origin: Origin,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Edge {
    /// Places in [`ChainMap::nodes`].
    pub from: usize,
    pub to: usize,
    pub path: Path,
    /// Of several connections drawn as one line the weightiest.
    pub origin: Origin,
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

impl Node {
    /// Whether it stands for a link, alone or among others.
    pub fn holds(&self, link: &LinkId) -> bool {
        self.links.contains(link) || matches!(&self.item, Item::Elsewhere(id) if id == link)
    }
}

impl ChainMap {
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

    /// Whether both have the same boxes, lines and bands, if perhaps in other places.
    pub fn has_the_boxes_of(&self, other: &ChainMap) -> bool {
        let is_box = |(one, two): (&Node, &Node)| {
            // The lines of a name follow from the whole.
            one.item == two.item
                && one.whole == two.whole
                && one.facts == two.facts
                && one.links == two.links
                && one.origin == two.origin
        };
        let said = |edge: &Edge| (edge.from, edge.to, edge.origin, edge.across);
        self.shows_the_same(other)
            && self.stages == other.stages
            && self.nodes.len() == other.nodes.len()
            && self.edges.len() == other.edges.len()
            && self.nodes.iter().zip(&other.nodes).all(is_box)
            && self.edges.iter().zip(&other.edges).all(|(one, two)| said(one) == said(two))
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
            Item::Elsewhere(_) => false,
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
