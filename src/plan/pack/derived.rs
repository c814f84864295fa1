//! Figures that stand in tables with columns of their own, as [`Figure`]s, so that one list holds
//! every figure of the plan.

use super::super::{
    Bound, Decimal, Evidence, Figure, FigureId, Indicator, MeasureId, Park, Plan, Quantity, Reading, Subject, Unit,
    Year,
};

/// Two figures per indicator: `indicator.<id>.base` and `indicator.<id>.target`.
pub(super) fn of_indicators(plan: &Plan) -> Vec<Figure> {
    let years = [("base", plan.about.base_year), ("target", plan.about.period.to)];
    let readings = |indicator: &Indicator| [indicator.base.clone(), indicator.target.clone()];
    plan.indicators
        .iter()
        .flat_map(|indicator| {
            let readings = years.into_iter().zip(readings(indicator));
            readings.map(|((label, year), reading)| of_reading(indicator, label, year, reading))
        })
        .collect()
}

fn of_reading(indicator: &Indicator, label: &str, year: Year, reading: Reading) -> Figure {
    Figure {
        id: FigureId::new(&format!("indicator.{}.{label}", indicator.id)),
        of: indicator.of.clone(),
        measure: indicator.measure.clone(),
        year,
        quantity: reading.value.map(|value| Quantity::new(value, indicator.unit.clone())),
        bound: Bound::Exactly,
        evidence: Evidence::Printed,
        part_of: None,
        ratio: None,
        cite: indicator.cite.clone(),
    }
}

/// Four figures per park, of the base year: `park.<id>.planned-land`, `.industrial-land`, `.firms`
/// and `.output`; the last part is the id of the measure.
pub(super) fn of_parks(plan: &Plan) -> Vec<Figure> {
    let year = plan.about.base_year;
    plan.parks.iter().flat_map(|park| columns(park).map(|column| of_column(park, year, column))).collect()
}

type Column = (&'static str, Option<Decimal>, Unit);

fn columns(park: &Park) -> [Column; 4] {
    [
        ("planned-land", park.planned_land, Unit::Hectare),
        ("industrial-land", park.industrial_land, Unit::Hectare),
        ("firms", park.firms, Unit::Count("家".into())),
        ("output", park.output, Unit::YiYuan),
    ]
}

fn of_column(park: &Park, year: Year, (measure, value, unit): Column) -> Figure {
    Figure {
        id: FigureId::new(&format!("park.{}.{measure}", park.id)),
        of: Subject::Park(park.id.clone()),
        measure: MeasureId::new(measure),
        year,
        quantity: value.map(|value| Quantity::new(value, unit)),
        bound: Bound::Exactly,
        evidence: Evidence::Printed,
        part_of: None,
        ratio: None,
        cite: park.cite.clone(),
    }
}
