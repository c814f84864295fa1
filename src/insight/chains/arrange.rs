//! The map as people arranged it: boxes moved away from where the layout put them, their lines with
//! them. However they are moved, no box covers another and no line runs through one.

use super::{ChainMap, Edge, Item, Way};
use crate::insight::layout::{Rect, around, is_free};
use crate::journal::{Cell, Field, Overlay, Shift};
use crate::plan::{LinkId, Plan, Subject};

/// How far one press of a key moves a box.
const STEP: f64 = 20.0;
/// Between a box that was moved and its neighbours.
const GAP: f64 = 8.0;

/// Where a link's shift is kept.
pub fn place(link: LinkId) -> Cell {
    Cell::field(Subject::Link(link), Field::Arranged)
}

/// The places of all links that people moved.
pub fn places(plan: &Plan, overlay: &Overlay) -> Vec<Cell> {
    let places = plan.links.iter().map(|link| place(link.id.clone()));
    places.filter(|cell| overlay.value(cell).is_some()).collect()
}

/// The same map with the boxes where people put them.
pub fn arranged(mut map: ChainMap, overlay: &Overlay) -> ChainMap {
    let top = top(&map);
    let shift = |item: &Item| match item {
        Item::Link(id) => Shift::typed(overlay.text(&Subject::Link(id.clone()), Field::Arranged)?),
        Item::Park(_) | Item::Chain(_) => None,
    };
    let shifts: Vec<Option<Shift>> = map.nodes.iter().map(|node| shift(&node.item)).collect();
    let unmoved = map.nodes.iter().zip(&shifts).filter(|(_, shift)| shift.is_none());
    let mut taken: Vec<Rect> = unmoved.map(|(node, _)| node.rect).collect();
    for (node, shift) in map.nodes.iter_mut().zip(&shifts) {
        if let Some(shift) = shift {
            let wanted = moved(node.rect, shift.right().into(), shift.down().into());
            let wanted = Rect { x: wanted.x.max(0.0), y: wanted.y.max(top), ..wanted };
            node.rect = settled(wanted, &taken, Way::Down);
            taken.push(node.rect);
            map.width = map.width.max(node.rect.x + node.rect.width);
            map.height = map.height.max(node.rect.y + node.rect.height);
        }
    }
    let is_moved = |node: usize| shifts.get(node).is_some_and(Option::is_some);
    let boxes: Vec<Rect> = map.nodes.iter().map(|node| node.rect).collect();
    let moved: Vec<Rect> =
        boxes.iter().enumerate().filter(|(node, _)| is_moved(*node)).map(|(_, rect)| *rect).collect();
    for edge in &mut map.edges {
        let follows = is_moved(edge.from) || is_moved(edge.to);
        if follows || !is_free(&edge.path.points, &moved) {
            edge.path.points = line(edge, &boxes).unwrap_or_default();
        }
    }
    map
}

/// Where a key moves a box: a step, or past whatever is in the way. `None` at the edge of the map.
pub fn step(map: &ChainMap, node: usize, way: Way) -> Option<(f64, f64)> {
    let here = map.nodes.get(node)?.rect;
    let others: Vec<Rect> =
        map.nodes.iter().enumerate().filter(|(other, _)| *other != node).map(|(_, node)| node.rect).collect();
    let (right, down) = match way {
        Way::Right => (STEP, 0.0),
        Way::Left => (-STEP, 0.0),
        Way::Up => (0.0, -STEP),
        Way::Down => (0.0, STEP),
    };
    let there = settled(moved(here, right, down), &others, way);
    (there.x >= 0.0 && there.y >= top(map)).then_some((there.x - here.x, there.y - here.y))
}

/// The shift that puts a box where it was moved to. `base` is the map before anybody arranged it, `map`
/// the one on which it was moved by so much.
pub fn shift(base: &ChainMap, map: &ChainMap, node: usize, by: (f64, f64)) -> Option<(LinkId, Shift)> {
    let (was, is) = (base.nodes.get(node)?, map.nodes.get(node)?);
    let Item::Link(id) = &is.item else {
        return None;
    };
    // What is no length becomes 0 in a cast.
    let shift =
        Shift::new((is.rect.x - was.rect.x + by.0).round() as i32, (is.rect.y - was.rect.y + by.1).round() as i32);
    shift.map(|shift| (id.clone(), shift))
}

fn top(map: &ChainMap) -> f64 {
    map.bands.first().map_or(0.0, |band| band.span.start)
}

fn moved(rect: Rect, right: f64, down: f64) -> Rect {
    Rect { x: rect.x + right, y: rect.y + down, ..rect }
}

