//! Which projects are shown, in which order, and what the address may say.

use std::collections::BTreeMap;

use super::*;
use crate::insight::search::{self, Index, Kind, Limits, Pinyin};
use crate::plan::{About, Decimal, Industry, Park, Years};

fn project(id: &str, park: &str, years: (i16, i16), investment: i64) -> Project {
    Project {
        id: ProjectId::new(id),
        number: format!("({})", id.bytes().fold(0, |_, letter| letter - b'a' + 1)),
        park: ParkId::new(park),
        industry: None,
        group: None,
        name: Name { zh: format!("辣椒{id}"), en: format!("Chilli {id}") },
        content: "建设生产线".into(),
        nature: "新建".into(),
        years: Years { from: Year(years.0), to: Year(years.1) },
        investment: investment.into(),
        remarks: String::new(),
        cite: Vec::new(),
    }
}

fn park(id: &str) -> Park {
    Park::named(id, Name::same(id))
}

fn plan() -> Plan {
    let projects = vec![
        project("a", "north", (2023, 2027), 30_000),
        project("b", "north", (2024, 2024), 6_000),
        Project { industry: Some(IndustryId::new("energy")), ..project("c", "south", (2025, 2026), 100_000) },
    ];
    let industry = Industry {
        id: IndustryId::new("energy"),
        park: None,
        name: Name::default(),
        aliases: Vec::new(),
        products: Vec::new(),
        cite: Vec::new(),
    };
    let parks = ["south", "north"].map(park).into();
    let about = About { period: Years { from: Year(2023), to: Year(2027) }, ..About::default() };
    Plan { about, parks, industries: vec![industry], projects, ..Plan::default() }
}

const NOBODY: fn(&ProjectId) -> Option<Stage> = |_| None;
const BY_NAME: fn(&Name, &Name) -> Ordering = |one, other| one.zh.cmp(&other.zh);

fn known<'a>(stage: &'a dyn Fn(&ProjectId) -> Option<Stage>, found: &'a BTreeSet<ProjectId>) -> Known<'a> {
    Known { stage, this: Year(2023), by_name: &BY_NAME, found }
}

fn ids(shown: &[&Project]) -> Vec<String> {
    shown.iter().map(|project| project.id.to_string()).collect()
}

/// What the search finds for the words of a filter.
fn found(plan: &Plan, filter: &Filter) -> BTreeSet<ProjectId> {
    let limits = Limits { per_kind: usize::MAX, only: Some(Kind::Projects) };
    let readings = [('辣', "la"), ('椒', "jiao")];
    let readings = readings.map(|(character, syllable)| (character, BTreeSet::from([syllable.to_owned()])));
    found_in(&Index::new(search::of_plan(plan), Pinyin::new(&BTreeMap::from(readings))).find(&filter.text, limits))
}

#[track_caller]
fn check(filter: Filter, expected: &[&str]) {
    let plan = plan();
    let found = found(&plan, &filter);
    assert_eq!(ids(&filter.apply(&plan, &known(&NOBODY, &found))), expected);
    assert_eq!(Filter::parse(&filter.write(Query::default())), filter);
}

#[test]
fn each_filter_leaves_what_it_asks_for() {
    check(Filter::default(), &["a", "b", "c"]);
    check(Filter { park: Some(ParkId::new("north")), ..Filter::default() }, &["a", "b"]);
    check(Filter { industry: Some(IndustryId::new("energy")), ..Filter::default() }, &["c"]);
    check(Filter { year: Some(Year(2024)), ..Filter::default() }, &["a", "b"]);
    check(Filter { size: Some(Size::From100000), ..Filter::default() }, &["c"]);
    check(Filter { text: "chilli B".into(), ..Filter::default() }, &["b"]);
    check(Filter { text: "辣椒 生产线".into(), ..Filter::default() }, &["a", "b", "c"]);
    for text in ["lajiao (3)", "lj (3)"] {
        check(Filter { text: text.into(), ..Filter::default() }, &["c"]);
    }
    check(Filter { text: "(2)".into(), ..Filter::default() }, &["b"]);
    check(Filter { text: "（3）".into(), ..Filter::default() }, &["c"]);
}

#[track_caller]
fn check_whole(query: &str, expected: Option<&str>) {
    let filter = Filter::parse(&crate::route::Route::parse(&format!("#/projects?{query}")).query);
    assert_eq!(filter.whole(&plan()).map(|whole| whole.to_string()).as_deref(), expected, "{query}");
}

