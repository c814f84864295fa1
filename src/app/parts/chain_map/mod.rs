//! The chain map on the screen: real SVG elements that can be zoomed, panned, reached by keyboard
//! and read aloud.

mod bands;
mod boxes;
mod carry;
mod drawing;
mod flight;
mod gestures;
mod keys;
mod legend;
mod lines;
mod minimap;
mod paint;
mod parks;
mod picked;
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
use crate::insight::chains::{Band, ChainMap};
use crate::insight::layout::Rect;
use crate::plan::LinkId;
pub use bands::band_title;
pub use boxes::{elsewhere, node_foot};
use carry::Ghost;
use drawing::Drawing;
pub use drawing::stage_name;
use flight::Flight;
use gestures::Gestures;
use keys::Keys;
pub use legend::{ChainLegend, Signs};
use minimap::Minimap;
use paint::Arrows;
use parks::Parks;
pub use picked::{Pickers, Selected};
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
    selected: Selected,
    pickers: Pickers,
) -> impl IntoView {
    let lang = use_lang();
    let canvas = NodeRef::<Div>::new();
    follow_size(canvas, view, map, large);
    follow_selection(view, map, selected);
    let gestures = Gestures::new(view, map, large, pickers);
    let keys = Keys { view, map, selected: selected.node, gestures, pickers };
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
            on:pointerdown=move |event| gestures.down(&event, selected.node.get_untracked())
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
                {move || pickers.on_fold_park.filter(|_| !large.get()).map(|on_fold| view! { <Parks map=map.get() on_fold /> })}
                {move || {
                    // Read and not only tracked: a memo that nobody reads follows nothing.
                    drawn.with(|_| ());
                    view! { <Drawing map standing_out selected pickers is_large=large.get() /> }
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

/// Keeps the canvas size, and fits the map when it first appears or shows something else, and when the canvas
/// becomes wider or narrower before anybody moved the map; not when a box was added or moved on it.
fn follow_size(canvas: NodeRef<Div>, view: MapView, map: Signal<Arc<ChainMap>>, large: Signal<bool>) {
    Effect::new(move |_| {
        if let Some(element) = canvas.get() {
            size::watch_size(&element, move |width, height| view.screen.set((width, height)));
        }
    });
    Effect::new(move |before: Option<Option<(Arc<ChainMap>, bool, f64)>>| {
        let (map, large, (width, _)) = (map.get(), large.get(), view.screen.get());
        if width <= 0.0 {
            return None;
        }
        let is_other = |(before, was_large, was_wide): (Arc<ChainMap>, bool, f64)| {
            was_large || !map.shows_the_same(&before) || (was_wide != width && view.is_untouched())
        };
        if large {
            view.fill(&map);
        } else if before.flatten().is_none_or(is_other) {
            view.start(&map);
        }
        Some((map, large, width))
    });
}

/// Brings what is selected into view: at once when the map appears, later in a flight.
fn follow_selection(view: MapView, map: Signal<Arc<ChainMap>>, selected: Selected) {
    let flight = Flight::new(view);
    let at = move |map: &ChainMap| -> Option<Rect> {
        let line = selected.line.get().and_then(|line| map.edges.get(line));
        // A line of which a point is on the screen is in view.
        let (port, screen) = (view.port.get_untracked(), view.screen.get_untracked());
        let points = line.iter().flat_map(|line| &line.path.points);
        let mut points = points.map(|(x, y)| Rect { x: *x, y: *y, ..Rect::default() });
        if let Some(point) = points.find(|point| port.shows(point, screen)) {
            return Some(point);
        }
        let node = selected.node.get().or(line.map(|line| line.from));
        let node = node.and_then(|node| map.nodes.get(node)).map(|node| node.rect);
        node.or_else(|| selected.band.get().and_then(|band| map.bands.get(band)).map(Band::head))
    };
    Effect::new(move |before: Option<bool>| {
        let screen = view.screen.get();
        let map = map.get();
        let ready = screen.0 > 0.0;
        if let Some(rect) = at(&map).filter(|_| ready) {
            let port = view.port.get_untracked();
            match (port.shows(&rect, screen), before) {
                (true, _) => {}
                (false, Some(true)) => flight.go(port.centred(&rect, screen)),
                (false, _) => view.port.set(port.centred(&rect, screen)),
            }
        }
        ready
    });
}
