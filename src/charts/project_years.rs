//! How many projects start in each year, and how many are within their building years.

use super::columns::{Layer, Stacked};
use super::wording::one;
use super::{Cell, ChartSpec, Row, Shape, Table};
use crate::i18n::Lang;
use crate::i18n::words::charts;
use crate::plan::{Plan, Project, Year};

pub fn project_years(plan: &Plan, lang: Lang, projects: &[&Project]) -> ChartSpec {
    let years: Vec<_> = plan.about.period.iter().collect();
    let starting = count(projects, &years, |project, year| project.years.from == year);
    let building = count(projects, &years, |project, year| project.years.contains(year));
    let rows = years.iter().zip(starting.iter().zip(&building)).map(|(year, (starting, building))| Row {
        name: year.0.to_string(),
        subject: None,
        cells: vec![Cell::number(Some(starting)), Cell::number(Some(building))],
    });
    let words = [charts::YEAR, charts::STARTING, charts::BUILDING].map(|word| lang.t(word).to_owned());
    let each: Vec<_> = years
        .iter()
        .zip(&building)
        .map(|(year, count)| one(&charts::of_year(lang, year.0), &count.to_string()))
        .collect();
    let each = charts::total_is(lang, lang.t(charts::BUILDING), &charts::list(lang, &each));
    let spec = ChartSpec {
        title: lang.t(charts::PROJECT_YEARS).to_owned(),
        summary: charts::projects_in_all(lang, projects.len()) + lang.pick("", " ") + &each,
        notes: Vec::new(),
        table: Table { head: words.to_vec(), rows: rows.collect() },
        shape: Shape::Time,
        option: serde_json::Value::Null,
    };
    let layers = [(charts::STARTING, starting), (charts::BUILDING, building)].map(|(name, counts)| Layer {
        name: lang.t(name).to_owned(),
        values: counts.into_iter().map(Into::into).collect(),
    });
    spec.with_columns(years.iter().map(|year| year.0.to_string()).collect(), &layers, Stacked::SideBySide)
}

fn count(projects: &[&Project], years: &[Year], counted: impl Fn(&Project, Year) -> bool) -> Vec<usize> {
    years.iter().map(|year| projects.iter().filter(|project| counted(project, *year)).count()).collect()
}
