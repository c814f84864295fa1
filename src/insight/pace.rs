//! From base to target: needed growth and expected values. A stock is judged by the way it has come,
//! (now − base) / (target − base), never by now / target: that would call 24 of 70 a third done
//! before anything was done.
//!
//! Linear: `base + (target − base) · t / n`. Compound: `base · (target / base)^(t / n)`, with `t` years
//! gone of `n`.

use crate::journal::{Field, Overlay, Slot};
use crate::plan::{Decimal, Dimension, Indicator, Subject, Year};

/// What can be said of the way from base to target.
#[derive(Clone, Debug, PartialEq)]
pub enum Way {
    /// Numbers at both ends.
    Growth(Growth),
    /// A few whole things, such as 1 → 2: reached or not, no rate.
    Milestone { base: Decimal, target: Decimal },
    /// No base value is printed.
    NoBase,
    /// The target is a sentence: passed or failed by evidence.
    Sentence,
    /// The base year is already at or past the target.
    Passed { base: Decimal, target: Decimal },
}

#[derive(Clone, Debug, PartialEq)]
pub struct Growth {
    pub base: Decimal,
    pub target: Decimal,
    pub years: u16,
    /// Needed each year in the unit of the indicator.
    pub each_year: f64,
    /// Needed each year as a share of the year before; `None` for percentages, which grow in points.
    pub rate: Option<f64>,
}

/// The expected value of one year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Expected {
    pub year: Year,
    pub linear: f64,
    /// `None` where compounding makes no sense.
    pub compound: Option<f64>,
}

/// The last actual value that people reported, and what it says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Now {
    pub year: Year,
    pub value: Decimal,
    /// `None` where the plan gives no rate.
    pub pace: Option<Pace>,
}

/// How far an indicator has come at the end of a year, each as a share of the way from base to target.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pace {
    pub realised: f64,
    /// In equal steps.
    pub expected: f64,
}

/// By how much an indicator is behind the time that has gone. Rule: up to 10 points are no delay, more
/// than 30 are a grave one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lamp {
    OnTime,
    Behind,
    FarBehind,
}

/// From how many percentage points on it is behind, and far behind.
pub const BEHIND: f64 = 10.0;
pub const FAR_BEHIND: f64 = 30.0;

impl Pace {
    /// Ahead of the time that has gone, in percentage points; negative if behind.
    pub fn points(self) -> f64 {
        (self.realised - self.expected) * 100.0
    }

    pub fn lamp(self) -> Lamp {
        match self.points() {
            points if points >= -BEHIND => Lamp::OnTime,
            points if points >= -FAR_BEHIND => Lamp::Behind,
            _ => Lamp::FarBehind,
        }
    }
}

/// The actual values that people reported, by year, from the base year on.
pub fn actuals(overlay: &Overlay, indicator: &Indicator, base_year: Year) -> Vec<(Year, Decimal)> {
    let subject = Subject::Indicator(indicator.id.clone());
    let reported = overlay.about(&subject).filter_map(|(cell, _)| match cell.slot {
        Slot::Year(Field::Actual, year) if year > base_year => Some((year, overlay.amount(cell)?)),
        _ => None,
    });
    reported.collect()
}

/// The last actual value and the pace it means.
pub fn now(overlay: &Overlay, indicator: &Indicator, base_year: Year, target_year: Year) -> Option<Now> {
    let (year, value) = actuals(overlay, indicator, base_year).into_iter().last()?;
    let pace = match way(indicator, base_year, target_year) {
        Way::Growth(growth) => Some(growth.pace(base_year, year, value)),
        _ => None,
    };
    Some(Now { year, value, pace })
}

/// Smallest target from which a rate says more than counting does.
const MANY: i64 = 5;

pub fn way(indicator: &Indicator, base_year: Year, target_year: Year) -> Way {
    let (Some(target), base) = (indicator.target.value, indicator.base.value) else {
        return Way::Sentence;
    };
    let Some(base) = base else {
        return Way::NoBase;
    };
    if base >= target {
        return Way::Passed { base, target };
    }
    let counted = indicator.unit.dimension() == Dimension::Count;
    if base.is_zero() || counted && target < MANY.into() {
        return Way::Milestone { base, target };
    }
    let years = target_year.0.abs_diff(base_year.0).max(1);
    let (from, to) = (number(base), number(target));
    let share = indicator.unit.dimension() == Dimension::Share;
    let rate = (!share).then(|| (to / from).powf(1.0 / f64::from(years)) - 1.0);
    Way::Growth(Growth { base, target, years, each_year: (to - from) / f64::from(years), rate })
}

impl Growth {
    /// How far the way was at the end of a year.
    pub fn pace(&self, base_year: Year, year: Year, value: Decimal) -> Pace {
        let (from, to) = (number(self.base), number(self.target));
        let gone = f64::from(year.0 - base_year.0) / f64::from(self.years);
        Pace { realised: (number(value) - from) / (to - from), expected: gone.clamp(0.0, 1.0) }
    }

