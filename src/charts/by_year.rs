//! Investment by year and park. Inferred: each project's total spread evenly over its years.

use super::columns::{Layer, Stacked};
use super::sum::Sum;
use super::wording::{difference, money, named, one};
use super::{Cell, ChartSpec, Row, Shape, Table};
use crate::i18n::Lang;
use crate::i18n::words::{charts, units};
use crate::insight::projects::in_yi;
use crate::insight::spread::in_year;
use crate::plan::{Decimal, ParkId, Plan, Subject, Unit, Year};

const DECIMALS: u32 = 2;

pub fn by_year(plan: &Plan, lang: Lang) -> ChartSpec {
    let years: Vec<_> = plan.about.period.iter().collect();
    let layers: Vec<_> = plan
        .parks
        .iter()
        .map(|park| Layer {
            name: named(lang, &park.name),
            values: years
                .iter()
                .map(|year| in_yi(invested(plan, Some(&park.id), *year)).round_dp(DECIMALS).normalize())
                .collect(),
        })
        .collect();
    let mut head = vec![lang.t(charts::YEAR).to_owned()];
    head.extend(layers.iter().map(|layer| units::column(lang, &layer.name, Unit::YiYuan.as_str())));
    head.push(units::column(lang, lang.t(charts::TOTAL), Unit::YiYuan.as_str()));
    let difference = difference(lang, lang.t(charts::TOTAL), &Sum::of(plan, &Subject::Zone));
    let spec = ChartSpec {
        title: lang.t(charts::BY_YEAR).to_owned(),
        summary: summary(plan, lang, &years),
        notes: [Some(lang.t(charts::EVEN_SPREAD).to_owned()), difference].into_iter().flatten().collect(),
        table: Table { head, rows: rows(plan, lang, &years, &layers) },
        shape: Shape::Time,
        option: serde_json::Value::Null,
    };
    spec.with_columns(years.iter().map(|year| year.0.to_string()).collect(), &layers, Stacked::OnTop)
}

/// 万元 of one park, or of all.
fn invested(plan: &Plan, park: Option<&ParkId>, year: Year) -> Decimal {
    let projects = plan.projects.iter().filter(|project| park.is_none_or(|park| project.park == *park));
    projects.map(|project| in_year(project, year)).sum()
}

fn total(plan: &Plan, year: Year) -> Decimal {
    in_yi(invested(plan, None, year)).round_dp(DECIMALS).normalize()
}

fn rows(plan: &Plan, lang: Lang, years: &[Year], layers: &[Layer]) -> Vec<Row> {
    let of_year = |(at, year): (usize, &Year)| {
        let parks = layers.iter().map(|layer| Cell::number(layer.values.get(at)));
        let cells = parks.chain([Cell::number(Some(total(plan, *year)))]).collect();
        Row { name: year.0.to_string(), subject: None, cells }
    };
    let each = years.iter().enumerate().map(of_year);
    let parks = plan.parks.iter().map(|park| in_yi(Sum::of(plan, &Subject::Park(park.id.clone())).computed));
    let whole = Cell::number(Some(in_yi(Sum::of(plan, &Subject::Zone).computed)));
    let last = Row {
        name: lang.t(charts::SUM).to_owned(),
        subject: None,
        cells: parks.map(|park| Cell::number(Some(park))).chain([whole]).collect(),
    };
    each.chain([last]).collect()
}

fn summary(plan: &Plan, lang: Lang, years: &[Year]) -> String {
    let each: Vec<_> = years
        .iter()
        .map(|year| {
            let wan = Decimal::from(10_000) * total(plan, *year);
            one(&charts::year(lang, year.0), &money(lang, wan))
        })
        .collect();
    let whole = Sum::of(plan, &Subject::Zone).computed;
    charts::total_is(lang, lang.t(charts::SUM), &money(lang, whole))
        + lang.pick("", " ")
        + &charts::values_are(lang, &each)
}
