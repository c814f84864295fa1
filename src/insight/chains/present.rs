//! The chains as they stand: the printed ones with the links, connections, firms and projects that
//! people put there, without what was inferred and people say is not so. The plan itself stays as it was
//! printed; this is a copy of its chains.

use std::collections::BTreeSet;

use super::Chains;
use crate::insight::{projects, records};
use crate::journal::{Cell, Field, Overlay, Value};
use crate::plan::{
    ChainId, Connection, Enterprise, EnterpriseId, Evidence, Link, LinkId, LinkKind, Name, Plan, Project, ProjectId,
    Stage, Subject, SubjectKind,
};

/// A plan of parks, chains and what stands on them, and of nothing else.
pub fn present(plan: &Plan, overlay: &Overlay) -> Chains {
    let added: Vec<Link> = records::added(plan, overlay, SubjectKind::Link)
        .iter()
        .filter_map(|subject| link(plan, overlay, subject))
        .collect();
    let firms = records::added(plan, overlay, SubjectKind::Enterprise);
    let firms = firms.iter().filter_map(|subject| enterprise(plan, overlay, subject));
    let new_links: BTreeSet<LinkId> = added.iter().map(|link| link.id.clone()).collect();
    let mut present = Plan {
        parks: plan.parks.clone(),
        chains: plan.chains.clone(),
        links: plan.links.iter().filter(|link| !is_denied(overlay, link)).cloned().chain(added).collect(),
        connections: Vec::new(),
        projects: plan.projects.iter().map(|project| dated(project, overlay)).collect(),
        enterprises: plan.enterprises.iter().cloned().chain(firms).collect(),
        ..Plan::default()
    };
    let gone = denied(plan, overlay);
    let stands = |line: &&Connection| {
        let ends = [&line.from, &line.to];
        !is_line_denied(overlay, line) && !gone.iter().any(|link| ends.contains(&&link.id))
    };
    present.connections = plan.connections.iter().filter(stands).cloned().collect();
    let entered: Vec<Connection> = present.links.iter().flat_map(|link| connections(overlay, &present, link)).collect();
    let new_lines = entered.iter().map(|line| (line.from.clone(), line.to.clone())).collect();
    present.connections.extend(entered);
    for link in &mut present.links {
        rename(link, overlay);
        link.kind = kind(link, overlay);
        put(&mut link.enterprises, records::on_link(overlay, SubjectKind::Enterprise, &link.id), enterprise_id);
        put(&mut link.projects, records::on_link(overlay, SubjectKind::Project, &link.id), project_id);
    }
    Chains::with_added(present, new_links, new_lines)
}

/// What people added to the chains, in order: whatever else they write leaves [`present`] as it is.
pub fn additions(overlay: &Overlay) -> Vec<(Cell, Value)> {
    const FIELDS: [Field; 9] = [
        Field::Name,
        Field::OfChain,
        Field::Stream,
        Field::LeadsTo,
        Field::OnLinks,
        Field::LinkKind,
        Field::Holds,
        Field::NotTo,
        Field::Years,
    ];
    said(overlay, &FIELDS)
}

/// What people said in these fields, in order: who shows no other is spared what else they write.
pub fn said(overlay: &Overlay, fields: &[Field]) -> Vec<(Cell, Value)> {
    let cells = overlay.cells().filter(|(cell, _)| cell.slot.field().is_some_and(|field| fields.contains(&field)));
    cells.filter_map(|(cell, history)| Some((cell.clone(), history.value()?.clone()))).collect()
}

/// Whether both are the same as far as maps, tables and gaps show.
pub fn is_same(one: &Plan, other: &Plan) -> bool {
    one.links == other.links
        && one.connections == other.connections
        && one.enterprises == other.enterprises
        && one.projects == other.projects
}

/// Inferred links of which people say that they are not so.
pub fn denied<'a>(plan: &'a Plan, overlay: &Overlay) -> Vec<&'a Link> {
    plan.links.iter().filter(|link| is_denied(overlay, link)).collect()
}

/// Inferred connections of which people say that they are not so.
pub fn denied_lines<'a>(plan: &'a Plan, overlay: &Overlay) -> Vec<&'a Connection> {
    plan.connections.iter().filter(|line| is_line_denied(overlay, line)).collect()
}

/// What is printed cannot be denied.
fn is_denied(overlay: &Overlay, link: &Link) -> bool {
    let subject = Subject::Link(link.id.clone());
    link.evidence != Evidence::Printed && overlay.text(&subject, Field::Holds) == Some("not-so")
}

fn is_line_denied(overlay: &Overlay, line: &Connection) -> bool {
    let from = Subject::Link(line.from.clone());
    line.evidence != Evidence::Printed && overlay.records(&from, Field::NotTo).contains(&Subject::Link(line.to.clone()))
}

