//! What a turn of the wheel, or two fingers on a touchpad, is to do with a drawing that stands in a page.
//!
//! A wheel zooms. Two fingers that move side by side move the drawing, two that move apart zoom it. And
//! the page is never trapped: it goes on scrolling under the pointer when it was scrolling before, and
//! when the drawing has nothing more to show that way. What began as one of these stays that until the
//! hand has rested.

use super::Viewport;

/// After so many milliseconds without a turn something new begins.
const REST: f64 = 250.0;
/// A notch of a wheel is more pixels than that, the first step of two fingers is less.
const NOTCH: f64 = 40.0;
/// Pixels of a line, where a browser counts in lines.
const LINE: f64 = 16.0;
/// How strongly one pixel of a wheel zooms, and one of two fingers that move apart, whose steps are small.
const WHEEL: f64 = 0.0015;
const PINCH: f64 = 0.01;
/// The most that one turn of either zooms, so that a wheel with a key held does not leap.
const LEAP: f64 = 0.35;

/// In what a browser counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    Pixels,
    Lines,
    Pages,
}

/// One event of a wheel or touchpad.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Turn {
    /// To the right and down, in `unit`.
    pub by: (f64, f64),
    pub unit: Unit,
    /// With the control key: so browsers also tell of two fingers that move apart.
    pub pinch: bool,
    /// Milliseconds on a clock that only goes forward.
    pub at: f64,
}

/// What is done with it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Effect {
    /// Nothing here: the page scrolls.
    Page,
    /// Larger or smaller by this factor, around the pointer.
    Zoom(f64),
    /// The drawing moves by so many pixels.
    Move((f64, f64)),
}

/// What the hand has been doing.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Wheel {
    way: Option<Way>,
    last: f64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Page,
    Zoom,
    Move,
}

impl Wheel {
    /// The page was scrolled somewhere outside the drawing.
    pub fn pass(&mut self, at: f64) {
        (self.way, self.last) = (Some(Way::Page), at);
    }

    /// A turn over a drawing of this size, of which `port` is shown on this screen.
    pub fn turn(&mut self, turn: Turn, port: Viewport, drawing: (f64, f64), screen: (f64, f64)) -> Effect {
        let by = turn.pixels(screen);
        if turn.pinch {
            self.pass_to(Way::Zoom, turn.at);
            return Effect::Zoom((-by.1 * PINCH).clamp(-LEAP, LEAP).exp());
        }
        let goes_on = turn.at - self.last < REST;
        let way = match self.way.filter(|_| goes_on) {
            // Fingers that began straight down and now drift.
            Some(Way::Zoom) if turn.unit == Unit::Pixels && by.0 != 0.0 => Way::Move,
            Some(way) => way,
            None => begun(turn, by, port, drawing, screen),
        };
        self.pass_to(way, turn.at);
        match way {
            Way::Page => Effect::Page,
            Way::Zoom => Effect::Zoom((-by.1 * WHEEL).clamp(-LEAP, LEAP).exp()),
            Way::Move => Effect::Move((-by.0, -by.1)),
        }
    }

    fn pass_to(&mut self, way: Way, at: f64) {
        (self.way, self.last) = (Some(way), at);
    }
}

impl Turn {
    fn pixels(self, screen: (f64, f64)) -> (f64, f64) {
        match self.unit {
            Unit::Pixels => self.by,
            Unit::Lines => (self.by.0 * LINE, self.by.1 * LINE),
            Unit::Pages => (self.by.0 * screen.0, self.by.1 * screen.1),
        }
    }
}

