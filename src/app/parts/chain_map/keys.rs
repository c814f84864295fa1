//! Keys on the map: arrows walk along the lines or, with Alt, move the selected box.

use std::sync::Arc;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::gestures::Gestures;
use super::picked::Pickers;
use super::view::{MapView, STEP};
use crate::browser::screen;
use crate::insight::chains::{ChainMap, Item, Way, step};

#[derive(Clone, Copy)]
pub(super) struct Keys {
    pub view: MapView,
    pub map: Signal<Arc<ChainMap>>,
    pub selected: Signal<Option<usize>>,
    pub gestures: Gestures,
    pub pickers: Pickers,
}

impl Keys {
    /// Follows a key if it means anything here.
    pub fn press(self, event: &KeyboardEvent) {
        let way = match event.key().as_str() {
            "ArrowRight" => Some(Way::Right),
            "ArrowLeft" => Some(Way::Left),
            "ArrowUp" => Some(Way::Up),
            "ArrowDown" => Some(Way::Down),
            _ => None,
        };
        let done = match way {
            Some(way) if event.alt_key() => self.shove(way),
            Some(way) => self.walk(event, way),
            None => self.command(event),
        };
        if done {
            event.prevent_default();
        }
    }

    /// To the next box; a link is selected, a folded chain or park only reached.
    fn walk(self, event: &KeyboardEvent, way: Way) -> bool {
        let map = self.map.get_untracked();
        let from = number(event, NODE).or_else(|| self.selected.get_untracked());
        if let Some(next) = map.neighbour(from, way) {
            match map.nodes.get(next).map(|node| &node.item) {
                Some(Item::Link(_)) => self.pickers.on_select.run(Some(next)),
                _ => screen::focus(&format!("node-{next}")),
            }
        }
        true
    }

    fn shove(self, way: Way) -> bool {
        let Some(node) = self.selected.get_untracked() else {
            return false;
        };
        if let Some(by) = self.map.with_untracked(|map| step(map, node, way)) {
            self.pickers.on_move.run((node, by));
        }
        true
    }

    fn command(self, event: &KeyboardEvent) -> bool {
        let map = self.map.get_untracked();
        match event.key().as_str() {
            "+" | "=" => self.view.zoom(STEP),
            "-" => self.view.zoom(1.0 / STEP),
            "0" => self.view.fit(&map),
            "Escape" if self.gestures.let_go() => {}
            "Escape" => self.pickers.on_select.run(None),
            "Enter" | " " => return self.open(event, &map),
            _ => return false,
        }
        true
    }

    /// What a click on the element with the focus would do; buttons do it by themselves.
    fn open(self, event: &KeyboardEvent, map: &ChainMap) -> bool {
        if let Some(node) = number(event, NODE) {
            self.pickers.on_select.run(Some(node));
            return true;
        }
        if let (Some(park), Some(on_fold)) = (number(event, PARK), self.pickers.on_fold_park) {
            let park = map.parks().into_iter().nth(park);
            return park.map(|park| on_fold.run(park.park)).is_some();
        }
        let chain = |attribute| number(event, attribute).and_then(|band| map.bands.get(band)?.chain.clone());
        match (chain(BAND), chain(TITLE)) {
            (Some(chain), _) => self.pickers.on_fold.run(chain),
            (None, Some(chain)) => self.pickers.on_band.run(chain),
            (None, None) => return false,
        }
        true
    }
}

/// Attributes by which boxes, marks that fold, titles and heads tell their place in [`ChainMap::nodes`],
/// [`ChainMap::bands`] and [`ChainMap::parks`].
const NODE: &str = "data-node";
const BAND: &str = "data-band";
const TITLE: &str = "data-title";
const PARK: &str = "data-park";

/// Which box or title has the focus.
fn number(event: &KeyboardEvent, attribute: &str) -> Option<usize> {
    let element = event.target()?.dyn_into::<web_sys::Element>().ok()?;
    element.get_attribute(attribute)?.parse().ok()
}
