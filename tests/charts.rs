//! What the charts promise: the picture, its table and its summary say the same, and change only
//! when somebody means it. `UPDATE_GOLDEN=1 cargo test --test charts` writes the pictures anew.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use park_atlas::charts::{self, ChartSpec};
use park_atlas::i18n::Lang;
use park_atlas::insight::parks::Measure;
use park_atlas::plan::{Decimal, Plan, Year, pack};
use serde_json::Value;

fn plan() -> Plan {
    let folder = Path::new("seeds/shizhu-2023-2027");
    let read = |name: &str| Some((name.to_owned(), fs::read_to_string(folder.join(name)).ok()?));
    let files: BTreeMap<_, _> = pack::FILES.into_iter().filter_map(read).collect();
    pack::read(&files).0
}

/// Every chart of the atlas, by the name of its golden file.
fn all(plan: &Plan, lang: Lang) -> Vec<(String, ChartSpec)> {
    let projects: Vec<_> = plan.projects.iter().collect();
    let mut all = vec![
        ("by-park".to_owned(), charts::by_park(plan, lang)),
        ("by-group".to_owned(), charts::by_group(plan, lang)),
        ("by-year".to_owned(), charts::by_year(plan, lang, &projects)),
        ("treemap".to_owned(), charts::treemap(plan, lang, &projects)),
        ("project-years".to_owned(), charts::project_years(plan, lang, &projects)),
        ("targets".to_owned(), charts::targets(plan, lang, "").unwrap()),
    ];
    let measures = [Measure::PlannedLand, Measure::IndustrialLand, Measure::Output, Measure::Target];
    all.extend(measures.map(|measure| (format!("parks-{measure:?}"), charts::parks(plan, lang, measure))));
    let paths =
        plan.indicators.iter().filter_map(|indicator| Some((indicator, charts::path(plan, lang, indicator, &[])?)));
    all.extend(paths.map(|(indicator, spec)| (format!("path-{}", indicator.id), spec)));
    all
}

#[track_caller]
fn check_golden(name: &str, spec: &ChartSpec) {
    let drawn = serde_json::to_string_pretty(spec).unwrap() + "\n";
    let path = format!("tests/golden/charts/{name}.json");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&path, &drawn).unwrap();
    }
    let golden = fs::read_to_string(&path).unwrap_or_default();
    assert!(golden == drawn, "{path} is not what is drawn now; see UPDATE_GOLDEN");
}

#[test]
fn every_chart_is_drawn_as_before() {
    for lang in [Lang::Zh, Lang::En] {
        for (name, spec) in all(&plan(), lang) {
            check_golden(&format!("{name}.{}", if lang == Lang::Zh { "zh" } else { "en" }), &spec);
        }
    }
}

/// The numbers a series draws.
fn drawn(series: &Value, into: &mut Vec<String>) {
    match series {
        Value::Array(items) => items.iter().for_each(|item| drawn(item, into)),
        Value::Number(number) => into.push(number.to_string().trim_end_matches(".0").to_owned()),
        Value::Object(item) => {
            ["value", "children"].iter().filter_map(|key| item.get(*key)).for_each(|value| match value {
                // A bar: its value, its row, its label.
                Value::Array(triple) if item.contains_key("value") && !item.contains_key("children") => {
                    drawn(&triple[0], into)
                }
                other => drawn(other, into),
            })
        }
        _ => (),
    }
}

#[test]
fn the_table_has_every_number_that_is_drawn() {
    for (name, spec) in all(&plan(), Lang::Zh) {
        let cells: Vec<_> = spec.table.records().flatten().map(|cell| cell.trim_end_matches('%')).collect();
        let numbers: Vec<f64> = cells.iter().filter_map(|cell| cell.parse().ok()).collect();
        let mut shown = Vec::new();
        for series in spec.option["series"].as_array().unwrap() {
            drawn(&series["data"], &mut shown);
        }
        assert!(!shown.is_empty(), "{name} draws nothing");
        for number in shown {
            assert!(numbers.contains(&number.parse().unwrap()), "{name} draws {number}, the table has {cells:?}");
        }
    }
}

#[test]
fn the_summary_says_only_numbers_of_the_table() {
    // The others say how many there are, or a growth.
    let money = |name: &str| name.starts_with("by-") || name.starts_with("parks-");
    for (name, spec) in all(&plan(), Lang::Zh).into_iter().filter(|(name, _)| money(name)) {
        let cells: Vec<_> = spec.table.records().flatten().map(str::to_owned).collect();
        for (number, _) in spec
            .summary
            .split(" 亿元")
            .map(|piece| (piece.rsplit(|c: char| !c.is_ascii_digit() && c != '.').next().unwrap(), ()))
        {
            assert!(
                number.is_empty() || cells.iter().any(|cell| cell == number),
                "{name}: {number} of {}",
                spec.summary
            );
        }
    }
}

