//! Layered layout: where the boxes and lines of a chain map go. Pure geometry, no plan in it.
//!
//! Left to right: stages (upstream, midstream, downstream) split into as many columns as their
//! chains are deep. Top to bottom: bands, one per industry group. The steps are the classic ones
//! (Sugiyama, Tagawa, Toda 1981): break cycles, assign columns by network simplex, order by barycentres
//! and sifting, place by isotonic regression, route through the gaps. The same graph always gives the same layout.

#![expect(clippy::indexing_slicing, reason = "indices are made in this module and bounded by the lists they index")]

mod columns;
mod detour;
mod label;
mod near;
mod neighbours;
mod order;
mod place;
mod route;
mod shorten;
mod untangle;
mod viewport;
pub mod wheel;

pub use detour::{around, is_free};
pub use label::{text_width, wrap};
pub use route::Path;
pub use untangle::crossings;
pub use viewport::Viewport;

/// What is to be laid out. Edges name nodes by index; an edge to a node that is not there is
/// drawn nowhere.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Graph {
    pub nodes: Vec<Node>,
    pub edges: Vec<(usize, usize)>,
}

/// A box. `band` and `stage` count from 0; all lengths share one unit of the caller's choice.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Node {
    pub width: f64,
    pub height: f64,
    pub band: usize,
    pub stage: usize,
}

/// Distances that the layout keeps.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spacing {
    /// Between boxes above one another.
    pub row: f64,
    /// Between columns: the room in which lines turn.
    pub column: f64,
    /// Between bands, their titles included.
    pub band: f64,
    /// Height kept free for a line that passes a column.
    pub line: f64,
}

/// Where everything goes. `nodes` and `edges` are in the order of the [`Graph`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Layout {
    pub nodes: Vec<Rect>,
    pub edges: Vec<Path>,
    /// Top and height of each band.
    pub bands: Vec<Span>,
    /// Left and width of each stage.
    pub stages: Vec<Span>,
    pub width: f64,
    pub height: f64,
    /// How often lines cross, the lines' own bends included.
    pub crossings: usize,
}

#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

impl Rect {
    /// The same so much higher, to the hundredth: lengths that were added are not exact when taken off again.
    pub fn raised(self, by: f64) -> Self {
        Self { y: hundredth(self.y - by), ..self }
    }

    /// What two rectangles have in common; nothing if they only touch.
    pub fn common(&self, other: &Rect) -> Option<Rect> {
        let (left, top) = (self.x.max(other.x), self.y.max(other.y));
        let right = (self.x + self.width).min(other.x + other.width);
        let bottom = (self.y + self.height).min(other.y + other.height);
        (right > left && bottom > top).then_some(Rect { x: left, y: top, width: right - left, height: bottom - top })
    }
}

fn hundredth(length: f64) -> f64 {
    (length * 100.0).round() / 100.0
}

#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Span {
    pub start: f64,
    pub length: f64,
}

/// Lays a graph out; takes about a millisecond per thousand nodes.
pub fn layout(graph: &Graph, spacing: &Spacing) -> Layout {
    let columns = columns::assign(graph);
    let mut layers = order::Layers::new(graph, &columns);
    let crossings = untangle::untangle(&mut layers);
    let placed = place::place(graph, &layers, &columns, spacing);
    let edges = route::paths(graph, &layers, &columns, &placed);
    Layout { edges, crossings, ..placed.into_layout(graph.nodes.len()) }
}

#[cfg(test)]
mod tests;
