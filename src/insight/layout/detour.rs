//! Lines around boxes that people put in their way.
//!
//! A line runs level and upright along the sides of boxes, on the shortest way with few turns (A*). Boxes
//! that are at least twice [`TIGHT`] apart always leave a way.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};

use super::Rect;

type Point = (f64, f64);

/// How far from boxes a line turns, to the side and above or below; the second where there is less room.
const ROOM: Point = (14.0, 5.0);
const TIGHT: Point = (4.0, 4.0);
/// A turn is as dear as so much of a longer way.
const TURN: u32 = 40;
/// Between two points of a curve at which it is looked at.
const STEP: f64 = 3.0;

/// Whether a curve through these points, as [`super::Path::to_svg`] draws it, stays out of all boxes.
pub fn is_free(points: &[Point], boxes: &[Rect]) -> bool {
    let inside = |(x, y): Point, rect: &Rect| {
        x > rect.x + 0.5 && x < rect.x + rect.width - 0.5 && y > rect.y + 0.5 && y < rect.y + rect.height - 0.5
    };
    let pairs = points.iter().zip(points.iter().skip(1));
    pairs.flat_map(|(from, to)| curve(*from, *to)).all(|point| !boxes.iter().any(|rect| inside(point, rect)))
}

/// Points of the curve between two points, close to each other.
fn curve(from: Point, to: Point) -> impl Iterator<Item = Point> {
    let steps = (((to.0 - from.0).abs() + (to.1 - from.1).abs()) / STEP).ceil().clamp(1.0, 4096.0) as u32;
    (0..=steps).map(move |step| {
        let t = f64::from(step) / f64::from(steps);
        // The handles of the curve stand half-way to the side.
        let x = (1.0 - t).powi(3) + 1.5 * t * (1.0 - t);
        let y = (1.0 - t).powi(3) + 3.0 * t * (1.0 - t).powi(2);
        (to.0 + (from.0 - to.0) * x, to.1 + (from.1 - to.1) * y)
    })
}

/// A line that leaves one box at `from` and reaches another at `to`, both at a side: +1 for the right
/// one, -1 for the left one. `None` where boxes stand too close to each other.
pub fn around((from, leaves): (Point, f64), (to, reaches): (Point, f64), boxes: &[Rect]) -> Option<Vec<Point>> {
    [ROOM, TIGHT].into_iter().find_map(|room| {
        let ends = [(from.0 + leaves * room.0, from.1), (to.0 + reaches * room.0, to.1)];
        let mut points = vec![from];
        points.extend(Maze::new(ends, boxes, room).way()?);
        points.push(to);
        Some(eased(&turns(points), 0.9 * room.0))
    })
}

/// All places where a line can turn.
struct Maze {
    ends: [Point; 2],
    boxes: Vec<Rect>,
    xs: Vec<f64>,
    ys: Vec<f64>,
}

/// Column and row of a place, and whether the line came there upright.
type Stand = (usize, usize, bool);

impl Maze {
    fn new(ends: [Point; 2], boxes: &[Rect], room: Point) -> Self {
        let grown = |rect: &Rect| Rect {
            x: rect.x - room.0,
            y: rect.y - room.1,
            width: rect.width + 2.0 * room.0,
            height: rect.height + 2.0 * room.1,
        };
        let boxes: Vec<Rect> = boxes.iter().map(grown).collect();
        let xs = boxes.iter().flat_map(|rect| [rect.x, rect.x + rect.width]).chain(ends.map(|end| end.0));
        let ys = boxes.iter().flat_map(|rect| [rect.y, rect.y + rect.height]).chain(ends.map(|end| end.1));
        let (xs, ys) = (sorted(xs.collect()), sorted(ys.collect()));
        Self { ends, boxes, xs, ys }
    }

    /// The places on the shortest way from one end to the other, both included.
    fn way(&self) -> Option<Vec<Point>> {
        let [start, end] = self.ends;
        let start = (place(&self.xs, start.0)?, place(&self.ys, start.1)?, false);
        let end = (place(&self.xs, end.0)?, place(&self.ys, end.1)?, false);
        let mut came = BTreeMap::from([(start, (0, start))]);
        let mut open = BinaryHeap::from([Reverse((self.length(start, end)?, start))]);
        while let Some(Reverse((_, here))) = open.pop() {
            if here == end {
                return self.told(&came, start, end);
            }
            let (cost, _) = *came.get(&here)?;
            for next in self.steps(here) {
                let turn = if next.2 == here.2 { 0 } else { TURN };
                let further = cost + turn + self.length(here, next)?;
                if came.get(&next).is_none_or(|(known, _)| further < *known) {
                    came.insert(next, (further, here));
                    open.push(Reverse((further + self.length(next, end)?, next)));
                }
            }
        }
        None
    }

    /// The nearest places left and right, above and below; and this one, turned.
    fn steps(&self, (column, row, upright): Stand) -> impl Iterator<Item = Stand> {
        let level = [column.checked_sub(1), Some(column + 1)].map(move |column| Some((column?, row, false)));
        let up = [row.checked_sub(1), Some(row + 1)].map(move |row| Some((column, row?, true)));
        let steps = if upright { up } else { level };
        let free = move |next: &Stand| self.is_way((column, row), (next.0, next.1));
        steps.into_iter().flatten().filter(free).chain([(column, row, !upright)])
    }

