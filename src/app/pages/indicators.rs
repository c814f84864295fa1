//! All indicators: base, target, what is needed each year; binding ones apart.

use leptos::prelude::*;

use crate::app::parts::{Cell, Column, LazyChart, NoSuchChoice, PageTitle, Pick, Row, Table, corrected};
use crate::app::{follow, named, use_lang, use_state, use_work};
use crate::charts::Chart;
use crate::i18n::words::{indicators, shell, units};
use crate::i18n::{Lang, Text};
use crate::insight::pace::{self, Lamp};
use crate::journal::{Field, Overlay};
use crate::plan::{Indicator, Nature, Plan, Subject};
use crate::report::change::Teller;
use crate::route::Page;

#[component]
pub fn Indicators() -> impl IntoView {
    let state = use_state();
    let plan = state.plan;
    let (lang, work) = (use_lang(), use_work());
    let value = Signal::derive(move || state.query.with(|query| query.get("category").unwrap_or_default().to_owned()));
    let on_pick = Callback::new(move |category: String| state.set_query("category", &category));
    let choices = categories(plan);
    let known: Vec<String> = choices.iter().map(|(zh, _)| zh.clone()).collect();
    let wrong = follow(move || {
        let category = value.get();
        let wrong = !category.is_empty() && !known.contains(&category);
        wrong.then(|| ("category".to_owned(), category)).into_iter().collect()
    });
    let tables = move || {
        let category = value.get();
        let tables = |overlay: &Overlay| {
            [Nature::Expected, Nature::Binding].map(|nature| table(plan, lang, overlay, nature, &category))
        };
        work.with(tables).into_iter().collect_view()
    };
    view! {
        <PageTitle title=lang.t(shell::INDICATORS) />
        <p class="page__lead">{lang.t(indicators::LEAD)} {lang.pick("", " ")} {lang.t(indicators::BINDING_HINT)}</p>
        <div class="toolbar">
            <Pick label=indicators::CATEGORY none=indicators::ALL options=choices value on_pick />
        </div>
        <NoSuchChoice wrong reset=Page::Indicators.href() />
        <LazyChart chart=follow(move || Chart::Targets(value.get())) />
        {tables}
    }
}

fn categories(plan: &'static Plan) -> Vec<(String, String)> {
    let mut categories: Vec<(String, String)> = Vec::new();
    for indicator in &plan.indicators {
        if categories.iter().all(|(zh, _)| *zh != indicator.category.zh) {
            categories.push((indicator.category.zh.clone(), named(&indicator.category).to_owned()));
        }
    }
    categories
}

fn table(plan: &'static Plan, lang: Lang, overlay: &Overlay, nature: Nature, category: &str) -> Option<AnyView> {
    let shown = |indicator: &&Indicator| {
        indicator.nature == nature && (category.is_empty() || indicator.category.zh == category)
    };
    let rows: Vec<Row> =
        plan.indicators.iter().filter(shown).map(|indicator| row(plan, lang, overlay, indicator)).collect();
    if rows.is_empty() {
        return None;
    }
    let (base, target) = (plan.about.base_year, plan.about.period.to);
    let columns = vec![
        Column::text(lang.t(indicators::NAME)),
        Column::text(lang.t(indicators::CATEGORY)),
        Column::text(lang.t(indicators::UNIT)),
        Column::number(&indicators::year(lang, base.0)),
        Column::number(&indicators::year(lang, target.0)),
        Column::number(lang.t(indicators::NEEDED)),
        Column::text(lang.t(indicators::LATEST)),
        Column::text(lang.t(indicators::PACE)),
    ];
    let title = lang.t(nature_name(nature));
    // Two tables on one page need two names.
    let caption = format!("{} · {title}", lang.t(indicators::CAPTION));
    Some(view! { <h2>{title}</h2> <Table caption columns rows /> }.into_any())
}

pub(super) fn nature_name(nature: Nature) -> Text {
    match nature {
        Nature::Expected => indicators::EXPECTED,
        Nature::Binding => indicators::BINDING,
    }
}

fn row(plan: &'static Plan, lang: Lang, overlay: &Overlay, indicator: &'static Indicator) -> Row {
    let (teller, subject) = (Teller { lang, plan, overlay }, Subject::Indicator(indicator.id.clone()));
    let beside = |field: Field, printed: &str| corrected(teller, &subject, field, Cell::Number(printed.to_owned()));
    let [latest, pace] = latest_cells(plan, lang, overlay, indicator);
    Row::new([
        Cell::Link(named(&indicator.name).to_owned(), Page::Indicator(indicator.id.clone()).href()),
        Cell::Text(named(&indicator.category).to_owned()),
        Cell::Text(units::unit(lang, indicator.unit.as_str()).to_owned()),
        beside(Field::Base, &indicator.base.printed),
        beside(Field::Target, &indicator.target.printed),
        Cell::Number(needed(plan, lang, indicator)),
        latest,
        pace,
    ])
}

/// The last actual value that people reported, and how it stands to the time that has gone.
pub(super) fn latest_cells(plan: &Plan, lang: Lang, overlay: &Overlay, indicator: &Indicator) -> [Cell; 2] {
    let Some(now) = pace::now(overlay, indicator, plan.about.base_year, plan.about.period.to) else {
        return [Cell::Text(lang.t(indicators::NOT_REPORTED).to_owned()), Cell::Text(String::new())];
    };
    let value = indicators::latest(lang, now.year.0, &now.value.to_string(), indicator.unit.as_str());
    let pace = now.pace.map_or(Cell::Text("—".to_owned()), |pace| {
        let (tone, words) = lamp(pace.lamp());
        Cell::All(vec![
            Cell::Badge(tone, lang.t(words).to_owned()),
            Cell::Text(indicators::points(lang, pace.points())),
        ])
    });
    [Cell::Text(value), pace]
}

fn lamp(lamp: Lamp) -> (&'static str, Text) {
    match lamp {
        Lamp::OnTime => ("good", indicators::ON_TIME),
        Lamp::Behind => ("warn", indicators::BEHIND),
        Lamp::FarBehind => ("bad", indicators::FAR_BEHIND),
    }
}

/// What the way to the target asks each year, or why that cannot be said.
pub(super) fn needed(plan: &Plan, lang: Lang, indicator: &Indicator) -> String {
    let way = pace::way(indicator, plan.about.base_year, plan.about.period.to);
    indicators::way(lang, &way, indicator.unit.as_str())
}
