//! A table of the text, set as a table.

use leptos::prelude::*;

use super::desk::{Desk, element_id, use_desk};
use super::facts::FactList;
use super::paragraph::{ParagraphLink, ParagraphWork, amended, findings, stretch};
use crate::app::{live, use_lang};
use crate::i18n::words::text;
use crate::insight::passage::{Cell, Row, Stretch};

#[component]
pub fn TextTable(header: Vec<Row<'static>>, rows: Vec<Row<'static>>) -> impl IntoView {
    // Below the table: a row between those that cells reach over would push them aside.
    let work: Vec<_> = rows.iter().map(|Row { paragraph, .. }| view! { <ParagraphWork paragraph /> }).collect();
    view! {
        <div class="scroll-x">
            <table class="text-table">
                <thead>{heads(header)}</thead>
                <tbody>{rows.into_iter().map(|row| view! { <TableRow row /> }).collect_view()}</tbody>
            </table>
        </div>
        <div class="passage" lang=use_lang().tag()>{work}</div>
    }
}

/// The last column, ours and not printed, is headed once.
fn heads(header: Vec<Row<'static>>) -> impl IntoView {
    let (desk, lang) = (use_desk(), use_lang());
    let height = header.len();
    let facts = move || {
        view! {
            <th class="text-table__facts" scope="col" rowspan=height.to_string() lang=lang.tag()>{lang.t(text::FACTS)}</th>
        }
    };
    let row = |(at, row): (usize, Row<'static>)| {
        let id = element_id(&row.paragraph.id);
        view! { <tr id=id>{cells(desk, row, heading)} {(at == 0).then(facts)}</tr> }
    };
    header.into_iter().enumerate().map(row).collect_view()
}

#[component]
fn TableRow(row: Row<'static>) -> impl IntoView {
    let desk = use_desk();
    let paragraph = row.paragraph;
    view! {
        <tr id=element_id(&paragraph.id) aria-current=desk.is_addressed(&paragraph.id)>
            {cells(desk, row, data)}
            <td class="text-table__facts">
                <div class="text-table__row">
                    <FactList paragraph />{amended(paragraph)}{findings(paragraph)}<ParagraphLink paragraph />
                </div>
            </td>
        </tr>
    }
}

/// All cells of a row follow its marks together: there are far more cells than rows.
fn cells(desk: Desk, row: Row<'static>, draw: fn(Cell, AnyView) -> AnyView) -> AnyView {
    let marks = desk.marks(&row.paragraph.id);
    live(move || {
        let words = marks.with(|marks| marks.cut(row.paragraph));
        let content = |cell: &Cell| {
            let pieces: &[Stretch] = words.get(cell.column).map_or(&[], Vec::as_slice);
            pieces.iter().map(|piece| stretch(desk, piece)).collect_view().into_any()
        };
        row.cells.iter().map(|cell| draw(*cell, content(cell))).collect_view().into_any()
    })
}

fn heading(cell: Cell, content: AnyView) -> AnyView {
    view! { <th scope="col" rowspan=cell.rows.to_string()>{content}</th> }.into_any()
}

fn data(cell: Cell, content: AnyView) -> AnyView {
    let Cell { columns, rows, is_number, .. } = cell;
    let class = is_number.then_some("number");
    view! { <td class=class colspan=columns.to_string() rowspan=rows.to_string()>{content}</td> }.into_any()
}
