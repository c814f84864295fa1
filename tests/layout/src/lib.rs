//! The layout of the chain map, and the whole map, as a browser may call them, built as the atlas is.

use std::collections::BTreeSet;

use park_atlas::insight::chains::{ChainMap, Chains, Choice, Web, arranged, present, rows};
use park_atlas::insight::layout::{Graph, Node, Spacing, layout};
use park_atlas::journal::Overlay;
use park_atlas::plan::{LinkId, Packed};
use wasm_bindgen::prelude::wasm_bindgen;

/// Boxes as large as those of the map.
const NODE: Node = Node { width: 120.0, height: 40.0, band: 0, stage: 0 };
const SPACING: Spacing = Spacing { row: 14.0, column: 56.0, band: 52.0, line: 10.0 };

/// The lines, one after the other: how many points, then these as x and y. `edges` holds pairs of nodes.
#[wasm_bindgen]
pub fn lines(nodes: usize, edges: &[usize]) -> Vec<f64> {
    let edges = edges.chunks(2).filter_map(|ends| Some((*ends.first()?, *ends.get(1)?)));
    let found = layout(&Graph { nodes: vec![NODE; nodes], edges: edges.collect() }, &SPACING);
    let line =
        |points: Vec<(f64, f64)>| [points.len() as f64].into_iter().chain(points.into_iter().flat_map(|(x, y)| [x, y]));
    found.edges.into_iter().flat_map(|path| line(path.points)).collect()
}

/// A plan as the atlas has it when the page of the chains is opened.
#[wasm_bindgen]
pub struct Atlas {
    plan: Chains,
    web: Web,
}

/// What the atlas does with it; each gives a number, so that none of it is left out as useless.
#[wasm_bindgen]
impl Atlas {
    /// Nothing in it if the bytes are no plan.
    #[wasm_bindgen(constructor)]
    pub fn new(packed: &[u8]) -> Self {
        let plan = Chains::printed(Packed::from_bytes(packed).unwrap_or_default().plan);
        Self { web: Web::new(&plan), plan }
    }

    /// From the plan to boxes, lines and words with their places: all that is laid out anew when a chain is
    /// folded or the language changes.
    pub fn map(&self) -> usize {
        self.draw().nodes.len()
    }

    /// The same after people moved boxes; what each press of Alt and an arrow takes before anything is drawn.
    pub fn arrange(&self) -> usize {
        arranged(self.draw(), &Overlay::default()).edges.len()
    }

    /// What people added is put in.
    pub fn present(&self) -> usize {
        present(&self.plan, &Overlay::default()).links.len()
    }

    /// The map as a table.
    pub fn table(&self) -> usize {
        rows(&self.plan, &self.web, &Choice::default(), None::<&BTreeSet<LinkId>>).len()
    }

    fn draw(&self) -> ChainMap {
        ChainMap::new(&self.plan, &Choice::default(), |name| name.zh.clone())
    }
}
