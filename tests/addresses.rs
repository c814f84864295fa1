//! Where things are shown: whatever the plan knows has an address that points at it and at nothing else.
#![allow(clippy::unwrap_used)]

use std::path::Path;

use park_atlas::insight::citations::facts;
use park_atlas::insight::search;
use park_atlas::plan::{GroupId, LinkId, Plan, SafeguardId, Subject, TaskId, pack};
use park_atlas::route::{Page, Route};

fn plan() -> Plan {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds/shizhu-2023-2027");
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
    pack::read(&pack::FILES.iter().map(|name| ((*name).to_owned(), read(name))).collect()).0
}

/// Everything of the plan that can be pointed at.
fn subjects(plan: &Plan) -> Vec<Subject> {
    let mut subjects: Vec<Subject> = plan.parks.iter().map(|park| Subject::Park(park.id.clone())).collect();
    subjects.extend(plan.industries.iter().map(|industry| Subject::Industry(industry.id.clone())));
    subjects.extend(plan.groups.iter().map(|group| Subject::Group(group.id.clone())));
    subjects.extend(plan.chains.iter().map(|chain| Subject::Chain(chain.id.clone())));
    subjects.extend(plan.links.iter().map(|link| Subject::Link(link.id.clone())));
    subjects.extend(plan.indicators.iter().map(|indicator| Subject::Indicator(indicator.id.clone())));
    subjects.extend(plan.projects.iter().map(|project| Subject::Project(project.id.clone())));
    subjects.extend(plan.enterprises.iter().map(|enterprise| Subject::Enterprise(enterprise.id.clone())));
    subjects.extend(plan.safeguards.iter().map(|safeguard| Subject::Safeguard(safeguard.id.clone())));
    subjects.extend(plan.text.paragraphs.iter().map(|paragraph| Subject::Paragraph(paragraph.id.clone())));
    for programme in &plan.programmes {
        subjects.push(Subject::Programme(programme.id.clone()));
        subjects.extend(programme.tasks.iter().map(|task| Subject::Task(task.id.clone())));
    }
    subjects
}

#[test]
fn the_address_of_a_thing_points_at_this_thing() {
    let plan = plan();
    for subject in subjects(&plan) {
        let route = Route::of(&plan, &subject);
        assert_eq!(route.subject(), subject, "{}", route.to_hash());
        assert_eq!(Route::parse(&route.to_hash()), route);
    }
}

#[test]
fn what_has_no_page_of_its_own_is_pointed_at_on_the_page_that_shows_it() {
    let plan = plan();
    let (programme, task) = plan.programmes.iter().find_map(|one| Some((one, one.tasks.first()?))).unwrap();
    let (link, group, guard) =
        (plan.links.first().unwrap(), plan.groups.first().unwrap(), plan.safeguards.first().unwrap());
    for (subject, address) in [
        (Subject::Task(task.id.clone()), format!("#/programmes/{}?task={}", programme.id, task.id)),
        (Subject::Link(link.id.clone()), format!("#/chains/{}?link={}", link.chain, link.id)),
        (Subject::Group(group.id.clone()), format!("#/industries/{}?group={}", group.industry, group.id)),
        (Subject::Safeguard(guard.id.clone()), format!("#/programmes?safeguard={}", guard.id)),
    ] {
        assert_eq!(Route::of(&plan, &subject).to_hash(), address);
    }
}

#[test]
fn a_thing_that_the_plan_does_not_know_is_looked_for_among_its_like() {
    let to = |subject| Route::of(&Plan::default(), &subject).to_hash();
    assert_eq!(to(Subject::Link(LinkId::new("added"))), "#/chains?link=added");
    assert_eq!(to(Subject::Task(TaskId::new("t"))), "#/programmes?task=t");
    assert_eq!(to(Subject::Group(GroupId::new("g"))), "#/parks?group=g");
    assert_eq!(to(Subject::Safeguard(SafeguardId::new("s"))), "#/programmes?safeguard=s");
}

#[test]
fn what_is_found_or_taken_from_a_paragraph_leads_to_the_thing_itself() {
    let plan = plan();
    let hits = search::of_plan(&plan).into_iter().map(|entry| entry.shown);
    let taken = facts(&plan).into_values().flatten().filter_map(|fact| fact.shown);
    let shown: Vec<Subject> = hits.chain(taken).collect();
    for subject in subjects(&plan) {
        let is_row = matches!(subject, Subject::Paragraph(_));
        assert!(is_row || shown.contains(&subject), "nothing leads to {subject}");
    }
    let is_list = |subject: &Subject| matches!(Route::of(&plan, subject).page, Page::Parks | Page::Chains);
    assert!(!shown.iter().any(is_list), "something leads to a whole list");
}