/// A printed project in the years that people put in their place, since boxes are looked for by year. Its
/// money stays as printed: the sums of the map are those of the plan.
fn dated(project: &Project, overlay: &Overlay) -> Project {
    let years = projects::entered_years(overlay, &project.id).unwrap_or(project.years);
    Project { years, ..project.clone() }
}

/// What is done on a link, as people say or as the plan's tables read it.
fn kind(link: &Link, overlay: &Overlay) -> Option<LinkKind> {
    match overlay.text(&Subject::Link(link.id.clone()), Field::LinkKind) {
        Some("resource") => Some(LinkKind::Resource),
        Some("processing") => Some(LinkKind::Processing),
        Some("equipment") => Some(LinkKind::Equipment),
        Some("sales") => Some(LinkKind::Sales),
        Some("service") => Some(LinkKind::Service),
        _ => link.kind,
    }
}

/// A link that people added; it has a place as soon as its chain was named.
fn link(plan: &Plan, overlay: &Overlay, subject: &Subject) -> Option<Link> {
    let Subject::Link(id) = subject else { return None };
    Some(Link {
        id: id.clone(),
        chain: chain(overlay, subject).filter(|chain| plan.chain(chain).is_some())?,
        name: records::name(plan, overlay, subject)?,
        stage: match overlay.text(subject, Field::Stream) {
            Some("upstream") => Stage::Upstream,
            Some("downstream") => Stage::Downstream,
            _ => Stage::Midstream,
        },
        kind: None,
        evidence: nothing_printed(),
        products: Vec::new(),
        projects: Vec::new(),
        enterprises: Vec::new(),
        cite: Vec::new(),
    })
}

fn chain(overlay: &Overlay, subject: &Subject) -> Option<ChainId> {
    match overlay.records(subject, Field::OfChain) {
        [Subject::Chain(id)] => Some(id.clone()),
        _ => None,
    }
}

fn enterprise(plan: &Plan, overlay: &Overlay, subject: &Subject) -> Option<Enterprise> {
    let name = records::name(plan, overlay, subject)?;
    Some(Enterprise { id: enterprise_id(subject)?, name, industry: None, cite: Vec::new() })
}

/// What a link supplies according to people; what is printed already is not said twice.
fn connections(overlay: &Overlay, present: &Plan, from: &Link) -> Vec<Connection> {
    let known = |to: &LinkId| present.links.iter().any(|link| link.id == *to);
    let printed = |to: &LinkId| present.connections.iter().any(|line| line.from == from.id && line.to == *to);
    let entered = overlay.records(&Subject::Link(from.id.clone()), Field::LeadsTo).iter().filter_map(|to| match to {
        Subject::Link(to) if known(to) && !printed(to) => {
            Some(Connection { from: from.id.clone(), to: to.clone(), evidence: nothing_printed(), cite: Vec::new() })
        }
        _ => None,
    });
    entered.collect()
}

/// Certainly not printed, and concluded from nothing: [`Chains`] remembers whose it is.
fn nothing_printed() -> Evidence {
    Evidence::Inferred(Name::default())
}

/// A printed name that people correct stays beside the new one.
fn rename(link: &mut Link, overlay: &Overlay) {
    let now = overlay.text(&Subject::Link(link.id.clone()), Field::Name);
    if let Some(now) = now.filter(|now| *now != link.name.zh) {
        let Name { zh, en } = &link.name;
        link.name = Name { zh: format!("{now}（规划原名：{zh}）"), en: format!("{now} (printed: {en})") };
    }
}

/// Adds what is not there yet.
fn put<T: PartialEq>(ids: &mut Vec<T>, subjects: Vec<Subject>, id: impl Fn(&Subject) -> Option<T>) {
    for id in subjects.iter().filter_map(id) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
}

fn enterprise_id(subject: &Subject) -> Option<EnterpriseId> {
    match subject {
        Subject::Enterprise(id) => Some(id.clone()),
        _ => None,
    }
}

