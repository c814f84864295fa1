//! Lengths of the map, once for the layout, the screen and files. One unit is a CSS pixel at scale 1.

use super::Item;
use crate::insight::layout::{Rect, Spacing, text_width, wrap};

/// Type size of a box's name; every other length hangs on it.
pub const NAME: f64 = 14.0;
/// Between the lines of a name.
pub(super) const LEADING: f64 = 20.0;
/// Beside the words of a box.
pub(super) const PADDING: f64 = 12.0;
/// Strip at the left of a link's box in which its state is drawn, and of it the stripe.
pub(super) const STATE: f64 = 28.0;
pub(super) const STRIPE: f64 = 7.0;
/// Line under the name: projects and money.
const FOOT: f64 = 18.0;
/// Longest line of a name in em, and the narrowest box.
const LONGEST: f64 = 11.0;
const NARROWEST: f64 = 9.5;
/// Type size and leading of a box that only names a link elsewhere.
pub const ELSEWHERE: f64 = 12.0;
pub(super) const ELSEWHERE_LEADING: f64 = 16.0;
pub(super) const SPACING: Spacing = Spacing { row: 14.0, column: 56.0, band: 52.0, line: 10.0 };

/// Type sizes in which a name is tried when it has its box to itself, and what of a line is between lines.
const LARGE: [f64; 5] = [24.0, 21.0, 18.0, 16.0, 14.0];
pub(super) const LARGE_LEADING: f64 = 1.15;

/// A name broken into the lines of its box.
pub(super) fn lines(name: &str) -> Vec<String> {
    even(wrap(name, LONGEST), name, LONGEST)
}

/// The same number of lines, as even as can be: no character stands alone on the last.
fn even(lines: Vec<String>, name: &str, widest: f64) -> Vec<String> {
    let count = lines.len();
    if count < 2 {
        return lines;
    }
    let mut width = text_width(name) / count as f64;
    while width < widest {
        let found = wrap(name, width);
        if found.len() <= count {
            return found;
        }
        width += 0.5;
    }
    lines
}

/// Width and height of a box with these lines.
pub(super) fn size(item: &Item, lines: &[String]) -> (f64, f64) {
    let widest = lines.iter().map(|line| text_width(line)).fold(0.0, f64::max);
    let rows = lines.len().max(1) as f64;
    match item {
        Item::Elsewhere(_) => (widest * ELSEWHERE + 2.0 * PADDING, rows * ELSEWHERE_LEADING + PADDING),
        _ => {
            let words = widest.max(NARROWEST) * NAME;
            (strip(item) + words + 2.0 * PADDING, rows * LEADING + FOOT + PADDING)
        }
    }
}

/// Width kept for the state; only links have one.
pub(super) fn strip(item: &Item) -> f64 {
    if matches!(item, Item::Link(_)) { STATE - PADDING / 2.0 } else { 0.0 }
}

/// A name in the largest type in which it fits into a room, for a map that is looked at from afar.
pub(super) fn large(name: &str, room: &Rect) -> (f64, Vec<String>) {
    let fits = |size: f64| {
        let lines = even(wrap(name, room.width / size), name, room.width / size);
        let high = lines.len() as f64 * size * LARGE_LEADING;
        (high <= room.height && lines.iter().all(|line| text_width(line) * size <= room.width)).then_some((size, lines))
    };
    LARGE.into_iter().find_map(fits).unwrap_or_else(|| (NAME, wrap(name, room.width / NAME)))
}
