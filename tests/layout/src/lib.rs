//! The layout of the chain map as a browser may call it, built as the atlas is.

use park_atlas::insight::layout::{Graph, Node, Spacing, layout};
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