#[test]
fn what_is_shown_is_a_whole_only_if_nothing_of_it_is_left_out() {
    check_whole("", Some("zone"));
    check_whole("park=north", Some("park:north"));
    check_whole("industry=energy", Some("industry:energy"));
    check_whole("industry=energy&park=south", Some("industry:energy"));
    check_whole("industry=energy&park=north", None);
    check_whole("park=north&year=2024", None);
}

#[test]
fn every_column_sorts_both_ways() {
    let plan = plan();
    let stage = |id: &ProjectId| match id.as_str() {
        "a" => Some(Stage::Completed),
        "c" => Some(Stage::Talks),
        _ => None,
    };
    for (sort, expected) in [
        (Sort::Printed, "abc"),
        (Sort::Name, "abc"),
        (Sort::Park, "cab"),
        (Sort::Group, "cab"),
        (Sort::Years, "abc"),
        (Sort::Stage, "cab"),
        (Sort::Investment, "bac"),
    ] {
        for descending in [false, true] {
            let filter = Filter { sort, descending, ..Filter::default() };
            assert_eq!(Filter::parse(&filter.write(Query::default())), filter);
            let mut shown = ids(&filter.apply(&plan, &known(&stage, &BTreeSet::new())));
            if descending {
                shown.reverse();
            }
            assert_eq!(shown.concat(), expected, "{sort:?}");
        }
    }
}

#[test]
fn names_are_in_the_order_of_the_readers_language() {
    let (plan, filter) = (plan(), Filter { sort: Sort::Name, ..Filter::default() });
    let backwards = |one: &Name, other: &Name| other.en.cmp(&one.en);
    let none = BTreeSet::new();
    let known = Known { by_name: &backwards, ..known(&NOBODY, &none) };
    assert_eq!(ids(&filter.apply(&plan, &known)).concat(), "cba");
}

#[test]
fn what_the_address_asks_for_in_vain_is_named() {
    let unknown = |query: &str| {
        let query = crate::route::Route::parse(&format!("#/projects?{query}")).query;
        Filter::unknown(&query, &plan()).into_iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>()
    };
    assert_eq!(unknown("park=nope&size=big&sort=name&order=down"), ["park=nope", "size=big"]);
    assert_eq!(unknown("stage=nope&sort=x&order=up&year=1999"), ["year=1999", "stage=nope", "sort=x", "order=up"]);
    assert_eq!(unknown("park=north&industry=energy&stage=talks&size=under-10000&text=x"), [""; 0]);
}

#[test]
fn clearing_the_filter_keeps_the_order() {
    let filter = Filter { text: "x".into(), sort: Sort::Years, descending: true, ..Filter::default() };
    assert_eq!(filter.cleared().write(Query::default()), filter.write(Query::default()).with("text", ""));
}

#[test]
fn only_what_was_reported_is_called_late() {
    let plan = plan();
    let stage = |id: &ProjectId| match id.as_str() {
        "a" => Some(Stage::Talks),
        "b" => Some(Stage::UnderConstruction),
        _ => None,
    };
    let found = |standing, year| {
        let filter = Filter { standing: Some(standing), ..Filter::default() };
        assert_eq!(Filter::parse(&filter.write(Query::default())), filter);
        let none = BTreeSet::new();
        ids(&filter.apply(&plan, &Known { this: Year(year), ..known(&stage, &none) })).concat()
    };
    assert_eq!(found(Standing::LateStart, 2023), "");
    assert_eq!(found(Standing::LateStart, 2026), "a");
    assert_eq!(found(Standing::LateEnd, 2026), "b");
    assert_eq!(found(Standing::LateEnd, 2030), "ab");
    let untold = |standing: Standing, year: i16| {
        let (filter, none) = (Filter { standing: Some(standing), ..Filter::default() }, BTreeSet::new());
        filter.untold(&plan, &Known { this: Year(year), ..known(&NOBODY, &none) })
    };
    assert_eq!([Standing::LateStart, Standing::LateEnd].map(|standing| untold(standing, 2025)), [2, 1]);
    assert_eq!((untold(Standing::LateEnd, 2023), untold(Standing::Unreported, 2030)), (0, 0));
    assert_eq!(found(Standing::Unreported, 2030), "c");
    assert_eq!(found(Standing::At(Stage::Talks), 2030), "a");
}

#[test]
fn sorting_twice_by_one_column_turns_round() {
    let once = Filter::default().sorted_by(Sort::Name);
    assert!(!once.descending && once.sorted_by(Sort::Name).descending && !once.sorted_by(Sort::Years).descending);
}

#[test]
fn totals_add_what_is_shown() {
    assert_eq!(totals(&plan().projects), Totals { count: 3, investment: 136_000.into() });
    assert_eq!(in_yi(Decimal::from(2_039_600)).to_string(), "203.96");
}
