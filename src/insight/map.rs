//! The map of the county: outline and parks on a sheet of paper. Positions are schematic until somebody
//! has reported where something is.

use super::pace::number;
use super::parks::Measure;
use crate::journal::{Field, Overlay, Slot, Value};
use crate::plan::{Park, Plan, Position, Quantity, Subject};

/// Places on the sheet, whose height is [`HEIGHT`] and whose width follows from the county's shape.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sheet {
    west: f64,
    north: f64,
    /// Sheet units per degree of latitude, and per degree of longitude at this latitude.
    down: f64,
    across: f64,
    pub width: f64,
}

/// A park on the sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark<'a> {
    pub park: &'a Park,
    pub x: f64,
    pub y: f64,
    /// Of a circle whose area tells the value; smallest where the plan has none.
    pub radius: f64,
    pub quantity: Option<Quantity>,
    /// Somebody has been there; without it the place is schematic.
    pub reported: bool,
}

/// A project or firm whose place somebody has reported.
#[derive(Clone, Debug, PartialEq)]
pub struct Spot {
    pub subject: Subject,
    pub x: f64,
    pub y: f64,
}

pub const HEIGHT: f64 = 520.0;
const MARGIN: f64 = 20.0;
/// Beside the county there must be room for the names of parks at its edge.
const SIDE: f64 = 80.0;
/// Radius of the largest circle, and the smallest radius one can still hit with a finger.
const LARGEST: f64 = 40.0;
const SMALLEST: f64 = 9.0;

impl Sheet {
    /// Fits everything on the sheet: equirectangular, true at the county's middle, which is exact
    /// enough for a county.
    pub fn new(plan: &Plan) -> Option<Self> {
        let parks = plan.parks.iter().map(|park| (park.position.longitude, park.position.latitude));
        let points: Vec<(f64, f64)> = plan.about.outline.iter().copied().chain(parks).collect();
        let bound = |values: &mut dyn Iterator<Item = f64>| {
            values.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| (low.min(value), high.max(value)))
        };
        let (west, east) = bound(&mut points.iter().map(|point| point.0));
        let (south, north) = bound(&mut points.iter().map(|point| point.1));
        if !(east > west && north > south) {
            return None;
        }
        let down = (HEIGHT - 2.0 * MARGIN) / (north - south);
        let across = down * cosine(((north + south) / 2.0).to_radians());
        Some(Self { west, north, down, across, width: (east - west) * across + 2.0 * SIDE })
    }

    pub fn place(&self, position: Position) -> (f64, f64) {
        let x = (position.longitude - self.west) * self.across + SIDE;
        (x, (self.north - position.latitude) * self.down + MARGIN)
    }

    /// Where something was reported to be; `None` where nothing was, or where it lies beside the sheet.
    fn reported(&self, overlay: &Overlay, subject: &Subject) -> Option<(f64, f64)> {
        let Some(Value::Position(position)) = overlay.field(subject, Field::MapPosition) else { return None };
        let (latitude, longitude) = position.degrees();
        let (x, y) = self.place(Position { longitude, latitude });
        ((0.0..=self.width).contains(&x) && (0.0..=HEIGHT).contains(&y)).then_some((x, y))
    }

    /// The county's outline as the `d` of an SVG path.
    pub fn outline(&self, plan: &Plan) -> String {
        let points = plan.about.outline.iter().map(|&(longitude, latitude)| {
            let (x, y) = self.place(Position { longitude, latitude });
            tenths(x) + " " + &tenths(y)
        });
        format!("M{}Z", points.collect::<Vec<_>>().join("L"))
    }
}

impl Mark<'_> {
    /// Baselines of the name and the value below the circle.
    pub fn lines(&self) -> [f64; 2] {
        [18.0, 36.0].map(|below| self.y + self.radius + below)
    }
}

/// To a tenth, as SVG takes it. Written by whole numbers, which the program can print anyway.
pub fn tenths(value: f64) -> String {
    let tenths = (value * 10.0).round() as i64;
    let sign = if tenths < 0 { "-" } else { "" };
    format!("{sign}{}.{}", tenths.abs() / 10, tenths.abs() % 10)
}

/// Exact to a millionth for angles up to a radian; the exact cosine would be 6 kB of the first load.
fn cosine(angle: f64) -> f64 {
    let square = angle * angle;
    1.0 - square / 2.0 * (1.0 - square / 12.0 * (1.0 - square / 30.0 * (1.0 - square / 56.0)))
}

/// All parks, in the order of the plan.
pub fn marks<'a>(plan: &'a Plan, overlay: &Overlay, sheet: &Sheet, measure: Measure) -> Vec<Mark<'a>> {
    let size = |quantity: &Option<Quantity>| quantity.as_ref().map_or(0.0, |quantity| number(quantity.value));
    let values: Vec<_> = plan.parks.iter().map(|park| (park, measure.of(plan, park))).collect();
    let largest = values.iter().map(|(_, quantity)| size(quantity)).fold(0.0, f64::max);
    let mark = |(park, quantity): (&'a Park, Option<Quantity>)| {
        let reported = sheet.reported(overlay, &Subject::Park(park.id.clone()));
        let (x, y) = reported.unwrap_or_else(|| sheet.place(park.position));
        Mark { park, x, y, radius: radius(size(&quantity), largest), quantity, reported: reported.is_some() }
    };
    values.into_iter().map(mark).collect()
}