/// Moves on in one way past every box in the way. Each is passed once, so this ends.
fn settled(mut rect: Rect, others: &[Rect], way: Way) -> Rect {
    while let Some(other) = others.iter().find(|other| are_close(&rect, other)) {
        match way {
            Way::Right => rect.x = other.x + other.width + GAP,
            Way::Left => rect.x = other.x - rect.width - GAP,
            Way::Up => rect.y = other.y - rect.height - GAP,
            Way::Down => rect.y = other.y + other.height + GAP,
        }
    }
    rect
}

fn are_close(a: &Rect, b: &Rect) -> bool {
    // A little less than the gap, since lengths are not exact.
    let gap = GAP - 0.01;
    a.x + a.width + gap > b.x && b.x + b.width + gap > a.x && a.y + a.height + gap > b.y && b.y + b.height + gap > a.y
}

/// A line from the nearer side of one box to the nearer side of the other, around what is in its way.
fn line(edge: &Edge, boxes: &[Rect]) -> Option<Vec<(f64, f64)>> {
    let (from, to) = (boxes.get(edge.from)?, boxes.get(edge.to)?);
    let right = |rect: &Rect| ((rect.x + rect.width, rect.y + rect.height / 2.0), 1.0);
    let left = |rect: &Rect| ((rect.x, rect.y + rect.height / 2.0), -1.0);
    let (start, end) = if from.x <= to.x { (right(from), left(to)) } else { (left(from), right(to)) };
    let direct = vec![start.0, end.0];
    if is_free(&direct, boxes) { Some(direct) } else { around(start, end, boxes).or(Some(direct)) }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;
    use crate::insight::chains::{Facts, Node};
    use crate::journal::{Change, Draft, Entry, Journal, Millis, Slot, Value, Writer, WriterId};

    fn map() -> ChainMap {
        let node = |id: &str, x: f64, y: f64| Node {
            item: Item::Link(LinkId::new(id)),
            rect: Rect { x, y, width: 100.0, height: 40.0 },
            lines: Vec::new(),
            facts: Facts::default(),
            inferred: false,
        };
        let edge = Edge { from: 0, to: 1, path: Default::default(), inferred: false, across: false };
        let nodes = vec![node("a", 0.0, 0.0), node("b", 150.0, 0.0), node("c", 0.0, 50.0)];
        ChainMap { nodes, edges: vec![edge], width: 250.0, height: 90.0, ..ChainMap::default() }
    }

    fn moved_to(link: &str, shift: &str) -> Journal {
        let cell = place(LinkId::new(link));
        let draft = Draft {
            author: String::new(),
            subject: cell.subject,
            slot: Slot::Field(Field::Arranged),
            base: Vec::new(),
            change: Change::Put(Value::Text(shift.to_owned())),
            since: None,
            remark: String::new(),
        };
        [Entry::from(Writer::new(WriterId::new("d", "t")).write(Millis::new(1), draft))].into_iter().collect()
    }

    #[test]
    fn a_box_stands_where_it_was_put_and_its_line_follows() {
        let found = arranged(map(), moved_to("b", "100,200").overlay());
        assert_eq!((found.nodes[1].rect.x, found.nodes[1].rect.y), (250.0, 200.0));
        assert_eq!(found.edges[0].path.points, [(100.0, 20.0), (250.0, 220.0)]);
        assert_eq!((found.width, found.height), (350.0, 240.0));
        assert_eq!(arranged(map(), &Overlay::default()), map());
    }

    #[test]
    fn a_box_that_is_dropped_on_others_moves_below_them() {
        let found = arranged(map(), moved_to("b", "-140,10").overlay());
        assert_eq!((found.nodes[1].rect.x, found.nodes[1].rect.y), (10.0, 50.0 + 40.0 + GAP));
    }

    #[test]
    fn nothing_leaves_the_map_at_the_left_or_the_top() {
        let found = arranged(map(), moved_to("c", "-500,-500").overlay());
        assert_eq!(found.nodes[2].rect.x, 0.0);
        assert!(found.nodes[2].rect.y > 0.0, "below what stands there");
        assert_eq!(step(&map(), 0, Way::Up), None);
    }

    #[test]
    fn a_key_moves_a_box_a_step_or_past_what_is_in_the_way() {
        assert_eq!(step(&map(), 1, Way::Right), Some((STEP, 0.0)));
        assert_eq!(step(&map(), 0, Way::Down), Some((0.0, 50.0 + 40.0 + GAP)));
    }

    #[test]
    fn a_shift_counts_from_where_the_layout_put_the_box() {
        let now = arranged(map(), moved_to("b", "100,200").overlay());
        let (link, found) = shift(&map(), &now, 1, (-100.4, 0.0)).unwrap();
        assert_eq!((link.as_str(), found), ("b", Shift::new(0, 200).unwrap()));
    }
}
