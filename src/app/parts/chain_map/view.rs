//! Which part of the map is on the screen, and whether it is moving there. While it moves it is a picture
//! that the browser only shifts and scales; once it rests it is drawn anew and sharp.

use std::time::Duration;

use leptos::prelude::*;

use crate::insight::chains::{ChainMap, NAME};
use crate::insight::layout::{Rect, Viewport};

/// How much one press of a button or key zooms.
pub(super) const STEP: f64 = 1.25;
/// After so long without a change the map rests.
const REST: Duration = Duration::from_millis(160);
/// Pixels of a name's type that can be read from the last row.
const PROJECTED: f64 = 20.5;
/// A picture shown so many times larger or smaller is drawn anew on the way.
const STRETCH: f64 = 2.0;

#[derive(Clone, Copy)]
pub struct MapView {
    pub(super) port: RwSignal<Viewport>,
    /// Width and height of the canvas, CSS pixels; zero until it is known.
    pub(super) screen: RwSignal<(f64, f64)>,
    pub(super) moving: RwSignal<bool>,
    /// What was shown first, before anybody moved or zoomed.
    first: StoredValue<Viewport>,
    /// Scale at which the picture was drawn.
    drawn: StoredValue<f64>,
    /// Ends the movement.
    rest: StoredValue<Option<TimeoutHandle>>,
}

impl MapView {
    pub fn new() -> Self {
        Self {
            port: RwSignal::new(Viewport::default()),
            screen: RwSignal::new((0.0, 0.0)),
            moving: RwSignal::new(false),
            first: StoredValue::new(Viewport::default()),
            drawn: StoredValue::new(1.0),
            rest: StoredValue::new(None),
        }
    }

    /// The part of the map that is on the screen; nothing if the map was moved off it.
    pub fn seen(self, map: &ChainMap) -> Option<Rect> {
        let seen = self.port.get_untracked().visible(self.screen.get_untracked());
        seen.common(&Rect { x: 0.0, y: 0.0, width: map.width, height: map.height })
    }

    /// A step of a movement that is likely to go on.
    pub fn follow(self, change: impl FnOnce(Viewport) -> Viewport) {
        let port = change(self.port.get_untracked());
        let stretched = port.scale / self.drawn.get_value();
        let fits = (1.0 / STRETCH..=STRETCH).contains(&stretched);
        if !fits || !self.moving.get_untracked() {
            self.drawn.set_value(port.scale);
        }
        self.moving.set(fits);
        self.port.set(port);
        self.rest_later();
    }

    fn rest_later(self) {
        if let Some(rest) = self.rest.get_value() {
            rest.clear();
        }
        let rest = move || {
            // Nobody is there to be told if the page is gone by then.
            let _ = self.moving.try_set(false);
        };
        self.rest.set_value(set_timeout_with_handle(rest, REST).ok());
    }

    pub fn zoom(self, factor: f64) {
        let (width, height) = self.screen.get_untracked();
        self.port.update(|port| *port = port.zoomed(factor, (width / 2.0, height / 2.0)));
    }

    pub fn fit(self, map: &ChainMap) {
        self.port.set(Viewport::fit((map.width, map.height), self.screen.get_untracked()));
    }

    /// For people who sit far away.
    pub fn fill(self, map: &ChainMap) {
        self.port.set(Viewport::fill((map.width, map.height), self.screen.get_untracked(), PROJECTED / NAME));
    }

    pub fn start(self, map: &ChainMap) {
        let first = Viewport::start((map.width, map.height), self.screen.get_untracked());
        self.first.set_value(first);
        self.port.set(first);
    }

    /// Whether nobody has moved or zoomed the map since it started.
    pub fn is_untouched(self) -> bool {
        self.first.get_value() == self.port.get_untracked()
    }

    pub fn fit_width(self, map: &ChainMap) {
        self.port.set(Viewport::fit_width((map.width, map.height), self.screen.get_untracked()));
    }
}
