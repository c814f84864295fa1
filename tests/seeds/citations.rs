//! Every record says where it stands, in the exact words.

use std::collections::BTreeSet;

use park_atlas::plan::{Citation, Evidence, Subject};
use serde_json::Value;

use super::{files, plan};

/// Every citation in any table: paragraph and words.
pub fn all() -> Vec<(String, String)> {
    let mut found = Vec::new();
    for (name, content) in files() {
        if name.ends_with(".json") {
            collect(&serde_json::from_str(&content).unwrap(), &mut found);
        }
    }
    found
}

fn collect(value: &Value, found: &mut Vec<(String, String)>) {
    match value {
        Value::Object(fields) => match (fields.get("at"), fields.get("words")) {
            (Some(Value::String(at)), Some(Value::String(words))) => found.push((at.clone(), words.clone())),
            _ => fields.values().for_each(|value| collect(value, found)),
        },
        Value::Array(items) => items.iter().for_each(|value| collect(value, found)),
        _ => {}
    }
}

#[test]
fn every_citation_stands_in_its_paragraph_to_the_letter() {
    let text = plan().text;
    let citations = all();
    assert!(citations.len() > 500, "only {} citations", citations.len());
    for (at, words) in citations {
        let paragraph = text.paragraphs.iter().find(|paragraph| paragraph.id.as_str() == at);
        let paragraph = paragraph.unwrap_or_else(|| panic!("there is no paragraph {at}"));
        assert!(!words.is_empty() && paragraph.plain().contains(&words), "{at}: {words}");
    }
}

#[test]
fn a_figure_states_a_number_that_its_words_contain() {
    for figure in plan().figures {
        let Some(quantity) = &figure.quantity else { continue };
        let value = quantity.value.to_string();
        let words = in_words(&value, quantity.unit.as_str());
        let states =
            |cite: &Citation| cite.words.contains(&value) || words.as_ref().is_some_and(|w| cite.words.contains(w));
        assert!(figure.cite.iter().any(states), "{}: {value}", figure.id);
    }
}

/// 百亿 for 100 亿元.
fn in_words(value: &str, unit: &str) -> Option<String> {
    let digits = match value {
        "10" => "十",
        "100" => "百",
        "1000" => "千",
        _ => return None,
    };
    Some(format!("{digits}{}", unit.chars().next()?))
}

/// A project's figure stands without a year; the project's span is not the figure's.
#[test]
fn the_years_of_what_projects_state_are_all_inferred_in_the_same_way() {
    let plan = plan();
    let mut reasons = BTreeSet::new();
    for figure in &plan.figures {
        let Subject::Project(id) = &figure.of else { continue };
        assert_eq!(figure.year, plan.project(id).unwrap().years.to, "{}", figure.id);
        match &figure.evidence {
            Evidence::Inferred(reason) => reasons.insert(&reason.zh),
            Evidence::Printed => panic!("{} says that its year is printed", figure.id),
        };
    }
    assert_eq!(reasons.len(), 1, "{reasons:?}");
}

#[test]
fn every_row_of_every_table_is_cited() {
    let cited = all();
    for paragraph in plan().text.paragraphs {
        if let park_atlas::plan::Block::Row { header: false, .. } = paragraph.block {
            assert!(cited.iter().any(|(at, _)| at == paragraph.id.as_str()), "{}", paragraph.id);
        }
    }
}

#[test]
fn every_name_has_an_english_one() {
    for (file, content) in files() {
        if file.ends_with(".json") {
            english(&file, &serde_json::from_str(&content).unwrap());
        }
    }
}

fn english(file: &str, value: &Value) {
    match value {
        Value::Object(fields) => {
            if let Some(Value::String(en)) = fields.get("en") {
                let chinese = en.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
                assert!(!en.is_empty() && (!chinese || en.contains('“')), "{file}: {en}");
            }
            fields.values().for_each(|value| english(file, value));
        }
        Value::Array(items) => items.iter().for_each(|value| english(file, value)),
        _ => {}
    }
}
