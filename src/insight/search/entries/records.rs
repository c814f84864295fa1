//! The records that have a page of their own, or stand on one.

use super::{entry, line, words};
use crate::insight::search::{Entry, Kind};
use crate::plan::{
    Chain, Indicator, Industry, IndustryGroup, Link, Name, Park, Plan, Product, Programme, Project, Reading, Safeguard,
    Subject, Task,
};

pub fn entries(plan: &Plan) -> Vec<Entry> {
    let mut entries: Vec<Entry> = plan.parks.iter().map(park).collect();
    entries.extend(plan.industries.iter().map(industry));
    entries.extend(plan.groups.iter().map(|group| of_group(plan, group)));
    entries.extend(plan.chains.iter().map(|chain| of_chain(plan, chain)));
    entries.extend(plan.links.iter().map(|link| of_link(plan, link)));
    entries.extend(plan.projects.iter().map(|project| of_project(plan, project)));
    entries.extend(plan.indicators.iter().map(indicator));
    for programme in &plan.programmes {
        let shown = Subject::Programme(programme.id.clone());
        entries.push(entry(Kind::Programmes, shown, &programme.name, String::new()));
        entries.extend(programme.tasks.iter().map(|task| of_task(programme, task)));
    }
    entries.extend(plan.safeguards.iter().map(safeguard));
    entries
}

fn park(park: &Park) -> Entry {
    let remark = park.remark.as_ref().map_or("", |remark| &remark.zh);
    let aliases = park.aliases.iter().map(String::as_str);
    let body = line([park.leading.zh.as_str()].into_iter().chain(aliases).chain([remark]));
    entry(Kind::Parks, Subject::Park(park.id.clone()), &park.name, body)
}

fn industry(industry: &Industry) -> Entry {
    let body = line(names(&industry.aliases, &industry.products));
    entry(Kind::Industries, Subject::Industry(industry.id.clone()), &industry.name, body)
}

fn of_group(plan: &Plan, group: &IndustryGroup) -> Entry {
    let context = plan.industry(&group.industry).map(|industry| industry.name.clone()).unwrap_or_default();
    let body = line(names(&group.aliases, &group.products));
    Entry { context, ..entry(Kind::Groups, Subject::Group(group.id.clone()), &group.name, body) }
}

fn of_chain(plan: &Plan, chain: &Chain) -> Entry {
    let links = plan.links.iter().filter(|link| link.chain == chain.id);
    let body = line(links.map(|link| link.name.zh.as_str()));
    let context = plan.park(&chain.park).map(|park| park.name.clone()).unwrap_or_default();
    Entry { context, ..entry(Kind::Chains, Subject::Chain(chain.id.clone()), &chain.name, body) }
}

fn of_link(plan: &Plan, link: &Link) -> Entry {
    let context = plan.chain(&link.chain).map(|chain| chain.name.clone()).unwrap_or_default();
    let body = line(names(&[], &link.products));
    Entry { context, ..entry(Kind::Links, Subject::Link(link.id.clone()), &link.name, body) }
}

fn of_project(plan: &Plan, project: &Project) -> Entry {
    let years = format!("{}—{}年", project.years.from.0, project.years.to.0);
    let investment = format!("{}万元", project.investment);
    let number = format!("序号{}", project.number);
    let body =
        line([&number, &project.content, &project.nature, &years, &investment, &project.remarks].map(String::as_str));
    let park = plan.park(&project.park).map(|park| park.name.clone());
    Entry {
        context: park.unwrap_or_default(),
        ..entry(Kind::Projects, Subject::Project(project.id.clone()), &project.name, body)
    }
}

fn indicator(indicator: &Indicator) -> Entry {
    let unit = indicator.unit.as_str();
    // A cell such as `13%` or a sentence brings its own unit or needs none.
    let value = |reading: &Reading| match reading.is_number() {
        true => format!("{}{unit}", reading.printed),
        false => reading.printed.clone(),
    };
    let body = format!("{} → {}", value(&indicator.base), value(&indicator.target));
    Entry {
        context: indicator.category.clone(),
        ..entry(Kind::Indicators, Subject::Indicator(indicator.id.clone()), &indicator.name, body)
    }
}

fn of_task(programme: &Programme, task: &Task) -> Entry {
    let name: Name = programme.name.clone();
    Entry { context: name, ..entry(Kind::Programmes, Subject::Task(task.id.clone()), &task.name, words(&task.cite)) }
}

fn safeguard(safeguard: &Safeguard) -> Entry {
    let bodies = safeguard.bodies.iter().map(|body| body.name.zh.as_str());
    let cited = safeguard.cite.iter().map(|citation| citation.words.as_str());
    // The words of the name are cited as well.
    let said = cited.filter(|words| *words != safeguard.name.zh).chain(bodies);
    entry(Kind::Safeguards, Subject::Safeguard(safeguard.id.clone()), &safeguard.name, line(said))
}

fn names<'a>(aliases: &'a [String], products: &'a [Product]) -> impl Iterator<Item = &'a str> {
    aliases.iter().map(String::as_str).chain(products.iter().map(|product| product.name.as_str()))
}
