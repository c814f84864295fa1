//! Wheel, pointers and keys on the map.

use leptos::ev::{KeyboardEvent, MouseEvent, PointerEvent, WheelEvent};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::view::{STEP, View};
use crate::insight::chains::{ChainMap, Way};

/// Pixels a pointer may tremble before a press becomes a drag.
const TREMBLE: f64 = 4.0;
/// How strongly one wheel pixel zooms.
const WHEEL: f64 = 0.0015;

/// One or two pointers that are down.
#[derive(Clone, Copy)]
pub(super) struct Gestures {
    view: View,
    down: StoredValue<Vec<(i32, (f64, f64))>>,
    /// Pixels dragged since the press; a long way is not a click.
    dragged: StoredValue<f64>,
}

impl Gestures {
    pub(super) fn new(view: View) -> Self {
        Self { view, down: StoredValue::new(Vec::new()), dragged: StoredValue::new(0.0) }
    }

    pub(super) fn wheel(self, event: &WheelEvent) {
        event.prevent_default();
        let lines = if event.delta_mode() == 1 { 16.0 } else { 1.0 };
        let factor = (-event.delta_y() * lines * WHEEL).exp();
        let at = place(event.current_target(), event.client_x(), event.client_y());
        self.view.follow(|port| port.zoomed(factor, at));
    }

    /// Else the browser looks at each step for words to mark, which takes longer than a frame.
    pub(super) fn keep_from_marking(self, event: &MouseEvent) {
        event.prevent_default();
    }

    pub(super) fn down(self, event: &PointerEvent) {
        if event.button() == 0 {
            self.dragged.set_value(0.0);
            self.down.update_value(|down| down.push((event.pointer_id(), at(event))));
        }
    }

    pub(super) fn moved(self, event: &PointerEvent) {
        let (id, now) = (event.pointer_id(), at(event));
        let before = self.down.get_value();
        let Some(&(_, from)) = before.iter().find(|(pointer, _)| *pointer == id) else {
            return;
        };
        self.dragged.update_value(|dragged| *dragged += (now.0 - from.0).hypot(now.1 - from.1));
        self.down.update_value(|down| down.iter_mut().filter(|(p, _)| *p == id).for_each(|(_, at)| *at = now));
        if self.is_drag() {
            capture(event);
        }
        match (before.as_slice(), self.down.get_value().as_slice()) {
            ([_], _) if self.is_drag() => {
                self.view.follow(|port| port.moved((now.0 - from.0, now.1 - from.1)));
            }
            ([(_, a), (_, b)], [(_, c), (_, d)]) => {
                let (held, now) = ([*a, *b], [*c, *d]);
                self.view.follow(|port| port.pinched(held, now));
            }
            _ => {}
        }
    }

    pub(super) fn up(self, event: &PointerEvent) {
        self.down.update_value(|down| down.retain(|(pointer, _)| *pointer != event.pointer_id()));
    }

    /// The end of a drag is not a click on what lies under it.
    pub(super) fn click(self, event: &MouseEvent) {
        if self.is_drag() {
            event.prevent_default();
            event.stop_propagation();
        }
    }

    fn is_drag(self) -> bool {
        self.dragged.get_value() > TREMBLE
    }
}

/// Follows a key; says whether it meant anything here.
pub(super) fn on_key(
    event: &KeyboardEvent,
    view: View,
    map: &ChainMap,
    selected: Option<usize>,
    on_select: Callback<Option<usize>>,
) -> bool {
    let way = match event.key().as_str() {
        "ArrowRight" => Way::Right,
        "ArrowLeft" => Way::Left,
        "ArrowUp" => Way::Up,
        "ArrowDown" => Way::Down,
        other => return on_command(other, view, map, on_select),
    };
    if let Some(next) = map.neighbour(selected, way) {
        on_select.run(Some(next));
    }
    true
}

fn on_command(key: &str, view: View, map: &ChainMap, on_select: Callback<Option<usize>>) -> bool {
    match key {
        "+" | "=" => view.zoom(STEP),
        "-" => view.zoom(1.0 / STEP),
        "0" => view.fit(map),
        "Escape" => on_select.run(None),
        _ => return false,
    }
    true
}

fn at(event: &PointerEvent) -> (f64, f64) {
    place(event.current_target(), event.client_x(), event.client_y())
}

/// A point of the window as a point of the canvas.
fn place(canvas: Option<web_sys::EventTarget>, x: i32, y: i32) -> (f64, f64) {
    let rect =
        canvas.and_then(|target| target.dyn_into::<web_sys::Element>().ok()).map(|e| e.get_bounding_client_rect());
    rect.map_or((x.into(), y.into()), |rect| (f64::from(x) - rect.left(), f64::from(y) - rect.top()))
}

/// Keeps a drag alive outside the canvas.
fn capture(event: &PointerEvent) {
    let canvas = event.current_target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    if let Some(canvas) = canvas {
        // Refused when the pointer has just been lifted; then the drag is over anyway.
        let _ = canvas.set_pointer_capture(event.pointer_id());
    }
}
