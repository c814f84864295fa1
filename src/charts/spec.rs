//! One chart with everything that says the same in other ways.

use serde::Serialize;
use serde_json::Value;

use super::Table;

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ChartSpec {
    pub title: String,
    /// One or two sentences with the main numbers, for readers and screen readers.
    pub summary: String,
    /// What is inferred, does not agree or could not be drawn.
    pub notes: Vec<String>,
    pub table: Table,
    pub shape: Shape,
    /// What ECharts is to draw. Each item that leads somewhere has a subject as its `id`.
    pub option: Value,
}

/// What room a chart needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Shape {
    /// Bars from left to right, one under the other.
    Bars(usize),
    /// Columns or lines over time.
    Time,
    /// Areas within areas.
    Areas,
}
