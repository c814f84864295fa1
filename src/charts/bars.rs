//! Bars from left to right, each with its name before it and its exact value behind it.

use charming::Chart;
use charming::component::{Axis, Grid};
use charming::element::{AxisType, Formatter, Label, LabelPosition};
use charming::series;
use serde_json::{Value, json};

use super::option::{item, number, option};
use super::{ChartSpec, Shape, paint};
use crate::plan::{Decimal, Subject};

/// Room for the names, in pixels; longer ones are broken.
const NAMES: f64 = 146.0;

pub struct Bar {
    pub name: String,
    /// `None` where the plan prints no number: no bar then.
    pub value: Option<Decimal>,
    /// The value as people read it.
    pub label: String,
    /// Where a click leads.
    pub subject: Option<Subject>,
    /// Which series colour.
    pub series: usize,
}

impl ChartSpec {
    /// Draws these bars; words and table are the caller's.
    pub fn with_bars(mut self, bars: &[Bar]) -> Self {
        self.shape = Shape::Bars(bars.len());
        self.option = draw(bars);
        self
    }
}

fn draw(bars: &[Bar]) -> Value {
    let room = bars.iter().map(|bar| paint::width(&bar.label)).fold(0.0, f64::max);
    let names = Axis::new()
        .type_(AxisType::Category)
        .inverse(true)
        .data(bars.iter().map(|bar| bar.name.as_str()).collect())
        .axis_label(paint::axis_label(paint::INK))
        .axis_tick(paint::no_ticks());
    let label = Label::new()
        .show(true)
        .position(LabelPosition::Right)
        .color(paint::INK)
        .font_size(paint::SIZE)
        .formatter(Formatter::String("{@[2]}".to_owned()));
    let chart = Chart::new()
        .grid(Grid::new().left(0).right(room + 12.0).top(0).bottom(0).contain_label(true))
        .x_axis(Axis::new().type_(AxisType::Value).show(false).min(0))
        .y_axis(names)
        .series(series::Bar::new().bar_width("62%").label(label));
    let data: Value = bars
        .iter()
        .enumerate()
        .map(|(row, bar)| {
            let value = json!([number(bar.value), row, bar.label]);
            item(value, bar.subject.as_ref(), &paint::series(bar.series))
        })
        .collect();
    option(
        chart,
        [
            ("/yAxis/axisLabel/width", NAMES.into()),
            ("/yAxis/axisLabel/overflow", "break".into()),
            ("/yAxis/axisLabel/interval", 0.into()),
            ("/series/0/data", data),
        ],
    )
}
