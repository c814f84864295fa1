//! The parks at a glance: a small map and a card each.

use leptos::prelude::*;

use crate::app::named;
use crate::app::parts::{EvidenceBadge, ParkMap, beside, value};
use crate::i18n::Lang;
use crate::i18n::words::{overview, parks, projects, shell, units};
use crate::insight::parks::{Measure, output_target};
use crate::insight::projects::{compare, projects_of};
use crate::journal::Field;
use crate::plan::{Decimal, Evidence, Figure, Park, Plan, Subject, Year};
use crate::route::Page;

pub(super) fn parks(plan: &'static Plan, lang: Lang) -> AnyView {
    let cards = plan.parks.iter().enumerate().map(|(at, park)| card(plan, lang, at, park));
    view! {
        <section class="overview__parks" aria-labelledby="overview-parks">
            <h2 class="overview__heading" id="overview-parks">
                <a href=Page::Parks.href()>{lang.t(shell::PARKS)}</a>
            </h2>
            <div class="overview__map"><ParkMap measure=Measure::Target /></div>
            <ul class="park-cards">{cards.collect_view()}</ul>
        </section>
    }
    .into_any()
}

fn card(plan: &'static Plan, lang: Lang, at: usize, park: &'static Park) -> AnyView {
    view! {
        <li class="card park-card" data-series=(at + 1).to_string()>
            <h3 class="park-card__name"><a href=Page::Park(park.id.clone()).href()>{named(&park.name)}</a></h3>
            <p class="park-card__leading">{corrected(park, Field::Leading, Some(named(&park.leading).to_owned()))}</p>
            <dl class="park-card__rows">{rows(plan, lang, park)}</dl>
            {otherwise(plan, lang, park)}
        </li>
    }
    .into_any()
}

fn rows(plan: &'static Plan, lang: Lang, park: &'static Park) -> AnyView {
    let whole = Subject::Park(park.id.clone());
    let with_unit = |digits: Decimal, unit| units::with_unit(lang, &digits.to_string(), unit);
    let in_year = |year: Year| parks::in_year(lang, lang.t(parks::OUTPUT), year.0);
    let target = output_target(plan, park);
    let target = view! { {inferred(target)} " " {printed(target.map(|figure| value(lang, figure)))} }.into_any();
    let output = corrected(park, Field::Output, park.output.map(|output| with_unit(output, "亿元")));
    let land = corrected(park, Field::PlannedLand, park.planned_land.map(|land| with_unit(land, "公顷")));
    let investment = compare(plan, &whole).map(|sum| with_unit(sum.printed, "万元"));
    [
        row(in_year(plan.about.base_year), output),
        row(in_year(plan.about.period.to), target),
        row(lang.t(parks::PLANNED_LAND).to_owned(), land),
        row(lang.t(parks::PROJECTS).to_owned(), projects_of(plan, &whole).len().into_any()),
        row(lang.t(projects::TOTAL_INVESTMENT).to_owned(), printed(investment).into_any()),
    ]
    .into_iter()
    .collect_view()
    .into_any()
}

fn row(name: String, value: AnyView) -> AnyView {
    view! { <div class="park-card__row"><dt>{name}</dt><dd>{value}</dd></div> }.into_any()
}

fn printed(value: Option<String>) -> String {
    value.unwrap_or(parks::DASHES.to_owned())
}

/// A figure that is our reading of the words is marked as such.
fn inferred(figure: Option<&'static Figure>) -> Option<AnyView> {
    let evidence = figure.map(|figure| &figure.evidence).filter(|evidence| **evidence != Evidence::Printed);
    evidence.map(|evidence| view! { <EvidenceBadge evidence /> }.into_any())
}

fn corrected(park: &Park, field: Field, value: Option<String>) -> AnyView {
    view! { {printed(value)} " " {beside(Subject::Park(park.id.clone()), field, String::new())} }.into_any()
}

/// What the projects add up to, where the print says something else.
fn otherwise(plan: &'static Plan, lang: Lang, park: &'static Park) -> Option<AnyView> {
    let sum = compare(plan, &Subject::Park(park.id.clone())).filter(|sum| !sum.difference().is_zero())?;
    let words = overview::added_up(lang, &units::with_unit(lang, &sum.computed.to_string(), "万元"));
    Some(view! { <p class="park-card__otherwise"><a href=Page::Audit.href()>{words}</a></p> }.into_any())
}
