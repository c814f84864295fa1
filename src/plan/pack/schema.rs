//! The fields of every record: the required ones, then those that may be left out.

use std::sync::Arc;

use serde_json::Value;

use super::super::*;
use super::decode::{Fields, Place, Read, text};
use super::{Expected, Fault};

macro_rules! records {
    ($($record:ident { $($required:ident)* $(; $($optional:ident)*)? })*) => {
        $(impl Read for $record {
            fn read(value: &Value, place: &mut Place) -> Option<Self> {
                let names = [$(stringify!($required),)* $($(stringify!($optional),)*)?];
                let fields = Fields::open(value, place, &names)?;
                $(let $required = fields.required(stringify!($required), place);)*
                $($(let $optional = fields.optional(stringify!($optional), place);)*)?
                Some(Self { $($required: $required?,)* $($($optional: $optional?,)*)? })
            }
        })*
    };
}

records! {
    About { id title county zone number issued issuer base_year period cite; outline outline_source }
    Measure { id name; additive within }
    Figure { id of measure year cite; quantity bound evidence part_of ratio }
    DerivedShare { id of measure year ratio evidence cite; bound }
    Ratio { part whole }
    Statement { id kind title cite }
    Goal { id year title cite }
    Indicator { id category name unit base target nature of measure cite }
    Reading { printed; value }
    Park { id name leading position cite; aliases planned_land industrial_land firms output remark }
    Position { longitude latitude }
    Industry { id name cite; park aliases products }
    IndustryGroup { id industry name cite; aliases products }
    Product { name cite }
    Chain { id name park industry cite; group evidence }
    Link { id chain name stage cite; kind evidence products projects enterprises }
    Connection { from to cite; evidence }
    Programme { id name tasks cite }
    Task { id name cite; figures }
    Safeguard { id name cite; bodies }
    Body { name cite }
    Project { id number park name content nature years investment cite; industry group remarks }
    Subtotal { id of label investment cite }
    Enterprise { id name cite; industry }
    Document { id title cite; number }
    Picture { id title cite; number }
    Citation { at words }
    Name { zh en }
    Quantity { value unit }
    Years { from to }
}

macro_rules! words {
    ($($kind:ident { $($word:literal $variant:ident)* })*) => {
        $(impl Read for $kind {
            fn read(value: &Value, place: &mut Place) -> Option<Self> {
                match text(value, place)? {
                    $($word => Some($kind::$variant),)*
                    word => {
                        let allowed = &[$($word),*];
                        place.fault(Fault::UnknownWord { word: word.to_owned(), allowed });
                        None
                    }
                }
            }
        })*
    };
}

words! {
    Bound { "exactly" Exactly "about" About "at-least" AtLeast "at-most" AtMost "class" Class }
    Nature { "expected" Expected "binding" Binding }
    Stage { "upstream" Upstream "midstream" Midstream "downstream" Downstream }
    LinkKind {
        "resource" Resource "processing" Processing "equipment" Equipment "sales" Sales "service" Service
    }
    StatementKind {
        "strength" Strength "problem" Problem "opportunity" Opportunity "challenge" Challenge "principle" Principle
    }
}

macro_rules! ids {
    ($($id:ident)*) => {
        $(impl Read for $id {
            fn read(value: &Value, place: &mut Place) -> Option<Self> {
                text(value, place).map($id::new)
            }
        })*
    };
}

ids! {
    ParagraphId MeasureId FigureId StatementId GoalId IndicatorId ParkId IndustryId GroupId ChainId LinkId
    ProgrammeId TaskId SafeguardId ProjectId SubtotalId EnterpriseId DocumentId PictureId
}

impl Read for Year {
    fn read(value: &Value, place: &mut Place) -> Option<Self> {
        i16::read(value, place).map(Year)
    }
}

impl Read for Unit {
    fn read(value: &Value, place: &mut Place) -> Option<Self> {
        text(value, place).map(|unit| Unit::from(Arc::from(unit)))
    }
}

impl Read for Subject {
    fn read(value: &Value, place: &mut Place) -> Option<Self> {
        let subject = text(value, place)?.parse();
        subject.map_err(|NotASubject(found)| place.fault(Fault::WrongType { found, expected: Expected::Subject })).ok()
    }
}

impl Read for Evidence {
    fn read(value: &Value, place: &mut Place) -> Option<Self> {
        match value.as_str() {
            Some("printed") => Some(Evidence::Printed),
            Some(word) => {
                place.fault(Fault::UnknownWord { word: word.to_owned(), allowed: &["printed"] });
                None
            }
            None => Fields::open(value, place, &["inferred"])?.required("inferred", place).map(Evidence::Inferred),
        }
    }
}
