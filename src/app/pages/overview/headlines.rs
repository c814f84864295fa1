//! The first figures of the plan: from the base year to the target year.

use leptos::prelude::*;

use super::Part;
use crate::app::parts::value;
use crate::app::{live_if, named, use_state, use_work};
use crate::i18n::Lang;
use crate::i18n::words::{indicators, overview, units};
use crate::insight::overview::{Headline, headlines as choose};
use crate::insight::pace;
use crate::journal::Field;
use crate::plan::{Bound, Figure, Indicator, Plan, Reading, Subject, Unit, Year};
use crate::route::{Page, Route};

pub(super) fn headlines(plan: &'static Plan, lang: Lang, part: Part) -> AnyView {
    let figures = choose(plan).into_iter().map(|headline| figure(plan, lang, headline, part));
    view! {
        <section class="headlines" aria-label=lang.t(overview::HEADLINES)>
            <ul class="headlines__list">{figures.collect_view()}</ul>
            <p class="headlines__all"><a href=Page::Indicators.href()>{lang.t(overview::ALL_INDICATORS)}</a></p>
        </section>
    }
    .into_any()
}

fn figure(plan: &'static Plan, lang: Lang, headline: Headline<'static>, part: Part) -> AnyView {
    let Headline { indicator, share, otherwise } = headline;
    let otherwise = otherwise.map(|figure| {
        let source = figure.cite.first().map(|cite| Route::citation(cite).to_hash());
        let words = overview::otherwise(lang, &stated(lang, figure, &indicator.unit));
        view! { <a class="headline__otherwise" href=source>{words}</a> }.into_any()
    });
    let bar = share.map(|share| {
        view! { <span class="headline__bar" aria-hidden="true" style:--share=share.to_string()></span> }.into_any()
    });
    let corrected = |field: Field, year: Year| {
        let (subject, year) = (Subject::Indicator(indicator.id.clone()), overview::year(lang, year.0));
        let part = move || part.get().and_then(Result::ok);
        live_if(move || part().map(|rest| (rest.beside)(subject.clone(), field, year.clone())))
    };
    view! {
        <li class="headline">
            <a class="headline__name" href=Page::Indicator(indicator.id.clone()).href()>{named(&indicator.name)}</a>
            <span class="headline__unit">{units::unit(lang, indicator.unit.as_str())}</span>
            <span class="headline__values">
                {reading(lang, "headline__base", plan.about.base_year, &indicator.base)}
                <span class="headline__arrow" aria-hidden="true">"→"</span>
                {reading(lang, "headline__target", plan.about.period.to, &indicator.target)}
            </span>
            {bar}
            <span class="headline__said">
                {reported(lang, indicator)}
                {corrected(Field::Base, plan.about.base_year)}
                {corrected(Field::Target, plan.about.period.to)}
                {otherwise}
            </span>
        </li>
    }
    .into_any()
}

/// The last actual value that people reported; nothing before anybody did. Its pace stands on the page of
/// the indicator.
fn reported(lang: Lang, indicator: &'static Indicator) -> AnyView {
    let (plan, work) = (use_state().plan, use_work());
    live_if(move || {
        let (year, value) = work.with(|overlay| pace::actuals(overlay, indicator, plan.about.base_year)).pop()?;
        let value = indicators::latest(lang, year.0, &value.to_string(), "");
        Some(view! { <span class="headline__reported">{lang.t(indicators::ACTUAL)} " " {value}</span> }.into_any())
    })
}

/// Digits alone where the unit is the indicator's, which stands above them.
fn stated(lang: Lang, figure: &Figure, unit: &Unit) -> String {
    match &figure.quantity {
        Some(quantity) if quantity.unit == *unit && figure.bound == Bound::Exactly => quantity.value.to_string(),
        _ => value(lang, figure),
    }
}

fn reading(lang: Lang, class: &'static str, year: Year, reading: &'static Reading) -> AnyView {
    view! {
        <span class=class>
            <span class="headline__year">{overview::year(lang, year.0)}</span>
            <span class="headline__digits">{reading.printed.as_str()}</span>
        </span>
    }
    .into_any()
}
