//! The table twin of a chart.

use leptos::prelude::*;

use super::table::{Cell, Column, Row, Table};
use crate::app::use_state;
use crate::charts::{self, ChartSpec};
use crate::i18n::grouped;
use crate::plan::Plan;
use crate::route::Route;

#[component]
pub fn ChartTable(spec: Signal<ChartSpec>) -> impl IntoView {
    let plan = use_state().plan;
    move || {
        let (caption, columns, rows) = spec.with(|spec| {
            let numbers = spec.table.rows.first().map(|row| row.cells.as_slice()).unwrap_or_default();
            let is_number = |column: usize| column.checked_sub(1).and_then(|at| numbers.get(at)).is_some_and(is_number);
            let head = spec.table.head.iter().enumerate();
            let columns = head.map(|(at, name)| if is_number(at) { Column::number(name) } else { Column::text(name) });
            (spec.title.clone(), columns.collect(), spec.table.rows.iter().map(|line| row(plan, line)).collect())
        });
        view! { <Table caption columns rows /> }
    }
}

fn is_number(cell: &charts::Cell) -> bool {
    !matches!(cell, charts::Cell::Words(_))
}

fn row(plan: &Plan, row: &charts::Row) -> Row {
    let name = match &row.subject {
        Some(subject) => Cell::Link(row.name.clone(), Route::of(plan, subject).to_hash()),
        None => Cell::Text(row.name.clone()),
    };
    let cells = row.cells.iter().map(|cell| {
        let text = cell.as_str();
        if is_number(cell) { Cell::Number(grouped(text)) } else { Cell::Text(text.to_owned()) }
    });
    Row::new([name].into_iter().chain(cells).collect::<Vec<_>>())
}
