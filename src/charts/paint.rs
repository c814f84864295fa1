//! Colours and type of all charts: tokens of the style sheet, and nothing else.

use charming::component::Axis;
use charming::element::{AxisLabel, AxisLine, AxisTick, AxisType, LineStyle, SplitLine, TextStyle, Tooltip, Trigger};

pub const INK: &str = "var(--ink)";
pub const SOFT: &str = "var(--ink-soft)";
pub const FAINT: &str = "var(--line-soft)";
pub const SURFACE: &str = "var(--surface)";
/// Text on an area of a series colour.
pub const ON_SERIES: &str = "var(--paper)";

/// Named, not inherited: the library measures text itself, and a saved picture has no style sheet.
/// In single quotes: the library writes it into an attribute as it is.
pub const FONT: &str = "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";
pub const SIZE: f64 = 13.0;
const SERIES: usize = 8;

/// The colour of the series with this place, starting over after the eighth.
pub fn series(index: usize) -> String {
    format!("var(--series-{})", index % SERIES + 1)
}

/// About how wide a text is, in pixels: 汉字 are as wide as high, the rest a little over half.
pub fn width(text: &str) -> f64 {
    text.chars().map(|letter| if letter.is_ascii() { 0.56 } else { 1.0 }).sum::<f64>() * SIZE
}

pub fn text(color: &str) -> TextStyle {
    TextStyle::new().color(color).font_family(FONT).font_size(SIZE)
}

pub fn axis_label(color: &str) -> AxisLabel {
    AxisLabel::new().color(color).font_size(SIZE)
}

pub fn no_ticks() -> AxisTick {
    AxisTick::new().show(false)
}

/// The scale beside columns and lines.
pub fn value_axis() -> Axis {
    Axis::new()
        .type_(AxisType::Value)
        .axis_label(axis_label(SOFT))
        .axis_line(AxisLine::new().show(false))
        .split_line(SplitLine::new().line_style(LineStyle::new().color(FAINT)))
}

pub fn tooltip(trigger: Trigger) -> Tooltip {
    Tooltip::new().trigger(trigger).background_color(SURFACE).border_color(FAINT)
}
