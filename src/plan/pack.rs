//! A plan folder → [`Plan`] and what is wrong with it. Reads text, never a disk: the files come in
//! by name.

mod check;
mod decode;
mod derived;
mod markdown;
mod problem;
mod record;
mod schema;
mod table;

use std::collections::BTreeMap;

use super::{Figure, Plan};
use table::Tables;

pub use problem::{Expected, Fault, Problem};

/// The files of a plan folder that are read, by name.
pub const FILES: [&str; 28] = [
    markdown::FILE,
    "about.json",
    "measures.json",
    "status.json",
    "goal-figures.json",
    "targets.json",
    "project-figures.json",
    "derived-shares.json",
    "strengths.json",
    "problems.json",
    "situation.json",
    "principles.json",
    "goals.json",
    "indicators.json",
    "parks.json",
    "industries.json",
    "groups.json",
    "products.json",
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
        derived_shares: tables.list("derived-shares.json"),
        statements: statements.into_iter().flat_map(|file| tables.list(file)).collect(),
        goals: tables.list("goals.json"),
        indicators: tables.list("indicators.json"),
        parks: tables.list("parks.json"),
        industries: tables.list("industries.json"),
        groups: tables.list("groups.json"),
        products: tables.records("products.json"),
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
