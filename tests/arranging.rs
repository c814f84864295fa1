//! The map of the chains after people moved boxes on it: nothing covers anything, wherever they put them, and
//! a box stands in the same way in its chain on every map that shows it.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use park_atlas::insight::chains::{ChainMap, Chains, Choice, Fold, Item, arranged};
use park_atlas::insight::layout::Rect;
use park_atlas::journal::{Change, Draft, Entry, Field, Journal, Millis, Slot, Value, Writer, WriterId};
use park_atlas::plan::{ChainId, LinkId, Name, Plan, Subject, pack};
use proptest::prelude::*;

static PLAN: LazyLock<Plan> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds/shizhu-2023-2027");
    let read = |name: &&str| ((*name).to_owned(), fs::read_to_string(folder.join(name)).unwrap());
    let files: BTreeMap<String, String> = pack::FILES.iter().map(read).collect();
    pack::read(&files).0
});
/// Every map on which links are shown: all chains, one park, one folded, each chain alone; in both languages.
static MAPS: LazyLock<Vec<ChainMap>> = LazyLock::new(|| {
    let all = Choice::default();
    let mut choices = vec![all.clone()];
    choices.extend(PLAN.parks.iter().map(|park| Choice { park: Some(park.id.clone()), ..all.clone() }));
    choices.extend(PLAN.chains.iter().map(|chain| Choice { chain: Some(chain.id.clone()), ..all.clone() }));
    choices.push(Choice { folded: [PLAN.chains[0].id.clone()].into(), fold: Fold::Links, ..all.clone() });
    choices.push(Choice { folded_parks: [PLAN.parks[1].id.clone()].into(), ..all });
    let languages: [fn(&Name) -> String; 2] = [|name| name.zh.clone(), |name| name.en.clone()];
    let chains = Chains::printed(PLAN.clone());
    let both = |choice: Choice| languages.map(|name| ChainMap::new(&chains, &choice, name));
    choices.into_iter().flat_map(both).collect()
});

fn move_to(writer: &mut Writer, link: usize, (right, down): (i32, i32)) -> Entry {
    let draft = Draft {
        author: String::new(),
        subject: Subject::Link(PLAN.links[link % PLAN.links.len()].id.clone()),
        slot: Slot::Field(Field::Arranged),
        base: Vec::new(),
        change: Change::Put(Value::Text(format!("{right},{down}"))),
        since: None,
        remark: String::new(),
    };
    Entry::from(writer.write(Millis::new(1), draft))
}

/// A point of the curve that is drawn between two points, by de Casteljau's construction.
fn on_curve(from: (f64, f64), to: (f64, f64), t: f64) -> (f64, f64) {
    let between = |a: (f64, f64), b: (f64, f64)| (a.0 + (b.0 - a.0) * t, a.1 + (b.1 - a.1) * t);
    let half = (from.0 + to.0) / 2.0;
    let mut points = vec![from, (half, from.1), (half, to.1), to];
    while points.len() > 1 {
        points = points.windows(2).map(|pair| between(pair[0], pair[1])).collect();
    }
    points[0]
}

fn is_inside((x, y): (f64, f64), rect: &Rect) -> bool {
    x > rect.x + 1.0 && x < rect.x + rect.width - 1.0 && y > rect.y + 1.0 && y < rect.y + rect.height - 1.0
}

fn overlap(a: &Rect, b: &Rect) -> bool {
    a.x + a.width > b.x && b.x + b.width > a.x && a.y + a.height > b.y && b.y + b.height > a.y
}

