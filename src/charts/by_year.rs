//! Investment by year and park. Inferred: each project's total spread evenly over its years.

use super::columns::{Layer, Stacked};
use super::sum::Sum;
use super::wording::{difference, money, named, one};
use super::{Cell, ChartSpec, Row, Shape, Table};
use crate::i18n::Lang;
use crate::i18n::words::{charts, units};
use crate::insight::projects::{in_yi, totals};
use crate::insight::spread::in_year;
use crate::plan::{Decimal, Park, ParkId, Plan, Project, Unit, Year};

const DECIMALS: u32 = 2;

/// Of these projects, as they are chosen.
pub fn by_year(plan: &Plan, lang: Lang, projects: &[&Project]) -> ChartSpec {
    let years: Vec<_> = plan.about.period.iter().collect();
    let layers: Vec<_> = plan
        .parks
        .iter()
        .map(|park| Layer {
            name: named(lang, &park.name),
            values: years
                .iter()
                .map(|year| in_yi(invested(projects, Some(&park.id), *year)).round_dp(DECIMALS).normalize())
                .collect(),
        })
        .collect();
    let mut head = vec![lang.t(charts::YEAR).to_owned()];
    head.extend(layers.iter().map(|layer| units::column(lang, &layer.name, Unit::YiYuan.as_str())));
    head.push(units::column(lang, lang.t(charts::TOTAL), Unit::YiYuan.as_str()));
    let difference = difference(lang, lang.t(charts::TOTAL), &Sum::of_choice(plan, projects));
    let spec = ChartSpec {
        title: units::column(lang, lang.t(charts::BY_YEAR), Unit::YiYuan.as_str()),
        summary: summary(lang, &years, projects),
        notes: [Some(lang.t(charts::EVEN_SPREAD).to_owned()), difference].into_iter().flatten().collect(),
        table: Table { head, rows: rows(plan, lang, (&years, &layers), projects) },
        shape: Shape::Time,
        option: serde_json::Value::Null,
    };
    spec.with_columns(years.iter().map(|year| year.0.to_string()).collect(), &layers, Stacked::OnTop)
}

/// 万元 of one park, or of all.
fn invested(projects: &[&Project], park: Option<&ParkId>, year: Year) -> Decimal {
    let projects = projects.iter().filter(|project| park.is_none_or(|park| project.park == *park));
    projects.map(|project| in_year(project, year)).sum()
}

fn total(projects: &[&Project], year: Year) -> Decimal {
    in_yi(invested(projects, None, year)).round_dp(DECIMALS).normalize()
}

fn rows(plan: &Plan, lang: Lang, (years, layers): (&[Year], &[Layer]), projects: &[&Project]) -> Vec<Row> {
    let of_year = |(at, year): (usize, &Year)| {
        let parks = layers.iter().map(|layer| Cell::number(layer.values.get(at)));
        let cells = parks.chain([Cell::number(Some(total(projects, *year)))]).collect();
        Row { name: year.0.to_string(), subject: None, cells }
    };
    let each = years.iter().enumerate().map(of_year);
    let of_park = |park: &Park| totals(projects.iter().copied().filter(|project| project.park == park.id)).investment;
    let parks = plan.parks.iter().map(|park| in_yi(of_park(park)));
    let whole = Cell::number(Some(in_yi(totals(projects.iter().copied()).investment)));
    let last = Row {
        name: lang.t(charts::SUM).to_owned(),
        subject: None,
        cells: parks.map(|park| Cell::number(Some(park))).chain([whole]).collect(),
    };
    each.chain([last]).collect()
}

fn summary(lang: Lang, years: &[Year], projects: &[&Project]) -> String {
    let each: Vec<_> = years
        .iter()
        .map(|year| {
            let wan = Decimal::from(10_000) * total(projects, *year);
            one(&charts::of_year(lang, year.0), &money(lang, wan))
        })
        .collect();
    let whole = totals(projects.iter().copied()).investment;
    charts::total_is(lang, lang.t(charts::SUM), &money(lang, whole))
        + lang.pick("", " ")
        + &charts::values_are(lang, &each)
}
