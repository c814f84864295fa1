//! What a camera wrote into a JPEG file: when and where the picture was taken (Exif 2.32).
//!
//! The file may be anything: every step is a look at a slice that may not be there, each directory
//! is looked at once, and nothing is followed in circles.

use super::Minute;
use crate::journal::{Day, Position};

/// So many bytes from the beginning of a file hold all that is read; a segment has at most 64 kB.
pub const HEAD: u32 = 256 * 1024;

/// Either may be missing, and in most pictures passed on by a messenger both are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Exif {
    pub taken: Option<Minute>,
    pub position: Option<Position>,
}

impl Exif {
    /// Reads the beginning of a file.
    pub fn read(file: &[u8]) -> Self {
        let directories = segment(file).and_then(Tiff::open);
        directories.map_or_else(Self::default, |tiff| Self { taken: tiff.taken(), position: tiff.position() })
    }
}

/// The part of a JPEG file that holds the camera's notes.
fn segment(file: &[u8]) -> Option<&[u8]> {
    const NOTES: u8 = 0xe1;
    const PICTURE: u8 = 0xda;
    let mut rest = file.strip_prefix(&[0xff, 0xd8])?;
    loop {
        let [0xff, marker, after @ ..] = rest else { return None };
        match *marker {
            // Any number of these may stand before a marker.
            0xff => rest = rest.get(1..)?,
            PICTURE => return None,
            marker => {
                let length = usize::from(u16::from_be_bytes(*after.first_chunk()?));
                let body = after.get(2..length)?;
                if marker == NOTES
                    && let Some(tiff) = body.strip_prefix(b"Exif\0\0")
                {
                    return Some(tiff);
                }
                rest = after.get(length..)?;
            }
        }
    }
}

/// Directories of numbered values, as in TIFF files.
struct Tiff<'a> {
    bytes: &'a [u8],
    little: bool,
}

/// A value of a directory: where it stands, and how many there are.
struct Value {
    at: usize,
    count: usize,
}

const EXIF_DIRECTORY: u16 = 0x8769;
const GPS_DIRECTORY: u16 = 0x8825;
const CHANGED: u16 = 0x0132;
const TAKEN: u16 = 0x9003;
const SIDE_NORTH: u16 = 1;
const NORTH: u16 = 2;
const SIDE_EAST: u16 = 3;
const EAST: u16 = 4;

impl<'a> Tiff<'a> {
    fn open(bytes: &'a [u8]) -> Option<Self> {
        let little = match bytes.get(..4)? {
            b"II*\0" => true,
            b"MM\0*" => false,
            _ => return None,
        };
        Some(Self { bytes, little })
    }

    fn taken(&self) -> Option<Minute> {
        let first = self.first()?;
        let exactly = || self.minute(self.find(self.below(first, EXIF_DIRECTORY)?, TAKEN)?);
        exactly().or_else(|| self.minute(self.find(first, CHANGED)?))
    }

    fn position(&self) -> Option<Position> {
        let gps = self.below(self.first()?, GPS_DIRECTORY)?;
        let angle = |side: u16, value: u16, negative: &[u8]| {
            let side = self.bytes.get(self.find(gps, side)?.at)?;
            let degrees = self.degrees(self.find(gps, value)?)?;
            Some(if negative.contains(side) { -degrees } else { degrees })
        };
        let (north, east) = (angle(SIDE_NORTH, NORTH, b"Ss")?, angle(SIDE_EAST, EAST, b"Ww")?);
        // Receivers without a fix write zeros; there is no land at that place.
        Position::from_degrees(north, east).filter(|_| (north, east) != (0.0, 0.0))
    }

    fn first(&self) -> Option<usize> {
        self.long(4)
    }

    /// Where the directory begins that a value of another directory points at.
    fn below(&self, directory: usize, tag: u16) -> Option<usize> {
        self.long(self.find(directory, tag)?.at)
    }

    fn find(&self, directory: usize, tag: u16) -> Option<Value> {
        const ENTRY: usize = 12;
        let entries = usize::from(self.short(directory)?);
        let places = (0..entries).map(|number| directory + 2 + number * ENTRY);
        let entry = places.take_while(|at| *at < self.bytes.len()).find(|at| self.short(*at) == Some(tag))?;
        let count = self.long(entry + 4)?;
        // ASCII and bytes take one byte each, longs four, fractions eight.
        let size = match self.short(entry + 2)? {
            1 | 2 => 1,
            4 => 4,
            5 => 8,
            _ => return None,
        };
        let fits = count.checked_mul(size)? <= 4;
        Some(Value { at: if fits { entry + 8 } else { self.long(entry + 8)? }, count })
    }

    /// Degrees, minutes and seconds as fractions.
    fn degrees(&self, value: Value) -> Option<f64> {
        let fraction = |number: usize| {
            let at = value.at.checked_add(number * 8)?;
            let (above, below) = (self.long(at)?, self.long(at + 4)?);
            (below != 0).then(|| above as f64 / below as f64)
        };
        if value.count != 3 {
            return None;
        }
        // Some cameras leave out the seconds by writing 0/0.
        let (degrees, minutes, seconds) = (fraction(0)?, fraction(1)?, fraction(2).unwrap_or(0.0));
        Some(degrees + minutes / 60.0 + seconds / 3600.0)
    }

    /// `2026:11:23 09:15:00`.
    fn minute(&self, value: Value) -> Option<Minute> {
        let text = std::str::from_utf8(self.bytes.get(value.at..value.at.checked_add(16)?)?).ok()?;
        let (date, clock) = text.split_once(' ')?;
        let (hour, minute) = clock.split_once(':')?;
        let day: Day = date.replace(':', "-").parse().ok()?;
        Minute::new(day, hour.parse().ok()?, minute.parse().ok()?)
    }

    fn short(&self, at: usize) -> Option<u16> {
        let bytes = *self.bytes.get(at..)?.first_chunk()?;
        Some(if self.little { u16::from_le_bytes(bytes) } else { u16::from_be_bytes(bytes) })
    }

    fn long(&self, at: usize) -> Option<usize> {
        let bytes = *self.bytes.get(at..)?.first_chunk()?;
        Some(if self.little { u32::from_le_bytes(bytes) } else { u32::from_be_bytes(bytes) } as usize)
    }
}
