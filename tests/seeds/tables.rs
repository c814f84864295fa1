//! Every record of a printed table equals its row, cell by cell.

use std::collections::BTreeMap;

use park_atlas::plan::{Block, Citation, Decimal, Nature, ParagraphId, Park, Plan, Project, Reading};

use super::plan;

fn rows(plan: &Plan, table: &str) -> BTreeMap<ParagraphId, Vec<String>> {
    let rows = plan.text.paragraphs.iter().filter_map(|paragraph| match &paragraph.block {
        Block::Row { cells, header: false } if paragraph.id.as_str().starts_with(table) => {
            Some((paragraph.id.clone(), cells.clone()))
        }
        _ => None,
    });
    rows.collect()
}

/// Takes the row that a record cites; no row may be taken twice.
#[track_caller]
fn take(rows: &mut BTreeMap<ParagraphId, Vec<String>>, cite: &[Citation]) -> Vec<String> {
    rows.remove(&cite[0].at).unwrap_or_else(|| panic!("{} is no row, or taken twice", cite[0].at))
}

#[test]
fn projects_and_subtotals_are_the_rows_of_the_annex() {
    let plan = plan();
    let mut rows = rows(&plan, "annex.r");
    for project in &plan.projects {
        assert_eq!(take(&mut rows, &project.cite), printed(project), "{}", project.id);
    }
    for subtotal in &plan.subtotals {
        let row = take(&mut rows, &subtotal.cite);
        assert!(row[0] == subtotal.label.zh || row[1] == subtotal.label.zh, "{}", subtotal.id);
        assert_eq!(row[5], subtotal.investment.to_string(), "{}", subtotal.id);
    }
    assert_eq!(rows, BTreeMap::new());
}

fn printed(project: &Project) -> Vec<String> {
    let (from, to) = (project.years.from.0, project.years.to.0);
    let years = if from == to { from.to_string() } else { format!("{from}-{to}") };
    let cells = [
        &project.number,
        &project.name.zh,
        &project.content,
        &project.nature,
        &years,
        &project.investment.to_string(),
        &project.remarks,
    ];
    cells.map(Clone::clone).to_vec()
}

#[test]
fn indicators_are_the_rows_of_the_indicator_table() {
    let plan = plan();
    let mut rows = rows(&plan, "c2.s3.t1.r");
    let mut category = String::new();
    for indicator in &plan.indicators {
        let row = take(&mut rows, &indicator.cite);
        // The category is printed once for all rows below it.
        if !row[0].is_empty() {
            category.clone_from(&row[0]);
        }
        let nature = match indicator.nature {
            Nature::Expected => "预期性",
            Nature::Binding => "约束性",
        };
        let (base, target) = (&indicator.base, &indicator.target);
        let cells = [&category, &indicator.name.zh, indicator.unit.as_str(), &base.printed, &target.printed, nature];
        assert_eq!(
            [&category, &row[1], &row[2], &row[3], &row[4], &row[5]],
            cells.map(|cell| cell),
            "{}",
            indicator.id
        );
        check_reading(base);
        check_reading(target);
    }
    assert_eq!(rows, BTreeMap::new());
}

#[track_caller]
fn check_reading(reading: &Reading) {
    let digits = reading.printed.trim_end_matches('%');
    assert_eq!(reading.value, Decimal::from_str_exact(digits).ok(), "{}", reading.printed);
}

#[test]
fn a_dash_is_not_zero() {
    let plan = plan();
    let dashes = plan.indicators.iter().filter(|indicator| indicator.base.printed == "—");
    assert!(dashes.clone().count() == 5 && dashes.clone().all(|indicator| indicator.base.value.is_none()));
    let listed = plan.indicators.iter().find(|indicator| indicator.id.as_str() == "listed-firms").unwrap();
    assert_eq!(listed.base.value, Some(Decimal::ZERO));
}

#[test]
fn parks_are_the_rows_of_the_parks_table() {
    let plan = plan();
    let mut rows = rows(&plan, "c1.s1.t1.r");
    for park in &plan.parks {
        let row = take(&mut rows, &park.cite);
        assert_eq!(row, printed_park(park), "{}", park.id);
    }
    assert_eq!(rows, BTreeMap::new());
}

fn printed_park(park: &Park) -> Vec<String> {
    let number = |value: Option<Decimal>, other: &str| value.map_or(other.to_owned(), |value| value.to_string());
    let remark = park.remark.as_ref().map_or("", |remark| &remark.zh);
    vec![
        park.name.zh.clone(),
        park.leading.zh.clone(),
        number(park.planned_land, ""),
        number(park.industrial_land, ""),
        number(park.firms, "——"),
        number(park.output, remark),
    ]
}
