//! The map of the chains after people moved boxes on it: nothing covers anything, wherever they put them.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use park_atlas::insight::chains::{ChainMap, Choice, arranged};
use park_atlas::insight::layout::Rect;
use park_atlas::journal::{Change, Draft, Entry, Field, Journal, Millis, Slot, Value, Writer, WriterId};
use park_atlas::plan::{Plan, Subject, pack};
use proptest::prelude::*;

static PLAN: LazyLock<Plan> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds/shizhu-2023-2027");
    let read = |name: &&str| ((*name).to_owned(), fs::read_to_string(folder.join(name)).unwrap());
    let files: BTreeMap<String, String> = pack::FILES.iter().map(read).collect();
    pack::read(&files).0
});
static MAP: LazyLock<ChainMap> = LazyLock::new(|| ChainMap::new(&PLAN, &Choice::default(), |name| name.zh.clone()));

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
    for (at, node) in map.nodes.iter().enumerate() {
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

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn however_boxes_are_moved_none_covers_another_and_no_line_runs_through_one(
        moves in prop::collection::vec((0_usize..200, (-900_i32..900, -2000_i32..2000)), 1..12),
    ) {
        let mut writer = Writer::new(WriterId::new("d", "t"));
        let journal: Journal = moves.iter().map(|(link, by)| move_to(&mut writer, *link, *by)).collect();
        check(&arranged(MAP.clone(), journal.overlay()));
    }
}