/// What is drawn adds up to this, and the summary begins with these words.
#[track_caller]
fn check_whole(spec: &ChartSpec, sum: &str, words: &str) {
    let mut shown = Vec::new();
    drawn(&spec.option["series"][0]["data"], &mut shown);
    let whole: Decimal = shown.iter().map(|number| number.parse::<Decimal>().unwrap()).sum();
    assert_eq!(whole.normalize().to_string(), sum);
    assert!(spec.summary.starts_with(words), "{}", spec.summary);
}

#[test]
fn the_summary_begins_with_the_whole_that_is_drawn() {
    let plan = plan();
    let projects: Vec<_> = plan.projects.iter().collect();
    let zh = "计算的各项之和 216.36 亿元。规划所载合计 203.96 亿元 ※。";
    let en = "Computed sum of the projects: 216.36 × 100 million yuan. \
              Total printed in the plan: 203.96 × 100 million yuan ※. ";
    for (lang, words) in [(Lang::Zh, zh), (Lang::En, en)] {
        check_whole(&charts::treemap(&plan, lang, &projects), "216.36", words);
        check_whole(&charts::by_group(&plan, lang), "216.36", words);
    }
    // Its bars are the subtotals as printed.
    let parks = "规划所载合计 203.96 亿元 ※。计算的各项之和 216.36 亿元。下路工业园区 149.86 亿元 ※、";
    check_whole(&charts::by_park(&plan, Lang::Zh), "203.96", parks);
}

#[test]
fn a_way_starts_and_ends_with_the_printed_values() {
    let plan = plan();
    let tax = plan.indicators.iter().find(|indicator| indicator.id.as_str() == "tax").unwrap();
    let spec = charts::path(&plan, Lang::Zh, tax, &[]).unwrap();
    let rows: Vec<_> = spec.table.records().collect();
    assert_eq!(rows[1], ["2022", "0.47", "0.47"]);
    assert_eq!(rows[6], ["2027", "1.5", "1.5"]);
    assert!(spec.summary.starts_with("2022年 0.47 亿元，2027年目标 1.5 亿元。"), "{}", spec.summary);
}

#[test]
fn what_has_no_way_has_no_chart() {
    let plan = plan();
    let drawn = |id: &str| {
        let indicator = plan.indicators.iter().find(|indicator| indicator.id.as_str() == id).unwrap();
        charts::path(&plan, Lang::Zh, indicator, &[]).is_some()
    };
    assert_eq!(["output", "emerging-share", "listed-firms"].map(drawn), [true, false, false]);
}

#[test]
fn the_needed_growth_of_a_category_is_that_of_its_indicators() {
    let plan = plan();
    let categories: BTreeSet<&str> = plan.indicators.iter().map(|indicator| indicator.category.zh.as_str()).collect();
    let whole = charts::targets(&plan, Lang::Zh, "").unwrap();
    let parts: Vec<_> = categories.iter().filter_map(|category| charts::targets(&plan, Lang::Zh, category)).collect();
    let bars = |spec: &ChartSpec| spec.option["series"][0]["data"].as_array().unwrap().len();
    assert!(parts.len() > 1 && parts.iter().all(|part| bars(part) < bars(&whole)));
    assert_eq!(parts.iter().map(bars).sum::<usize>(), bars(&whole));
    assert!(charts::targets(&plan, Lang::Zh, "nope").is_none());
}

#[test]
fn the_summary_names_the_fastest_and_the_slowest_growth_that_is_needed() {
    let spec = charts::targets(&plan(), Lang::Zh, "").unwrap();
    let rates: Vec<f64> = spec.option["series"][0]["data"]
        .as_array()
        .unwrap()
        .iter()
        .map(|bar| bar["value"][0].as_f64().unwrap())
        .collect();
    let [first, last] = [rates.first().unwrap(), rates.last().unwrap()];
    assert!(rates.windows(2).all(|pair| pair[0] >= pair[1]) && first > last);
    assert!(
        spec.summary.contains(&format!(" {first}%，")) && spec.summary.contains(&format!(" {last}%。")),
        "{}",
        spec.summary
    );
}

