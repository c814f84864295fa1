//! Points on the earth, as satellites give them (WGS 84).

mod typed;

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// In millionths of a degree, which is about a tenth of a metre. Written `29.991234,108.112345`:
/// north and east, negative for south and west.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Position {
    north: i32,
    east: i32,
}

#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("`{0}` is not a position; expected one such as `29.991234,108.112345`")]
pub struct NotAPosition(pub String);

const MILLION: i32 = 1_000_000;

impl Position {
    /// From millionths of a degree; `None` beyond the poles or the date line.
    pub fn new(north: i32, east: i32) -> Option<Self> {
        let within = |value: i32, degrees: u32| value.unsigned_abs() <= degrees * MILLION as u32;
        (within(north, 90) && within(east, 180)).then_some(Self { north, east })
    }

    /// From degrees.
    pub fn from_degrees(north: f64, east: f64) -> Option<Self> {
        // What is no number becomes 0 in a cast, so it is asked for first.
        let millionths = |degrees: f64| degrees.is_finite().then(|| (degrees * f64::from(MILLION)).round() as i32);
        Self::new(millionths(north)?, millionths(east)?)
    }

    /// Degrees north and east.
    pub fn degrees(self) -> (f64, f64) {
        (f64::from(self.north) / f64::from(MILLION), f64::from(self.east) / f64::from(MILLION))
    }
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let million = MILLION.unsigned_abs();
        let sign = |value: i32| if value < 0 { "-" } else { "" };
        let parts = |value: i32| (value.unsigned_abs() / million, value.unsigned_abs() % million);
        let (north, east) = (parts(self.north), parts(self.east));
        write!(f, "{}{}.{:06},{}{}.{:06}", sign(self.north), north.0, north.1, sign(self.east), east.0, east.1)
    }
}

impl FromStr for Position {
    type Err = NotAPosition;

    fn from_str(written: &str) -> Result<Self, NotAPosition> {
        let position =
            written.split_once(',').and_then(|(north, east)| Self::new(millionths(north)?, millionths(east)?));
        // Only one way to write a position, so that equal notes have equal texts.
        position.filter(|position| position.to_string() == written).ok_or_else(|| NotAPosition(written.to_owned()))
    }
}

fn millionths(written: &str) -> Option<i32> {
    let (whole, part) = written.split_once('.')?;
    format!("{whole}{part}").parse().ok()
}

impl TryFrom<String> for Position {
    type Error = NotAPosition;

    fn try_from(written: String) -> Result<Self, NotAPosition> {
        written.parse()
    }
}

impl From<Position> for String {
    fn from(position: Position) -> Self {
        position.to_string()
    }
}
