//! Plan → picture, table, summary: one pure function per chart, one chart per file. Knows no browser;
//! colours are names of the style sheet's tokens, so light, dark and print need no second drawing.

mod chart;
pub use chart::Chart;

mod spec;
pub use spec::{ChartSpec, Shape};

mod table;
pub use table::{Cell, Row, Table};

mod bars;
mod columns;
mod option;
mod paint;
mod subtotals;
mod sum;
mod wording;

mod by_park;
pub use by_park::by_park;

mod by_group;
pub use by_group::by_group;

mod by_year;
pub use by_year::by_year;

mod treemap;
pub use treemap::treemap;

mod parks;
pub use parks::{measure_name, parks};

mod targets;
pub use targets::targets;

mod path;
pub use path::path;

mod project_years;
pub use project_years::project_years;

pub mod picture;
