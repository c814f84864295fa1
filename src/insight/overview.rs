//! What the first page says: the headline indicators, what stands for each park, and the clock of the
//! plan. Today comes in as an argument.

use crate::journal::Day;
use crate::plan::{Decimal, Dimension, Figure, Goal, Indicator, Plan, Quantity, Year, Years};

/// An indicator that the first page shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Headline<'a> {
    pub indicator: &'a Indicator,
    /// Base value as a share of the target, from 0 to 1; `None` unless both are numbers and it grows.
    pub share: Option<Decimal>,
    /// Where the text gives another value for the base year.
    pub otherwise: Option<&'a Figure>,
}

/// Where a day stands in the plan's period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clock {
    /// Days until it begins.
    Before { days: i64 },
    /// Whole days gone and days left, today among them.
    During { gone: i64, left: i64 },
    /// Days since it ended.
    After { days: i64 },
}

/// The first category, and the first of the others that counts something from a printed base: the rule
/// by which any plan's table yields a few figures to begin with.
pub fn headlines(plan: &Plan) -> Vec<Headline<'_>> {
    let first = plan.indicators.first().map(|indicator| &indicator.category);
    let (leading, others): (Vec<_>, Vec<_>) =
        plan.indicators.iter().partition(|indicator| Some(&indicator.category) == first);
    let counted = others
        .into_iter()
        .find(|indicator| indicator.unit.dimension() == Dimension::Count && indicator.base.value.is_some());
    leading.into_iter().chain(counted).map(|indicator| headline(plan, indicator)).collect()
}

fn headline<'a>(plan: &'a Plan, indicator: &'a Indicator) -> Headline<'a> {
    let base = indicator.base.value;
    let share = base.zip(indicator.target.value).and_then(|(base, target)| growth_share(base, target));
    let otherwise = plan.figures.iter().find(|figure| {
        figure.measure == indicator.measure
            && figure.of == indicator.of
            && figure.year == plan.about.base_year
            && differs(figure, indicator)
    });
    Headline { indicator, share, otherwise }
}

fn growth_share(base: Decimal, target: Decimal) -> Option<Decimal> {
    let share = base.checked_div(target)?;
    let grows = Decimal::ZERO <= share && share < Decimal::ONE;
    grows.then(|| share.round_dp(4))
}

fn differs(figure: &Figure, indicator: &Indicator) -> bool {
    let stated = figure.quantity.as_ref().and_then(|quantity| quantity.to(&indicator.unit));
    let printed = indicator.base.value.map(|value| Quantity::new(value, indicator.unit.clone()));
    stated.is_some() && printed.is_some() && stated != printed
}

/// The goal that says what the last year of the plan is to look like.
pub fn aim(plan: &Plan) -> Option<&Goal> {
    plan.goals.iter().find(|goal| goal.year == plan.about.period.to)
}

impl Clock {
    pub fn at(period: Years, today: Day) -> Self {
        let (start, end) = (first_day(period.from), first_day(Year(period.to.0 + 1)));
        match day_number(today.year().cast_signed(), today.month(), today.day()) {
            now if now < start => Clock::Before { days: start - now },
            now if now >= end => Clock::After { days: now - end + 1 },
            now => Clock::During { gone: now - start, left: end - now },
        }
    }

    /// Share of the period that has gone, from 0 to 1.
    pub fn share(self) -> Decimal {
        match self {
            Clock::Before { .. } => Decimal::ZERO,
            Clock::During { gone, left } => (Decimal::from(gone) / Decimal::from(gone + left)).round_dp(4),
            Clock::After { .. } => Decimal::ONE,
        }
    }
}

fn first_day(year: Year) -> i64 {
    day_number(year.0, 1, 1)
}

