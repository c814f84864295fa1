//! Figures of the parks that can be compared and drawn.

use crate::plan::{Decimal, Figure, MeasureId, Park, Plan, Quantity, Subject, Unit};

use super::projects::{projects_of, totals};

/// Measure of the parks table's column 规上产值.
const OUTPUT: &str = "output";

/// A figure to size and compare parks by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Measure {
    #[default]
    PlannedLand,
    IndustrialLand,
    Output,
    Target,
    Investment,
}

impl Measure {
    pub const ALL: [Measure; 5] =
        [Measure::PlannedLand, Measure::IndustrialLand, Measure::Output, Measure::Target, Measure::Investment];

    pub fn as_str(self) -> &'static str {
        match self {
            Measure::PlannedLand => "",
            Measure::IndustrialLand => "industrial-land",
            Measure::Output => "output",
            Measure::Target => "target",
            Measure::Investment => "investment",
        }
    }

    pub fn parse(name: &str) -> Self {
        Self::ALL.into_iter().find(|measure| measure.as_str() == name).unwrap_or_default()
    }

    /// The value for a park; `None` where the plan has none.
    pub fn of(self, plan: &Plan, park: &Park) -> Option<Quantity> {
        let quantity = |value: Option<Decimal>, unit: Unit| value.map(|value| Quantity::new(value, unit));
        match self {
            Measure::PlannedLand => quantity(park.planned_land, Unit::Hectare),
            Measure::IndustrialLand => quantity(park.industrial_land, Unit::Hectare),
            Measure::Output => quantity(park.output, Unit::YiYuan),
            Measure::Target => output_target(plan, park)?.quantity.clone(),
            Measure::Investment => {
                let sum = totals(projects_of(plan, &Subject::Park(park.id.clone())));
                quantity((sum.count > 0).then_some(sum.investment), Unit::WanYuan)
            }
        }
    }
}

/// The figure that states the output a park is to reach at the end of the plan.
pub fn output_target<'a>(plan: &'a Plan, park: &Park) -> Option<&'a Figure> {
    let of = Subject::Park(park.id.clone());
    let year = plan.about.period.to;
    plan.figures
        .iter()
        .find(|figure| figure.of == of && figure.year == year && figure.measure == MeasureId::new(OUTPUT))
}

/// Every figure about a subject.
pub fn all_figures<'a>(plan: &'a Plan, of: &Subject) -> Vec<&'a Figure> {
    plan.figures.iter().filter(|figure| figure.of == *of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_measure_survives_the_address() {
        assert_eq!(Measure::ALL.map(|measure| Measure::parse(measure.as_str())), Measure::ALL);
        assert_eq!(Measure::parse("nonsense"), Measure::PlannedLand);
    }
}