#[test]
fn a_printed_subtotal_that_does_not_add_up_stands_in_table_note_and_summary() {
    let spec = charts::by_park(&plan(), Lang::Zh);
    let xituo = spec.table.rows.iter().find(|row| row.name.starts_with("西沱")).unwrap();
    let cells: Vec<_> = xituo.cells.iter().map(|cell| cell.as_str()).collect();
    assert_eq!(cells, ["32.8", "30.8", "-2", "9"]);
    assert!(spec.notes.iter().any(|note| note.contains("西沱") && note.contains("30.8 亿元")), "{:?}", spec.notes);
    assert!(spec.summary.contains("西沱绿色新型材料产业园 32.8 亿元 ※"), "{}", spec.summary);
}

#[test]
fn what_the_print_leaves_open_is_not_drawn_as_zero() {
    let spec = charts::parks(&plan(), Lang::Zh, Measure::Output);
    let values: Vec<_> =
        spec.option["series"][0]["data"].as_array().unwrap().iter().map(|bar| &bar["value"][0]).collect();
    assert_eq!(values.iter().filter(|value| value.is_null()).count(), 2);
    assert!(spec.notes[0].contains("龙潭") && spec.notes[0].contains("西沱"));
}

#[test]
fn even_spread_over_the_years_is_called_inferred() {
    let plan = plan();
    let projects: Vec<_> = plan.projects.iter().collect();
    let spec = charts::by_year(&plan, Lang::Zh, &projects);
    assert!(spec.title.contains("推算") && spec.notes[0].contains("按建设年限平均分摊，属推算"));
}

/// All areas, with those in which they lie.
fn areas<'a>(data: &'a Value, into: &mut Vec<&'a Value>) {
    for area in data.as_array().into_iter().flatten() {
        into.push(area);
        areas(&area["children"], into);
    }
}

#[test]
fn the_amount_of_an_area_can_be_left_out_of_its_label() {
    let plan = plan();
    let projects: Vec<_> = plan.projects.iter().collect();
    let spec = charts::treemap(&plan, Lang::Zh, &projects);
    let series = &spec.option["series"][0];
    let mut all = Vec::new();
    areas(&series["data"], &mut all);
    assert!(all.len() > projects.len());
    for area in all {
        let [name, amount] = ["/words/0", "/words/1"].map(|at| area.pointer(at).unwrap().as_str().unwrap());
        assert!(amount.ends_with(" 亿元") && !name.contains("亿元"), "{area}");
        assert_eq!(area["name"], format!("{name} {amount}"), "the tooltip says both");
    }
    assert!(series["label"]["overflow"].is_null(), "lines are broken where the area's size is known");
}

/// The ids of all areas without areas in them.
fn leaves(node: &Value, into: &mut Vec<String>) {
    match node["children"].as_array() {
        Some(children) => children.iter().for_each(|child| leaves(child, into)),
        None => into.push(node["id"].as_str().unwrap().to_owned()),
    }
}

#[test]
fn every_project_is_one_area_of_the_treemap() {
    let plan = plan();
    let mut ids = Vec::new();
    let projects: Vec<_> = plan.projects.iter().collect();
    let data = charts::treemap(&plan, Lang::Zh, &projects).option["series"][0]["data"].clone();
    data.as_array().unwrap().iter().for_each(|park| leaves(park, &mut ids));
    ids.sort();
    let mut expected: Vec<_> = plan.projects.iter().map(|project| format!("project:{}", project.id)).collect();
    expected.sort();
    assert_eq!(ids, expected);
}

#[test]
fn a_choice_of_projects_is_not_held_against_the_printed_total() {
    let plan = plan();
    let some: Vec<_> = plan.projects.iter().filter(|project| project.park.as_str() == "wanchao").collect();
    let spec = charts::treemap(&plan, Lang::Zh, &some);
    assert!(spec.summary.starts_with("计算的各项之和 3.3 亿元。共 5 个项目。"), "{}", spec.summary);
    assert!(spec.notes.is_empty(), "{:?}", spec.notes);
    assert_eq!(spec.option["series"][0]["data"].as_array().unwrap().len(), 1);
}

#[test]
fn reported_values_stand_beside_the_way_to_the_target() {
    let plan = plan();
    let output = plan.indicators.iter().find(|indicator| indicator.id.as_str() == "output").unwrap();
    let spec = charts::path(&plan, Lang::Zh, output, &[(Year(2024), "74.20".parse().unwrap())]).unwrap();
    assert_eq!(spec.table.head.last().unwrap(), "实际值（亿元）");
    let last: Vec<_> = spec.table.rows.iter().map(|row| row.cells.last().unwrap().clone()).collect();
    let dash = charts::Cell::Dash;
    let value = charts::Cell::Number("74.20".to_owned());
    assert_eq!(last, [dash.clone(), dash.clone(), value, dash.clone(), dash.clone(), dash]);
    let drawn = serde_json::to_string(&spec).unwrap();
    assert!(drawn.contains("74.2"), "the line is drawn");
}
