//! How fast each indicator has to grow to reach its target: the needed rate a year, on one scale whatever
//! the unit. A base value is never shown as a share of its target: 24 of 70 is not a third of the way.

use super::bars::Bar;
use super::wording::{named, one};
use super::{Cell, ChartSpec, Row, Shape, Table};
use crate::i18n::Lang;
use crate::i18n::words::{charts, indicators, units};
use crate::insight::pace::{self, Growth, Way};
use crate::plan::{Decimal, Indicator, Nature, Plan, Reading, Subject};

/// The indicators of a category (一级指标), of all if none is named. The table has those too that have no
/// rate; `None` where none has.
pub fn targets(plan: &Plan, lang: Lang, category: &str) -> Option<ChartSpec> {
    let of_category = |indicator: &&Indicator| category.is_empty() || indicator.category.zh == category;
    let all: Vec<&Indicator> = plan.indicators.iter().filter(of_category).collect();
    let mut shown: Vec<(&Indicator, Decimal)> =
        all.iter().filter_map(|indicator| Some((*indicator, rate(plan, indicator)?))).collect();
    shown.sort_by_key(|(_, rate)| std::cmp::Reverse(*rate));
    let (fastest, slowest) = (shown.first()?, shown.last()?);
    let ends = [fastest, slowest].map(|(indicator, rate)| one(&named(lang, &indicator.name), &percent(*rate)));
    let bars: Vec<_> = shown.iter().map(|(indicator, rate)| bar(plan, lang, indicator, *rate)).collect();
    let years = [plan.about.base_year.0, plan.about.period.to.0].map(|year| charts::year(lang, year));
    let head = [charts::INDICATOR, charts::UNIT].map(|word| lang.t(word).to_owned()).into_iter();
    let tail = [indicators::NEEDED, charts::RATE, charts::NATURE].map(|word| lang.t(word).to_owned());
    let name = all.first().filter(|_| !category.is_empty()).map(|indicator| named(lang, &indicator.category));
    let spec = ChartSpec {
        title: charts::targets(lang, plan.about.period.to.0, name.as_deref()),
        summary: charts::rates(lang, shown.len(), all.len(), &ends),
        notes: vec![lang.t(charts::RATES).to_owned()],
        table: Table {
            head: head.chain(years).chain(tail).collect(),
            rows: all.iter().map(|indicator| row(plan, lang, indicator)).collect(),
        },
        shape: Shape::Bars(0),
        option: serde_json::Value::Null,
    };
    Some(spec.with_bars(&bars))
}

/// The needed growth a year in percent, with one decimal; none for shares, which grow in points.
fn rate(plan: &Plan, indicator: &Indicator) -> Option<Decimal> {
    match pace::way(indicator, plan.about.base_year, plan.about.period.to) {
        Way::Growth(Growth { rate: Some(rate), .. }) => format!("{:.1}", rate * 100.0).parse().ok(),
        _ => None,
    }
}

fn percent(rate: Decimal) -> String {
    format!("{rate}%")
}

fn bar(plan: &Plan, lang: Lang, indicator: &Indicator, rate: Decimal) -> Bar {
    let series = plan.indicators.iter().position(|one| one.category == indicator.category);
    Bar {
        name: named(lang, &indicator.name),
        value: Some(rate),
        // Units are too long for a phone; the table has them.
        label: charts::rate_of(lang, &percent(rate), &indicator.base.printed, &indicator.target.printed),
        subject: Some(Subject::Indicator(indicator.id.clone())),
        series: series.map_or(0, |at| category(plan, at)),
    }
}

/// How many categories start before this row: the place of its category.
fn category(plan: &Plan, row: usize) -> usize {
    let before = plan.indicators.iter().zip(plan.indicators.iter().skip(1)).take(row);
    before.filter(|(one, next)| one.category != next.category).count()
}

fn row(plan: &Plan, lang: Lang, indicator: &Indicator) -> Row {
    let nature = match indicator.nature {
        Nature::Expected => charts::EXPECTED,
        Nature::Binding => charts::BINDING,
    };
    let printed = |reading: &Reading| match reading.is_number() {
        true => Cell::Number(reading.printed.clone()),
        false => Cell::Words(reading.printed.clone()),
    };
    let way = pace::way(indicator, plan.about.base_year, plan.about.period.to);
    Row {
        name: named(lang, &indicator.name),
        subject: Some(Subject::Indicator(indicator.id.clone())),
        cells: vec![
            Cell::Words(units::unit(lang, indicator.unit.as_str()).to_owned()),
            printed(&indicator.base),
            printed(&indicator.target),
            Cell::Words(indicators::way(lang, &way, indicator.unit.as_str())),
            Cell::number(rate(plan, indicator).map(percent)),
            Cell::Words(lang.t(nature).to_owned()),
        ],
    }
}
