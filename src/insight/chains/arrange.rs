//! The map as people arranged it: boxes moved away from where the layout put them, their lines with
//! them. However they are moved, no box covers another, leaves its chain or has a line run through it.

use std::collections::BTreeMap;

use super::room::{band_at, bands_of, make_room};
use super::{ChainMap, Edge, Item, Node, Way};
use crate::insight::layout::{Rect, around, is_free};
use crate::journal::{Cell, Field, Overlay, Shift};
use crate::plan::{LinkId, Plan, Subject};

/// How far one press of a key moves a box.
const STEP: f64 = 20.0;
/// How far below its chain, and right of the map, a box may be put.
const ROOM: f64 = 240.0;
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

/// The same map with the boxes where people put them. A shift counts from where the layout puts the box
/// and never leads out of its chain, which grows with it: so it means the same on the map of all chains, of
/// one alone and in either language.
pub fn arranged(mut map: ChainMap, overlay: &Overlay) -> ChainMap {
    let shift = |item: &Item| match item {
        Item::Link(id) => Shift::typed(overlay.text(&Subject::Link(id.clone()), Field::Arranged)?),
        _ => None,
    };
    let shifts: Vec<Option<Shift>> = map.nodes.iter().map(|node| shift(&node.item)).collect();
    if shifts.iter().all(Option::is_none) {
        return map;
    }
    let bands = bands_of(&map);
    put(&mut map, &bands, &shifts);
    let is_moved = |node: usize| {
        let gives_way = map.nodes.get(node).is_some_and(|node| matches!(node.item, Item::Elsewhere(_)));
        gives_way || shifts.get(node).is_some_and(Option::is_some)
    };
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

/// Puts the boxes where they were moved to, each within its band, and lets the bands grow.
fn put(map: &mut ChainMap, bands: &[usize], shifts: &[Option<Shift>]) {
    let mut taken: BTreeMap<usize, Vec<Rect>> = BTreeMap::new();
    let stays = |node: &Node, shift: &Option<Shift>| shift.is_none() && !matches!(node.item, Item::Elsewhere(_));
    for ((node, band), _) in map.nodes.iter().zip(bands).zip(shifts).filter(|((node, _), shift)| stays(node, shift)) {
        taken.entry(*band).or_default().push(node.rect);
    }
    // Room below a band is room above the next.
    let mut above = vec![0.0_f64; map.bands.len() + 1];
    let mut width = map.width;
    let mut rects: Vec<Rect> = map.nodes.iter().map(|node| node.rect).collect();
    let mut settle = |rect: &mut Rect, band: &usize, wanted: Rect| {
        let others = taken.entry(*band).or_default();
        *rect = settled(within(map, *band, wanted), others, Way::Down);
        others.push(*rect);
        width = width.max(rect.x + rect.width);
        if let (Some(band), Some(room)) = (map.bands.get(*band), above.get_mut(band + 1)) {
            *room = room.max(rect.y + rect.height - band.span.start - band.span.length);
        }
    };
    for ((rect, band), shift) in rects.iter_mut().zip(bands).zip(shifts) {
        if let Some(shift) = shift {
            let wanted = moved(*rect, shift.right().into(), shift.down().into());
            settle(rect, band, wanted);
        }
    }
    // Boxes that only name links elsewhere give way to all others.
    for ((rect, band), node) in rects.iter_mut().zip(bands).zip(&map.nodes) {
        if matches!(node.item, Item::Elsewhere(_)) {
            let wanted = *rect;
            settle(rect, band, wanted);
        }
    }
    for (node, rect) in map.nodes.iter_mut().zip(rects) {
        node.rect = rect;
    }
    map.width = width;
    make_room(map, bands, &above);
    for (band, room) in map.bands.iter_mut().zip(above.iter().skip(1)) {
        band.span.length += room;
    }
}

/// The nearest place that is in the band, or so far below or beside it that the band may grow to it.
fn within(map: &ChainMap, band: usize, rect: Rect) -> Rect {
    let (top, bottom) =
        map.bands.get(band).map_or((0.0, map.height), |band| (band.span.start, band.span.start + band.span.length));
    let x = rect.x.min(map.width + ROOM - rect.width).max(0.0);
    let y = rect.y.min(bottom + ROOM - rect.height).max(top);
    Rect { x, y, ..rect }
}

/// Where a key moves a box: a step, or past whatever is in the way. `None` at the edge of its band.
pub fn step(map: &ChainMap, node: usize, way: Way) -> Option<(f64, f64)> {
    let here = map.nodes.get(node)?.rect;
    let bands = bands_of(map);
    let band = *bands.get(node)?;
    let beside = map.nodes.iter().zip(&bands).enumerate();
    let beside = beside.filter(|(other, (_, of))| *other != node && **of == band);
    let others: Vec<Rect> = beside.map(|(_, (node, _))| node.rect).collect();
    let (right, down) = match way {
        Way::Right => (STEP, 0.0),
        Way::Left => (-STEP, 0.0),
        Way::Up => (0.0, -STEP),
        Way::Down => (0.0, STEP),
    };
    let there = settled(moved(here, right, down), &others, way);
    let top = map.bands.get(band).map_or(0.0, |band| band.span.start);
    (there.x >= 0.0 && there.y >= top).then_some((there.x - here.x, there.y - here.y))
}

/// The shift that puts a box where it was moved to; `None` if it stays where it is. `base` is the map before
/// anybody arranged it, `map` the one on which it was moved by so much.
pub fn shift(base: &ChainMap, map: &ChainMap, node: usize, by: (f64, f64)) -> Option<(LinkId, Shift)> {
    let (was, is) = (base.nodes.get(node)?, map.nodes.get(node)?);
    let Item::Link(id) = &is.item else {
        return None;
    };
    let band = band_at(base, was.rect.y);
    let top = |map: &ChainMap| map.bands.get(band).map_or(0.0, |band| band.span.start);
    let now = moved(is.rect, 0.0, top(base) - top(map));
    let there = within(base, band, moved(now, by.0, by.1));
    // What is no length becomes 0 in a cast.
    let steps = |from: &Rect| ((there.x - from.x).round() as i32, (there.y - from.y).round() as i32);
    let (right, down) = steps(&was.rect);
    let shift = Shift::new(right, down).filter(|_| steps(&now) != (0, 0));
    shift.map(|shift| (id.clone(), shift))
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
    use crate::insight::chains::{Band, Facts, Origin};
    use crate::insight::layout::Span;
    use crate::journal::{Change, Draft, Entry, Journal, Millis, Slot, Value, Writer, WriterId};
    use crate::plan::{ChainId, ParkId};

    fn map() -> ChainMap {
        let node = |id: &str, x: f64, y: f64| Node {
            item: Item::Link(LinkId::new(id)),
            rect: Rect { x, y, width: 100.0, height: 40.0 },
            whole: String::new(),
            lines: Vec::new(),
            facts: Facts::default(),
            links: Vec::new(),
            origin: Origin::Printed,
        };
        let edge = Edge { from: 0, to: 1, path: Default::default(), origin: Origin::Printed, across: false };
        let nodes = vec![node("a", 0.0, 0.0), node("b", 150.0, 0.0), node("c", 0.0, 50.0), node("below", 0.0, 140.0)];
        let band = |start: f64, length: f64| Band {
            park: ParkId::new("p"),
            chain: Some(ChainId::new("c")),
            span: Span { start, length },
        };
        let bands = vec![band(0.0, 90.0), band(140.0, 40.0)];
        ChainMap { nodes, edges: vec![edge], bands, width: 250.0, height: 180.0, ..ChainMap::default() }
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
        // Its band has grown, and what is below has made room.
        assert_eq!((found.width, found.height), (350.0, 330.0));
        assert_eq!((found.bands[0].span.length, found.bands[1].span.start), (240.0, 290.0));
        assert_eq!(found.nodes[3].rect.y, 290.0);
        assert_eq!(arranged(map(), &Overlay::default()), map());
    }

    #[test]
    fn a_box_that_is_dropped_on_others_moves_below_them() {
        let found = arranged(map(), moved_to("b", "-140,10").overlay());
        assert_eq!((found.nodes[1].rect.x, found.nodes[1].rect.y), (10.0, 50.0 + 40.0 + GAP));
    }

    #[test]
    fn a_box_stays_with_its_chain() {
        let below = arranged(map(), moved_to("b", "0,2000").overlay());
        assert_eq!(below.nodes[1].rect.y, 90.0 + ROOM - 40.0);
        assert!(below.nodes[1].rect.y + 40.0 <= below.bands[0].span.start + below.bands[0].span.length);
        assert!(below.bands[1].span.start > below.bands[0].span.start + below.bands[0].span.length);
        let above = arranged(map(), moved_to("below", "150,-2000").overlay());
        assert_eq!((above.nodes[3].rect.x, above.nodes[3].rect.y), (150.0, 140.0));
    }

    #[test]
    fn a_shift_does_not_count_how_much_the_chains_above_have_grown() {
        let now = arranged(map(), moved_to("b", "100,200").overlay());
        let (_, found) = shift(&map(), &now, 3, (30.0, 10.0)).unwrap();
        assert_eq!(found, Shift::new(30, 10).unwrap());
        // At its edge it goes no farther, which is no shift.
        assert_eq!(shift(&map(), &now, 3, (-30.0, -10.0)), None);
        assert_eq!(step(&now, 3, Way::Up), None);
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
