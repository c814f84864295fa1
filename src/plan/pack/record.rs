//! Records that have an id.

use super::super::{
    Chain, DerivedShare, Document, Enterprise, Figure, Goal, Indicator, Industry, IndustryGroup, Link, Measure, Park,
    Picture, Programme, Project, Safeguard, Statement, Subtotal,
};

pub(super) trait Record {
    fn id(&self) -> &str;
}

macro_rules! records {
    ($($record:ty),* $(,)?) => {
        $(impl Record for $record {
            fn id(&self) -> &str {
                self.id.as_str()
            }
        })*
    };
}

records! {
    Chain, DerivedShare, Document, Enterprise, Figure, Goal, Indicator, Industry, IndustryGroup, Link, Measure, Park, Picture,
    Programme, Project, Safeguard, Statement, Subtotal,
}
