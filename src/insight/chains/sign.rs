//! The legend of the map: each kind of line, state and box with a sample of it.

use super::shape::{Form, Role, Shape};
use super::{Facts, Item, LinkState, Node, Origin};
use crate::insight::layout::Rect;
use crate::plan::LinkId;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    Line(Origin),
    Across,
    State(LinkState),
    /// Projects or enterprises are known to stand there.
    Filled,
    Empty,
    /// A link of a chain that is not on this map.
    Elsewhere,
}

/// Width and height of a sample.
pub const SAMPLE: (f64, f64) = (44.0, 24.0);

impl Sign {
    pub const ALL: [Sign; 11] = [
        Sign::Line(Origin::Printed),
        Sign::Line(Origin::Inferred),
        Sign::Line(Origin::Staff),
        Sign::Across,
        Sign::Filled,
        Sign::Empty,
        Sign::Elsewhere,
        Sign::State(LinkState::Strong),
        Sign::State(LinkState::Weak),
        Sign::State(LinkState::Missing),
        Sign::State(LinkState::Unverified),
    ];

    /// The sample; `word` is what stands on a box in this state.
    pub fn sample(self, word: impl Fn(LinkState) -> String) -> Vec<Shape> {
        let (width, height) = SAMPLE;
        let line = |origin, across| {
            let d = format!("M2 {:.1}H{:.1}", height / 2.0, width - 2.0);
            vec![Shape { role: Role::Line { origin, across }, form: Form::Path(d) }]
        };
        let node = |item: Item, facts: Facts| Node {
            item,
            rect: Rect { x: 2.0, y: 2.0, width: width - 4.0, height: height - 4.0 },
            whole: String::new(),
            lines: Vec::new(),
            facts,
            links: Vec::new(),
            origin: Origin::Printed,
        };
        let link = || Item::Link(LinkId::new(""));
        match self {
            Sign::Line(origin) => line(origin, false),
            Sign::Across => line(Origin::Printed, true),
            Sign::Filled => vec![node(link(), Facts { projects: 1, ..Facts::default() }).outline()],
            Sign::Empty => vec![node(link(), Facts::default()).outline()],
            Sign::Elsewhere => vec![node(Item::Elsewhere(LinkId::new("")), Facts::default()).outline()],
            Sign::State(state) => {
                let node = node(link(), Facts::default());
                [node.outline()].into_iter().chain(node.state(state, word(state))).collect()
            }
        }
    }
}