/// Days since 1970-01-01 in the Gregorian calendar; years begin in March here, so that the leap day is
/// the last of its year.
fn day_number(year: i16, month: u8, day: u8) -> i64 {
    let (month, day) = (i64::from(month), i64::from(day));
    let year = i64::from(year) - i64::from(month <= 2);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    365 * year + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + day_of_year - 719_468
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::plan::{Bound, Evidence, FigureId, IndicatorId, MeasureId, Name, Nature, Reading, Subject, Unit};

    const PERIOD: Years = Years { from: Year(2023), to: Year(2027) };

    #[track_caller]
    fn check(today: &str, expected: Clock) {
        assert_eq!(Clock::at(PERIOD, today.parse().unwrap()), expected);
    }

    #[test]
    fn the_clock_works_before_during_and_after_the_period() {
        check("2022-12-31", Clock::Before { days: 1 });
        check("2022-02-28", Clock::Before { days: 307 });
        check("2023-01-01", Clock::During { gone: 0, left: 1826 });
        check("2024-03-01", Clock::During { gone: 425, left: 1401 });
        check("2026-11-23", Clock::During { gone: 1422, left: 404 });
        check("2027-12-31", Clock::During { gone: 1825, left: 1 });
        check("2028-01-01", Clock::After { days: 1 });
    }

    #[test]
    fn the_share_of_time_runs_from_none_to_all() {
        assert_eq!(Clock::at(PERIOD, "2020-05-01".parse().unwrap()).share(), Decimal::ZERO);
        assert_eq!(Clock::at(PERIOD, "2026-11-23".parse().unwrap()).share(), Decimal::new(7788, 4));
        assert_eq!(Clock::at(PERIOD, "2030-05-01".parse().unwrap()).share(), Decimal::ONE);
    }

    fn indicator(id: &str, category: &str, unit: &str, base: Option<&str>, target: &str) -> Indicator {
        let reading = |digits: &str| Reading { printed: digits.into(), value: Decimal::from_str_exact(digits).ok() };
        Indicator {
            id: IndicatorId::new(id),
            category: Name::same(category),
            name: Name::same(id),
            unit: Unit::from(std::sync::Arc::<str>::from(unit)),
            base: reading(base.unwrap_or("—")),
            target: reading(target),
            nature: Nature::Expected,
            of: Subject::Zone,
            measure: MeasureId::new(id),
            cite: Vec::new(),
        }
    }

    fn figure(measure: &str, value: &str, unit: Unit) -> Figure {
        Figure {
            id: FigureId::new(&format!("status.{measure}.{value}")),
            of: Subject::Zone,
            measure: MeasureId::new(measure),
            year: Year(2022),
            quantity: Some(Quantity::new(Decimal::from_str_exact(value).unwrap(), unit)),
            bound: Bound::Exactly,
            evidence: Evidence::Printed,
            part_of: None,
            ratio: None,
            cite: Vec::new(),
        }
    }

    fn plan() -> Plan {
        let indicators = vec![
            indicator("output", "quality", "亿元", Some("51"), "110"),
            indicator("tax", "quality", "亿元", Some("0.47"), "1.5"),
            indicator("share", "structure", "%", None, "25"),
            indicator("firms", "enterprises", "家", Some("24"), "70"),
            indicator("listed", "enterprises", "家", Some("0"), "1"),
        ];
        let figures = vec![figure("output", "51.37", Unit::YiYuan), figure("tax", "4700", Unit::WanYuan)];
        let mut plan = Plan { indicators, figures, ..Plan::default() };
        plan.about.base_year = Year(2022);
        plan
    }

    #[test]
    fn headlines_are_the_first_category_and_the_first_count_after_it() {
        let plan = plan();
        let ids: Vec<_> = headlines(&plan).iter().map(|headline| headline.indicator.id.as_str()).collect();
        assert_eq!(ids, ["output", "tax", "firms"]);
    }

    #[test]
    fn another_value_in_the_text_stands_beside_the_tables() {
        let plan = plan();
        let otherwise: Vec<_> =
            headlines(&plan).iter().map(|headline| headline.otherwise.map(|figure| figure.id.as_str())).collect();
        // 4,700 万元 is 0.47 亿元: the same said in another unit.
        assert_eq!(otherwise, [Some("status.output.51.37"), None, None]);
    }

    #[test]
    fn a_share_is_told_only_of_what_grows() {
        let share = |base: &str, target: &str| {
            growth_share(Decimal::from_str_exact(base).unwrap(), Decimal::from_str_exact(target).unwrap())
        };
        assert_eq!(share("51", "110"), Some(Decimal::new(4636, 4)));
        assert_eq!(share("0", "1"), Some(Decimal::ZERO));
        assert_eq!(share("2", "1"), None);
        assert_eq!(share("2", "0"), None);
    }
}
