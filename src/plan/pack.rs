//! A plan folder → [`Plan`] and what is wrong with it. Reads text, never a disk: the files come in
//! by name, from a folder or from one packed file.

mod check;
mod decode;
mod derived;
mod markdown;
mod problem;
mod record;
mod schema;
mod table;

use std::collections::BTreeMap;

use serde_json::value::RawValue;

use super::{Figure, Plan};
use table::Tables;

pub use problem::{Expected, Fault, Problem};

/// The files of a plan folder that are read, by name.
pub const FILES: [&str; 26] = [
    markdown::FILE,
    "about.json",
    "measures.json",
    "status.json",
    "goal-figures.json",
    "targets.json",
    "project-figures.json",
    "strengths.json",
    "problems.json",
    "situation.json",
    "principles.json",
    "goals.json",
    "indicators.json",
    "parks.json",
    "industries.json",
    "groups.json",
    "chains.json",
    "links.json",
    "connections.json",
    "programmes.json",
    "safeguards.json",
    "projects.json",
    "subtotals.json",
    "enterprises.json",
    "documents.json",
    "pictures.json",
];

/// Only in a packed plan: how characters are read, made by whoever packs it; see `insight::search`.
pub const PINYIN: &str = "pinyin.txt";

/// Reads everything that can be read; whatever cannot is left out and named.
pub fn read(files: &BTreeMap<String, String>) -> (Plan, Vec<Problem>) {
    let mut tables = Tables::new(files);
    let (plan, sources) = gather(&mut tables);
    let mut problems = std::mem::take(tables.problems());
    let unexpected = files.keys().filter(|name| !FILES.contains(&name.as_str()));
    problems.extend(unexpected.map(|name| Problem::of_file(name, Fault::UnexpectedFile)));
    problems.extend(check::problems(&plan, &sources));
    (plan, problems)
}

/// Like [`read`] for a plan that was checked when it was packed: checking it again at every start would
/// only take time.
pub fn read_checked(files: &BTreeMap<String, String>) -> Plan {
    gather(&mut Tables::new(files)).0
}

/// The plan, and the file of each of its figures.
fn gather(tables: &mut Tables<'_>) -> (Plan, Vec<&'static str>) {
    let mut plan = lists(tables);
    if let Some(content) = tables.content(markdown::FILE) {
        plan.text = markdown::read(content, tables.problems());
    }
    let mut sources = Vec::new();
    for (file, figures) in figures(&plan, tables) {
        sources.resize(sources.len() + figures.len(), file);
        plan.figures.extend(figures);
    }
    (plan, sources)
}

fn lists(tables: &mut Tables<'_>) -> Plan {
    let statements = ["strengths.json", "problems.json", "situation.json", "principles.json"];
    Plan {
        about: tables.one("about.json"),
        measures: tables.list("measures.json"),
        statements: statements.into_iter().flat_map(|file| tables.list(file)).collect(),
        goals: tables.list("goals.json"),
        indicators: tables.list("indicators.json"),
        parks: tables.list("parks.json"),
        industries: tables.list("industries.json"),
        groups: tables.list("groups.json"),
        chains: tables.list("chains.json"),
        links: tables.list("links.json"),
        connections: tables.records("connections.json"),
        programmes: tables.list("programmes.json"),
        safeguards: tables.list("safeguards.json"),
        projects: tables.list("projects.json"),
        subtotals: tables.list("subtotals.json"),
        enterprises: tables.list("enterprises.json"),
        documents: tables.list("documents.json"),
        pictures: tables.list("pictures.json"),
        ..Plan::default()
    }
}

/// Every figure with the file it comes from.
fn figures(plan: &Plan, tables: &mut Tables<'_>) -> Vec<(&'static str, Vec<Figure>)> {
    let tasks = plan.programmes.iter().flat_map(|programme| &programme.tasks);
    vec![
        ("status.json", tables.list("status.json")),
        ("parks.json", derived::of_parks(plan)),
        ("goal-figures.json", tables.list("goal-figures.json")),
        ("indicators.json", derived::of_indicators(plan)),
        ("targets.json", tables.list("targets.json")),
        ("project-figures.json", tables.list("project-figures.json")),
        ("programmes.json", tasks.flat_map(|task| task.figures.clone()).collect()),
    ]
}

/// All files of a plan folder as one compact JSON object, file name → content: what the app loads.
pub fn pack(files: &BTreeMap<String, String>) -> String {
    let minified = |content: &String| serde_json::from_str::<serde_json::Value>(content);
    let packed: serde_json::Map<_, _> = files
        .iter()
        .filter(|(name, _)| *name == PINYIN || FILES.contains(&name.as_str()))
        .map(|(name, content)| {
            let value = match name.ends_with(".json") {
                // What is no JSON travels as text, to be reported by whoever reads it.
                true => minified(content).unwrap_or_else(|_| content.clone().into()),
                false => content.clone().into(),
            };
            (name.clone(), value)
        })
        .collect();
    serde_json::Value::Object(packed).to_string()
}

/// The files of a packed plan; fails only if it is no packed plan at all.
pub fn unpack(packed: &str) -> Result<BTreeMap<String, String>, Fault> {
    let files: BTreeMap<String, &RawValue> = serde_json::from_str(packed).map_err(|error| Fault::not_json(&error))?;
    let content = |raw: &RawValue| serde_json::from_str::<String>(raw.get()).unwrap_or_else(|_| raw.get().to_owned());
    Ok(files.into_iter().map(|(name, raw)| (name, content(raw))).collect())
}
