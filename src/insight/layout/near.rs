//! How far a point is from a line, for fingers that do not hit it exactly.

use super::Path;

/// A bend is looked at in so many pieces.
const PIECES: u8 = 8;

impl Path {
    /// The distance to the nearest point of the line; infinite for a line that is not drawn.
    pub fn distance(&self, point: (f64, f64)) -> f64 {
        let parts = self.points.iter().zip(self.points.iter().skip(1));
        parts.map(|(from, to)| bend(*from, *to, point)).fold(f64::INFINITY, f64::min)
    }
}

/// To the bend between two points, which leaves and reaches them level.
fn bend(from: (f64, f64), to: (f64, f64), point: (f64, f64)) -> f64 {
    let at = |piece: u8| {
        let t = f64::from(piece) / f64::from(PIECES);
        // The cubic of `to_svg`: its handles stand above the middle.
        let half = 1.5 * t * (1.0 - t);
        let along = half + t * t * t;
        let x = from.0 + (to.0 - from.0) * along;
        (x, from.1 + (to.1 - from.1) * t * t * (3.0 - 2.0 * t))
    };
    (0..PIECES).map(|piece| straight(at(piece), at(piece + 1), point)).fold(f64::INFINITY, f64::min)
}

fn straight(from: (f64, f64), to: (f64, f64), point: (f64, f64)) -> f64 {
    let (right, down) = (to.0 - from.0, to.1 - from.1);
    let long = right * right + down * down;
    let along = (point.0 - from.0) * right + (point.1 - from.1) * down;
    let share = if long > 0.0 { (along / long).clamp(0.0, 1.0) } else { 0.0 };
    (from.0 + right * share - point.0).hypot(from.1 + down * share - point.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_near_where_it_is_drawn() {
        let path = Path { points: vec![(0.0, 0.0), (100.0, 0.0), (200.0, 80.0)], backwards: false };
        assert_eq!(path.distance((50.0, 6.0)), 6.0);
        // The middle of the bend, and its level beginning.
        assert!(path.distance((150.0, 40.0)) < 1.0);
        assert!(path.distance((110.0, 0.0)) < 3.0 && path.distance((120.0, 40.0)) > 15.0);
        assert_eq!(Path::default().distance((0.0, 0.0)), f64::INFINITY);
    }
}