/// Projects and firms of which somebody has reported where they are.
pub fn spots(overlay: &Overlay, sheet: &Sheet) -> Vec<Spot> {
    let places = overlay.cells().filter(|(cell, _)| cell.slot == Slot::Field(Field::MapPosition));
    let others = places.map(|(cell, _)| &cell.subject).filter(|subject| !matches!(subject, Subject::Park(_)));
    let spot = |subject: &Subject| {
        let (x, y) = sheet.reported(overlay, subject)?;
        Some(Spot { subject: subject.clone(), x, y })
    };
    others.filter_map(spot).collect()
}

/// Radius of a circle whose area tells the value, beside the largest value shown.
fn radius(value: f64, largest: f64) -> f64 {
    if largest <= 0.0 { SMALLEST } else { (LARGEST * (value / largest).max(0.0).sqrt()).max(SMALLEST) }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::journal::{self, Change, Draft, Entry, Journal, Millis, Writer, WriterId};
    use crate::plan::{About, Name, ParkId};

    #[test]
    fn north_is_up_and_everything_is_on_the_sheet() {
        let outline = vec![(108.0, 29.0), (109.0, 29.0), (109.0, 31.0), (108.0, 31.0)];
        let plan = Plan { about: About { outline, ..About::default() }, ..Plan::default() };
        let sheet = Sheet::new(&plan).unwrap();
        let north = sheet.place(Position { longitude: 108.0, latitude: 31.0 });
        let south = sheet.place(Position { longitude: 109.0, latitude: 29.0 });
        assert_eq!(north, (SIDE, MARGIN));
        assert!((south.1 - (HEIGHT - MARGIN)).abs() < 1e-9 && (south.0 - (sheet.width - SIDE)).abs() < 1e-9);
    }

    #[test]
    fn the_cosine_is_exact_enough() {
        for degrees in 0..=57_i32 {
            let angle = f64::from(degrees).to_radians();
            assert!((cosine(angle) - angle.cos()).abs() < 1e-6, "{degrees}");
        }
    }

    #[test]
    fn numbers_are_written_to_a_tenth() {
        assert_eq!([0.04, 12.06, -0.26, 300.0].map(tenths), ["0.0", "12.1", "-0.3", "300.0"]);
    }

    #[test]
    fn areas_tell_the_value() {
        assert_eq!(radius(100.0, 100.0), LARGEST);
        assert_eq!(radius(25.0, 100.0), LARGEST / 2.0);
        assert_eq!(radius(0.0, 100.0), SMALLEST);
    }

    fn park(id: &str, longitude: f64, planned_land: Option<i64>) -> Park {
        Park {
            planned_land: planned_land.map(Into::into),
            position: Position { longitude, latitude: longitude },
            ..Park::named(id, Name::same(id))
        }
    }

    #[test]
    fn a_park_without_the_figure_is_marked_as_unknown() {
        let parks = vec![park("a", 1.0, Some(400)), park("b", 2.0, Some(100)), park("c", 3.0, None)];
        let plan = Plan { parks, ..Plan::default() };
        let marks = marks(&plan, &Overlay::default(), &Sheet::new(&plan).unwrap(), Measure::PlannedLand);
        assert_eq!(marks.iter().map(|mark| mark.radius).collect::<Vec<_>>(), [LARGEST, LARGEST / 2.0, SMALLEST]);
        assert_eq!(marks.iter().map(|mark| mark.quantity.is_some()).collect::<Vec<_>>(), [true, true, false]);
    }

    #[test]
    fn a_reported_place_counts_unless_it_lies_beside_the_sheet() {
        let plan = Plan { parks: vec![park("a", 1.0, None), park("b", 2.0, None)], ..Plan::default() };
        let mut journal = Journal::default();
        let mut writer = Writer::new(WriterId::new("laptop", "tab"));
        for (id, north) in [("a", 1.5), ("b", 60.0)] {
            let draft = Draft {
                author: "谭工".into(),
                subject: Subject::Park(ParkId::new(id)),
                slot: Slot::Field(Field::MapPosition),
                base: Vec::new(),
                change: Change::Put(Value::Position(journal::Position::from_degrees(north, 1.5).unwrap())),
                since: None,
                remark: String::new(),
            };
            journal.add(Entry::from(writer.write(Millis::new(1), draft)));
        }
        let sheet = Sheet::new(&plan).unwrap();
        let marks = marks(&plan, journal.overlay(), &sheet, Measure::PlannedLand);
        let places = [1.5, 2.0].map(|degrees| sheet.place(Position { longitude: degrees, latitude: degrees }));
        assert_eq!(marks.iter().map(|mark| (mark.x, mark.y)).collect::<Vec<_>>(), places);
        assert_eq!(marks.iter().map(|mark| mark.reported).collect::<Vec<_>>(), [true, false]);
    }

    #[test]
    fn a_plan_without_places_has_no_map() {
        assert_eq!(Sheet::new(&Plan::default()), None);
    }
}
