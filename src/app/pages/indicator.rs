//! One indicator: as printed, elsewhere in the plan, and the way to its target.

use leptos::prelude::*;

use super::indicators::{latest_cells, nature_name, needed};
use super::not_found::NotFound;
use crate::app::parts::{Cell, Facts, Figures, Findings, LazyChart, Notes, PageTitle, Sources, Tracking, corrected};
use crate::app::{follow, live, named, use_lang, use_state, use_work};
use crate::charts::Chart;
use crate::i18n::Lang;
use crate::i18n::words::{indicators, units};
use crate::insight::pace;
use crate::journal::{Field, Overlay};
use crate::plan::{Figure, Indicator, IndicatorId, Plan, Reading, Subject};
use crate::report::change::Teller;
use crate::route::Page;

#[component]
pub fn IndicatorPage(
    /// As in the address; may be unknown to the plan.
    id: IndicatorId,
) -> impl IntoView {
    let state = use_state();
    let plan = state.plan;
    let Some(indicator) = plan.indicator(&id) else {
        return view! { <NotFound /> }.into_any();
    };
    let (lang, work) = (use_lang(), use_work());
    let base_year = plan.about.base_year;
    let actuals = move |overlay: &Overlay| pace::actuals(overlay, indicator, base_year);
    let chart = follow(move || Chart::Path(indicator, work.with(actuals)));
    view! {
        <PageTitle title=named(&indicator.name) note=lang.pick(indicator.name.en.as_str(), &indicator.name.zh) />
        <div class="split">
            <div>
                {live(move || {
                    let facts = work.with(|overlay| facts(plan, state.teller(overlay), indicator));
                    view! { <Facts facts /> }.into_any()
                })}
                <Sources cite=&indicator.cite />
                <Findings subject=Subject::Indicator(id.clone()) />
                {live(move || work.with(|overlay| latest(plan, lang, overlay, indicator)))}
                <LazyChart chart />
                {elsewhere(plan, lang, indicator)}
                <p><a href=Page::Indicators.href()>{lang.t(indicators::ALL_INDICATORS)}</a></p>
            </div>
            <div>
                <Tracking subject=Subject::Indicator(id.clone()) />
                <Notes subject=Subject::Indicator(id) />
            </div>
        </div>
    }
    .into_any()
}

/// The last actual value and the pace it means.
fn latest(plan: &'static Plan, lang: Lang, overlay: &Overlay, indicator: &Indicator) -> AnyView {
    let [value, pace] = latest_cells(plan, lang, overlay, indicator);
    let facts = vec![(lang.t(indicators::LATEST).to_owned(), value), (lang.t(indicators::PACE).to_owned(), pace)];
    let rule = indicators::rule(lang, pace::BEHIND, pace::FAR_BEHIND);
    view! { <Facts facts /> <p class="page__note">{rule}</p> }.into_any()
}

fn facts(plan: &'static Plan, teller: Teller<'_>, indicator: &'static Indicator) -> Vec<(String, Cell)> {
    let (lang, subject) = (teller.lang, Subject::Indicator(indicator.id.clone()));
    let beside = |field: Field, printed: Cell| corrected(teller, &subject, field, printed);
    let unit = indicator.unit.as_str();
    // A printed unit is not said twice (13% in a column of %), and a sentence has none.
    let value = |reading: &Reading| match reading.is_number() {
        true => Cell::Text(units::with_unit(lang, &reading.printed, unit)),
        false => Cell::Printed(reading.printed.clone()),
    };
    vec![
        (lang.t(indicators::CATEGORY).to_owned(), Cell::Text(named(&indicator.category).to_owned())),
        (indicators::year(lang, plan.about.base_year.0), beside(Field::Base, value(&indicator.base))),
        (indicators::year(lang, plan.about.period.to.0), beside(Field::Target, value(&indicator.target))),
        (lang.t(indicators::NATURE).to_owned(), Cell::Text(lang.t(nature_name(indicator.nature)).to_owned())),
        (lang.t(indicators::NEEDED).to_owned(), Cell::Text(needed(plan, lang, indicator))),
    ]
}

/// Every place where the plan states the same measure, with its words.
fn elsewhere(plan: &'static Plan, lang: Lang, indicator: &'static Indicator) -> AnyView {
    let same = |figure: &&'static Figure| figure.measure == indicator.measure && figure.of == indicator.of;
    let outside =
        |figure: &&Figure| figure.cite.iter().any(|place| indicator.cite.iter().all(|own| own.at != place.at));
    let figures: Vec<&'static Figure> = plan.figures.iter().filter(same).filter(outside).collect();
    let list = if figures.is_empty() {
        view! { <p>{lang.t(indicators::NOWHERE)}</p> }.into_any()
    } else {
        view! {
            <Figures caption=lang.t(indicators::ELSEWHERE) figures />
            <p><a href=Page::Audit.href()>{lang.t(indicators::ELSEWHERE_HINT)}</a></p>
        }
        .into_any()
    };
    view! { <h2>{lang.t(indicators::ELSEWHERE)}</h2> {list} }.into_any()
}
