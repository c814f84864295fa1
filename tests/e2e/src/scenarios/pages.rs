//! Every page is there, in both languages, and complains about nothing.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Result, ensure};
use park_atlas::i18n::Lang;
use park_atlas::i18n::words::shell;
use park_atlas::plan::{Packed, Plan, Subject};
use park_atlas::route::{Page, Query, Route};
use serde_json::{Value, json};
use xtask::machine::dist;

use super::{Scenario, audit};
use crate::visit::Visit;

pub const ALL: &[Scenario] = &[
    Scenario::new("every_page_has_its_title_in_chinese", |visit| titles(visit, Lang::Zh)),
    Scenario::new("every_page_has_its_title_in_english", |visit| titles(visit, Lang::En)),
    Scenario::new("the_page_says_what_to_do_without_javascript", without_javascript),
];

/// The addresses of all pages of the plan that is in the site.
pub fn addresses() -> Result<Vec<String>> {
    let plan = plan()?;
    let lists = [
        Page::Overview,
        Page::Text(None),
        Page::Parks,
        Page::Indicators,
        Page::Projects,
        Page::Chains,
        Page::Gaps,
        Page::Ledger,
        Page::Enterprises,
        Page::Programmes,
        Page::Audit,
        Page::Notes,
        Page::Changes,
        Page::Search,
        Page::Data,
    ];
    let records = (plan.parks.iter().map(|park| Page::Park(park.id.clone())))
        .chain(plan.industries.iter().map(|industry| Page::Industry(industry.id.clone())))
        .chain(plan.indicators.iter().map(|indicator| Page::Indicator(indicator.id.clone())))
        .chain(plan.projects.iter().map(|project| Page::Project(project.id.clone())))
        .chain(plan.chains.iter().map(|chain| Page::Chain(chain.id.clone())))
        .chain(plan.programmes.iter().map(|programme| Page::Programme(programme.id.clone())));
    Ok(lists.into_iter().chain(records).map(Page::href).collect())
}

/// One address of every kind of page.
pub fn samples() -> Result<Vec<String>> {
    let all = addresses()?;
    // Kinds differ in the part before the id.
    let kinds: BTreeMap<(usize, &str), &String> = all
        .iter()
        .rev()
        .map(|hash| ((hash.matches('/').count(), hash.split('/').nth(1).unwrap_or_default()), hash))
        .collect();
    Ok(kinds.into_values().cloned().collect())
}

/// Pages as they are not when they are first opened: asked for something, pointed at something, found
/// nothing, or not there.
pub fn states() -> Result<Vec<String>> {
    let plan = plan()?;
    let of = |subject: Subject| Route::of(&plan, &subject).to_hash();
    let mut states: Vec<String> = [
        "#/projects?view=timeline",
        "#/projects?view=treemap",
        "#/projects?sort=stage&order=down",
        "#/projects?park=nope&view=nope",
        "#/projects/nope",
        "#/parks?by=investment",
        "#/parks?by=output",
        "#/indicators?category=nope",
        "#/search?q=lajiao",
        "#/search?q=110&kind=figures",
        "#/search?q=qqqq",
        "#/text?q=辣椒",
        "#/text/nope",
        "#/audit?severity=error",
        "#/audit?finding=nope",
        "#/nope",
    ]
    .map(str::to_owned)
    .into();
    states.extend(audit::found()?.first().map(|finding| finding.route().to_hash()));
    states.extend(plan.links.first().map(|link| of(Subject::Link(link.id.clone()))));
    states.extend(plan.groups.first().map(|group| of(Subject::Group(group.id.clone()))));
    states.extend(plan.safeguards.first().map(|safeguard| of(Subject::Safeguard(safeguard.id.clone()))));
    states.extend(plan.enterprises.first().map(|enterprise| of(Subject::Enterprise(enterprise.id.clone()))));
    let tasks = plan.programmes.iter().flat_map(|programme| &programme.tasks);
    states.extend(tasks.last().map(|task| of(Subject::Task(task.id.clone()))));
    states.extend(plan.indicators.first().map(|indicator| {
        let query = Query::default().with("category", &indicator.category.zh);
        Route { page: Page::Indicators, query }.to_hash()
    }));
    states.extend(plan.chains.first().map(|chain| Page::Chain(chain.id.clone()).href()));
    Ok(states)
}

pub fn plan() -> Result<Plan> {
    Ok(packed()?.plan)
}

/// What the site carries.
pub fn packed() -> Result<Packed> {
    Ok(Packed::from_bytes(&fs::read(dist().join("plan.bin"))?)?)
}

fn titles(visit: &mut Visit<'_>, lang: Lang) -> Result<()> {
    visit.prefer(lang, "light")?;
    let addresses = addresses()?;
    let script = "
        const titles = {};
        for (const hash of args[0]) {
            await turn(window, hash);
            titles[hash] = [...document.querySelectorAll('main h1')].map(title => title.textContent.trim());
        }
        return titles";
    let titles = visit.run(script, &[json!(addresses)])?;
    for address in &addresses {
        let title = titles.get(address).and_then(Value::as_array).map(Vec::as_slice);
        let [Value::String(title)] = title.unwrap_or_default() else {
            anyhow::bail!("{address} has not exactly one title: {title:?}");
        };
        ensure!(!title.is_empty() && title != lang.t(shell::NOT_FOUND), "{address} is titled “{title}”");
        ensure!(Route::parse(address).to_hash() == *address, "{address} is not written as the app writes it");
    }
    let language = visit.run("return document.documentElement.lang", &[])?;
    ensure!(language == lang.tag(), "the page says it is in {language}");
    Ok(())
}

fn without_javascript(_: &mut Visit<'_>) -> Result<()> {
    let html = fs::read_to_string(dist().join("index.html"))?;
    let inside = html.split("<noscript>").nth(1).and_then(|rest| rest.split("</noscript>").next());
    let sentence = inside.unwrap_or_default();
    ensure!(sentence.contains("请") && sentence.contains("JavaScript"), "noscript says “{sentence}”");
    let title = &plan()?.about.title.zh;
    ensure!(html.contains(&format!("{title}</h1>")), "the first view has no title");
    Ok(())
}
