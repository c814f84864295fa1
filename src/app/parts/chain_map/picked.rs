//! What of the map is selected, and whom to tell when a person chooses something else.

use leptos::prelude::*;

use crate::plan::{ChainId, ParkId};

/// At most one of them is there. Places in `ChainMap::nodes`, `ChainMap::edges` and `ChainMap::bands`.
#[derive(Clone, Copy)]
pub struct Selected {
    pub node: Signal<Option<usize>>,
    pub line: Signal<Option<usize>>,
    pub band: Signal<Option<usize>>,
}

#[derive(Clone, Copy)]
pub struct Pickers {
    /// The box that a person chose, or `None` to select nothing.
    pub on_select: Callback<Option<usize>>,
    pub on_line: Callback<usize>,
    /// The chain whose title a person chose.
    pub on_band: Callback<ChainId>,
    /// A chain that is to be folded into one box, or opened.
    pub on_fold: Callback<ChainId>,
    /// A park that is to be folded or opened; none on a map of one chain.
    pub on_fold_park: Option<Callback<ParkId>>,
    /// A box and how far it was moved, in units of the map.
    pub on_move: Callback<(usize, (f64, f64))>,
}
