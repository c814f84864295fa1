//! A short flight to another part of the map, so that one sees where one comes from.

use leptos::prelude::*;

use super::view::MapView;
use crate::browser::{clock, screen};
use crate::insight::layout::Viewport;

/// Milliseconds from take-off to landing.
const LONG: f64 = 350.0;

/// The map flies to one place at a time.
#[derive(Clone, Copy)]
pub(super) struct Flight {
    view: MapView,
    /// Number of the latest flight; earlier ones end where they are.
    latest: StoredValue<u32>,
}

/// One flight.
#[derive(Clone, Copy)]
struct Leg {
    number: u32,
    from: Viewport,
    to: Viewport,
    started: u64,
    /// Where this flight has brought the map; a hand that takes it elsewhere ends the flight.
    at: Viewport,
}

impl Flight {
    pub fn new(view: MapView) -> Self {
        Self { view, latest: StoredValue::new(0) }
    }

    /// At once for people who asked for less motion.
    pub fn go(self, to: Viewport) {
        self.latest.update_value(|latest| *latest = latest.wrapping_add(1));
        if screen::wants_rest() {
            self.view.port.set(to);
            return;
        }
        let from = self.view.port.get_untracked();
        self.step(Leg { number: self.latest.get_value(), from, to, started: clock::now(), at: from });
    }

    fn step(self, leg: Leg) {
        request_animation_frame(move || {
            // The page may be gone by now.
            let (Some(latest), Some(at)) = (self.latest.try_get_value(), self.view.port.try_get_untracked()) else {
                return;
            };
            if latest != leg.number || at != leg.at {
                return;
            }
            let share = clock::now().saturating_sub(leg.started) as f64 / LONG;
            if share < 1.0 {
                let at = leg.from.towards(leg.to, eased(share), self.view.screen.get_untracked());
                self.view.follow(|_| at);
                self.step(Leg { at, ..leg });
            } else {
                self.view.follow(|_| leg.to);
            }
        });
    }
}

/// Slow at both ends.
fn eased(share: f64) -> f64 {
    share * share * (3.0 - 2.0 * share)
}
