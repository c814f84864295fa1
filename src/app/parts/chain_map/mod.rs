//! The chain map on the screen: real SVG elements that can be zoomed, panned, reached by keyboard
//! and read aloud.

mod carry;
mod drawing;
mod flight;
mod gestures;
mod keys;
mod legend;
mod minimap;
mod paint;
mod parks;
mod sheet;
mod view;

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::ev::KeyboardEvent;
use leptos::html::Div;
use leptos::prelude::*;

use crate::app::use_lang;
use crate::browser::size;
use crate::i18n::words::chains;
use crate::insight::chains::ChainMap;
use crate::plan::{ChainId, LinkId, ParkId};
use carry::Ghost;
use drawing::Drawing;
pub use drawing::{band_title, elsewhere, node_foot, stage_name};
use flight::Flight;
use gestures::Gestures;
use keys::Keys;
pub use legend::{ChainLegend, Signs};
use minimap::Minimap;
use paint::Arrows;
use parks::Parks;
pub use sheet::ChainSheet;
pub use view::MapView;
use view::STEP;

/// Scales below which names fill their boxes, titles of chains grow, and only these are left.
const FAR: f64 = 0.8;
const FARTHER: f64 = 0.48;
const FARTHEST: f64 = 0.25;

#[component]
pub fn ChainMapView(
    /// The map as it is laid out.
    #[prop(into)]
    map: Signal<Arc<ChainMap>>,
    /// Which part of it is on the screen.
    view: MapView,
    /// The links that stand out; `None` if all do.
    #[prop(into)]
    standing_out: Signal<Option<BTreeSet<LinkId>>>,
    /// Whether it is shown to people who sit far away.
    #[prop(into)]
    large: Signal<bool>,
    /// The box that is selected.
    #[prop(into)]
    selected: Signal<Option<usize>>,
    /// Called with the box that a person chose, or `None` to select nothing.
    on_select: Callback<Option<usize>>,
    /// Called with a chain that is to be folded into one box, or opened.
    on_fold: Callback<ChainId>,
    /// Called with a park that is to be folded or opened; none on a map of one chain.
    on_fold_park: Option<Callback<ParkId>>,
    /// Called with a box and how far it was moved, in units of the map.
    on_move: Callback<(usize, (f64, f64))>,
) -> impl IntoView {
    let lang = use_lang();
    let canvas = NodeRef::<Div>::new();
    follow_size(canvas, view, map, large);
    follow_selection(view, map, selected);
    let gestures = Gestures::new(view, map, on_move);
    let keys = Keys { view, map, selected, gestures, on_select, on_fold, on_fold_park, on_move };
    // Where it is presented, Escape is the way out of that.
    let press = move |event: KeyboardEvent| {
        if !(large.get_untracked() && event.key() == "Escape") {
            keys.press(&event);
        }
    };
    // Boxes that only moved are not drawn anew.
    let drawn = Memo::new_with_compare(
        move |_| map.get(),
        |before, now| !before.zip(now).is_some_and(|(before, now)| now.has_the_boxes_of(before)),
    );
    view! {
        <div class="chain-map" node_ref=canvas role="group" aria-label=lang.t(chains::MAP)
            class:chain-map--far=move || view.port.get().scale < FAR
            class:chain-map--farther=move || view.port.get().scale < FARTHER
            class:chain-map--farthest=move || view.port.get().scale < FARTHEST
            style:--map-height=move || map.with(|map| format!("{:.0}px", map.height))
            on:keydown=press
            on:wheel=move |event| gestures.wheel(&event)
            on:pointerdown=move |event| gestures.down(&event, selected.get_untracked())
            on:pointermove=move |event| gestures.moved(&event)
            on:pointerup=move |event| gestures.up(&event)
            on:pointercancel=move |event| gestures.cancel(&event)
            on:lostpointercapture=move |event| gestures.lost(&event)
            on:mousedown=move |event| gestures.keep_from_marking(&event)
            on:click:capture=move |event| gestures.click(&event)>
            <div class="chain-map__plane" class:chain-map__plane--moving=view.moving
                style:--view=move || view.port.get().to_css()>
            <svg class="chain-map__svg" viewBox=move || map.with(|map| format!("0 0 {} {}", map.width, map.height))
                width=move || map.with(|map| map.width.to_string())
                height=move || map.with(|map| map.height.to_string())>
                <Arrows />
                {move || on_fold_park.filter(|_| !large.get()).map(|on_fold| view! { <Parks map=map.get() on_fold /> })}
                {move || {
                    // Read and not only tracked: a memo that nobody reads follows nothing.
                    drawn.with(|_| ());
                    let on_fold = (!large.get()).then_some(on_fold);
                    view! { <Drawing map standing_out selected on_select on_fold /> }
                }}
                <Ghost map gestures />
            </svg>
            </div>
            <div class="chain-map__controls">
                <button class="button" title=lang.t(chains::ZOOM_IN) aria-label=lang.t(chains::ZOOM_IN)
                    on:click=move |_| view.zoom(STEP)>"+"</button>
                <button class="button" title=lang.t(chains::ZOOM_OUT) aria-label=lang.t(chains::ZOOM_OUT)
                    on:click=move |_| view.zoom(1.0 / STEP)>"−"</button>
                <button class="button" on:click=move |_| view.fit(&map.get_untracked())>{lang.t(chains::FIT)}</button>
                <button class="button" on:click=move |_| view.fit_width(&map.get_untracked())>
                    {lang.t(chains::FIT_WIDTH)}
                </button>
            </div>
            <Minimap map view />
        </div>
    }
}

/// Keeps the canvas size, and fits the map when it first appears or shows something else; not when a box
/// was added or moved on it.
fn follow_size(canvas: NodeRef<Div>, view: MapView, map: Signal<Arc<ChainMap>>, large: Signal<bool>) {
    Effect::new(move |_| {
        if let Some(element) = canvas.get() {
            size::watch_size(&element, move |width, height| view.screen.set((width, height)));
        }
    });
    let ready = Memo::new(move |_| view.screen.get().0 > 0.0);
    Effect::new(move |before: Option<Option<(Arc<ChainMap>, bool)>>| {
        let (map, large) = (map.get(), large.get());
        if !ready.get() {
            return None;
        }
        if large {
            // The canvas grows a moment later.
            view.screen.track();
            view.fill(&map);
        } else if before.flatten().is_none_or(|(before, large)| large || !map.shows_the_same(&before)) {
            view.start(&map);
        }
        Some((map, large))
    });
}

/// Brings the selected box into view: at once when the map appears, later in a flight.
fn follow_selection(view: MapView, map: Signal<Arc<ChainMap>>, selected: Signal<Option<usize>>) {
    let flight = Flight::new(view);
    Effect::new(move |before: Option<bool>| {
        let (selected, screen) = (selected.get(), view.screen.get());
        let map = map.get();
        let ready = screen.0 > 0.0;
        if let Some(node) = selected.and_then(|node| map.nodes.get(node)).filter(|_| ready) {
            let port = view.port.get_untracked();
            match (port.shows(&node.rect, screen), before) {
                (true, _) => {}
                (false, Some(true)) => flight.go(port.centred(&node.rect, screen)),
                (false, _) => view.port.set(port.centred(&node.rect, screen)),
            }
        }
        ready
    });
}
