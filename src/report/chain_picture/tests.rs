//! What every picture of the map promises.

use super::*;
use crate::insight::chains::{Edge, Facts, Item, Origin};
use crate::insight::layout::Path;
use crate::plan::{ChainId, LinkId, ParkId};

fn node(name: &str, x: f64) -> Node {
    Node {
        item: Item::Link(LinkId::new(name)),
        rect: Rect { x, y: 60.0, width: 160.0, height: 50.0 },
        whole: name.to_owned(),
        lines: vec![name.to_owned()],
        facts: Facts::default(),
        links: Vec::new(),
        origin: Origin::Inferred,
    }
}

fn map(name: &str) -> ChainMap {
    let edge = |origin, across| Edge {
        from: 0,
        to: 1,
        path: Path { points: vec![(160.0, 85.0), (300.0, 85.0)], backwards: false },
        origin,
        across,
    };
    ChainMap {
        nodes: vec![node(name, 0.0), node("下游", 300.0)],
        edges: vec![edge(Origin::Printed, true), edge(Origin::Staff, false)],
        bands: vec![Band {
            park: ParkId::new("p"),
            chain: Some(ChainId::new("c")),
            span: Span { start: 60.0, length: 50.0 },
        }],
        stages: vec![(Stage::Upstream, Span { start: 0.0, length: 160.0 })],
        width: 460.0,
        height: 120.0,
        ..ChainMap::default()
    }
}

fn drawn(name: &str, part: Option<Rect>, state: LinkState) -> Picture {
    framed(name, part, state, true)
}

fn framed(name: &str, part: Option<Rect>, state: LinkState, park: bool) -> Picture {
    let captions = Captions {
        title: "图",
        source: "源",
        stage: &|_| "上游".into(),
        park: park.then_some(&|_| "某园区".into()),
        band: &|_| "某园区 · 某链".into(),
        foot: &|_| "脚".into(),
        state: &|_| Some(state),
        state_mark: &|state| if state == LinkState::Weak { "弱".into() } else { "Missing".into() },
        sign: &|sign| format!("{sign:?}"),
    };
    picture(&map(name), part, &captions)
}

fn svg(name: &str, part: Option<Rect>) -> String {
    drawn(name, part, LinkState::Unverified).svg
}

#[test]
fn a_part_leaves_out_the_boxes_outside_and_keeps_its_heads_and_titles() {
    let part = Some(Rect { x: 60.0, y: 80.0, width: 100.0, height: 40.0 });
    let seen = svg("辣椒", part);
    assert!(seen.contains("clip-path") && seen.contains("translate(-60.0 -80.0)"), "{seen}");
    assert!(seen.contains(">辣椒</text>") && !seen.contains(">下游</text>"), "{seen}");
    assert!(
        seen.contains(">上游</text>") && seen.contains("<text x=\"60.0\" y=\"98.0\" text-anchor=\"start\""),
        "{seen}"
    );
    assert!(seen.contains(">某园区 · 某链</text>"), "{seen}");
    assert!(!svg("辣椒", None).contains("clip-path"));
}

#[test]
fn parks_have_frames_and_heads_and_a_chain_alone_has_none() {
    let all = svg("辣椒", None);
    let frame = "<rect x=\"-12.0\" y=\"-6.0\" width=\"484.0\" height=\"125.0\" rx=\"6\" fill=\"none\" stroke=\"#e2dfd4\" stroke-width=\"1.5\"/>";
    assert!(all.contains(frame), "{all}");
    let head = "<text x=\"0.0\" y=\"14.0\" text-anchor=\"start\" font-size=\"14\" fill=\"#1c2423\" font-weight=\"600\">某园区</text>";
    assert!(all.contains(head), "{all}");
    assert!(all.find(frame) < all.find(">辣椒</text>"), "boxes stand on the frame");
    // In a part the head stands where the part begins.
    let part = svg("辣椒", Some(Rect { x: 60.0, y: 0.0, width: 100.0, height: 120.0 }));
    assert!(part.contains("<text x=\"60.0\" y=\"14.0\"") && part.contains(frame), "{part}");
    let alone = framed("辣椒", None, LinkState::Unverified, false).svg;
    assert!(!alone.contains("某园区</text>") && !alone.contains(frame), "{alone}");
}

#[test]
fn a_picture_says_states_kinds_of_lines_and_what_they_mean() {
    let weak = drawn("辣椒", None, LinkState::Weak).svg;
    assert!(weak.contains(">弱</text>") && weak.contains("fill=\"#85520a\""), "{weak}");
    let missing = drawn("辣椒", None, LinkState::Missing).svg;
    assert!(missing.contains("rotate(-90") && missing.contains(">Missing</text>"), "{missing}");
    assert!(weak.contains("url(#arrow-across)") && weak.contains("url(#arrow-staff)"), "{weak}");
    for sign in Sign::ALL {
        assert!(weak.contains(&escape(&format!("{sign:?}"))), "{sign:?}");
    }
}

#[test]
fn the_legend_stands_within_the_picture() {
    let Picture { svg, size: (width, height) } = drawn("辣椒", None, LinkState::Strong);
    assert!(svg.contains(&format!("width=\"{width:.0}\" height=\"{height:.0}\"")), "{svg}");
    assert!(height > 120.0 + ABOVE + BELOW + LEGEND.0, "{height}");
}

#[test]
fn names_stand_as_text_and_nothing_in_them_is_markup() {
    assert!(svg("辣椒粗加工", None).contains(">辣椒粗加工</text>"));
    let hostile = svg("<script>alert(1)</script>&\u{0}\u{202e}", None);
    assert!(hostile.contains("&lt;script&gt;alert(1)&lt;/script&gt;&amp;\u{202e}</text>"));
    assert!(!hostile.contains("<script"));
    assert!(!hostile.contains("foreignObject"));
}
