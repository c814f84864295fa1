//! Which part of a drawing is on the screen: zoom, pan, fit. Lengths are CSS pixels.

use super::Rect;

/// A point of the drawing at `p` is shown at `p * scale + (x, y)`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Viewport {
    pub scale: f64,
    pub x: f64,
    pub y: f64,
}

const CLOSEST: f64 = 4.0;
const FARTHEST: f64 = 0.02;
/// Words can be read down to this scale.
const READABLE: f64 = 0.5;
/// Room around a drawing that is made to fit.
const MARGIN: f64 = 16.0;

impl Default for Viewport {
    fn default() -> Self {
        Self { scale: 1.0, x: 0.0, y: 0.0 }
    }
}

impl Viewport {
    /// Shows the whole drawing in the middle of a screen, never larger than life.
    pub fn fit(drawing: (f64, f64), screen: (f64, f64)) -> Self {
        let across = (screen.0 - 2.0 * MARGIN) / drawing.0.max(1.0);
        let down = (screen.1 - 2.0 * MARGIN) / drawing.1.max(1.0);
        let scale = across.min(down).clamp(FARTHEST, 1.0);
        Self { scale, x: (screen.0 - drawing.0 * scale) / 2.0, y: (screen.1 - drawing.1 * scale) / 2.0 }
    }

    /// Shows the drawing's full width from its top, as one reads a page.
    pub fn fit_width(drawing: (f64, f64), screen: (f64, f64)) -> Self {
        let fit = Self::fit((drawing.0, 1.0), screen);
        Self { y: MARGIN, ..fit }
    }

    /// Where a reader begins: the full width, unless it can only be read from the beginning on.
    pub fn start(drawing: (f64, f64), screen: (f64, f64)) -> Self {
        let fit = Self::fit_width(drawing, screen);
        if fit.scale < READABLE { Self { scale: READABLE, x: MARGIN, ..fit } } else { fit }
    }

    /// The whole drawing as large as there is room for, for people who sit far away: never smaller than they
    /// can read, then from its beginning on.
    pub fn fill(drawing: (f64, f64), screen: (f64, f64), least: f64) -> Self {
        let across = (screen.0 - 2.0 * MARGIN) / drawing.0.max(1.0);
        let down = (screen.1 - 2.0 * MARGIN) / drawing.1.max(1.0);
        let scale = across.min(down).clamp(least, CLOSEST);
        let place = |screen: f64, drawing: f64| ((screen - drawing * scale) / 2.0).max(MARGIN);
        Self { scale, x: place(screen.0, drawing.0), y: place(screen.1, drawing.1) }
    }

    /// Larger or smaller around a point of the screen, which stays where it is.
    #[must_use]
    pub fn zoomed(self, factor: f64, at: (f64, f64)) -> Self {
        let scale = (self.scale * factor).clamp(FARTHEST, CLOSEST);
        let grown = scale / self.scale;
        Self { scale, x: at.0 - (at.0 - self.x) * grown, y: at.1 - (at.1 - self.y) * grown }
    }

    #[must_use]
    pub fn moved(self, by: (f64, f64)) -> Self {
        Self { x: self.x + by.0, y: self.y + by.1, ..self }
    }

    /// Two fingers: what was between them stays between them.
    #[must_use]
    pub fn pinched(self, before: [(f64, f64); 2], now: [(f64, f64); 2]) -> Self {
        let spread = |[a, b]: [(f64, f64); 2]| (a.0 - b.0).hypot(a.1 - b.1).max(1.0);
        let middle = |[a, b]: [(f64, f64); 2]| ((a.0 + b.0) / 2.0, (a.1 + b.1) / 2.0);
        let (from, to) = (middle(before), middle(now));
        self.moved((to.0 - from.0, to.1 - from.1)).zoomed(spread(now) / spread(before), to)
    }

    /// Which point of the drawing stands at a point of the screen.
    pub fn on_map(self, (x, y): (f64, f64)) -> (f64, f64) {
        ((x - self.x) / self.scale, (y - self.y) / self.scale)
    }

    /// Brings a box to the middle of the screen, near enough to read.
    #[must_use]
    pub fn centred(self, rect: &Rect, screen: (f64, f64)) -> Self {
        let scale = self.scale.clamp(0.8, CLOSEST);
        let middle = (rect.x + rect.width / 2.0, rect.y + rect.height / 2.0);
        Self { scale, x: screen.0 / 2.0 - middle.0 * scale, y: screen.1 / 2.0 - middle.1 * scale }
    }

    /// Whether a box is on the screen whole.
    pub fn shows(self, rect: &Rect, screen: (f64, f64)) -> bool {
        let (left, top) = (rect.x * self.scale + self.x, rect.y * self.scale + self.y);
        left >= 0.0
            && top >= 0.0
            && left + rect.width * self.scale <= screen.0
            && top + rect.height * self.scale <= screen.1
    }

