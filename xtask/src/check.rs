//! `cargo xtask check <folder> [--json] [--en]`: loads a plan folder as the app does and says what is
//! in it and what is wrong. Exit code 1 if anything must be put right.

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Result, bail};
use park_atlas::i18n::Lang;
use park_atlas::insight::audit::{Finding, findings};
use park_atlas::insight::search::Pinyin;
use park_atlas::plan::pack::{self, Problem};
use park_atlas::plan::{Decimal, Name, ParkId, Plan, Subject};
use park_atlas::report::finding;
use park_atlas::report::problem::sentence;
use serde_json::{Map, Value, json};

use crate::{pinyin, plan_folder};

pub const USAGE: &str = "cargo xtask check <folder> [--json] [--en]";

pub fn run(args: &[String]) -> Result<ExitCode> {
    let (flags, folders): (Vec<_>, Vec<_>) = args.iter().map(String::as_str).partition(|arg| arg.starts_with("--"));
    let ([folder], true) = (folders.as_slice(), flags.iter().all(|flag| matches!(*flag, "--json" | "--en"))) else {
        bail!("usage: {USAGE}");
    };
    let files = plan_folder::read(Path::new(folder))?;
    let (plan, problems) = pack::read(&files);
    let found = findings(&plan, &Pinyin::parse(&pinyin::table(files.values())));
    if flags.contains(&"--json") {
        println!("{:#}", as_json(&plan, &problems, &found));
    } else {
        let lang = if flags.contains(&"--en") { Lang::En } else { Lang::Zh };
        print!("{}", as_text(&plan, &problems, &found, lang));
    }
    Ok(if problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// How many records there are: key, Chinese name, number.
fn counts(plan: &Plan) -> Vec<(&'static str, &'static str, usize)> {
    let tasks = plan.programmes.iter().map(|programme| programme.tasks.len()).sum();
    vec![
        ("paragraphs", "段落", plan.text.paragraphs.len()),
        ("measures", "计量", plan.measures.len()),
        ("figures", "数据", plan.figures.len()),
        ("derived_shares", "推算占比", plan.derived_shares.len()),
        ("statements", "论述", plan.statements.len()),
        ("goals", "目标", plan.goals.len()),
        ("indicators", "指标", plan.indicators.len()),
        ("parks", "园区", plan.parks.len()),
        ("industries", "产业", plan.industries.len()),
        ("groups", "产业门类", plan.groups.len()),
        ("products", "产品", plan.products.len()),
        ("chains", "产业链", plan.chains.len()),
        ("links", "环节", plan.links.len()),
        ("connections", "上下游关系", plan.connections.len()),
        ("programmes", "行动", plan.programmes.len()),
        ("tasks", "任务", tasks),
        ("safeguards", "保障措施", plan.safeguards.len()),
        ("projects", "项目", plan.projects.len()),
        ("subtotals", "小计", plan.subtotals.len()),
        ("enterprises", "企业", plan.enterprises.len()),
        ("documents", "文件", plan.documents.len()),
        ("pictures", "图", plan.pictures.len()),
    ]
}

/// Investment in 万元 of the zone or a park.
struct Total {
    of: Subject,
    computed: Decimal,
    printed: Option<Decimal>,
}

fn totals(plan: &Plan) -> Vec<Total> {
    let parks = plan.parks.iter().map(|park| Some(&park.id));
    std::iter::once(None).chain(parks).map(|park| total(plan, park)).collect()
}

fn total(plan: &Plan, park: Option<&ParkId>) -> Total {
    let of = park.cloned().map_or(Subject::Zone, Subject::Park);
    let projects = plan.projects.iter().filter(|project| park.is_none_or(|park| project.park == *park));
    let computed = projects.map(|project| project.investment).sum();
    let printed = plan.subtotals.iter().find(|subtotal| subtotal.of == of).map(|subtotal| subtotal.investment);
    Total { of, computed, printed }
}

fn as_json(plan: &Plan, problems: &[Problem], found: &[Finding]) -> Value {
    let counts: Map<_, _> = counts(plan).into_iter().map(|(key, _, count)| (key.to_owned(), count.into())).collect();
    let totals = totals(plan).into_iter();
    let totals: Vec<_> = totals
        .map(|total| json!({ "of": total.of, "computed": total.computed, "printed": total.printed, "unit": "万元" }))
        .collect();
    let problems: Vec<_> = problems
        .iter()
        .map(|problem| {
            let (zh, en) = (sentence(problem, Lang::Zh), sentence(problem, Lang::En));
            json!({ "where": problem, "zh": zh, "en": en })
        })
        .collect();
    let findings: Vec<_> = found
        .iter()
        .map(|found| {
            let (zh, en) = (finding::line(plan, Lang::Zh, found), finding::line(plan, Lang::En, found));
            json!({ "id": found.id, "rule": found.rule.as_str(), "severity": found.severity.as_str(), "about": found.about, "zh": zh, "en": en })
        })
        .collect();
    let (plan, problems) = (&plan.about.id, problems);
    json!({ "plan": plan, "counts": counts, "investment": totals, "problems": problems, "findings": findings })
}

fn as_text(plan: &Plan, problems: &[Problem], found: &[Finding], lang: Lang) -> String {
    let named = |name: &Name| lang.pick(&name.zh, &name.en).clone();
    let mut lines = vec![named(&plan.about.title), String::new()];
    lines.extend(counts(plan).into_iter().map(|(key, zh, count)| format!("{count:>6} {}", lang.pick(zh, key))));
    lines.push(
        lang.pick("\n总投资（万元）：各项之和，原文所印", "\nInvestment (10,000 yuan): sum, as printed").to_owned(),
    );
    lines.extend(totals(plan).into_iter().map(|total| {
        let name = plan.name_of(&total.of).map(|name| named(&name)).unwrap_or_default();
        let printed = total.printed.map_or("—".to_owned(), |printed| printed.to_string());
        format!("{:>10} {printed:>10} {name}", total.computed)
    }));
    lines.push(match problems.len() {
        0 => lang.pick("\n没有问题".to_owned(), "\nNo problems".to_owned()),
        count => lang.pick(format!("\n{count} 个问题"), format!("\n{count} problems")),
    });
    lines.extend(problems.iter().map(|problem| format!("  {}", sentence(problem, lang))));
    lines.push(lang.pick(format!("\n{} 项核对发现", found.len()), format!("\n{} audit findings", found.len())));
    lines.extend(found.iter().map(|finding| format!("  {}", finding::line(plan, lang, finding))));
    lines.push(String::new());
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use park_atlas::insight::audit::{Content, Rule};
    use xtask::machine::root;

    use super::*;

    #[test]
    fn of_all_readings_one_pair_of_words_is_left_that_sounds_alike() {
        let files = plan_folder::read(&root().join("seeds/shizhu-2023-2027")).unwrap_or_default();
        let found = findings(&pack::read(&files).0, &Pinyin::parse(&pinyin::table(files.values())));
        let alike = found.iter().filter(|finding| finding.rule == Rule::SameSound).flat_map(|finding| &finding.values);
        let words: Vec<_> = alike.map(|value| value.content.clone()).collect();
        assert_eq!(words, ["蓝梅", "蓝莓"].map(|word| Content::Words(word.to_owned())));
    }
}
