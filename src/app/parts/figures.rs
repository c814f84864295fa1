//! Figures of the plan in a table: what is measured, for when, how much, and in which words.

use leptos::prelude::*;

use super::{Cell, Column, Row, Table};
use crate::app::{named, use_lang, use_state};
use crate::i18n::Lang;
use crate::i18n::words::{sources, units};
use crate::plan::{Bound, Evidence, Figure};
use crate::route::Route;

#[component]
pub fn Figures(
    /// What they have in common.
    #[prop(into)]
    caption: String,
    /// Nothing is shown for an empty list.
    figures: Vec<&'static Figure>,
) -> impl IntoView {
    let lang = use_lang();
    let columns = vec![
        Column::text(lang.t(sources::MEASURE)),
        Column::text(lang.t(sources::YEAR)),
        Column::number(lang.t(sources::VALUE)),
        Column::text(lang.t(sources::SOURCE)),
    ];
    let rows: Vec<Row> = figures.into_iter().map(|figure| row(lang, figure)).collect();
    (!rows.is_empty()).then(|| view! { <Table caption columns rows /> })
}

fn row(lang: Lang, figure: &'static Figure) -> Row {
    let measure = use_state().plan.measure(&figure.measure).map(|measure| named(&measure.name));
    let cite = figure.cite.first();
    let mut source = vec![
        cite.map_or(Cell::Text(String::new()), |cite| Cell::Link(cite.words.clone(), Route::citation(cite).to_hash())),
    ];
    if figure.evidence != Evidence::Printed {
        source.push(Cell::Badge("inferred", lang.t(sources::INFERRED).to_owned()));
    }
    Row::new([
        Cell::Text(measure.unwrap_or_default().to_owned()),
        Cell::Text(figure.year.0.to_string()),
        Cell::Number(value(lang, figure)),
        Cell::All(source),
    ])
}

/// The value as the plan states it, with 约 and 以上; a dash where none is printed.
pub fn value(lang: Lang, figure: &Figure) -> String {
    let Some(quantity) = &figure.quantity else {
        return "—".to_owned();
    };
    let words = units::with_unit(lang, &quantity.value.to_string(), quantity.unit.as_str());
    match figure.bound {
        Bound::Exactly => words,
        Bound::About => sources::about(lang, &words),
        Bound::AtLeast => sources::at_least(lang, &words),
        Bound::AtMost => sources::at_most(lang, &words),
        Bound::Class => sources::class(lang, &words),
    }
}
