//! A table of the text, set as a table.

use leptos::prelude::*;

use super::desk::{Desk, element_id, use_desk};
use super::facts::FactList;
use super::paragraph::{ParagraphLink, stretch};
use crate::app::{live, use_lang};
use crate::i18n::words::text;
use crate::insight::passage::{Cell, Row, Stretch};
use crate::plan::Paragraph;

#[component]
pub fn TextTable(header: Vec<&'static Paragraph>, rows: Vec<Row<'static>>) -> impl IntoView {
    let lang = use_lang();
    view! {
        <div class="scroll-x">
            <table class="text-table">
                <thead>
                    {header.into_iter().map(|paragraph| view! {
                        <tr id=element_id(&paragraph.id)>
                            {heads(paragraph)}
                            <th class="text-table__facts" scope="col" lang=lang.tag()>{lang.t(text::FACTS)}</th>
                        </tr>
                    }).collect_view()}
                </thead>
                <tbody>{rows.into_iter().map(|row| view! { <TableRow row /> }).collect_view()}</tbody>
            </table>
        </div>
    }
}

#[component]
fn TableRow(row: Row<'static>) -> impl IntoView {
    let desk = use_desk();
    let Row { paragraph, cells } = row;
    let words = desk.words(paragraph);
    let cells = cells.into_iter().map(|cell| {
        let Cell { column, columns, rows, is_number } = cell;
        let class = is_number.then_some("number");
        view! { <td class=class colspan=columns.to_string() rowspan=rows.to_string()>{content(desk, words, column)}</td> }
            .into_any()
    });
    view! {
        <tr id=element_id(&paragraph.id) aria-current=desk.is_addressed(&paragraph.id)>
            {cells.collect_view()}
            <td class="text-table__facts"><div class="text-table__row"><FactList paragraph /><ParagraphLink paragraph /></div></td>
        </tr>
    }
}

fn heads(paragraph: &'static Paragraph) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words(paragraph);
    let columns = words.with_untracked(Vec::len);
    (0..columns).map(|column| view! { <th scope="col">{content(desk, words, column)}</th> }).collect_view()
}

fn content(desk: Desk, words: Memo<Vec<Vec<Stretch>>>, column: usize) -> AnyView {
    live(move || {
        words.with(|cells| {
            cells.get(column).into_iter().flatten().map(|piece| stretch(desk, piece)).collect_view().into_any()
        })
    })
}
