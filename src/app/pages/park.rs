//! One park: everything the plan says of it.

use leptos::prelude::*;

use super::not_found::NotFound;
use crate::app::parts::{Cell, Column, Facts, Figures, Notes, PageTitle, Row, Sources, Table};
use crate::app::{named, use_lang, use_state};
use crate::i18n::words::{parks, projects, units};
use crate::i18n::{Lang, grouped};
use crate::insight::parks::all_figures;
use crate::insight::projects::{compare, in_yi, projects_of, totals};
use crate::plan::{Decimal, Park, ParkId, Plan, Quantity, Subject, Unit};
use crate::route::{Page, Query, Route};

#[component]
pub fn ParkPage(
    /// As in the address; may be unknown to the plan.
    id: ParkId,
) -> impl IntoView {
    let plan = use_state().plan;
    let Some(park) = plan.park(&id) else {
        return view! { <NotFound /> }.into_any();
    };
    let lang = use_lang();
    let subject = Subject::Park(id);
    view! {
        <PageTitle title=named(&park.name) note=lang.pick(park.name.en.as_str(), &park.name.zh) />
        <div class="split">
            <div>
                <Facts facts=facts(plan, lang, park) />
                <Sources cite=&park.cite />
                <h2>{lang.t(parks::PROJECTS)}</h2>
                {project_table(plan, lang, &subject)}
                <h2>{lang.t(parks::FIGURES)}</h2>
                <Figures caption=lang.t(parks::EACH_FIGURE) figures=all_figures(plan, &subject) />
                <p><a href=Page::Parks.href()>{lang.t(parks::ALL_PARKS)}</a></p>
            </div>
            <Notes subject />
        </div>
    }
    .into_any()
}

fn facts(plan: &'static Plan, lang: Lang, park: &'static Park) -> Vec<(String, Cell)> {
    let dash = || "——".to_owned();
    let count =
        |value: Option<Decimal>, unit: &str| value.map_or(dash(), |v| units::with_unit(lang, &v.to_string(), unit));
    let mut facts = vec![
        (lang.t(parks::LEADING).to_owned(), Cell::Text(named(&park.leading).to_owned())),
        (lang.t(parks::PLANNED_LAND).to_owned(), Cell::Text(land(lang, park.planned_land))),
        (lang.t(parks::INDUSTRIAL_LAND).to_owned(), Cell::Text(land(lang, park.industrial_land))),
        (lang.t(parks::FIRMS).to_owned(), Cell::Text(count(park.firms, "家"))),
        (parks::in_year(lang, lang.t(parks::OUTPUT), plan.about.base_year.0), Cell::Text(count(park.output, "亿元"))),
    ];
    let text = |words: String| Cell::Text(words);
    facts.extend(park.remark.as_ref().map(|remark| (lang.t(parks::REMARK).to_owned(), text(named(remark).to_owned()))));
    if !park.aliases.is_empty() {
        facts.push((lang.t(parks::ALIASES).to_owned(), Cell::Printed(park.aliases.join("、"))));
    }
    let industries = plan.industries.iter().filter(|industry| industry.park.as_ref() == Some(&park.id));
    let industries = industries
        .map(|industry| Cell::Link(named(&industry.name).to_owned(), Page::Industry(industry.id.clone()).href()));
    facts.push((lang.t(parks::INDUSTRIES).to_owned(), Cell::All(industries.collect())));
    let chains = plan.chains.iter().filter(|chain| chain.park == park.id);
    let chains = chains.map(|chain| Cell::Link(named(&chain.name).to_owned(), Page::Chain(chain.id.clone()).href()));
    facts.push((lang.t(parks::CHAINS).to_owned(), Cell::All(chains.collect())));
    facts
}

fn land(lang: Lang, hectares: Option<Decimal>) -> String {
    let Some(hectares) = hectares else {
        return "——".to_owned();
    };
    let mu = Quantity::new(hectares, Unit::Hectare).to(&Unit::Mu).map_or(hectares, |mu| mu.value.normalize());
    units::land(lang, &hectares.to_string(), &mu.to_string())
}

/// The projects of a park or industry, with their sum and the printed one.
pub(super) fn project_table(plan: &'static Plan, lang: Lang, whole: &Subject) -> AnyView {
    let found = projects_of(plan, whole);
    let sum = totals(found.iter().copied());
    let blank = || Cell::Text(String::new());
    let mut rows: Vec<Row> = found
        .iter()
        .map(|project| {
            let years = projects::years(project.years.from.0, project.years.to.0);
            Row::new([
                Cell::Link(named(&project.name).to_owned(), Page::Project(project.id.clone()).href()),
                Cell::Text(years),
                Cell::Number(grouped(&project.investment.to_string())),
            ])
        })
        .collect();
    let total = |name, amount: Decimal| {
        Row::sum([Cell::Text(lang.t(name).to_owned()), blank(), Cell::Number(grouped(&amount.to_string()))])
    };
    rows.push(total(projects::SUM, sum.investment));
    let printed = compare(plan, whole);
    rows.extend(printed.iter().map(|sum| total(projects::PRINTED_SUM, sum.printed)));
    let differs = printed.filter(|sum| !sum.difference().is_zero());
    rows.extend(differs.map(|sum| total(projects::DIFFERENCE, sum.difference())));
    let columns = vec![
        Column::text(lang.t(projects::NAME)),
        Column::text(lang.t(projects::YEARS)),
        Column::number(lang.t(projects::INVESTMENT)),
    ];
    let (wan, yi) = (sum.investment.to_string(), in_yi(sum.investment).to_string());
    let caption = projects::shown(lang, sum.count, plan.projects.len(), &wan, &yi);
    let query = match whole {
        Subject::Park(park) => Query::default().with("park", park.as_str()),
        _ => Query::default(),
    };
    let all = Route { page: Page::Projects, query }.to_hash();
    view! { <Table caption columns rows /> <p><a href=all>{lang.t(projects::PROJECT_LIST)}</a></p> }.into_any()
}
