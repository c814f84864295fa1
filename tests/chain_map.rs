//! The map of the chains: what any map promises, whatever is in the plan, and how that of the plan that is
//! shipped looks.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use park_atlas::insight::chains::{ChainMap, Chains, Choice, Edge, Fold, Form, Item, LinkState, Node, Role, Shape};
use park_atlas::insight::layout::{Rect, text_width};
use park_atlas::plan::{
    Chain, ChainId, Connection, Evidence, IndustryId, Link, LinkId, Name, Park, ParkId, Plan, Stage, pack,
};
use proptest::prelude::*;

/// Size of the words in a box, and in one that stands for a link elsewhere.
const EM: f64 = 14.0;
const ELSEWHERE: f64 = 12.0;

fn shizhu() -> Plan {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds/shizhu-2023-2027");
    let read = |name: &&str| ((*name).to_owned(), fs::read_to_string(folder.join(name)).unwrap());
    let files: BTreeMap<String, String> = pack::FILES.iter().map(read).collect();
    pack::read(&files).0
}

fn map(plan: &Plan, choice: &Choice) -> ChainMap {
    ChainMap::new(&Chains::printed(plan.clone()), choice, |name| name.zh.clone())
}

fn choices() -> [Choice; 3] {
    Fold::ALL.map(|fold| Choice { fold, ..Choice::default() })
}

/// All choices that are looked at: every fold, and each chain and park alone.
fn all_choices(plan: &Plan) -> Vec<Choice> {
    let chains = plan.chains.iter().map(|chain| Choice { chain: Some(chain.id.clone()), ..Choice::default() });
    let parks = plan.parks.iter().map(|park| Choice { park: Some(park.id.clone()), ..Choice::default() });
    choices().into_iter().chain(chains).chain(parks).collect()
}

/// What every map promises.
#[track_caller]
fn check(plan: &Plan) {
    for choice in all_choices(plan) {
        let found = map(plan, &choice);
        assert_eq!(found, map(plan, &choice), "the same plan gives the same map");
        for (at, node) in found.nodes.iter().enumerate() {
            assert!(node.lines.iter().all(|line| fits(line, node)), "{:?} is cut", node.lines);
            marks_are_free(node);
            let below = found.nodes[at + 1..].iter().find(|other| overlap(&node.rect, &other.rect));
            assert!(below.is_none(), "{node:?} lies on {below:?}");
        }
        for edge in &found.edges {
            assert!(!edge.path.points.is_empty());
            let hit = found.nodes.iter().enumerate().find(|(at, node)| is_hit(*at, node, edge));
            assert!(hit.is_none(), "{edge:?} runs through {hit:?}");
        }
    }
}

fn fits(line: &str, node: &Node) -> bool {
    let em = if matches!(node.item, Item::Elsewhere(_)) { ELSEWHERE } else { EM };
    text_width(line) * em <= node.room().width + 1e-6
}

/// A state covers none of the name, whichever it is and in whichever language, and stays on its box.
fn marks_are_free(node: &Node) {
    let room = node.room();
    for (state, word) in LinkState::ALL.into_iter().zip(["强", "弱", "Missing", "？"]) {
        let shapes = node.state(state, word.to_owned());
        let Some(Shape { form, role: Role::StateWord(_) }) = shapes.last() else { panic!("{shapes:?} has no word") };
        let (left, right, high) = match form {
            Form::Words { x, .. } => (x - 7.0, x + 7.0, 14.0),
            Form::Upright { x, words, .. } => (x - 10.0, x + 3.0, text_width(words) * 11.0),
            other => panic!("{other:?} is no word"),
        };
        if matches!(node.item, Item::Link(_)) {
            assert!(
                left >= node.rect.x + 7.0 && right <= room.x,
                "{word} lies on the stripe or on the name of {node:?}"
            );
        }
        assert!(high <= node.rect.height || matches!(node.item, Item::Elsewhere(_)), "{word} is longer than {node:?}");
    }
    let Form::Words { lines, .. } = node.large_name().form else { panic!("a name is words") };
    let Role::LargeName(size) = node.large_name().role else { panic!("a name is a name") };
    if !matches!(node.item, Item::Elsewhere(_)) {
        let low = node.rect.y + node.rect.height;
        let is_in = |(y, line): &(f64, String)| {
            size <= EM || text_width(line) * size <= room.width + 1e-6 && y - size * 0.9 >= node.rect.y && *y <= low
        };
        assert!(size >= EM && lines.iter().all(is_in), "{lines:?} in {size} leave {:?}", node.rect);
    }
}