#[track_caller]
fn check(map: &ChainMap) {
    for ends in map.bands.windows(2) {
        assert!(ends[0].span.start + ends[0].span.length < ends[1].span.start, "bands cover each other");
    }
    for (at, node) in map.nodes.iter().enumerate() {
        let inside = map.bands.iter().find(|band| {
            let (top, bottom) = (band.span.start - 0.1, band.span.start + band.span.length + 0.1);
            node.rect.y >= top && node.rect.y + node.rect.height <= bottom
        });
        let own = |chain: &ChainId| match &node.item {
            Item::Link(id) => PLAN.link(id).is_some_and(|link| link.chain == *chain),
            _ => true,
        };
        assert!(inside.is_some_and(|band| band.chain.as_ref().is_none_or(own)), "{:?} has left its band", node.lines);
        let below = map.nodes[at + 1..].iter().find(|other| overlap(&node.rect, &other.rect));
        assert!(below.is_none(), "{:?} lies on {:?}", node.lines, below.map(|below| &below.lines));
    }
    for edge in &map.edges {
        assert!(edge.path.points.len() > 1);
        for ends in edge.path.points.windows(2) {
            let point = |step: i32| on_curve(ends[0], ends[1], f64::from(step) / 200.0);
            let hit = map.nodes.iter().find(|node| (0..=200).any(|step| is_inside(point(step), &node.rect)));
            assert!(hit.is_none(), "{:?} runs through {:?}", edge.path.points, hit.map(|node| &node.lines));
        }
    }
}

/// Where a link stands in its band.
fn place(map: &ChainMap, link: &LinkId) -> Option<(f64, f64)> {
    let chain = &PLAN.link(link)?.chain;
    let band = map.bands.iter().find(|band| band.chain.as_ref() == Some(chain))?;
    let node = map.nodes.iter().find(|node| node.item == Item::Link(link.clone()))?;
    Some((node.rect.x, node.rect.y - band.span.start))
}

/// Whether a link can be moved so far within its chain without meeting another box.
fn is_free(map: &ChainMap, link: &LinkId, by: (f64, f64)) -> bool {
    /// More than boxes keep between them.
    const GAP: f64 = 9.0;
    let node = map.nodes.iter().find(|node| node.item == Item::Link(link.clone())).unwrap();
    let there = Rect { x: node.rect.x + by.0, y: node.rect.y + by.1, ..node.rect };
    let around =
        Rect { x: there.x - GAP, y: there.y - GAP, width: there.width + 2.0 * GAP, height: there.height + 2.0 * GAP };
    let chain = &PLAN.link(link).unwrap().chain;
    let band = map.bands.iter().find(|band| band.chain.as_ref() == Some(chain)).unwrap();
    let beside = |other: &Item| matches!(other, Item::Link(id) if id != link && PLAN.link(id).unwrap().chain == *chain);
    there.x >= 0.0
        && there.y >= band.span.start
        && !map.nodes.iter().any(|other| beside(&other.item) && overlap(&around, &other.rect))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn however_boxes_are_moved_none_covers_another_and_no_line_runs_through_one(
        moves in prop::collection::vec((0_usize..200, (-900_i32..900, -2000_i32..2000)), 1..12),
        map in 0_usize..200,
    ) {
        let mut writer = Writer::new(WriterId::new("d", "t"));
        let journal: Journal = moves.iter().map(|(link, by)| move_to(&mut writer, *link, *by)).collect();
        check(&arranged(MAPS[map % MAPS.len()].clone(), journal.overlay()));
    }

    #[test]
    fn a_box_that_was_moved_stands_as_far_from_its_place_on_every_map(
        link in 0_usize..200,
        by in (-150_i32..150, -150_i32..150),
    ) {
        let mut writer = Writer::new(WriterId::new("d", "t"));
        let journal: Journal = [move_to(&mut writer, link, by)].into_iter().collect();
        let id = &PLAN.links[link % PLAN.links.len()].id;
        for base in MAPS.iter() {
            let now = arranged(base.clone(), journal.overlay());
            let (Some(was), Some(is)) = (place(base, id), place(&now, id)) else { continue };
            let wanted = (f64::from(by.0), f64::from(by.1));
            if is_free(base, id, wanted) {
                let found = (is.0 - was.0, is.1 - was.1);
                prop_assert!((found.0 - wanted.0).abs() < 0.6 && (found.1 - wanted.1).abs() < 0.6, "{found:?} {wanted:?}");
            }
        }
    }
}
