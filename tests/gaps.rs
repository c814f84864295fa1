//! What the chains lack: which gaps the shipped plan has and in which order, that a sentence which is shown
//! really asks, and what people's reports and doubts change.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use park_atlas::i18n::{Lang, words};
use park_atlas::insight::chains::{
    About, Choice, Gap, GapChoice, Place, Reason, Web, ask_for_link, circles, denied, denied_lines, facts, gaps,
    leads_at, new_lead, present, sought, unplaced,
};
use park_atlas::journal::{Change, Draft, Entry, Field, Journal, Millis, Overlay, Slot, Writer, WriterId};
use park_atlas::plan::{
    Chain, ChainId, Connection, Evidence, IndustryId, Link, LinkId, LinkKind, Name, ParkId, Plan, Year, pack,
};
use park_atlas::route::Route;

fn shizhu() -> Plan {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds/shizhu-2023-2027");
    let read = |name: &&str| ((*name).to_owned(), fs::read_to_string(folder.join(name)).unwrap());
    let files: BTreeMap<String, String> = pack::FILES.iter().map(read).collect();
    pack::read(&files).0
}

/// What people typed: subject, field, value.
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

fn found(plan: &Plan, overlay: &Overlay) -> Vec<Gap> {
    gaps(&present(plan, overlay), plan, |project| overlay.stage(project))
}

fn of_link<'a>(gaps: &'a [Gap], id: &str) -> Option<&'a Gap> {
    gaps.iter().find(|gap| gap.place == Place::Link(LinkId::new(id)))
}

fn of_chain<'a>(gaps: &'a [Gap], id: &str) -> Option<&'a Gap> {
    gaps.iter().find(|gap| gap.place == Place::Chain(ChainId::new(id)))
}

/// `UPDATE_GOLDEN=1 cargo test --test gaps` writes the file anew; read every sentence before keeping it.
#[test]
fn the_gaps_of_the_plan_are_those_a_person_has_read() {
    let plan = shizhu();
    let mut told = String::new();
    for gap in found(&plan, &Overlay::default()) {
        let (place, score) = (place(&plan, &gap.place), gap.score());
        writeln!(told, "# {score} {place}").unwrap();
        writeln!(told, "{}", words::gaps::remark(Lang::Zh, &gap)).unwrap();
        if let Some(ask) = &gap.ask {
            let (verb, asked) = (&ask.sentence[ask.verb.clone()], &ask.sentence[ask.words.clone()]);
            writeln!(told, "{verb} → {asked}").unwrap();
        }
    }
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/gaps.txt");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&golden, &told).unwrap();
    }
    assert_eq!(told, fs::read_to_string(golden).unwrap());
}

fn place(plan: &Plan, place: &Place) -> String {
    match place {
        Place::Link(id) => format!("{} {}", id, plan.link(id).unwrap().name.zh),
        Place::Chain(id) => format!("{} {}", id, plan.chain(id).unwrap().name.zh),
    }
}

#[test]
fn what_the_plan_asks_for_comes_before_fields_and_mines() {
    let gaps = found(&shizhu(), &Overlay::default());
    let at = |id: &str| gaps.iter().position(|gap| gap.place == Place::Link(LinkId::new(id))).unwrap();
    assert_eq!(at("vehicle-parts-parts"), 0, "汽摩零部件 is to be developed first and has nothing");
    for resource in ["medicine-growing", "green-food-growing", "lead-zinc-mining", "chilli-growing"] {
        assert!(at("lead-zinc-flotation") < at(resource) && at("lead-zinc-waste") < at(resource), "{resource}");
    }
}

#[test]
fn only_what_does_not_get_as_far_as_sale_or_equipment_ends_too_early() {
    let gaps = found(&shizhu(), &Overlay::default());
    for finished in ["clean-energy-shale", "clean-energy-hydrogen"] {
        assert_eq!(of_link(&gaps, finished), None, "{finished} is finished equipment");
    }
    for whole in ["clean-energy", "pump-valve", "electronics", "vehicle-parts", "chilli", "instruments"] {
        assert_eq!(of_chain(&gaps, whole), None, "{whole}");
    }
    let reason = |id: &str| of_chain(&gaps, id).map(|gap| gap.reason);
    assert_eq!(reason("green-food"), Some(Reason::EndsIn(LinkKind::Processing)));
    assert_eq!(reason("medicine"), Some(Reason::EndsIn(LinkKind::Service)));
}