fn overlap(a: &Rect, b: &Rect) -> bool {
    a.x + a.width > b.x && b.x + b.width > a.x && a.y + a.height > b.y && b.y + b.height > a.y
}

/// Between two points a line stays within the box that they span.
fn is_hit(at: usize, node: &Node, edge: &Edge) -> bool {
    let spanned = |a: f64, b: f64| (a.min(b), (a - b).abs());
    let box_of = |ends: &[(f64, f64)]| {
        let ((x, width), (y, height)) = (spanned(ends[0].0, ends[1].0), spanned(ends[0].1, ends[1].1));
        Rect { x: x + 1e-6, y, width: width - 2e-6, height }
    };
    at != edge.from && at != edge.to && edge.path.points.windows(2).any(|ends| overlap(&box_of(ends), &node.rect))
}

fn park(id: &str) -> Park {
    Park::named(id, Name::same(id))
}

fn chain(id: usize, park: usize) -> Chain {
    Chain {
        id: ChainId::new(&id.to_string()),
        name: Name::same("链"),
        park: ParkId::new(&park.to_string()),
        industry: IndustryId::new("industry"),
        group: None,
        evidence: Evidence::Printed,
        cite: Vec::new(),
    }
}

fn link(id: usize, chain: usize, stage: usize, name: &str) -> Link {
    Link {
        id: LinkId::new(&id.to_string()),
        chain: ChainId::new(&chain.to_string()),
        name: Name::same(name),
        stage: [Stage::Upstream, Stage::Midstream, Stage::Downstream][stage],
        kind: None,
        evidence: Evidence::Printed,
        products: Vec::new(),
        projects: Vec::new(),
        enterprises: Vec::new(),
        cite: Vec::new(),
    }
}

fn connection((from, to): (usize, usize)) -> Connection {
    let id = |link: usize| LinkId::new(&link.to_string());
    Connection { from: id(from), to: id(to), evidence: Evidence::Printed, cite: Vec::new() }
}

fn plan_of(chains: &[usize], links: Vec<Link>, connections: Vec<(usize, usize)>) -> Plan {
    Plan {
        parks: (0..3).map(|id: usize| park(&id.to_string())).collect(),
        chains: chains.iter().enumerate().map(|(id, park)| chain(id, *park)).collect(),
        links,
        connections: connections.into_iter().map(connection).collect(),
        ..Plan::default()
    }
}

#[test]
fn strange_plans_are_drawn_as_well() {
    let long = "超长名称".repeat(50);
    let names =
        ["", " ", "🌶🏭👨‍👩‍👧", "زراعة الفلفل الحار", "שרשרת", "\u{202e}反向", "e\u{301}\u{301}", &long, "W", "\n\t"];
    let links = names.iter().enumerate().map(|(id, name)| link(id, id % 2, id % 3, name)).collect();
    // A circle, a loop, links to nowhere and from nowhere, one connection twice; chain 2 is empty.
    let connections = vec![(0, 1), (1, 2), (2, 0), (3, 3), (4, 99), (98, 5), (6, 7), (6, 7), (7, 6)];
    check(&plan_of(&[0, 1, 2], links, connections));
}

#[test]
fn a_chain_of_an_unknown_park_harms_nobody() {
    let mut plan = plan_of(&[0, 9], vec![link(0, 0, 0, "甲"), link(1, 1, 0, "乙")], vec![(0, 1)]);
    check(&plan);
    plan.parks.clear();
    check(&plan);
    check(&Plan::default());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn no_generated_map_overlaps_cuts_or_runs_through(
        chains in prop::collection::vec(0_usize..3, 1..6),
        links in prop::collection::vec((0_usize..6, 0_usize..3, "[a-z汉字（）、 🌶]{0,40}"), 0..40),
        connections in prop::collection::vec((0_usize..42, 0_usize..42), 0..70),
    ) {
        let links = links.iter().enumerate().map(|(id, (chain, stage, name))| link(id, *chain, *stage, name)).collect();
        check(&plan_of(&chains, links, connections));
    }
}

