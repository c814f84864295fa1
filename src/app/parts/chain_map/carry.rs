//! A box that is being dragged: an outline of where it will stand.

use std::sync::Arc;

use leptos::prelude::*;

use super::gestures::Gestures;
use crate::app::live_if;
use crate::insight::chains::ChainMap;

/// A box, and how far it was carried in units of the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Carried {
    pub node: usize,
    pub by: (f64, f64),
}

#[component]
pub(super) fn Ghost(map: Signal<Arc<ChainMap>>, gestures: Gestures) -> impl IntoView {
    live_if(move || {
        let Carried { node, by } = gestures.carried()?;
        let rect = map.with(|map| map.nodes.get(node).map(|node| node.rect))?;
        let (x, y) = (format!("{:.0}", rect.x + by.0), format!("{:.0}", rect.y + by.1));
        let (width, height) = (rect.width.to_string(), rect.height.to_string());
        Some(view! { <rect class="chain-map__ghost" x=x y=y width=width height=height rx="6" /> }.into_any())
    })
}
