//! The printed sum beside the computed one, wherever a whole of the annex is shown.

use leptos::prelude::*;

use crate::app::parts::{Cell, Column, Row, Table};
use crate::i18n::words::{fields, projects, shell};
use crate::i18n::{Lang, grouped};
use crate::insight::projects::{Filter, compare, corrected_total, summed_in, totals};
use crate::plan::{Decimal, Plan, Project, Subject};
use crate::report::change::Teller;
use crate::route::{Page, Query, Route};

/// Folded: the whole that is shown and the wholes printed below it.
pub(super) fn sums(plan: &'static Plan, lang: Lang, filter: &Filter) -> Option<AnyView> {
    let table = sum_table(plan, lang, &filter.whole(plan)?)?;
    Some(
        view! {
            <details class="card">
                <summary>{lang.t(projects::PRINTED_SUM)}</summary>
                {table}
            </details>
        }
        .into_any(),
    )
}

/// What projects add up to, and what they do with what people corrected.
pub(in crate::app::pages) fn sum_cell(teller: Teller<'_>, found: &[&Project]) -> Cell {
    let number = |sum: Decimal| grouped(&sum.to_string());
    let corrected = corrected_total(teller.overlay, found.iter().copied());
    let corrected = corrected.map(|sum| Cell::Badge("info", fields::corrected_sum(teller.lang, &number(sum))));
    let printed = Cell::Number(number(totals(found.iter().copied()).investment));
    Cell::All(std::iter::once(printed).chain(corrected).collect())
}

/// Nothing where the annex prints no sum.
pub(in crate::app::pages) fn sum_table(plan: &'static Plan, lang: Lang, whole: &Subject) -> Option<AnyView> {
    let rows: Vec<Row> = summed_in(plan, whole).iter().filter_map(|part| row(plan, lang, part)).collect();
    if rows.is_empty() {
        return None;
    }
    let columns = vec![
        Column::text(lang.t(projects::SUM_OF)),
        Column::number(lang.t(projects::PRINTED_SUM)),
        Column::number(lang.t(projects::SUM)),
        Column::number(lang.t(projects::DIFFERENCE)),
        Column::text(lang.t(shell::AUDIT)),
    ];
    Some(view! { <Table caption=lang.t(projects::INVESTMENT) columns rows /> }.into_any())
}

fn row(plan: &'static Plan, lang: Lang, part: &Subject) -> Option<Row> {
    let sum = compare(plan, part)?;
    let name = plan.name_of(part).map(|name| lang.pick(name.zh, name.en)).unwrap_or_default();
    let difference = sum.difference();
    let verdict = match difference.is_zero() {
        true => Cell::Badge("good", lang.t(projects::AGREES).to_owned()),
        false => {
            let query = Query::default().with("about", &part.to_string());
            Cell::Link(lang.t(projects::DIFFERENCE).to_owned(), Route { page: Page::Audit, query }.to_hash())
        }
    };
    Some(Row::new([
        Cell::Text(name),
        Cell::Number(grouped(&sum.printed.to_string())),
        Cell::Number(grouped(&sum.computed.to_string())),
        Cell::Number(grouped(&difference.to_string())),
        verdict,
    ]))
}