    /// Whether the whole drawing is on the screen.
    pub fn shows_all(self, drawing: (f64, f64), screen: (f64, f64)) -> bool {
        self.shows(&Rect { x: 0.0, y: 0.0, width: drawing.0, height: drawing.1 }, screen)
    }

    /// On the way from here to there, 0 here and 1 there: what is in the middle of the screen moves straight,
    /// and each step is as much larger or smaller as the one before.
    #[must_use]
    pub fn towards(self, there: Self, share: f64, screen: (f64, f64)) -> Self {
        let middle = |port: Self| ((screen.0 / 2.0 - port.x) / port.scale, (screen.1 / 2.0 - port.y) / port.scale);
        let (from, to) = (middle(self), middle(there));
        let scale = self.scale * (there.scale / self.scale).powf(share);
        let at = (from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * share);
        Self { scale, x: screen.0 / 2.0 - at.0 * scale, y: screen.1 / 2.0 - at.1 * scale }
    }

    /// The part of the drawing that is on the screen.
    pub fn visible(self, screen: (f64, f64)) -> Rect {
        Rect {
            x: -self.x / self.scale,
            y: -self.y / self.scale,
            width: screen.0 / self.scale,
            height: screen.1 / self.scale,
        }
    }

    /// As a CSS `transform`.
    pub fn to_css(self) -> String {
        format!("translate({:.2}px, {:.2}px) scale({:.4})", self.x, self.y, self.scale)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(view: Viewport, p: (f64, f64)) -> (f64, f64) {
        (p.0 * view.scale + view.x, p.1 * view.scale + view.y)
    }

    #[track_caller]
    fn check(found: (f64, f64), expected: (f64, f64)) {
        assert!((found.0 - expected.0).abs() < 1e-6 && (found.1 - expected.1).abs() < 1e-6, "{found:?} {expected:?}");
    }

    #[test]
    fn a_fitted_drawing_stands_in_the_middle() {
        let view = Viewport::fit((1000.0, 200.0), (532.0, 400.0));
        check(shown(view, (0.0, 0.0)), (16.0, 150.0));
        check(shown(view, (1000.0, 200.0)), (516.0, 250.0));
    }

    #[test]
    fn a_reader_begins_with_words_that_can_be_read() {
        let start = |width| Viewport::start((1000.0, 5000.0), (width, 700.0));
        check(shown(start(932.0), (1000.0, 0.0)), (916.0, MARGIN));
        assert_eq!(start(390.0), Viewport { scale: READABLE, x: MARGIN, y: MARGIN });
    }

    #[test]
    fn on_a_wall_a_drawing_fills_the_screen_and_never_gets_too_small_to_read() {
        let wall = Viewport::fill((1000.0, 300.0), (2032.0, 1080.0), 1.5);
        check(shown(wall, (1000.0, 300.0)), (2016.0, 840.0));
        let narrow = Viewport::fill((1000.0, 300.0), (800.0, 600.0), 1.5);
        assert_eq!(narrow, Viewport { scale: 1.5, x: MARGIN, y: 75.0 });
    }

    #[test]
    fn zooming_keeps_the_point_under_the_pointer() {
        let view = Viewport { scale: 0.5, x: 30.0, y: -20.0 };
        let before = shown(view, (200.0, 300.0));
        check(shown(view.zoomed(1.7, before), (200.0, 300.0)), before);
        assert_eq!(view.zoomed(1e9, before).scale, CLOSEST);
    }

    #[test]
    fn what_two_fingers_hold_stays_between_them() {
        let view = Viewport { scale: 1.0, x: 10.0, y: 10.0 };
        let held = [(110.0, 60.0), (210.0, 60.0)];
        let now = [(100.0, 100.0), (300.0, 100.0)];
        let after = view.pinched(held, now);
        check(shown(after, (100.0, 50.0)), now[0]);
        check(shown(after, (200.0, 50.0)), now[1]);
    }

    #[test]
    fn a_flight_begins_here_and_ends_there() {
        let screen = (800.0, 600.0);
        let (here, there) = (Viewport { scale: 0.5, x: 30.0, y: -20.0 }, Viewport { scale: 2.0, x: -900.0, y: -700.0 });
        let at = |share| here.towards(there, share, screen);
        for (found, expected) in [(at(0.0), here), (at(1.0), there)] {
            check((found.x, found.y), (expected.x, expected.y));
        }
        assert!((at(0.5).scale - 1.0).abs() < 1e-9, "{:?}", at(0.5));
    }

    #[test]
    fn a_centred_box_is_shown() {
        let rect = Rect { x: 900.0, y: 700.0, width: 120.0, height: 50.0 };
        let screen = (800.0, 600.0);
        assert!(!Viewport::default().shows(&rect, screen));
        assert!(Viewport::default().centred(&rect, screen).shows(&rect, screen));
    }
}
