//! The parks at a glance: a small map and a card each.

use leptos::prelude::*;

use crate::app::named;
use crate::app::parts::{ParkMap, value};
use crate::i18n::words::{overview, shell, units};
use crate::i18n::{Lang, grouped};
use crate::insight::parks::{Measure, output_target};
use crate::insight::projects::{in_yi, projects_of, totals};
use crate::plan::{Park, Plan, Subject};
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
    let sum = totals(projects_of(plan, &Subject::Park(park.id.clone())));
    let target = output_target(plan, park).map(|figure| value(lang, figure));
    let output = park.output.map(|output| units::with_unit(lang, &output.to_string(), "亿元"));
    let land = park.planned_land.map(|land| units::with_unit(lang, &land.to_string(), "公顷"));
    let row = |name: String, value: Option<String>| {
        view! { <div class="park-card__row"><dt>{name}</dt><dd>{value.unwrap_or("——".to_owned())}</dd></div> }
            .into_any()
    };
    let in_year = |year: i16| overview::in_year(lang, lang.t(overview::OUTPUT), year);
    view! {
        <li class="card park-card" data-series=(at + 1).to_string()>
            <h3 class="park-card__name"><a href=Page::Park(park.id.clone()).href()>{named(&park.name)}</a></h3>
            <p class="park-card__leading">{named(&park.leading)}</p>
            <dl class="park-card__rows">
                {row(in_year(plan.about.base_year.0), output)}
                {row(in_year(plan.about.period.to.0), target)}
                {row(lang.t(overview::PLANNED_LAND).to_owned(), land)}
                {row(lang.t(shell::PROJECTS).to_owned(), Some(overview::projects(lang, sum.count, &grouped(&in_yi(sum.investment).to_string()))))}
            </dl>
        </li>
    }
    .into_any()
}
