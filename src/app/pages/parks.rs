//! All parks: on the map and side by side.

use leptos::prelude::*;

use crate::app::parts::{
    Cell, Column, LazyChart, NoSuchChoice, PageTitle, ParkMap, Quote, Row, Table, corrected, value as stated,
};
use crate::app::{follow, live, named, use_lang, use_state, use_work};
use crate::charts::Chart;
use crate::i18n::words::{parks, shell, sources as words, units};
use crate::i18n::{Lang, Text, grouped};
use crate::insight::parks::{Measure, built_up_target};
use crate::insight::projects::compare;
use crate::journal::Field;
use crate::plan::{Park, Plan, Subject};
use crate::report::change::Teller;
use crate::route::Page;

#[component]
pub fn Parks() -> impl IntoView {
    let (state, work) = (use_state(), use_work());
    let plan = state.plan;
    let lang = use_lang();
    let by = Memo::new(move |_| state.query.with(|query| Measure::parse(query.get("by").unwrap_or_default())));
    let wrong = follow(move || {
        let by = state.query.with(|query| query.get("by").unwrap_or_default().to_owned());
        let wrong = Measure::ALL.iter().all(|measure| measure.as_str() != by);
        wrong.then(|| ("by".to_owned(), by)).into_iter().collect()
    });
    let button = move |measure: Measure| {
        view! {
            <button class="button" aria-pressed=move || (by.get() == measure).to_string()
                on:click=move |_| state.set_query("by", measure.as_str())>
                {lang.t(parks::measure(measure))}
            </button>
        }
        .into_any()
    };
    view! {
        <PageTitle title=lang.t(shell::PARKS) />
        <p class="page__lead">{lang.t(parks::LEAD)}</p>
        <div class="toolbar field" role="group" aria-label=lang.t(parks::CIRCLES)>
            <span class="field__label">{lang.t(parks::CIRCLES)}</span>
            <span class="button-group">{Measure::ALL.map(button).into_iter().collect_view()}</span>
        </div>
        <NoSuchChoice wrong reset=Page::Parks.href() />
        <div class="split">
            {live(move || view! { <ParkMap measure=by.get() /> }.into_any())}
            <LazyChart chart=follow(move || Chart::Parks(by.get())) />
        </div>
        <h2>{lang.t(parks::SIDE_BY_SIDE)}</h2>
        {live(move || {
            let row = |park| work.with(|overlay| row(plan, state.teller(overlay), park));
            let rows = plan.parks.iter().map(row).collect();
            view! { <Table caption=lang.t(parks::AS_PRINTED) columns=columns(plan, lang) rows /> }.into_any()
        })}
        {sources(plan, lang)}
    }
}

/// The rows of the printed table, all under one lid.
fn sources(plan: &'static Plan, lang: Lang) -> AnyView {
    let quotes = plan.parks.iter().flat_map(|park| &park.cite);
    view! {
        <details class="sources">
            <summary class="sources__summary">{lang.t(words::SOURCE)}</summary>
            {quotes.map(|citation| view! { <Quote citation /> }).collect_view()}
        </details>
    }
    .into_any()
}

fn columns(plan: &Plan, lang: Lang) -> Vec<Column> {
    let unit = |name: Text, printed: &str| Column::number(&units::column(lang, lang.t(name), printed));
    let year = |name: Text, year: i16| {
        let name = parks::in_year(lang, lang.t(name), year);
        Column::number(&units::column(lang, &name, "亿元"))
    };
    vec![
        Column::text(lang.t(parks::NAME)),
        Column::text(lang.t(parks::LEADING)),
        unit(parks::PLANNED_LAND, "公顷"),
        unit(parks::INDUSTRIAL_LAND, "公顷"),
        unit(parks::FIRMS, "家"),
        year(parks::OUTPUT, plan.about.base_year.0),
        year(parks::TARGET, plan.about.period.to.0),
        Column::number(&parks::in_year(lang, lang.t(parks::BUILT_UP), plan.about.period.to.0)),
        unit(parks::PRINTED_INVESTMENT, "万元"),
        unit(parks::INVESTMENT, "万元"),
        Column::text(lang.t(parks::REMARK)),
    ]
}

/// Each figure with its correction if there is one.
fn row(plan: &'static Plan, teller: Teller<'_>, park: &'static Park) -> Row {
    let (lang, subject) = (teller.lang, Subject::Park(park.id.clone()));
    let beside = |field: Field, printed: Cell| corrected(teller, &subject, field, printed);
    let number =
        |digits: Option<String>| Cell::Number(digits.map_or(parks::DASHES.to_owned(), |digits| grouped(&digits)));
    let value = |measure: Measure| number(measure.of(plan, park).map(|quantity| quantity.value.to_string()));
    let sum = compare(plan, &subject);
    Row::new([
        Cell::Link(named(&park.name).to_owned(), Page::Park(park.id.clone()).href()),
        beside(Field::Leading, Cell::Text(named(&park.leading).to_owned())),
        beside(Field::PlannedLand, value(Measure::PlannedLand)),
        beside(Field::IndustrialLand, value(Measure::IndustrialLand)),
        beside(Field::Firms, number(park.firms.map(|firms| firms.to_string()))),
        beside(Field::Output, value(Measure::Output)),
        value(Measure::Target),
        Cell::Number(built_up_target(plan, park).map_or(parks::DASHES.to_owned(), |figure| stated(lang, figure))),
        number(sum.map(|sum| sum.printed.to_string())),
        value(Measure::Investment),
        beside(Field::Remarks, Cell::Text(park.remark.as_ref().map(named).unwrap_or_default().to_owned())),
    ])
}
