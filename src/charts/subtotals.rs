//! Printed subtotals as bars, with the sums of the projects beside them: what the charts of
//! investment by park and by group share.

use super::bars::Bar;
use super::sum::Sum;
use super::wording::{difference, one, stated, stated_digits, whole};
use super::{Cell, ChartSpec, Row, Shape, Table};
use crate::i18n::words::{charts, units};
use crate::i18n::{Lang, Text};
use crate::insight::projects::in_yi;
use crate::plan::{Decimal, Plan, Subject, Unit};

/// How many parts a summary tells one by one, and how many it tells of more.
const TOLD: usize = 5;
const TOP: usize = 3;

/// One thing that investment is summed for.
pub struct Part {
    pub name: String,
    /// Where it leads.
    pub subject: Option<Subject>,
    pub sum: Sum,
    /// The place of its park, which gives the colour.
    pub park: usize,
}

/// Bars of investment with their table; parts stand in the given order.
pub fn spec(plan: &Plan, lang: Lang, (title, head): (Text, Text), parts: Vec<Part>) -> ChartSpec {
    let total = Sum::of(plan, &Subject::Zone);
    let zone = lang.t(charts::TOTAL);
    let notes = parts.iter().filter_map(|part| difference(lang, &part.name, &part.sum));
    let notes = notes.chain(difference(lang, zone, &total)).collect();
    let mut rows: Vec<_> = parts.iter().map(|part| row(&part.name, part.subject.as_ref(), &part.sum)).collect();
    rows.push(row(zone, None, &total));
    let bars: Vec<_> = parts.iter().map(bar).collect();
    let spec = ChartSpec {
        title: units::column(lang, lang.t(title), Unit::YiYuan.as_str()),
        summary: summary(lang, &total, &parts),
        notes,
        table: Table { head: table_head(lang, lang.t(head)), rows },
        shape: Shape::Bars(0),
        option: serde_json::Value::Null,
    };
    spec.with_bars(&bars)
}

/// The whole, and each part; of many parts only the largest.
fn summary(lang: Lang, total: &Sum, parts: &[Part]) -> String {
    let drawn = parts.iter().fold(Decimal::ZERO, |sum, part| sum.saturating_add(part.sum.stated()));
    let mut told: Vec<_> = parts.iter().collect();
    let many = told.len() > TOLD;
    if many {
        told.sort_by_key(|part| std::cmp::Reverse(part.sum.stated()));
        told.truncate(TOP);
    }
    let each: Vec<_> = told.into_iter().map(|part| one(&part.name, &stated(lang, &part.sum))).collect();
    let each = if many { charts::largest_are(lang, &each) } else { charts::values_are(lang, &each) };
    whole(lang, total, drawn) + lang.pick("", " ") + &each
}

fn bar(part: &Part) -> Bar {
    Bar {
        name: part.name.clone(),
        value: Some(in_yi(part.sum.stated())),
        label: stated_digits(&part.sum),
        subject: part.subject.clone(),
        series: part.park,
    }
}

fn table_head(lang: Lang, first: &str) -> Vec<String> {
    let money = |what| units::column(lang, lang.t(what), Unit::YiYuan.as_str());
    vec![
        first.to_owned(),
        money(charts::PRINTED),
        money(charts::SUM),
        money(charts::DIFFERENCE),
        lang.t(charts::PROJECTS).to_owned(),
    ]
}

fn row(name: &str, subject: Option<&Subject>, sum: &Sum) -> Row {
    let cells = vec![
        Cell::number(sum.printed.map(in_yi)),
        Cell::number(Some(in_yi(sum.computed))),
        Cell::number(sum.difference().map(in_yi)),
        Cell::number(Some(sum.projects)),
    ];
    Row { name: name.to_owned(), subject: subject.cloned(), cells }
}