#[test]
fn every_sentence_stands_in_the_plan_and_asks() {
    let plan = shizhu();
    let mut asked = 0;
    for link in &plan.links {
        let Some(ask) = ask_for_link(&plan, link) else { continue };
        asked += 1;
        let paragraph = plan.text.paragraph(&ask.at).unwrap().plain();
        assert!(paragraph.contains(&ask.sentence) && ask.sentence.ends_with('。'), "{}: {}", link.id, ask.sentence);
        assert!(ask.verb.end <= ask.words.start, "{}: the verb stands before what it asks for", link.id);
        let words = &ask.sentence[ask.words.clone()];
        let named = [&link.name.zh].into_iter().chain(link.products.iter().map(|product| &product.name));
        let own = named.into_iter().any(|name| name.contains(words));
        assert!(own || ask.about == About::Chain, "{}: {words}", link.id);
        let pieces: String = ask.pieces().into_iter().map(|(_, text)| text).collect();
        assert_eq!(pieces, ask.sentence);
        assert_eq!(ask.pieces().iter().filter(|(marked, _)| *marked).count(), 2);
    }
    assert!(asked > 40, "only {asked}");
}

#[test]
fn not_begun_is_said_only_of_what_is_before_building() {
    let plan = shizhu();
    let reason = |stage: &str| {
        let journal = journal(&[("project:xialu-seasoning-1", Field::Stage, stage)]);
        of_link(&found(&plan, journal.overlay()), "chilli-primary").map(|gap| gap.reason)
    };
    assert_eq!(reason("preparation"), Some(Reason::NotStarted));
    assert_eq!(reason("paused"), Some(Reason::Stalled));
    assert_eq!(reason("transferred"), Some(Reason::Stalled));
    assert_eq!(reason("started"), None);
    assert_eq!(
        of_link(&found(&plan, &Overlay::default()), "chilli-primary"),
        None,
        "nothing reported, nothing concluded"
    );
}

#[test]
fn a_chain_without_links_is_listed_and_one_whose_kinds_nobody_gave_is_not_judged() {
    let chain = |id: &str| Chain {
        id: ChainId::new(id),
        name: Name::same(id),
        park: ParkId::new("p"),
        industry: IndustryId::new("i"),
        group: None,
        evidence: Evidence::Printed,
        cite: Vec::new(),
    };
    let link = |id: &str, kind| Link {
        id: LinkId::new(id),
        chain: ChainId::new(id),
        name: Name::same(id),
        stage: park_atlas::plan::Stage::Upstream,
        kind,
        evidence: Evidence::Printed,
        products: Vec::new(),
        projects: Vec::new(),
        enterprises: Vec::new(),
        cite: Vec::new(),
    };
    let to_waste = Connection {
        from: LinkId::new("mine"),
        to: LinkId::new("unknown"),
        evidence: Evidence::Printed,
        cite: Vec::new(),
    };
    let plan = Plan {
        chains: vec![chain("empty"), chain("mine"), chain("unknown")],
        links: vec![link("mine", Some(LinkKind::Resource)), link("unknown", None)],
        connections: vec![to_waste],
        ..Plan::default()
    };
    let gaps = gaps(&plan, &plan, |_| None);
    let reason = |id: &str| of_chain(&gaps, id).map(|gap| gap.reason);
    assert_eq!(reason("empty"), Some(Reason::EmptyChain));
    assert_eq!(reason("mine"), Some(Reason::EndsIn(LinkKind::Resource)), "another chain does not sell for it");
    assert_eq!(reason("unknown"), None);
}

#[test]
fn gaps_are_chosen_in_the_address() {
    let plan = shizhu();
    let gaps = found(&plan, &Overlay::default());
    let count = |query: &str| {
        let choice = GapChoice::parse(&Route::parse(&format!("#/chains/gaps?{query}")).query);
        assert_eq!(GapChoice::parse(&choice.write(Default::default())), choice);
        gaps.iter().filter(|gap| choice.takes(&plan, gap)).count()
    };
    assert_eq!(count(""), gaps.len());
    assert_eq!(count("reason=nonsense"), gaps.len());
    assert_eq!(count("park=longtan"), 4);
    assert_eq!(count("park=longtan&reason=no-sales"), 1);
    assert_eq!(count("industry=equipment&reason=nothing"), 1);
    assert_eq!(count("park=nowhere"), 0);
}

#[test]
fn a_ledger_row_carries_chain_link_and_why_and_a_link_can_have_two() {
    let plan = shizhu();
    let gaps = found(&plan, &Overlay::default());
    let gap = of_link(&gaps, "vehicle-parts-parts").unwrap();
    let link = plan.link(&LinkId::new("vehicle-parts-parts")).unwrap();
    let values = new_lead(&gap.place, &gap.chain, sought(link), words::gaps::remark(Lang::Zh, gap));
    let typed = |field: Field| values.iter().find(|(of, _)| *of == field).map(|(_, value)| value.typed()).unwrap();
    assert_eq!(typed(Field::Sought), "汽摩零部件");
    assert_eq!(typed(Field::ForChain), "chain:vehicle-parts");
    assert_eq!(typed(Field::ForLink), "link:vehicle-parts-parts");
    let remark = typed(Field::Remark);
    assert!(
        remark.contains(&gap.score().to_string()) && remark.contains("重点发展") && remark.contains("+40"),
        "{remark}"
    );
    let rows: Vec<(&str, Field, &str)> = ["lead:a", "lead:b"]
        .into_iter()
        .flat_map(|lead| [(lead, Field::Sought, "零部件"), (lead, Field::ForLink, "link:vehicle-parts-parts")])
        .chain([("lead:c", Field::Sought, "销售"), ("lead:c", Field::ForChain, "chain:vehicle-parts")])
        .collect();
    let journal = journal(&rows);
    assert_eq!(leads_at(journal.overlay(), &gap.place).len(), 2);
    assert_eq!(leads_at(journal.overlay(), &Place::Chain(gap.chain.clone())).len(), 1);
}

