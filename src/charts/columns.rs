//! Columns over years, one on top of the other or side by side.

use charming::Chart;
use charming::component::{Axis, Grid, Legend};
use charming::datatype::{CompositeValue, DataPoint};
use charming::element::{AxisType, Trigger};
use charming::series::Bar;

use super::option::{option, tooltip_text};
use super::{ChartSpec, Shape, paint};
use crate::plan::Decimal;

/// One colour of the columns.
pub struct Layer {
    pub name: String,
    /// One value per year.
    pub values: Vec<Decimal>,
}

impl ChartSpec {
    /// Draws a column per year; `stacked` puts the layers on top of each other.
    pub fn with_columns(mut self, years: Vec<String>, layers: &[Layer], stacked: Stacked) -> Self {
        let axis = Axis::new()
            .type_(AxisType::Category)
            .data(years)
            .axis_label(paint::axis_label(paint::INK))
            .axis_tick(paint::no_ticks());
        let mut chart = Chart::new()
            .grid(Grid::new().left(0).right(8).top(8).bottom(36).contain_label(true))
            .legend(Legend::new().bottom(0).text_style(paint::text(paint::INK)))
            .tooltip(paint::tooltip(Trigger::Axis))
            .x_axis(axis)
            .y_axis(paint::value_axis());
        for (index, layer) in layers.iter().enumerate() {
            chart = chart.series(series(index, layer, stacked));
        }
        self.shape = Shape::Time;
        self.option = option(chart, [("/tooltip/textStyle", tooltip_text()), ("/legend/type", "scroll".into())]);
        self
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stacked {
    OnTop,
    SideBySide,
}

fn series(index: usize, layer: &Layer, stacked: Stacked) -> Bar {
    let data: Vec<DataPoint> = layer.values.iter().map(|value| DataPoint::Value(composite(*value))).collect();
    let color = charming::element::Color::Value(paint::series(index));
    let bar = Bar::new().name(layer.name.as_str()).item_style(color).data(data);
    match stacked {
        Stacked::OnTop => bar.stack("all").bar_width("56%"),
        Stacked::SideBySide => bar,
    }
}

fn composite(value: Decimal) -> CompositeValue {
    value.to_string().parse::<f64>().map_or_else(|_| None::<f64>.into(), CompositeValue::from)
}
