//! Wheel and pointers on the map: zoom, pan, and carrying the selected box elsewhere.

use leptos::ev::{MouseEvent, PointerEvent, WheelEvent};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::carry::Carried;
use super::view::MapView;

/// Pixels a pointer may tremble before a press becomes a drag.
const TREMBLE: f64 = 4.0;
/// How strongly one wheel pixel zooms.
const WHEEL: f64 = 0.0015;

/// One or two pointers that are down.
#[derive(Clone, Copy)]
pub(super) struct Gestures {
    view: MapView,
    down: StoredValue<Vec<(i32, (f64, f64))>>,
    /// Pixels dragged since the press; a long way is not a click.
    dragged: StoredValue<f64>,
    /// The selected box, while it is held. Other boxes do not move, so that panning never changes the map.
    carried: RwSignal<Option<Carried>>,
    on_move: Callback<(usize, (f64, f64))>,
}

impl Gestures {
    pub(super) fn new(view: MapView, on_move: Callback<(usize, (f64, f64))>) -> Self {
        let (down, dragged) = (StoredValue::new(Vec::new()), StoredValue::new(0.0));
        Self { view, down, dragged, carried: RwSignal::new(None), on_move }
    }

    /// The box that is being dragged, once it has left its place.
    pub(super) fn carried(self) -> Option<Carried> {
        self.carried.get().filter(|carried| carried.by != (0.0, 0.0))
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

    pub(super) fn down(self, event: &PointerEvent, selected: Option<usize>) {
        if event.button() == 0 {
            self.dragged.set_value(0.0);
            self.down.update_value(|down| down.push((event.pointer_id(), at(event))));
            let alone = self.down.with_value(|down| down.len() == 1);
            let held = selected.filter(|_| alone && is_on_selected(event));
            self.carried.set(held.map(|node| Carried { node, by: (0.0, 0.0) }));
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
            ([_], _) if self.is_drag() => self.drag((now.0 - from.0, now.1 - from.1)),
            ([(_, a), (_, b)], [(_, c), (_, d)]) => {
                let (held, now) = ([*a, *b], [*c, *d]);
                self.carried.set(None);
                self.view.follow(|port| port.pinched(held, now));
            }
            _ => {}
        }
    }

    /// Carries what is held, or moves the whole map, by so many pixels.
    fn drag(self, by: (f64, f64)) {
        let scale = self.view.port.with_untracked(|port| port.scale);
        match self.carried.get_untracked() {
            Some(held) => {
                let by = (held.by.0 + by.0 / scale, held.by.1 + by.1 / scale);
                self.carried.set(Some(Carried { by, ..held }));
            }
            None => self.view.follow(|port| port.moved(by)),
        }
    }

    pub(super) fn up(self, event: &PointerEvent) {
        self.lift(event);
        let dropped = self.carried.get_untracked().filter(|carried| carried.by != (0.0, 0.0));
        self.carried.set(None);
        if let Some(Carried { node, by }) = dropped {
            self.on_move.run((node, by));
        }
    }

    /// The browser took the pointer for something of its own: nothing was meant.
    pub(super) fn cancel(self, event: &PointerEvent) {
        self.lift(event);
        self.carried.set(None);
    }

    fn lift(self, event: &PointerEvent) {
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

fn at(event: &PointerEvent) -> (f64, f64) {
    place(event.current_target(), event.client_x(), event.client_y())
}

fn is_on_selected(event: &PointerEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    target.is_some_and(|target| target.closest(".chain-map__node--selected").is_ok_and(|node| node.is_some()))
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