fn begun(turn: Turn, by: (f64, f64), port: Viewport, drawing: (f64, f64), screen: (f64, f64)) -> Way {
    let fingers = turn.unit == Unit::Pixels && (by.0 != 0.0 || by.1.abs() < NOTCH);
    let more = |before: f64, after: f64, by: f64| if by < 0.0 { before < 0.0 } else { by > 0.0 && after > 0.0 };
    let across = more(port.x, port.x + drawing.0 * port.scale - screen.0, by.0);
    let down = more(port.y, port.y + drawing.1 * port.scale - screen.1, by.1);
    // Sideways turns of a wheel come without a way down.
    let sideways = by.1 == 0.0;
    match (fingers || sideways, across || down) {
        (true, true) => Way::Move,
        (true, false) => Way::Page,
        (false, _) if by.1 > 0.0 && port.shows_all(drawing, screen) => Way::Page,
        (false, _) => Way::Zoom,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DRAWING: (f64, f64) = (1000.0, 2000.0);
    const SCREEN: (f64, f64) = (800.0, 600.0);

    fn turn(right: f64, down: f64, at: f64) -> Turn {
        Turn { by: (right, down), unit: Unit::Pixels, pinch: false, at }
    }

    #[track_caller]
    fn check(port: Viewport, turns: &[Turn], expected: Effect) {
        let mut wheel = Wheel { last: -1e6, ..Wheel::default() };
        let mut found = Effect::Page;
        for one in turns {
            found = wheel.turn(*one, port, DRAWING, SCREEN);
        }
        assert_eq!(found, expected);
    }

    #[test]
    fn a_wheel_zooms_whatever_the_browser_counts_in() {
        let port = Viewport::default();
        check(port, &[turn(0.0, -100.0, 0.0)], Effect::Zoom(0.15_f64.exp()));
        check(port, &[Turn { unit: Unit::Lines, ..turn(0.0, -3.0, 0.0) }], Effect::Zoom((48.0 * WHEEL).exp()));
        check(port, &[Turn { unit: Unit::Pages, ..turn(0.0, 1.0, 0.0) }], Effect::Zoom((-LEAP).exp()));
    }

    #[test]
    fn fingers_that_move_apart_zoom_by_small_steps_as_much_as_a_wheel() {
        let pinch = |down| Turn { pinch: true, ..turn(0.0, down, 0.0) };
        check(Viewport::default(), &[pinch(-6.0)], Effect::Zoom(0.06_f64.exp()));
        // A wheel with the control key held.
        check(Viewport::default(), &[pinch(-120.0)], Effect::Zoom(LEAP.exp()));
    }

    #[test]
    fn two_fingers_move_the_drawing_in_both_directions() {
        let port = Viewport { y: -500.0, ..Viewport::default() };
        check(port, &[turn(7.5, 3.0, 0.0)], Effect::Move((-7.5, -3.0)));
        // However fast they are by then.
        check(port, &[turn(0.0, 4.0, 0.0), turn(0.0, 180.0, 16.0)], Effect::Move((0.0, -180.0)));
        check(port, &[turn(0.0, 60.0, 0.0), turn(5.0, 60.0, 16.0)], Effect::Move((-5.0, -60.0)));
    }

    #[test]
    fn the_page_goes_on_scrolling_under_the_pointer() {
        let mut wheel = Wheel::default();
        wheel.pass(1000.0);
        let port = Viewport::default();
        assert_eq!(wheel.turn(turn(0.0, 100.0, 1200.0), port, DRAWING, SCREEN), Effect::Page);
        assert_eq!(wheel.turn(turn(0.0, 100.0, 1400.0), port, DRAWING, SCREEN), Effect::Page);
        assert_eq!(wheel.turn(turn(0.0, -100.0, 1700.0), port, DRAWING, SCREEN), Effect::Zoom(0.15_f64.exp()));
    }

    #[test]
    fn where_the_drawing_has_no_more_to_show_the_page_scrolls() {
        let whole = Viewport::fit(DRAWING, SCREEN);
        check(whole, &[turn(0.0, 100.0, 0.0)], Effect::Page);
        check(whole, &[turn(0.0, -100.0, 0.0)], Effect::Zoom(0.15_f64.exp()));
        check(whole, &[turn(0.0, 4.0, 0.0)], Effect::Page);
        let top = Viewport { scale: 1.0, x: 0.0, y: 10.0 };
        check(top, &[turn(0.0, -4.0, 0.0)], Effect::Page);
        check(top, &[turn(0.0, 4.0, 0.0)], Effect::Move((0.0, -4.0)));
    }
}
