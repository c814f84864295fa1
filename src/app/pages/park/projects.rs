//! The projects of a park or an industry: printed sums beside computed ones, then every project.

use leptos::prelude::*;

use crate::app::pages::projects::{sum_cell, sum_table};
use crate::app::parts::{Cell, Column, Row, Table, corrected};
use crate::app::{live, named, use_state, use_work};
use crate::i18n::words::{parks, projects};
use crate::i18n::{Lang, grouped};
use crate::insight::projects::{compare, in_yi, projects_of, summed_in, totals};
use crate::journal::Field;
use crate::plan::{Decimal, Plan, Subject};
use crate::report::change::Teller;
use crate::route::{Page, Query, Route};

/// Heading and tables; one sentence where the annex lists none.
pub(in crate::app::pages) fn projects(plan: &'static Plan, lang: Lang, whole: &Subject) -> AnyView {
    let body = match projects_of(plan, whole).is_empty() {
        true => view! { <p>{lang.t(parks::NO_PROJECTS)}</p> }.into_any(),
        false => {
            let (state, work, of) = (use_state(), use_work(), whole.clone());
            let table = live(move || work.with(|overlay| project_table(plan, state.teller(overlay), &of)));
            view! { {sums(plan, lang, whole)} {table} }.into_any()
        }
    };
    view! { <h2>{lang.t(parks::PROJECTS)}</h2> {body} }.into_any()
}

/// Only where the annex sums up parts too; a single sum stands below the projects.
fn sums(plan: &'static Plan, lang: Lang, whole: &Subject) -> Option<AnyView> {
    (summed_in(plan, whole).len() > 1).then(|| sum_table(plan, lang, whole)).flatten()
}

/// Every project, with the sum and the printed one; each with its corrections.
fn project_table(plan: &'static Plan, teller: Teller<'_>, whole: &Subject) -> AnyView {
    let lang = teller.lang;
    let found = projects_of(plan, whole);
    let sum = totals(found.iter().copied());
    let blank = || Cell::Text(String::new());
    let mut rows: Vec<Row> = found
        .iter()
        .map(|project| {
            let subject = Subject::Project(project.id.clone());
            let beside = |field: Field, printed: Cell| corrected(teller, &subject, field, printed);
            let name = Cell::Link(named(&project.name).to_owned(), Page::Project(project.id.clone()).href());
            Row::new([
                beside(Field::Name, name),
                beside(Field::Years, Cell::Text(projects::years(project.years.from.0, project.years.to.0))),
                beside(Field::Investment, Cell::Number(grouped(&project.investment.to_string()))),
            ])
        })
        .collect();
    let total_of = |name, amount: Cell| Row::sum([Cell::Text(lang.t(name).to_owned()), blank(), amount]);
    let total = |name, amount: Decimal| total_of(name, Cell::Number(grouped(&amount.to_string())));
    rows.push(total_of(projects::SUM, sum_cell(teller, &found)));
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
    let narrowed = match whole {
        Subject::Park(park) => Some(("park", park.as_str())),
        Subject::Industry(industry) => Some(("industry", industry.as_str())),
        _ => None,
    };
    let all = narrowed.map(|(filter, id)| {
        let href = Route { page: Page::Projects, query: Query::default().with(filter, id) }.to_hash();
        view! { <p><a href=href>{lang.t(parks::IN_THE_LIST)}</a></p> }.into_any()
    });
    view! { <Table caption columns rows /> {all} }.into_any()
}
