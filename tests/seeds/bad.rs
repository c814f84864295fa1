//! A plan that is not right: what is wrong is named, what is right is still read.

use std::collections::BTreeMap;

use park_atlas::plan::pack::{self, Expected, Fault, Problem};
use park_atlas::plan::{NotPacked, Packed, Plan};

use super::files;

/// Reads the seeds after one replacement in one file.
#[track_caller]
fn read_with(file: &str, from: &str, to: &str) -> (Plan, Vec<Problem>) {
    let mut files = files();
    let content = files.get_mut(file).unwrap();
    assert!(content.contains(from), "{file} does not contain {from}");
    *content = content.replacen(from, to, 1);
    pack::read(&files)
}

#[track_caller]
fn check(file: &str, (from, to): (&str, &str), record: &str, field: &str, fault: Fault) {
    let (_, problems) = read_with(file, from, to);
    let found = problems.iter().any(|problem| {
        (problem.file.as_str(), problem.record.as_str(), problem.field.as_str(), &problem.fault)
            == (file, record, field, &fault)
    });
    assert!(found, "{problems:#?}");
}

#[test]
fn a_reference_to_nothing_is_named() {
    let unknown = |id: &str, table| Fault::UnknownReference { id: id.into(), table };
    let first = "xialu-seasoning-1";
    check("projects.json", (r#""park": "xialu""#, r#""park": "xialo""#), first, "park", unknown("xialo", "parks.json"));
    check(
        "links.json",
        (r#""projects": ["xialu-seasoning-1"]"#, r#""projects": ["nope"]"#),
        "chilli-primary",
        "projects[1]",
        unknown("nope", "projects.json"),
    );
    check(
        "connections.json",
        (r#""to": "chilli-primary""#, r#""to": "nowhere""#),
        "chilli-growing → nowhere",
        "to",
        unknown("nowhere", "links.json"),
    );
    check("subtotals.json", (r#""of": "park:xialu""#, r#""of": "park:x""#), "xialu", "of", unknown("x", "parks.json"));
    check("parks.json", ("c1.s1.t1.r1", "c9.p9"), "xialu", "cite[1].at", unknown("c9.p9", "plan.md"));
}

#[test]
fn words_that_do_not_stand_there_are_named() {
    let words = "特色调味制作".to_owned();
    check(
        "groups.json",
        (r#""words": "特色调味制品""#, r#""words": "特色调味制作""#),
        "seasoning",
        "cite[2].words",
        Fault::WordsNotFound { at: "c3.s1.n1.p3".into(), words },
    );
    check(
        "pictures.json",
        ("[{\"at\": \"c3.s1.f1\", \"words\": \"图1.下路工业园区产业规划范围\"}]", "[]"),
        "fig-1",
        "cite",
        Fault::NoCitation,
    );
}

#[test]
fn a_product_has_a_record_with_its_english_name() {
    let unknown = Fault::UnknownReference { id: "火锅".into(), table: "products.json" };
    let change = (r#""name": "火锅底料""#, r#""name": "火锅""#);
    check("groups.json", change, "seasoning", "products[1].name", unknown);
    check("products.json", (r#""zh": "辣椒油""#, r#""zh": "辣椒酱""#), "辣椒酱", "zh", Fault::DuplicateId);
}

#[test]
fn a_measure_lies_inside_one_that_exists() {
    let unknown = Fault::UnknownReference { id: "moon".into(), table: "measures.json" };
    check(
        "measures.json",
        (r#""within": "planned-land""#, r#""within": "moon""#),
        "industrial-land",
        "within",
        unknown,
    );
}

#[test]
fn a_derived_share_follows_from_figures_that_exist() {
    let unknown = Fault::UnknownReference { id: "status.zone.nothing".into(), table: "figures" };
    let change = (r#""part": "status.zone.in-house-rd""#, r#""part": "status.zone.nothing""#);
    check("derived-shares.json", change, "derived.rd-institution-share", "ratio.part", unknown);
}

#[test]
fn impossible_years_and_money_are_named() {
    let first = "xialu-seasoning-1";
    check(
        "projects.json",
        (r#""from": 2023"#, r#""from": 20233"#),
        first,
        "years.from",
        Fault::ImpossibleYear { year: 20233 },
    );
    check(
        "projects.json",
        (r#""from": 2023"#, r#""from": 2028"#),
        first,
        "years",
        Fault::YearsReversed { from: 2028, to: 2027 },
    );
    let negative = Fault::Negative { value: (-30000).into() };
    check("projects.json", (r#""investment": "30000""#, r#""investment": "-30000""#), first, "investment", negative);
}

#[test]
fn wrong_shapes_are_named_with_record_and_field() {
    let first = "xialu-seasoning-1";
    check("projects.json", (r#""nature""#, r#""natur""#), first, "natur", Fault::UnknownField);
    check("projects.json", (r#""nature": "新建","#, ""), first, "nature", Fault::MissingField);
    check("projects.json", (r#""id": "xialu-seasoning-1","#, ""), "#1", "id", Fault::MissingField);
    check("projects.json", (first, "xialu-green-food-1"), "xialu-green-food-1", "id", Fault::DuplicateId);
    check("projects.json", (first, ""), "#1", "id", Fault::MissingId);
    let unknown = |word: &str, allowed| Fault::UnknownWord { word: word.into(), allowed };
    let natures = &["expected", "binding"];
    check("indicators.json", (r#""expected""#, r#""soft""#), "output", "nature", unknown("soft", natures));
}

#[test]
fn wrong_types_say_what_is_expected() {
    let wrong = |found: &str, expected| Fault::WrongType { found: found.into(), expected };
    for (file, from, to, record, field, fault) in [
        (
            "projects.json",
            r#""from": 2023"#,
            r#""from": "2023""#,
            "xialu-seasoning-1",
            "years.from",
            wrong("\"2023\"", Expected::WholeNumber),
        ),
        ("parks.json", r#""585.69""#, "585.69", "xialu", "planned_land", wrong("585.69", Expected::QuotedNumber)),
        ("parks.json", "108.06", "\"E\"", "xialu", "position.longitude", wrong("\"E\"", Expected::Degrees)),
        ("measures.json", "true", "1", "output", "additive", wrong("1", Expected::TrueOrFalse)),
        ("indicators.json", r#""zone""#, r#""town""#, "output", "of", wrong("town", Expected::Subject)),
        ("groups.json", r#"["调味品"]"#, r#""调味品""#, "seasoning", "aliases", wrong("\"调味品\"", Expected::List)),
        ("groups.json", r#"["调味品"]"#, "[7]", "seasoning", "aliases[1]", wrong("7", Expected::Text)),
        (
            "groups.json",
            r#"{"zh": "特色调味制品", "en": "Speciality seasonings"}"#,
            "\"A\"",
            "seasoning",
            "name",
            wrong("\"A\"", Expected::Fields),
        ),
    ] {
        check(file, (from, to), record, field, fault);
    }
}

#[test]
fn chains_without_links_circles_and_loose_links_are_named() {
    check("chains.json", (r#""id": "chilli""#, r#""id": "pepper""#), "pepper", "", Fault::EmptyChain);
    let back = (r#""to": "chilli-deep""#, r#""to": "chilli-growing""#);
    let (_, problems) = read_with("connections.json", back.0, back.1);
    let faults: Vec<_> = problems.iter().map(|problem| (problem.record.as_str(), &problem.fault)).collect();
    assert_eq!(faults, [("chilli-growing", &Fault::CircularChain), ("chilli-primary", &Fault::CircularChain)]);
    let away = (r#""from": "chilli-growing""#, r#""from": "medicine-growing""#);
    let (_, problems) = read_with("connections.json", away.0, away.1);
    let faults: Vec<_> = problems.iter().map(|problem| (problem.record.as_str(), &problem.fault)).collect();
    assert_eq!(faults, [("chilli-growing", &Fault::LooseLink)]);
}

#[test]
fn names_that_no_map_can_show_well_are_named() {
    let named = |name: &str, fault| {
        let written = format!(r#""zh": "{name}""#);
        check("links.json", (r#""zh": "辣椒种植""#, &written), "chilli-growing", "name.zh", fault);
    };
    named(&"长".repeat(200), Fault::LongName { characters: 200, most: 60 });
    named("辣椒🌶种植", Fault::StrangeCharacter { character: '🌶' });
    named("زراعة", Fault::StrangeCharacter { character: 'ز' });
    named("辣椒\u{202e}种植", Fault::StrangeCharacter { character: '\u{202e}' });
}

#[test]
fn a_file_that_is_missing_unknown_or_broken_is_named() {
    let mut files = files();
    files.remove("parks.json");
    files.insert("chains.json".into(), "{}".into());
    files.insert("links.json".into(), "[\n{]".into());
    files.insert("notes.json".into(), "[]".into());
    let (_, problems) = pack::read(&files);
    let of = |file: &str| problems.iter().find(|problem| problem.file == file).map(|problem| problem.fault.clone());
    assert_eq!(of("parks.json"), Some(Fault::MissingFile));
    assert_eq!(of("chains.json"), Some(Fault::NotAList));
    assert_eq!(of("links.json"), Some(Fault::NotJson { line: 2, column: 2 }));
    assert_eq!(of("notes.json"), Some(Fault::UnexpectedFile));
}

#[test]
fn one_bad_record_leaves_all_others_in_place() {
    let (plan, _) = read_with("projects.json", r#""from": 2023"#, r#""from": "soon""#);
    assert_eq!(plan.projects.len(), 72);
    let (plan, _) = read_with("about.json", "2022", "\"last year\"");
    assert_eq!((plan.about.id.as_str(), plan.projects.len()), ("", 73));
}

#[test]
fn nothing_at_all_reads_as_an_empty_plan() {
    let (plan, problems) = pack::read(&BTreeMap::new());
    assert_eq!(plan, Plan::default());
    assert_eq!(problems.len(), pack::FILES.len());
}

#[test]
fn what_is_no_packed_plan_is_refused() {
    let whole = Packed::default().to_bytes();
    let cut = &whole[..whole.len() - 1];
    for bytes in [b"<html>", &b""[..], cut, &[whole.as_slice(), b" "].concat()] {
        assert_eq!(Packed::from_bytes(bytes), Err(NotPacked));
    }
}