    fn is_way(&self, from: (usize, usize), to: (usize, usize)) -> bool {
        let (Some(from), Some(to)) = (self.at(from), self.at(to)) else { return false };
        // All sides of boxes are places: what lies between two of them is inside a box, or outside.
        let (x, y) = ((from.0 + to.0) / 2.0, (from.1 + to.1) / 2.0);
        let inside = |rect: &Rect| x > rect.x && x < rect.x + rect.width && y > rect.y && y < rect.y + rect.height;
        !self.boxes.iter().any(inside)
    }

    fn at(&self, (column, row): (usize, usize)) -> Option<Point> {
        Some((*self.xs.get(column)?, *self.ys.get(row)?))
    }

    fn length(&self, from: Stand, to: Stand) -> Option<u32> {
        let (from, to) = (self.at((from.0, from.1))?, self.at((to.0, to.1))?);
        Some(((to.0 - from.0).abs() + (to.1 - from.1).abs()) as u32)
    }

    /// All places from the start to the end.
    fn told(&self, came: &BTreeMap<Stand, (u32, Stand)>, start: Stand, end: Stand) -> Option<Vec<Point>> {
        let mut points = vec![self.at((end.0, end.1))?];
        let mut here = end;
        while here != start {
            let (_, before) = *came.get(&here)?;
            points.push(self.at((before.0, before.1))?);
            here = before;
        }
        points.reverse();
        Some(points)
    }
}

fn sorted(mut places: Vec<f64>) -> Vec<f64> {
    places.sort_unstable_by(f64::total_cmp);
    places.dedup();
    places
}

fn place(places: &[f64], at: f64) -> Option<usize> {
    places.iter().position(|place| *place == at)
}

/// Without the points that are only passed: level and upright pieces in turns, the first and last level.
fn turns(mut points: Vec<Point>) -> Vec<Point> {
    points.dedup();
    let mut turns: Vec<Point> = Vec::with_capacity(points.len());
    for point in points {
        while let [.., first, second] = turns.as_slice() {
            let passed = first.1 == second.1 && second.1 == point.1 || first.0 == second.0 && second.0 == point.0;
            if !passed {
                break;
            }
            turns.pop();
        }
        turns.push(point);
    }
    turns
}

/// Upright pieces become slopes of at most twice this width, so that the line has no corners; not where it
/// turns back.
fn eased(turns: &[Point], slope: f64) -> Vec<Point> {
    let level: Vec<(Point, Point)> =
        turns.chunks_exact(2).filter_map(|piece| Some((*piece.first()?, *piece.last()?))).collect();
    let length = |index: usize| level.get(index).map(|(start, end)| end.0 - start.0);
    let slope_after = |index: usize| match (length(index), length(index + 1)) {
        (Some(before), Some(after)) if before * after > 0.0 => {
            before.signum() * slope.min(before.abs() / 2.0).min(after.abs() / 2.0)
        }
        _ => 0.0,
    };
    let piece = |(index, (start, end)): (usize, &(Point, Point))| {
        let before = index.checked_sub(1).map_or(0.0, slope_after);
        [(start.0 + before, start.1), (end.0 - slope_after(index), end.1)]
    };
    level.iter().enumerate().flat_map(piece).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn rect(x: f64, y: f64) -> Rect {
        Rect { x, y, width: 100.0, height: 40.0 }
    }

    #[test]
    fn a_curve_is_free_that_no_box_is_in_the_way_of() {
        let curve = [(100.0, 20.0), (300.0, 220.0)];
        assert!(is_free(&curve, &[rect(0.0, 0.0), rect(300.0, 200.0)]));
        assert!(!is_free(&curve, &[rect(150.0, 100.0)]), "through its middle");
        assert!(is_free(&curve, &[rect(220.0, 40.0), rect(80.0, 160.0)]), "beside its bends");
    }

    #[test]
    fn a_line_goes_around_what_is_in_its_way() {
        let boxes = [rect(0.0, 0.0), rect(150.0, 0.0), rect(300.0, 0.0)];
        let line = around(((100.0, 20.0), 1.0), ((300.0, 20.0), -1.0), &boxes).unwrap();
        assert!(is_free(&line, &boxes), "{line:?}");
        assert_eq!((line.first(), line.last()), (Some(&(100.0, 20.0)), Some(&(300.0, 20.0))));
        assert_eq!(line.len(), 6, "{line:?}");
    }

    #[test]
    fn it_finds_through_the_narrowest_gap_and_out_of_a_corner() {
        let wall = (0..20).map(|row| rect(150.0, -480.0 + 48.0 * f64::from(row)));
        let boxes: Vec<Rect> = wall.chain([rect(0.0, 0.0), rect(300.0, 0.0)]).collect();
        for (to, reaches) in [((300.0, 20.0), -1.0), ((400.0, 20.0), 1.0)] {
            let line = around(((100.0, 20.0), 1.0), (to, reaches), &boxes).unwrap();
            assert!(is_free(&line, &boxes), "{line:?}");
        }
    }
}
