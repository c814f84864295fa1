//! What the planned investment consists of: park → industry → group → project, each as large as its
//! money. A project leads to its page.

use charming::Chart;
use charming::element::{Label, Trigger};
use charming::series;
use serde_json::{Value, json};

use super::option::{number, option, tooltip_text};
use super::sum::Sum;
use super::wording::{difference, money, named, whole};
use super::{Cell, ChartSpec, Row, Shape, Table, paint};
use crate::i18n::Lang;
use crate::i18n::words::{charts, units};
use crate::insight::projects::{belongs, in_yi, totals};
use crate::plan::{Decimal, Name, Plan, Project, Subject, Unit};

/// How far apart the lines of an area are, in pixels.
const LINE: u8 = 15;

/// Areas are as large as the projects add up to; printed subtotals that differ are told.
pub fn treemap(plan: &Plan, lang: Lang, all: &[&Project]) -> ChartSpec {
    let parks = plan.parks.iter().enumerate().filter(|(_, park)| all.iter().any(|project| project.park == park.id));
    let parks = parks.map(|(index, park)| {
        let subject = Subject::Park(park.id.clone());
        branch(plan, lang, (&park.name, &subject), all, &paint::series(index))
    });
    let total = Sum::of_choice(plan, all);
    ChartSpec {
        title: lang.t(charts::TREEMAP).to_owned(),
        summary: summary(lang, &total, all),
        notes: notes(plan, lang, &total),
        table: table(plan, lang, all),
        shape: Shape::Areas,
        option: draw(parks.collect()),
    }
}

fn summary(lang: Lang, total: &Sum, all: &[&Project]) -> String {
    let whole = whole(lang, total, total.computed);
    let count = charts::projects_in_all(lang, all.len());
    let largest = all.iter().max_by_key(|project| project.investment);
    let largest = largest.map(|project| {
        let money = money(lang, project.investment);
        charts::largest(lang, &named(lang, &project.name), &money)
    });
    [whole, count].into_iter().chain(largest).collect::<Vec<_>>().join(lang.pick("", " "))
}

/// Areas are sums; a choice of projects has nothing printed to be held against.
fn notes(plan: &Plan, lang: Lang, total: &Sum) -> Vec<String> {
    let whole = difference(lang, lang.t(charts::TOTAL), total);
    let parks = plan.parks.iter().filter(|_| total.printed.is_some()).filter_map(|park| {
        let sum = Sum::of(plan, &Subject::Park(park.id.clone()));
        difference(lang, &named(lang, &park.name), &sum)
    });
    parks.chain(whole).collect()
}

/// What stands under one subject, by the finest division the annex makes.
fn branch(plan: &Plan, lang: Lang, (name, subject): (&Name, &Subject), among: &[&Project], color: &str) -> Value {
    let projects: Vec<_> = among.iter().copied().filter(|project| belongs(project, subject)).collect();
    let parts = parts(plan, subject, &projects);
    let loose = projects.iter().filter(|project| !parts.iter().any(|(_, part)| belongs(project, part)));
    let loose: Vec<_> = loose.map(|project| leaf(lang, project, color)).collect();
    let branches = parts.iter().map(|part| branch(plan, lang, (part.0, &part.1), &projects, color));
    let children: Vec<_> = branches.chain(loose).collect();
    let words = words(lang, name, totals(projects.iter().copied()).investment);
    json!({
        "name": words.join(" "),
        "words": words,
        "id": subject.to_string(),
        // The border of a branch is also the ground its name stands on.
        "itemStyle": { "color": color, "borderColor": color },
        "children": children,
    })
}

fn parts<'a>(plan: &'a Plan, subject: &Subject, projects: &[&Project]) -> Vec<(&'a Name, Subject)> {
    let industries = plan.industries.iter().map(|industry| (&industry.name, Subject::Industry(industry.id.clone())));
    let groups = plan.groups.iter().map(|group| (&group.name, Subject::Group(group.id.clone())));
    let finer: Vec<_> = match subject {
        Subject::Park(_) => industries.collect(),
        Subject::Industry(_) => groups.collect(),
        _ => Vec::new(),
    };
    let finer: Vec<_> =
        finer.into_iter().filter(|(_, part)| projects.iter().any(|project| belongs(project, part))).collect();
    // A single part would only be a frame within a frame.
    if finer.len() > 1 { finer } else { Vec::new() }
}

fn leaf(lang: Lang, project: &Project, color: &str) -> Value {
    let words = words(lang, &project.name, project.investment);
    json!({
        "name": words.join(" "),
        "words": words,
        "id": Subject::Project(project.id.clone()).to_string(),
        "value": number(Some(in_yi(project.investment))),
        "itemStyle": { "color": color, "borderColor": paint::SURFACE, "borderWidth": 1 },
    })
}

/// Name and amount: together in the tooltip; `public/bundled/charts.js` writes into the area what has room there.
fn words(lang: Lang, name: &Name, investment: Decimal) -> [String; 2] {
    [named(lang, name), money(lang, investment)]
}

fn draw(parks: Vec<Value>) -> Value {
    let label = Label::new().show(true).color(paint::ON_SERIES).font_size(12).padding((3.0, 4.0, 3.0, 4.0));
    let areas = series::Treemap::new().left(0).right(0).top(0).bottom(0).label(label);
    let chart = Chart::new().tooltip(paint::tooltip(Trigger::Item).formatter("{b}")).series(areas);
    let upper = json!({ "show": true, "height": 22, "color": paint::ON_SERIES, "fontSize": 12, "fontWeight": "bold" });
    let level = |gap: u8, border: u8, upper: &Value| json!({ "itemStyle": { "gapWidth": gap, "borderWidth": border }, "upperLabel": upper });
    let hidden = json!({ "show": false });
    let levels = json!([level(6, 0, &hidden), level(3, 3, &upper), level(2, 2, &upper), level(1, 1, &upper)]);
    option(
        chart,
        [
            ("/tooltip/textStyle", tooltip_text()),
            ("/series/0/roam", false.into()),
            ("/series/0/nodeClick", false.into()),
            ("/series/0/breadcrumb", hidden.clone()),
            ("/series/0/levels", levels),
            ("/series/0/label/lineHeight", LINE.into()),
            ("/series/0/data", parks.into()),
        ],
    )
}

fn table(plan: &Plan, lang: Lang, all: &[&Project]) -> Table {
    let money = units::column(lang, lang.t(charts::INVESTMENT), Unit::YiYuan.as_str());
    let head = [charts::PROJECT, charts::PARK, charts::GROUP].map(|word| lang.t(word).to_owned());
    let name = |name: Option<&Name>| name.map_or(Cell::Dash, |name| Cell::Words(named(lang, name)));
    let rows = all.iter().map(|project| Row {
        name: named(lang, &project.name),
        subject: Some(Subject::Project(project.id.clone())),
        cells: vec![
            name(plan.park(&project.park).map(|park| &park.name)),
            name(project.group.as_ref().and_then(|id| plan.group(id)).map(|group| &group.name)),
            Cell::number(Some(in_yi(project.investment))),
        ],
    });
    Table { head: head.into_iter().chain([money]).collect(), rows: rows.collect() }
}
