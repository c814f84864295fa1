//! The way of one indicator from its base to its target: in equal steps and at an equal rate.

use charming::Chart;
use charming::component::{Axis, Grid, Legend};
use charming::datatype::DataPoint;
use charming::element::{AxisType, Color, LineStyle, LineStyleType, Trigger};
use charming::series::Line;

use super::option::{option, tooltip_text};
use super::wording::named;
use super::{Cell, ChartSpec, Row, Shape, Table, paint};
use crate::i18n::words::{charts, indicators, units};
use crate::i18n::{Lang, decimal};
use crate::insight::pace::{self, Expected, Growth, Way};
use crate::plan::{Decimal, Indicator, Plan, Year};

const DECIMALS: usize = 2;

/// `None` where the plan gives no way to draw: no base value, no number as target, or only a few
/// things to count. `actuals` are the values that people reported.
pub fn path(plan: &Plan, lang: Lang, indicator: &Indicator, actuals: &[(Year, Decimal)]) -> Option<ChartSpec> {
    let (from, to) = (plan.about.base_year, plan.about.period.to);
    let Way::Growth(growth) = pace::way(indicator, from, to) else {
        return None;
    };
    let expected = growth.expected(from);
    Some(ChartSpec {
        title: charts::paths_of(
            lang,
            &units::column(lang, &named(lang, &indicator.name), indicator.unit.as_str()),
            from.0,
            to.0,
        ),
        summary: summary(plan, lang, indicator, &growth),
        notes: vec![lang.t(charts::PATHS).to_owned()],
        table: table(lang, indicator, &growth, &expected, actuals),
        shape: Shape::Time,
        option: draw(lang, &expected, actuals),
    })
}

fn summary(plan: &Plan, lang: Lang, indicator: &Indicator, growth: &Growth) -> String {
    let unit = indicator.unit.as_str();
    let printed = |value: Decimal| units::with_unit(lang, &value.to_string(), unit);
    let (from, to) = (plan.about.base_year.0, plan.about.period.to.0);
    let ends = charts::from_to(lang, (from, &printed(growth.base)), (to, &printed(growth.target)));
    let needed = indicators::needed(lang, growth.each_year, unit, growth.rate);
    ends + lang.pick("", " ") + &charts::total_is(lang, lang.t(indicators::NEEDED), &needed)
}

/// The ends as printed, the years between as computed.
fn table(
    lang: Lang,
    indicator: &Indicator,
    growth: &Growth,
    expected: &[Expected],
    actuals: &[(Year, Decimal)],
) -> Table {
    let [first, last] = [expected.first(), expected.last()].map(|end| end.map(|end| end.year));
    let rows = expected.iter().map(|expected| {
        let number = |value: f64| match Some(expected.year) {
            year if year == first => Cell::number(Some(growth.base)),
            year if year == last => Cell::number(Some(growth.target)),
            _ => Cell::Number(decimal(value, DECIMALS)),
        };
        let mut cells = vec![number(expected.linear), expected.compound.map_or(Cell::Dash, number)];
        if !actuals.is_empty() {
            cells.push(actual(actuals, expected.year).map_or(Cell::Dash, |value| Cell::number(Some(value))));
        }
        Row { name: expected.year.0.to_string(), subject: None, cells }
    });
    let column = |word| units::column(lang, lang.t(word), indicator.unit.as_str());
    let mut head = vec![lang.t(charts::YEAR).to_owned(), column(indicators::LINEAR), column(indicators::COMPOUND)];
    if !actuals.is_empty() {
        head.push(column(indicators::ACTUAL));
    }
    Table { head, rows: rows.collect() }
}

fn actual(actuals: &[(Year, Decimal)], year: Year) -> Option<Decimal> {
    actuals.iter().find(|(of, _)| *of == year).map(|(_, value)| *value)
}

fn draw(lang: Lang, expected: &[Expected], actuals: &[(Year, Decimal)]) -> serde_json::Value {
    let years = expected.iter().map(|expected| expected.year.0.to_string()).collect();
    let axis = Axis::new()
        .type_(AxisType::Category)
        .data(years)
        .axis_label(paint::axis_label(paint::INK))
        .axis_tick(paint::no_ticks());
    let linear = expected.iter().map(|expected| Some(expected.linear));
    let compound = expected.iter().map(|expected| expected.compound);
    let mut chart = Chart::new()
        .grid(Grid::new().left(0).right(16).top(8).bottom(36).contain_label(true))
        .legend(Legend::new().bottom(0).text_style(paint::text(paint::INK)))
        .tooltip(paint::tooltip(Trigger::Axis))
        .x_axis(axis)
        .y_axis(paint::value_axis().scale(true))
        .series(line(0, LineStyleType::Solid, lang.t(indicators::LINEAR), linear));
    if expected.iter().any(|expected| expected.compound.is_some()) {
        chart = chart.series(line(1, LineStyleType::Dashed, lang.t(indicators::COMPOUND), compound));
    }
    if !actuals.is_empty() {
        let values = expected.iter().map(|expected| actual(actuals, expected.year).map(pace::number));
        chart = chart.series(line(2, LineStyleType::Dotted, lang.t(indicators::ACTUAL), values));
    }
    option(chart, [("/tooltip/textStyle", tooltip_text())])
}

/// Told apart by their dashes too.
fn line(index: usize, dashes: LineStyleType, name: &str, values: impl Iterator<Item = Option<f64>>) -> Line {
    let color = || Color::Value(paint::series(index));
    let data: Vec<DataPoint> = values.map(|value| DataPoint::Value(value.map(rounded).into())).collect();
    let style = LineStyle::new().color(color()).width(2.5).type_(dashes);
    Line::new().name(name).line_style(style).item_style(color()).data(data)
}

/// As the table shows it.
fn rounded(value: f64) -> f64 {
    let scale = 10_f64.powi(DECIMALS as i32);
    (value * scale).round() / scale
}