    /// Expected values from the base year to the target year.
    pub fn expected(&self, base_year: Year) -> Vec<Expected> {
        let (from, to) = (number(self.base), number(self.target));
        let at = |gone: u16| {
            let share = f64::from(gone) / f64::from(self.years);
            Expected {
                year: Year(base_year.0 + gone.cast_signed()),
                linear: from + (to - from) * share,
                compound: self.rate.map(|_| from * (to / from).powf(share)),
            }
        };
        (0..=self.years).map(at).collect()
    }
}

/// For rates and expectations only; printed values stay decimals.
pub fn number(value: Decimal) -> f64 {
    value.mantissa() as f64 / 10_f64.powi(value.scale().cast_signed())
}

/// How far the plan's time has gone on a day: 0 before it, 1 after it. `day` counts from 0 within its
/// year of `days` days.
pub fn elapsed(period: crate::plan::Years, year: Year, day: u16, days: u16) -> f64 {
    let gone = f64::from(year.0 - period.from.0) + f64::from(day) / f64::from(days.max(1));
    (gone / f64::from(period.count())).clamp(0.0, 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{IndicatorId, MeasureId, Name, Nature, Reading, Unit, Years};

    fn indicator(unit: &str, base: Option<&str>, target: Option<&str>) -> Indicator {
        let reading = |value: Option<&str>| Reading {
            printed: value.unwrap_or("—").to_owned(),
            value: value.and_then(|digits| digits.parse().ok()),
        };
        Indicator {
            id: IndicatorId::new("x"),
            category: Name::default(),
            name: Name::default(),
            unit: Unit::from(std::sync::Arc::<str>::from(unit)),
            base: reading(base),
            target: reading(target),
            nature: Nature::Expected,
            of: Subject::Zone,
            measure: MeasureId::new("m"),
            cite: Vec::new(),
        }
    }

    fn found(unit: &str, base: Option<&str>, target: Option<&str>) -> Way {
        way(&indicator(unit, base, target), Year(2022), Year(2027))
    }

    #[test]
    fn output_needs_sixteen_point_six_percent_a_year() {
        let Way::Growth(growth) = found("亿元", Some("51"), Some("110")) else {
            panic!("numbers at both ends");
        };
        assert_eq!(format!("{:.1} {:.3}", growth.each_year, growth.rate.unwrap()), "11.8 0.166");
        let years = growth.expected(Year(2022));
        let linear: Vec<String> = years.iter().map(|year| format!("{:.1}", year.linear)).collect();
        let compound: Vec<String> = years.iter().map(|year| format!("{:.1}", year.compound.unwrap())).collect();
        assert_eq!(linear, ["51.0", "62.8", "74.6", "86.4", "98.2", "110.0"]);
        assert_eq!(compound, ["51.0", "59.5", "69.4", "80.9", "94.3", "110.0"]);
    }

    #[track_caller]
    fn check_pace(year: i16, value: &str, expected: &str, lamp: Lamp) {
        let Way::Growth(growth) = found("亿元", Some("51"), Some("110")) else {
            panic!("numbers at both ends");
        };
        let pace = growth.pace(Year(2022), Year(year), value.parse().unwrap());
        assert_eq!((format!("{:.1}", pace.points()).as_str(), pace.lamp()), (expected, lamp));
    }

    #[test]
    fn pace_is_the_way_that_was_made_against_the_time_that_has_gone() {
        check_pace(2025, "86.4", "0.0", Lamp::OnTime);
        check_pace(2025, "90", "6.1", Lamp::OnTime);
        check_pace(2025, "75", "-19.3", Lamp::Behind);
        check_pace(2025, "51", "-60.0", Lamp::FarBehind);
        check_pace(2029, "110", "0.0", Lamp::OnTime);
    }

    #[test]
    fn what_has_no_rate_says_why() {
        assert_eq!(found("%", None, Some("25")), Way::NoBase);
        assert_eq!(found("%", None, None), Way::Sentence);
        assert!(matches!(found("家", Some("0"), Some("1")), Way::Milestone { .. }));
        assert!(matches!(found("家", Some("1"), Some("2")), Way::Milestone { .. }));
        assert!(matches!(found("平方公里", Some("6.9"), Some("5.5")), Way::Passed { .. }));
    }

    #[test]
    fn shares_grow_in_points() {
        let Way::Growth(growth) = found("%", Some("30"), Some("35")) else {
            panic!("numbers at both ends");
        };
        assert_eq!((growth.each_year, growth.rate), (1.0, None));
    }

    #[test]
    fn time_stands_still_outside_the_plan() {
        let period = Years { from: Year(2023), to: Year(2027) };
        assert_eq!(elapsed(period, Year(2022), 200, 365), 0.0);
        assert_eq!(elapsed(period, Year(2025), 0, 365), 0.4);
        assert_eq!(elapsed(period, Year(2031), 5, 365), 1.0);
    }
}