#[test]
fn what_people_deny_leaves_the_map_and_what_is_printed_stays() {
    let plan = shizhu();
    let journal = journal(&[
        ("link:pump-valve-systems", Field::Holds, "not-so"),
        ("link:chilli-sales", Field::Holds, "not-so"),
        ("link:electronics-devices", Field::NotTo, "link:recycling-recovery"),
        ("link:chilli-growing", Field::NotTo, "link:chilli-primary"),
    ]);
    let now = present(&plan, journal.overlay());
    let gone = |id: &str| now.link(&LinkId::new(id)).is_none();
    assert!(gone("pump-valve-systems") && !gone("chilli-sales"));
    let lines = |plan: &Plan, from: &str| plan.connections.iter().filter(|line| line.from.as_str() == from).count();
    assert_eq!((lines(&plan, "pump-valve-whole"), lines(&now, "pump-valve-whole")), (1, 0));
    assert_eq!((lines(&plan, "electronics-devices"), lines(&now, "electronics-devices")), (1, 0));
    assert_eq!(lines(&now, "chilli-growing"), 1);
    assert_eq!((denied(&plan, journal.overlay()).len(), denied_lines(&plan, journal.overlay()).len()), (1, 1));
}

#[test]
fn a_round_of_added_connections_is_named() {
    let plan = shizhu();
    assert_eq!(circles(&plan), Vec::<Vec<LinkId>>::new());
    let journal = journal(&[("link:chilli-sales", Field::LeadsTo, "link:chilli-growing")]);
    let rounds = circles(&present(&plan, journal.overlay()));
    let names: Vec<&str> = rounds[0].iter().map(LinkId::as_str).collect();
    assert_eq!((rounds.len(), names), (1, vec!["chilli-growing", "chilli-primary", "chilli-deep", "chilli-sales"]));
}

#[test]
fn corrected_years_and_added_projects_reach_filters_and_sums_keep_to_the_print() {
    let plan = shizhu();
    let journal = journal(&[
        ("project:xialu-seasoning-1", Field::Investment, "1"),
        ("project:xialu-seasoning-1", Field::Years, "2030—2031"),
        ("project:own", Field::Name, "新增项目"),
        ("project:own", Field::Years, "2031"),
        ("project:own", Field::OnLinks, "link:chilli-sales"),
    ]);
    let overlay = journal.overlay();
    let now = present(&plan, overlay);
    let of = |id: &str| facts(&now, now.link(&LinkId::new(id)).unwrap());
    assert_eq!(of("chilli-primary").investment, 30_000.into());
    assert_eq!((of("chilli-sales").projects, of("chilli-sales").outside), (0, 1));
    let choice = Choice { year: Some(Year(2031)), ..Choice::default() };
    let out: Vec<String> =
        choice.standing_out(&now, &Web::new(&now), overlay).unwrap().iter().map(ToString::to_string).collect();
    assert_eq!(out, ["chilli-deep", "chilli-primary", "chilli-sales"]);
}

#[test]
fn firms_of_an_industry_stand_with_it_until_somebody_puts_them_on_a_link() {
    let plan = shizhu();
    let chain = plan.chain(&ChainId::new("pump-valve")).unwrap();
    let names = |overlay: &Overlay| {
        let firms = unplaced(&plan, &present(&plan, overlay), chain);
        firms.iter().map(|firm| firm.name.zh.clone()).collect::<Vec<_>>()
    };
    assert_eq!(names(&Overlay::default()), ["万力联兴", "威斯壮", "长捷"]);
    let journal = journal(&[("enterprise:weisizhuang", Field::OnLinks, "link:pump-valve-whole")]);
    assert_eq!(names(journal.overlay()), ["万力联兴", "长捷"]);
    assert!(plan.links.iter().all(|link| link.enterprises.is_empty()), "the plan says of no firm what it does where");
}

#[test]
fn a_kind_that_people_give_counts() {
    let plan = shizhu();
    let journal = journal(&[("link:green-food-processing", Field::LinkKind, "sales")]);
    assert_eq!(of_chain(&found(&plan, journal.overlay()), "green-food"), None);
    let kind = |id: &str| plan.link(&LinkId::new(id)).unwrap().kind;
    assert_eq!(kind("chilli-sales"), Some(LinkKind::Sales));
    assert!(plan.links.iter().all(|link| link.kind.is_some()));
}
