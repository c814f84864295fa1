//! One table for all pages: pages say what stands in the cells, this part how a table looks, sorts
//! and reads. One view for all of them also keeps the program small.

use leptos::prelude::*;

/// A cell as a page describes it.
#[derive(Clone, Debug)]
pub enum Cell {
    Text(String),
    /// Words of the plan, always Chinese.
    Printed(String),
    /// Digits, set to the right.
    Number(String),
    /// Words and where they lead.
    Link(String, String),
    /// A mark with words: `""`, `good`, `warn`, `bad`, `info` or `inferred`.
    Badge(&'static str, String),
    /// What people say instead of what is printed before it, and where its history is.
    Correction(String, String),
    /// What the page makes itself, so that tables elsewhere need not be able to.
    Made(Callback<(), AnyView>),
    /// Several after one another.
    All(Vec<Cell>),
}

/// A column. With an address the heading is a link that sorts by it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Column {
    pub name: String,
    pub number: bool,
    pub sort: Option<Sorting>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Sorting {
    pub href: String,
    /// Value of `aria-sort`.
    pub order: &'static str,
}

/// A row; its first cell names it. A strong row is a sum.
#[derive(Clone, Debug, Default)]
pub struct Row {
    pub cells: Vec<Cell>,
    pub strong: bool,
}

impl Column {
    pub fn text(name: &str) -> Self {
        Self { name: name.to_owned(), ..Self::default() }
    }

    pub fn number(name: &str) -> Self {
        Self { name: name.to_owned(), number: true, sort: None }
    }
}

impl Row {
    pub fn new(cells: impl Into<Vec<Cell>>) -> Self {
        Self { cells: cells.into(), strong: false }
    }

    pub fn sum(cells: impl Into<Vec<Cell>>) -> Self {
        Self { cells: cells.into(), strong: true }
    }
}

#[component]
pub fn Table(
    /// What the table shows; read aloud first.
    #[prop(into)]
    caption: String,
    columns: Vec<Column>,
    rows: Vec<Row>,
) -> impl IntoView {
    let label = caption.clone();
    view! {
        <div class="scroll-x" tabindex="0" role="region" aria-label=label>
            <table>
                <caption>{caption}</caption>
                <thead><tr>{columns.into_iter().map(heading).collect_view()}</tr></thead>
                <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}

fn heading(column: Column) -> AnyView {
    let class = if column.number { "number" } else { "" };
    let order = column.sort.as_ref().map(|sort| sort.order);
    let name = match column.sort {
        Some(sort) => view! { <a class="sort" href=sort.href>{column.name}</a> }.into_any(),
        None => column.name.into_any(),
    };
    view! { <th scope="col" class=class aria-sort=order>{name}</th> }.into_any()
}

fn row(row: Row) -> AnyView {
    let mut cells = row.cells.into_iter();
    let first = cells.next().map(|cell| view! { <th scope="row">{content(cell)}</th> });
    let rest = cells.map(|cell| {
        let class = match &cell {
            cell if is_number(cell) => "number",
            cell if is_short(cell) => "short",
            _ => "",
        };
        view! { <td class=class>{content(cell)}</td> }.into_any()
    });
    let class = if row.strong { "row--sum" } else { "" };
    view! { <tr class=class>{first}{rest.collect_view()}</tr> }.into_any()
}

/// Digits, with whatever stands behind them.
fn is_number(cell: &Cell) -> bool {
    match cell {
        Cell::Number(_) => true,
        Cell::All(cells) => cells.first().is_some_and(is_number),
        _ => false,
    }
}

/// A word or two, which paper shows on one line.
fn is_short(cell: &Cell) -> bool {
    /// In halves of a Chinese character.
    const SHORT: usize = 12;
    match cell {
        Cell::Text(words) | Cell::Printed(words) | Cell::Link(words, _) | Cell::Badge(_, words) => {
            words.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum::<usize>() <= SHORT
        }
        _ => false,
    }
}

/// What a cell shows; also used outside tables.
pub fn content(cell: Cell) -> AnyView {
    match cell {
        Cell::Text(words) | Cell::Number(words) => words.into_any(),
        Cell::Printed(words) => view! { <span lang="zh-CN">{words}</span> }.into_any(),
        Cell::Link(words, href) => view! { <a href=href>{words}</a> }.into_any(),
        Cell::Badge(tone, words) => view! { <span class=format!("badge badge--{tone}")>{words}</span> }.into_any(),
        Cell::Correction(words, href) => {
            view! { <a class="badge badge--info corrected" href=href>{words}</a> }.into_any()
        }
        Cell::Made(make) => make.run(()),
        Cell::All(cells) => {
            cells.into_iter().map(|cell| view! { {content(cell)} " " }.into_any()).collect_view().into_any()
        }
    }
}
