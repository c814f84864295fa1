//! JSON values → domain types, naming every fault by its field.
//!
//! Written by hand because derived readers of two dozen types are large: with them reading a plan
//! cost 66 kB brotli of the first load, without them 38 kB. It also goes on after a fault, so that one
//! run names them all.

use serde_json::{Map, Value};

use super::super::Decimal;
use super::{Expected, Fault, Problem};

/// Where the reading is, and what was wrong so far.
#[derive(Default)]
pub(super) struct Place {
    pub(super) file: String,
    pub(super) record: String,
    path: String,
    pub(super) problems: Vec<Problem>,
}

/// `None` means that a fault has been named.
pub(super) trait Read: Sized {
    fn read(value: &Value, place: &mut Place) -> Option<Self>;
}

impl Place {
    pub(super) fn fault(&mut self, fault: Fault) {
        let (file, record, field) = (self.file.clone(), self.record.clone(), self.path.clone());
        self.problems.push(Problem { file, record, field, fault });
    }

    /// A fault of a field that has not been stepped into.
    pub(super) fn fault_at(&mut self, field: &str, fault: Fault) {
        let outside = self.enter(field);
        self.fault(fault);
        self.path.truncate(outside);
    }

    /// Steps into a field; returns the length of the path to go back to.
    fn enter(&mut self, field: &str) -> usize {
        let outside = self.path.len();
        if outside > 0 {
            self.path.push('.');
        }
        self.path.push_str(field);
        outside
    }

    fn wrong(&mut self, value: &Value, expected: Expected) {
        let found: String = value.to_string().chars().take(40).collect();
        self.fault(Fault::WrongType { found, expected });
    }
}

/// The fields of one record.
pub(super) struct Fields<'a>(&'a Map<String, Value>);

impl<'a> Fields<'a> {
    pub(super) fn open(value: &'a Value, place: &mut Place, names: &[&str]) -> Option<Self> {
        let Value::Object(map) = value else {
            place.wrong(value, Expected::Fields);
            return None;
        };
        for name in map.keys().filter(|name| !names.contains(&name.as_str())) {
            place.fault_at(name, Fault::UnknownField);
        }
        Some(Self(map))
    }

    pub(super) fn required<T: Read>(&self, name: &str, place: &mut Place) -> Option<T> {
        match self.0.get(name) {
            Some(value) => field(name, value, place),
            None => {
                place.fault_at(name, Fault::MissingField);
                None
            }
        }
    }

    pub(super) fn optional<T: Read + Default>(&self, name: &str, place: &mut Place) -> Option<T> {
        match self.0.get(name) {
            None | Some(Value::Null) => Some(T::default()),
            Some(value) => field(name, value, place),
        }
    }
}

fn field<T: Read>(name: &str, value: &Value, place: &mut Place) -> Option<T> {
    let outside = place.enter(name);
    let read = T::read(value, place);
    place.path.truncate(outside);
    read
}

pub(super) fn text<'a>(value: &'a Value, place: &mut Place) -> Option<&'a str> {
    let text = value.as_str();
    if text.is_none() {
        place.wrong(value, Expected::Text);
    }
    text
}

impl Read for String {
    fn read(value: &Value, place: &mut Place) -> Option<Self> {
        text(value, place).map(str::to_owned)
    }
}

impl Read for bool {
    fn read(value: &Value, place: &mut Place) -> Option<Self> {
        value.as_bool().or_else(|| {
            place.wrong(value, Expected::TrueOrFalse);
            None
        })
    }
}

impl Read for i16 {
    fn read(value: &Value, place: &mut Place) -> Option<Self> {
        let number = value.as_i64().and_then(|number| number.try_into().ok());
        if number.is_none() {
            place.wrong(value, Expected::WholeNumber);
        }
        number
    }
}

impl Read for f64 {
    fn read(value: &Value, place: &mut Place) -> Option<Self> {
        value.as_f64().or_else(|| {
            place.wrong(value, Expected::Degrees);
            None
        })
    }
}

impl Read for Decimal {
    fn read(value: &Value, place: &mut Place) -> Option<Self> {
        let number = value.as_str().and_then(|digits| Decimal::from_str_exact(digits).ok());
        if number.is_none() {
            place.wrong(value, Expected::QuotedNumber);
        }
        number
    }
}

/// Longitude and latitude.
impl Read for (f64, f64) {
    fn read(value: &Value, place: &mut Place) -> Option<Self> {
        match value.as_array().map(Vec::as_slice) {
            Some([longitude, latitude]) => Some((f64::read(longitude, place)?, f64::read(latitude, place)?)),
            _ => {
                place.wrong(value, Expected::Degrees);
                None
            }
        }
    }
}

impl<T: Read> Read for Option<T> {
    fn read(value: &Value, place: &mut Place) -> Option<Self> {
        T::read(value, place).map(Some)
    }
}

/// Items that cannot be read are left out.
impl<T: Read> Read for Vec<T> {
    fn read(value: &Value, place: &mut Place) -> Option<Self> {
        let Value::Array(values) = value else {
            place.wrong(value, Expected::List);
            return None;
        };
        let outside = place.path.len();
        let mut items = Vec::with_capacity(values.len());
        for (at, value) in values.iter().enumerate() {
            place.path.push_str(&format!("[{}]", at + 1));
            items.extend(T::read(value, place));
            place.path.truncate(outside);
        }
        Some(items)
    }
}
