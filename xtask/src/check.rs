//! `cargo xtask check <folder> [--json] [--en]`: loads a plan folder as the app does and says what is
//! in it and what is wrong. Exit code 1 if anything must be put right.

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Result, bail};
use park_atlas::i18n::Lang;
use park_atlas::plan::pack::{self, Problem};
use park_atlas::plan::{Decimal, Plan};
use park_atlas::report::problem::sentence;
use serde_json::{Value, json};

use crate::plan_folder;

pub const USAGE: &str = "cargo xtask check <folder> [--json] [--en]";

pub fn run(args: &[String]) -> Result<ExitCode> {
    let (flags, folders): (Vec<_>, Vec<_>) = args.iter().map(String::as_str).partition(|arg| arg.starts_with("--"));
    let ([folder], true) = (folders.as_slice(), flags.iter().all(|flag| matches!(*flag, "--json" | "--en"))) else {
        bail!("usage: {USAGE}");
    };
    let (plan, problems) = pack::read(&plan_folder::read(Path::new(folder))?);
    if flags.contains(&"--json") {
        println!("{:#}", as_json(&plan, &problems));
    } else {
        let lang = if flags.contains(&"--en") { Lang::En } else { Lang::Zh };
        print!("{}", as_text(&plan, &problems, lang));
    }
    Ok(if problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn counts(plan: &Plan) -> Vec<(&'static str, usize)> {
    let tasks = plan.programmes.iter().map(|programme| programme.tasks.len()).sum();
    vec![
        ("paragraphs", plan.text.paragraphs.len()),
        ("measures", plan.measures.len()),
        ("figures", plan.figures.len()),
        ("statements", plan.statements.len()),
        ("goals", plan.goals.len()),
        ("indicators", plan.indicators.len()),
        ("parks", plan.parks.len()),
        ("industries", plan.industries.len()),
        ("groups", plan.groups.len()),
        ("chains", plan.chains.len()),
        ("links", plan.links.len()),
        ("connections", plan.connections.len()),
        ("programmes", plan.programmes.len()),
        ("tasks", tasks),
        ("safeguards", plan.safeguards.len()),
        ("projects", plan.projects.len()),
        ("subtotals", plan.subtotals.len()),
        ("enterprises", plan.enterprises.len()),
        ("documents", plan.documents.len()),
        ("pictures", plan.pictures.len()),
    ]
}

/// Investment in 万元: of all projects, and of each park's.
fn totals(plan: &Plan) -> Vec<(String, Decimal)> {
    let all = plan.projects.iter().map(|project| project.investment).sum();
    let parks = plan.parks.iter().map(|park| {
        let of_park = plan.projects.iter().filter(|project| project.park == park.id);
        (park.name.zh.clone(), of_park.map(|project| project.investment).sum())
    });
    std::iter::once((plan.about.zone.zh.clone(), all)).chain(parks).collect()
}

fn as_json(plan: &Plan, problems: &[Problem]) -> Value {
    let counts: serde_json::Map<_, _> =
        counts(plan).into_iter().map(|(table, count)| (table.to_owned(), count.into())).collect();
    let totals: serde_json::Map<_, _> =
        totals(plan).into_iter().map(|(name, total)| (name, total.to_string().into())).collect();
    let problems: Vec<_> = problems
        .iter()
        .map(|problem| {
            let (zh, en) = (sentence(problem, Lang::Zh), sentence(problem, Lang::En));
            json!({ "where": problem, "zh": zh, "en": en })
        })
        .collect();
    json!({ "plan": plan.about.id, "counts": counts, "investment": totals, "problems": problems })
}

fn as_text(plan: &Plan, problems: &[Problem], lang: Lang) -> String {
    let mut lines = vec![lang.pick(&plan.about.title.zh, &plan.about.title.en).clone(), String::new()];
    lines.extend(counts(plan).into_iter().map(|(table, count)| format!("{count:>6} {table}")));
    lines.push(lang.pick("\n总投资（万元）", "\nInvestment (10,000 yuan)").to_owned());
    lines.extend(totals(plan).into_iter().map(|(name, total)| format!("{total:>10} {name}")));
    lines.push(match problems.len() {
        0 => lang.pick("\n没有问题".to_owned(), "\nNo problems".to_owned()),
        count => lang.pick(format!("\n{count} 个问题"), format!("\n{count} problems")),
    });
    lines.extend(problems.iter().map(|problem| format!("  {}", sentence(problem, lang))));
    lines.push(String::new());
    lines.join("\n")
}
