//! Does the plan hold together? References, citations, years, money, chains. Whether its numbers
//! agree with each other is another question: that of the audit.

mod chains;
mod names;
mod records;

use std::collections::{BTreeMap, BTreeSet};

use super::super::{Citation, Decimal, Plan, Product, Subject, Year};
use super::record::Record;
use super::{Fault, Problem, markdown};

/// Tables that are no file of their own.
const TASKS: &str = "programmes.json: tasks";
const FIGURES: &str = "figures";
/// Products are known by their name.
const PRODUCTS: &str = "products.json";

/// Years that a plan can speak of.
const YEARS: std::ops::RangeInclusive<i16> = 1949..=2100;

/// `figures_from`: for each figure of the plan the file it comes from.
pub(super) fn problems(plan: &Plan, figures_from: &[&'static str]) -> Vec<Problem> {
    let mut checker = Checker::new(plan);
    records::check(plan, figures_from, &mut checker);
    chains::check(plan, &mut checker);
    checker.problems
}

/// Knows what exists, remembers where it is, and collects what is wrong there.
struct Checker<'a> {
    /// Ids by table.
    ids: BTreeMap<&'static str, BTreeSet<&'a str>>,
    /// The words of each paragraph.
    words: BTreeMap<&'a str, String>,
    problems: Vec<Problem>,
    file: &'static str,
    record: String,
}

impl<'a> Checker<'a> {
    fn new(plan: &'a Plan) -> Self {
        let mut tasks = plan.programmes.iter().flat_map(|programme| &programme.tasks).map(|task| task.id.as_str());
        let mut words = BTreeMap::new();
        for paragraph in &plan.text.paragraphs {
            words.insert(paragraph.id.as_str(), paragraph.plain());
        }
        Self {
            ids: BTreeMap::from([
                ("measures.json", ids(&plan.measures)),
                (FIGURES, ids(&plan.figures)),
                ("indicators.json", ids(&plan.indicators)),
                ("parks.json", ids(&plan.parks)),
                ("industries.json", ids(&plan.industries)),
                ("groups.json", ids(&plan.groups)),
                (PRODUCTS, set(&mut plan.products.iter().map(|product| product.zh.as_str()))),
                ("chains.json", ids(&plan.chains)),
                ("links.json", ids(&plan.links)),
                ("programmes.json", ids(&plan.programmes)),
                (TASKS, set(&mut tasks)),
                ("safeguards.json", ids(&plan.safeguards)),
                ("projects.json", ids(&plan.projects)),
                ("enterprises.json", ids(&plan.enterprises)),
            ]),
            words,
            problems: Vec::new(),
            file: "",
            record: String::new(),
        }
    }

    /// What follows is said of this record.
    fn enter(&mut self, file: &'static str, record: &str) {
        self.file = file;
        record.clone_into(&mut self.record);
    }

    fn fault(&mut self, field: &str, fault: Fault) {
        let (file, record) = (self.file.to_owned(), self.record.clone());
        self.problems.push(Problem { file, record, field: field.to_owned(), fault });
    }

    fn refers(&mut self, field: &str, id: &str, table: &'static str) {
        if !self.ids.get(table).is_some_and(|ids| ids.contains(id)) {
            self.fault(field, Fault::UnknownReference { id: id.to_owned(), table });
        }
    }

    fn subject(&mut self, field: &str, subject: &Subject) {
        match subject {
            Subject::County | Subject::Zone => {}
            Subject::Park(id) => self.refers(field, id.as_str(), "parks.json"),
            Subject::Industry(id) => self.refers(field, id.as_str(), "industries.json"),
            Subject::Group(id) => self.refers(field, id.as_str(), "groups.json"),
            Subject::Chain(id) => self.refers(field, id.as_str(), "chains.json"),
            Subject::Link(id) => self.refers(field, id.as_str(), "links.json"),
            Subject::Indicator(id) => self.refers(field, id.as_str(), "indicators.json"),
            Subject::Project(id) => self.refers(field, id.as_str(), "projects.json"),
            Subject::Programme(id) => self.refers(field, id.as_str(), "programmes.json"),
            Subject::Task(id) => self.refers(field, id.as_str(), TASKS),
            Subject::Safeguard(id) => self.refers(field, id.as_str(), "safeguards.json"),
            Subject::Enterprise(id) => self.refers(field, id.as_str(), "enterprises.json"),
            // A plan has none.
            Subject::Lead(id) => self.refers(field, id.as_str(), "leads.json"),
            Subject::Paragraph(id) => {
                if !self.words.contains_key(id.as_str()) {
                    self.fault(field, Fault::UnknownReference { id: id.to_string(), table: markdown::FILE });
                }
            }
        }
    }

    fn citations(&mut self, citations: &[Citation]) {
        if citations.is_empty() {
            self.fault("cite", Fault::NoCitation);
        }
        for (at, citation) in citations.iter().enumerate() {
            self.citation(&format!("cite[{}]", at + 1), citation);
        }
    }

    fn citation(&mut self, field: &str, citation: &Citation) {
        let Citation { at, words } = citation;
        match self.words.get(at.as_str()) {
            None => {
                let fault = Fault::UnknownReference { id: at.to_string(), table: markdown::FILE };
                self.fault(&format!("{field}.at"), fault);
            }
            Some(printed) if words.is_empty() || !printed.contains(words.as_str()) => {
                let fault = Fault::WordsNotFound { at: at.to_string(), words: words.clone() };
                self.fault(&format!("{field}.words"), fault);
            }
            Some(_) => {}
        }
    }

    fn products(&mut self, products: &[Product]) {
        for (at, product) in products.iter().enumerate() {
            self.refers(&format!("products[{}].name", at + 1), &product.name, PRODUCTS);
            self.citation(&format!("products[{}].cite", at + 1), &product.cite);
        }
    }

    fn year(&mut self, field: &str, year: Year) {
        if !YEARS.contains(&year.0) {
            self.fault(field, Fault::ImpossibleYear { year: year.0 });
        }
    }

    fn not_negative(&mut self, field: &str, value: Option<Decimal>) {
        if let Some(value) = value.filter(|value| *value < Decimal::ZERO) {
            self.fault(field, Fault::Negative { value });
        }
    }
}

fn ids<T: Record>(records: &[T]) -> BTreeSet<&str> {
    set(&mut records.iter().map(Record::id))
}

/// Inserts one by one: `collect` would bring a sort for every kind of iterator into the first load.
fn set<'a>(ids: &mut dyn Iterator<Item = &'a str>) -> BTreeSet<&'a str> {
    let mut set = BTreeSet::new();
    for id in ids {
        set.insert(id);
    }
    set
}
