//! What lies inside something cannot be larger than it: industrial land inside planned land.

use crate::plan::{Decimal, Park, Plan, Quantity, Subject, Unit};

use super::{Finding, Rule, Severity, Value};

pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    plan.parks.iter().filter_map(check_one).collect()
}

/// An error: both numbers stand in one row of one table.
fn check_one(park: &Park) -> Option<Finding> {
    let (planned, industrial) = (park.planned_land?, park.industrial_land?);
    let hectares = |value: Decimal| Quantity::new(value, Unit::Hectare);
    (industrial > planned).then(|| Finding {
        difference: Some(hectares(industrial - planned)),
        ..Finding::new(
            Rule::Limit,
            Severity::Error,
            Subject::Park(park.id.clone()),
            [planned, industrial].map(|value| Value::printed(&hectares(value), &park.cite)).into(),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Name, ParkId, Position};

    #[test]
    fn industrial_land_larger_than_the_park_is_an_error() {
        for (planned, industrial, fires) in [(29, 27, false), (29, 29, false), (29, 30, true)] {
            let park = Park {
                id: ParkId::new("park"),
                name: Name::default(),
                aliases: Vec::new(),
                leading: Name::default(),
                planned_land: Some(planned.into()),
                industrial_land: Some(industrial.into()),
                firms: None,
                output: None,
                remark: None,
                position: Position::default(),
                cite: Vec::new(),
            };
            assert_eq!(check(&Plan { parks: vec![park], ..Plan::default() }).len(), usize::from(fires));
        }
    }
}
