//! The table twin of a chart: the same numbers, to be read, copied and saved.

use serde::Serialize;

use crate::plan::Subject;

#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Table {
    /// One name per column, with the unit of its numbers.
    pub head: Vec<String>,
    pub rows: Vec<Row>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Row {
    /// What the row is about: the first column.
    pub name: String,
    /// Where it leads.
    pub subject: Option<Subject>,
    /// The other columns.
    pub cells: Vec<Cell>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub enum Cell {
    Words(String),
    Number(String),
    /// The print has no number here, which is not zero.
    Dash,
}

impl Table {
    /// All rows as text, the head first.
    pub fn records(&self) -> impl Iterator<Item = Vec<&str>> {
        let head = self.head.iter().map(String::as_str).collect();
        let rows = self
            .rows
            .iter()
            .map(|row| std::iter::once(row.name.as_str()).chain(row.cells.iter().map(Cell::as_str)).collect());
        std::iter::once(head).chain(rows)
    }
}

impl Cell {
    /// A number, or a dash where the plan has none.
    pub fn number(digits: Option<impl ToString>) -> Self {
        digits.map_or(Cell::Dash, |digits| Cell::Number(digits.to_string()))
    }

    pub fn as_str(&self) -> &str {
        match self {
            Cell::Words(text) | Cell::Number(text) => text,
            Cell::Dash => "—",
        }
    }
}
