//! The lines. A line crosses a column only where a bend keeps room for it and turns only in the gap
//! between columns, so it never runs through a box.

use std::fmt::Write;

use super::columns::Columns;
use super::order::Layers;
use super::place::Placed;
use super::{Graph, Rect, hundredth};

/// A line from the edge's start to its end, through points with horizontal tangents.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Path {
    /// Empty where the edge cannot be drawn.
    pub points: Vec<(f64, f64)>,
    /// The line runs against the reading direction.
    pub backwards: bool,
}

impl Path {
    /// The same so much higher, to the hundredth; see [`Rect::raised`].
    pub fn raised(&self, by: f64) -> Self {
        let points = self.points.iter().map(|(x, y)| (*x, hundredth(y - by))).collect();
        Self { points, backwards: self.backwards }
    }

    /// As the `d` of an SVG path.
    pub fn to_svg(&self) -> String {
        let mut d = String::new();
        let mut points = self.points.iter();
        let Some(&(mut x, mut y)) = points.next() else {
            return d;
        };
        // Writing to a String cannot fail.
        let _ = write!(d, "M{x:.1} {y:.1}");
        for &(to_x, to_y) in points {
            let half = (x + to_x) / 2.0;
            let _ = match (y - to_y).abs() < 0.05 {
                true => write!(d, "H{to_x:.1}"),
                false => write!(d, "C{half:.1} {y:.1} {half:.1} {to_y:.1} {to_x:.1} {to_y:.1}"),
            };
            (x, y) = (to_x, to_y);
        }
        d
    }
}

pub(super) fn paths(graph: &Graph, layers: &Layers, columns: &Columns, placed: &Placed) -> Vec<Path> {
    let ports = Ports::new(layers, placed);
    let edges = layers.chains.iter().zip(&columns.edges).enumerate();
    let path = |(index, (chain, edge)): (usize, (&Vec<usize>, &Option<super::columns::Forward>))| {
        let Some(edge) = edge else {
            return Path::default();
        };
        let mut points = Vec::with_capacity(chain.len() * 2);
        for (step, &item) in chain.iter().enumerate() {
            let rect = &placed.items[item];
            let column = placed.columns[layers.column_of[item]];
            if step > 0 {
                let y = ports.left(index, chain, step, rect);
                points.push((column.start, y));
                if item < graph.nodes.len() {
                    points.push((rect.x, y));
                }
            }
            if step + 1 < chain.len() {
                let y = ports.right(index, chain, step, rect);
                if item < graph.nodes.len() {
                    points.push((rect.x + rect.width, y));
                }
                points.push((column.start + column.length, y));
            }
        }
        points.dedup();
        if edge.reversed {
            points.reverse();
        }
        Path { points, backwards: edge.reversed }
    };
    edges.map(path).collect()
}

/// Where lines leave and reach a box: spread over the middle of its side in the order of their other
/// ends, so that two lines of one box do not cross.
struct Ports {
    /// For each edge: height of its first and last point as a share of the box's side.
    shares: Vec<(f64, f64)>,
}

impl Ports {
    fn new(layers: &Layers, placed: &Placed) -> Self {
        let mut leaving = vec![Vec::new(); layers.band.len()];
        let mut reaching = vec![Vec::new(); layers.band.len()];
        for (index, chain) in layers.chains.iter().enumerate() {
            if let ([first, second, ..], [.., before, last]) = (chain.as_slice(), chain.as_slice()) {
                leaving[*first].push((placed.items[*second].y, index));
                reaching[*last].push((placed.items[*before].y, index));
            }
        }
        let mut shares = vec![(0.5, 0.5); layers.chains.len()];
        spread(&mut leaving, |edge, share| shares[edge].0 = share);
        spread(&mut reaching, |edge, share| shares[edge].1 = share);
        Self { shares }
    }

    fn left(&self, edge: usize, chain: &[usize], step: usize, rect: &Rect) -> f64 {
        let share = if step + 1 == chain.len() { self.shares[edge].1 } else { 0.5 };
        rect.y + rect.height * share
    }

    fn right(&self, edge: usize, _chain: &[usize], step: usize, rect: &Rect) -> f64 {
        let share = if step == 0 { self.shares[edge].0 } else { 0.5 };
        rect.y + rect.height * share
    }
}

fn spread(sides: &mut [Vec<(f64, usize)>], mut set: impl FnMut(usize, f64)) {
    for side in sides {
        side.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        let count = side.len() as f64;
        for (place, &(_, edge)) in side.iter().enumerate() {
            set(edge, 0.25 + 0.5 * (place as f64 + 0.5) / count);
        }
    }
}
