//! The whole map in small, with the part that is on the screen; shown only when the map does not fit.

use std::sync::Arc;

use leptos::prelude::*;

use super::MapView;
use crate::app::use_lang;
use crate::i18n::words::chains;
use crate::insight::chains::ChainMap;

#[component]
pub(super) fn Minimap(map: Signal<Arc<ChainMap>>, view: MapView) -> impl IntoView {
    let lang = use_lang();
    let seen = move || view.port.get().visible(view.screen.get());
    let fits = move || {
        map.with(|map| {
            let seen = seen();
            seen.width >= map.width && seen.height >= map.height
        })
    };
    let size = move || map.with(|map| format!("0 0 {:.0} {:.0}", map.width.max(1.0), map.height.max(1.0)));
    // Two pictures, so that the boxes are not drawn anew whenever the part on the screen changes.
    view! {
        <div class="minimap" role="img" aria-label=lang.t(chains::MINIMAP) class:minimap--hidden=fits>
            <svg class="minimap__picture" viewBox=size>
                <path class="minimap__boxes" d=move || map.with(|map| map.outlines()) />
            </svg>
            <svg class="minimap__picture" viewBox=size>
                <rect class="minimap__seen" x=move || seen().x.to_string() y=move || seen().y.to_string()
                    width=move || seen().width.to_string() height=move || seen().height.to_string() />
            </svg>
        </div>
    }
}