fn project_id(subject: &Subject) -> Option<ProjectId> {
    match subject {
        Subject::Project(id) => Some(id.clone()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;
    use crate::insight::chains::{Origin, Stock};
    use crate::journal::{Change, Draft, Entry, Journal, Millis, Slot, Writer, WriterId};
    use crate::plan::{Chain, IndustryId, ParkId, Year, Years};

    fn plan() -> Plan {
        let chain = Chain {
            id: ChainId::new("valves"),
            name: Name::same("泵阀"),
            park: ParkId::new("xialu"),
            industry: IndustryId::new("i"),
            group: None,
            evidence: Evidence::Printed,
            cite: Vec::new(),
        };
        let printed = Link {
            id: LinkId::new("cast"),
            chain: chain.id.clone(),
            name: Name::same("铸造"),
            stage: Stage::Upstream,
            kind: None,
            evidence: Evidence::Printed,
            products: Vec::new(),
            projects: Vec::new(),
            enterprises: Vec::new(),
            cite: Vec::new(),
        };
        Plan { chains: vec![chain], links: vec![printed], ..Plan::default() }
    }

    fn journal(values: &[(&str, Field, &str)]) -> Journal {
        let mut writer = Writer::new(WriterId::new("d", "t"));
        let mut entry = |(subject, field, typed): &(&str, Field, &str)| {
            let value = field.spec().kind.read(typed).unwrap().unwrap();
            let (author, remark, change) = (String::new(), String::new(), Change::Put(value));
            let (subject, slot) = (subject.parse().unwrap(), Slot::Field(*field));
            let draft = Draft { author, subject, slot, base: Vec::new(), change, since: None, remark };
            Entry::from(writer.write(Millis::new(1), draft))
        };
        values.iter().map(&mut entry).collect()
    }

    #[test]
    fn without_additions_the_plan_says_it_all() {
        assert!(is_same(&present(&plan(), &Overlay::default()), &plan()));
        let named = journal(&[("link:new", Field::Name, "密封")]);
        assert!(is_same(&present(&plan(), named.overlay()), &plan()), "a link without a chain has no place");
    }

    #[test]
    fn a_link_that_was_renamed_keeps_its_printed_name_beside_the_new_one() {
        let journal = journal(&[("link:cast", Field::Name, "精密铸造")]);
        let present = present(&plan(), journal.overlay());
        let name = &present.link(&LinkId::new("cast")).unwrap().name;
        assert_eq!((name.zh.as_str(), name.en.as_str()), ("精密铸造（规划原名：铸造）", "精密铸造 (printed: 铸造)"));
        assert_eq!(plan().links[0].name, Name::same("铸造"));
    }

    #[test]
    fn what_says_nothing_of_the_chains_is_no_addition() {
        let noted = journal(&[("link:cast", Field::LinkState, "weak"), ("link:cast", Field::Arranged, "20,0")]);
        assert_eq!(additions(noted.overlay()), []);
        let renamed = journal(&[("link:cast", Field::Name, "精密铸造")]);
        assert_eq!(additions(renamed.overlay()).len(), 1);
        assert!(!is_same(&present(&plan(), renamed.overlay()), &plan()));
    }

    #[test]
    fn added_links_connections_and_firms_stand_in_their_chain() {
        let journal = journal(&[
            ("link:new", Field::Name, "密封"),
            ("link:new", Field::OfChain, "chain:valves"),
            ("link:new", Field::Stream, "downstream"),
            ("link:cast", Field::LeadsTo, "link:new"),
            ("enterprise:e", Field::Name, "甲公司"),
            ("enterprise:e", Field::OnLinks, "link:cast"),
        ]);
        let present = present(&plan(), journal.overlay());
        let link = present.link(&LinkId::new("new")).unwrap();
        assert_eq!((link.name.zh.as_str(), link.stage), ("密封", Stage::Downstream));
        assert_eq!(present.connections.len(), 1);
        assert_eq!(
            (present.origin_of(link), present.origin_of_line(&present.connections[0])),
            (Origin::Staff, Origin::Staff)
        );
        let printed = present.link(&LinkId::new("cast")).unwrap();
        assert_eq!(present.origin_of(printed), Origin::Printed);
        let cast = present.link(&LinkId::new("cast")).unwrap();
        assert_eq!(super::super::facts(&present, cast).enterprises, 1);
    }

    #[test]
    fn sums_keep_to_the_print_and_years_follow_what_people_say() {
        let mut plan = plan();
        plan.projects = vec![Project {
            id: ProjectId::new("p1"),
            number: String::new(),
            park: ParkId::new("xialu"),
            industry: None,
            group: None,
            name: Name::same("铸件"),
            content: String::new(),
            nature: String::new(),
            years: Years { from: Year(2023), to: Year(2024) },
            investment: 7.into(),
            remarks: String::new(),
            cite: Vec::new(),
        }];
        plan.links[0].projects = vec![ProjectId::new("p1")];
        let journal = journal(&[("project:p1", Field::Investment, "5"), ("project:p1", Field::Years, "2026")]);
        let present = present(&plan, journal.overlay());
        let stock = Stock::new(&present);
        let cast = present.link(&LinkId::new("cast")).unwrap();
        assert_eq!(stock.facts(&[cast]).investment, plan.projects[0].investment);
        assert_eq!(stock.years(cast).map(|years| (years.from.0, years.to.0)), Some((2026, 2026)));
    }
}
