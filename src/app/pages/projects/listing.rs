//! The projects as a table that sorts.

use leptos::prelude::*;

use super::sums::sum_cell;
use crate::app::named;
use crate::app::parts::{Cell, Column, Row, Sorting, Table, corrected};
use crate::i18n::words::projects;
use crate::i18n::{Text, grouped};
use crate::insight::projects::{Filter, Sort};
use crate::journal::{Cell as Slotted, Field};
use crate::plan::{Plan, Project, Subject};
use crate::report::change::Teller;
use crate::route::{Page, Query, Route};

pub(super) fn listing(plan: &'static Plan, teller: Teller<'_>, filter: &Filter, found: &[&'static Project]) -> AnyView {
    let lang = teller.lang;
    let sorted = |name: Text, sort: Sort, number: bool| Column {
        sort: Some(sorting(filter, sort)),
        ..if number { Column::number(lang.t(name)) } else { Column::text(lang.t(name)) }
    };
    let columns = vec![
        sorted(projects::NAME, Sort::Name, false),
        sorted(projects::NUMBER, Sort::Printed, false),
        sorted(projects::PARK, Sort::Park, false),
        sorted(projects::GROUP, Sort::Group, false),
        sorted(projects::YEARS, Sort::Years, false),
        sorted(projects::STAGE, Sort::Stage, false),
        sorted(projects::INVESTMENT, Sort::Investment, true),
    ];
    let mut rows: Vec<Row> = found.iter().map(|project| row(plan, teller, project)).collect();
    let blank = || Cell::Text(String::new());
    let name = Cell::Text(lang.t(projects::SUM).to_owned());
    rows.push(Row::sum([name, blank(), blank(), blank(), blank(), blank(), sum_cell(teller, found)]));
    view! { <Table caption=lang.t(projects::PROJECT_LIST) columns rows /> }.into_any()
}

fn row(plan: &'static Plan, teller: Teller<'_>, project: &'static Project) -> Row {
    let park = plan.park(&project.park);
    let group = project.group.as_ref().and_then(|group| plan.group(group));
    let industry = project.industry.as_ref().and_then(|industry| plan.industry(industry));
    let kind = group.map(|group| named(&group.name)).or(industry.map(|industry| named(&industry.name)));
    let subject = Subject::Project(project.id.clone());
    let stage = Slotted::field(subject.clone(), Field::Stage);
    let beside = |field: Field, printed: Cell| corrected(teller, &subject, field, printed);
    let park = park.map_or(Cell::Text(String::new()), |park| {
        Cell::Link(named(&park.name).to_owned(), Page::Park(park.id.clone()).href())
    });
    let name = Cell::Link(named(&project.name).to_owned(), Page::Project(project.id.clone()).href());
    Row::new([
        beside(Field::Name, name),
        Cell::Text(project.number.clone()),
        beside(Field::OfPark, park),
        Cell::Text(kind.unwrap_or_default().to_owned()),
        beside(Field::Years, Cell::Text(projects::years(project.years.from.0, project.years.to.0))),
        Cell::Text(teller.value(&stage, teller.overlay.value(&stage))),
        beside(Field::Investment, Cell::Number(grouped(&project.investment.to_string()))),
    ])
}

/// Where the heading of a column leads, and how it is sorted now.
fn sorting(filter: &Filter, sort: Sort) -> Sorting {
    let order = match (filter.sort == sort, filter.descending) {
        (false, _) => "none",
        (true, false) => "ascending",
        (true, true) => "descending",
    };
    let query = filter.sorted_by(sort).write(Query::default());
    Sorting { href: Route { page: Page::Projects, query }.to_hash(), order }
}
