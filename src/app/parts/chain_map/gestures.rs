//! Wheel and pointers on the map: zoom, pan, and carrying the selected box elsewhere.

use std::sync::Arc;

use leptos::ev::{self, MouseEvent, PointerEvent, WheelEvent};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::carry::Carried;
use super::picked::Pickers;
use super::view::MapView;
use crate::insight::chains::ChainMap;
use crate::insight::layout::wheel::{Effect, Turn, Unit, Wheel};

/// Pixels a pointer may tremble before a press becomes a drag.
const TREMBLE: f64 = 4.0;
/// Pixels from a line that are still the line.
const CLOSE: f64 = 10.0;
/// What a click means something to by itself.
const BUTTONS: &str = "[role=button], a, button";

/// One or two pointers that are down.
#[derive(Clone, Copy)]
pub(super) struct Gestures {
    view: MapView,
    map: Signal<Arc<ChainMap>>,
    /// Each pointer once, with where it was last.
    down: StoredValue<Vec<(i32, (f64, f64))>>,
    /// Pixels dragged since the press; a long way is not a click.
    dragged: StoredValue<f64>,
    /// The selected box, while it is held. Other boxes do not move, so that panning never changes the map.
    carried: RwSignal<Option<Carried>>,
    wheel: StoredValue<Wheel>,
    /// Where the map is shown to people who sit far away, lines are only looked at.
    large: Signal<bool>,
    pickers: Pickers,
}

impl Gestures {
    pub(super) fn new(view: MapView, map: Signal<Arc<ChainMap>>, large: Signal<bool>, pickers: Pickers) -> Self {
        let (down, dragged) = (StoredValue::new(Vec::new()), StoredValue::new(0.0));
        let (carried, wheel) = (RwSignal::new(None), StoredValue::new(Wheel::default()));
        let gestures = Self { view, map, down, dragged, carried, wheel, large, pickers };
        gestures.watch_page();
        gestures
    }

    /// What happens beside the map: the page is scrolled, or Escape is pressed while nothing here has the focus.
    fn watch_page(self) {
        let turned = window_event_listener(ev::wheel, move |event| {
            if !is_within(&event, ".chain-map") {
                self.wheel.update_value(|wheel| wheel.pass(event.time_stamp()));
            }
        });
        let pressed = window_event_listener(ev::keydown, move |event| {
            if event.key() == "Escape" {
                self.let_go();
            }
        });
        on_cleanup(move || {
            turned.remove();
            pressed.remove();
        });
    }

    /// The box that is being dragged, once it has left its place.
    pub(super) fn carried(self) -> Option<Carried> {
        self.carried.get().filter(|carried| carried.by != (0.0, 0.0))
    }

    pub(super) fn wheel(self, event: &WheelEvent) {
        let unit = match event.delta_mode() {
            WheelEvent::DOM_DELTA_LINE => Unit::Lines,
            WheelEvent::DOM_DELTA_PAGE => Unit::Pages,
            _ => Unit::Pixels,
        };
        // Where browsers do not do so themselves, Shift turns a wheel sideways.
        let (right, down) = (event.delta_x(), event.delta_y());
        let by = if event.shift_key() && right == 0.0 { (down, 0.0) } else { (right, down) };
        let turn = Turn { by, unit, pinch: event.ctrl_key(), at: event.time_stamp() };
        let size = self.map.with_untracked(|map| (map.width, map.height));
        let (port, screen) = (self.view.port.get_untracked(), self.view.screen.get_untracked());
        match self.wheel.try_update_value(|wheel| wheel.turn(turn, port, size, screen)) {
            Some(Effect::Zoom(factor)) => {
                let at = place(event.current_target(), event.client_x(), event.client_y());
                self.view.follow(|port| port.zoomed(factor, at));
            }
            Some(Effect::Move(by)) => self.view.follow(|port| port.moved(by)),
            Some(Effect::Page) | None => return,
        }
        event.prevent_default();
    }

    /// Else the browser looks at each step for words to mark, which takes longer than a frame.
    pub(super) fn keep_from_marking(self, event: &MouseEvent) {
        event.prevent_default();
    }

    pub(super) fn down(self, event: &PointerEvent, selected: Option<usize>) {
        if event.button() != 0 || is_within(event, ".chain-map__controls") {
            return;
        }
        self.dragged.set_value(0.0);
        // A first finger, or a mouse, that comes down is alone, whatever was missed of how the last one left.
        self.down.update_value(|down| {
            down.retain(|(pointer, _)| *pointer != event.pointer_id() && !event.is_primary());
            down.push((event.pointer_id(), at(event)));
        });
        let alone = self.down.with_value(|down| down.len() == 1);
        let held = selected.filter(|_| alone && is_within(event, ".chain-map__node--selected"));
        self.carried.set(held.map(|node| Carried { node, by: (0.0, 0.0) }));
    }

    pub(super) fn moved(self, event: &PointerEvent) {
        if event.buttons() == 0 {
            // It was lifted where nobody saw it.
            self.cancel(event);
            return;
        }
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
            self.pickers.on_move.run((node, by));
        }
    }

    /// The browser took the pointer for something of its own: nothing was meant.
    pub(super) fn cancel(self, event: &PointerEvent) {
        if self.down.with_value(|down| down.iter().any(|(pointer, _)| *pointer == event.pointer_id())) {
            self.lift(event);
            self.carried.set(None);
        }
    }

    /// The canvas does not hear of the pointer any more. A finger that goes over from a box to the canvas is
    /// lost to the box only.
    pub(super) fn lost(self, event: &PointerEvent) {
        if event.target() == event.current_target() {
            self.cancel(event);
        }
    }

    /// Puts a carried box back where it was; false if none is carried.
    pub(super) fn let_go(self) -> bool {
        let carries = self.carried.get_untracked().is_some_and(|carried| carried.by != (0.0, 0.0));
        if carries {
            self.carried.set(None);
            self.down.set_value(Vec::new());
        }
        carries
    }

    fn lift(self, event: &PointerEvent) {
        self.down.update_value(|down| down.retain(|(pointer, _)| *pointer != event.pointer_id()));
    }

    /// The end of a drag is not a click on what lies under it. Heard on the way down, before the box is told; a
    /// key that clicks is never the end of a drag.
    pub(super) fn click(self, event: &MouseEvent) {
        let is_end = self.is_drag() && event.detail() > 0;
        self.dragged.set_value(0.0);
        if is_end {
            event.prevent_default();
            event.stop_propagation();
        } else if !self.large.get_untracked() && !is_within(event, BUTTONS) {
            self.click_line(event);
        }
    }

    /// A line is thin: whoever comes close means it.
    fn click_line(self, event: &MouseEvent) {
        let (x, y) = place(event.current_target(), event.client_x(), event.client_y());
        let port = self.view.port.get_untracked();
        let line = self.map.with_untracked(|map| map.edge_near(port.on_map((x, y)), CLOSE / port.scale));
        if let Some(line) = line {
            self.pickers.on_line.run(line);
        }
    }

    fn is_drag(self) -> bool {
        self.dragged.get_value() > TREMBLE
    }
}

fn at(event: &PointerEvent) -> (f64, f64) {
    place(event.current_target(), event.client_x(), event.client_y())
}

/// Whether something happened inside an element that a selector finds.
fn is_within(event: &ev::Event, selector: &str) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    target.is_some_and(|target| target.closest(selector).is_ok_and(|found| found.is_some()))
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