#[test]
fn a_chain_alone_names_the_links_elsewhere_that_it_is_connected_with() {
    let links = [(0, "甲"), (0, "乙"), (1, "丙")].into_iter().enumerate();
    let links: Vec<Link> = links.map(|(id, (chain, name))| link(id, chain, id.min(1), name)).collect();
    let plan = plan_of(&[0, 1], links, vec![(0, 1), (1, 2), (0, 2), (2, 0)]);
    let names = |chain: usize| {
        let alone = Choice { chain: Some(ChainId::new(&chain.to_string())), ..Choice::default() };
        let found = map(&plan, &alone);
        let outside = found.nodes.into_iter().filter(|node| matches!(node.item, Item::Elsewhere(_)));
        (outside.map(|node| node.whole).collect::<Vec<_>>(), found.edges.len())
    };
    assert_eq!(names(0), (vec!["→ 链 · 丙".to_owned(), "链 · 丙 →".to_owned()], 4));
    assert_eq!(names(1).0, ["链 · 乙 →", "链 · 甲 →", "→ 链 · 甲"]);
    assert!(map(&plan, &Choice::default()).nodes.iter().all(|node| matches!(node.item, Item::Link(_))));
}

#[test]
fn the_map_of_the_plan_keeps_its_promises() {
    check(&shizhu());
}

#[test]
fn a_folded_box_is_held_back_only_if_none_of_its_links_stands_out() {
    let plan = shizhu();
    let link = plan.links[0].id.clone();
    for choice in choices() {
        let found = map(&plan, &choice);
        let held = found.held_back(&[link.clone()].into());
        let stands: Vec<_> = (0..found.nodes.len()).filter(|node| !held.contains(node)).collect();
        assert_eq!(stands, [found.node_of(&plan, &link).unwrap()], "{choice:?}");
    }
}

/// `UPDATE_GOLDEN=1 cargo test --test chain_map` writes the file anew; look at the map before keeping it.
#[test]
fn the_map_of_the_plan_looks_as_a_person_has_seen_it() {
    let plan = shizhu();
    let mut found = String::new();
    for choice in choices() {
        describe(&map(&plan, &choice), choice.fold.as_str(), &mut found);
    }
    for chain in &plan.chains {
        let choice = Choice { chain: Some(chain.id.clone()), ..Choice::default() };
        describe(&map(&plan, &choice), chain.id.as_str(), &mut found);
    }
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/chain-map.txt");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&golden, &found).unwrap();
    }
    assert_eq!(found, fs::read_to_string(golden).unwrap());
}

/// One line for each box and each line of a map.
fn describe(map: &ChainMap, name: &str, to: &mut String) {
    let ChainMap { width, height, crossings, .. } = map;
    writeln!(to, "# {name}: {width:.0} × {height:.0}, {crossings} crossings").unwrap();
    let id = |node: &Node| match &node.item {
        Item::Park(id) => id.to_string(),
        Item::Chain(id) => id.to_string(),
        Item::Link(id) => id.to_string(),
        Item::Elsewhere(id) => format!("({id})"),
    };
    for node in &map.nodes {
        let Rect { x, y, width, height } = node.rect;
        writeln!(to, "{x:.0},{y:.0} {width:.0}×{height:.0} {} {}", id(node), node.lines.join("|")).unwrap();
    }
    for Edge { from, to: end, path, .. } in &map.edges {
        let points: Vec<_> = path.points.iter().map(|(x, y)| format!("{x:.0},{y:.0}")).collect();
        writeln!(to, "{} → {}: {}", id(&map.nodes[*from]), id(&map.nodes[*end]), points.join(" ")).unwrap();
    }
}
