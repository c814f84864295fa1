//! What the audit finds in the plan that is shipped, and that it raises no false alarm there.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use park_atlas::insight::audit::{Content, Finding, Rule, Severity, concerning, findings};
use park_atlas::insight::search::Pinyin;
use park_atlas::plan::{Plan, pack};

fn shizhu() -> Plan {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds/shizhu-2023-2027");
    let read = |name: &&str| ((*name).to_owned(), fs::read_to_string(folder.join(name)).unwrap());
    let files: BTreeMap<String, String> =
        pack::FILES.iter().filter(|name| folder.join(name).exists()).map(read).collect();
    pack::read(&files).0
}

/// What the app finds; of the readings only those of a word that is written in two ways. `cargo xtask
/// check` has all of them, and a test that they add nothing.
fn found(plan: &Plan) -> Vec<Finding> {
    let readings = [('梅', "mei"), ('莓', "mei")].map(|(character, reading)| (character, [reading.to_owned()].into()));
    findings(plan, &Pinyin::new(&readings.into()))
}

fn line(finding: &Finding) -> String {
    let words = |content: &Content| match content {
        Content::Quantity(quantity) => format!("{}{}", quantity.value, quantity.unit.as_str()),
        Content::Words(words) => words.clone(),
    };
    let values: Vec<String> = finding.values.iter().map(|value| words(&value.content)).collect();
    let measure = finding.measure.as_ref().map(|measure| format!(" {measure}")).unwrap_or_default();
    let left_out: Vec<String> = finding.left_out.iter().map(ToString::to_string).collect();
    let left_out = if left_out.is_empty() { String::new() } else { format!(" without {}", left_out.join(", ")) };
    let what = format!("{} {:?} {}{measure}", finding.severity.as_str(), finding.rule, finding.about);
    format!("{what}: {}{left_out}", values.join(" | "))
}

/// `UPDATE_GOLDEN=1 cargo test --test audit` writes the file anew; read the difference before keeping it.
#[test]
fn the_findings_are_those_that_a_person_has_read() {
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/audit-shizhu.txt");
    let text: String = found(&shizhu()).iter().map(|finding| line(finding) + "\n").collect();
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::create_dir_all(golden.parent().unwrap()).unwrap();
        fs::write(&golden, &text).unwrap();
    }
    assert_eq!(text, fs::read_to_string(golden).unwrap());
}

#[test]
fn the_subtotal_of_consumer_products_leaves_out_one_group() {
    let found = found(&shizhu());
    let sum = found.iter().find(|finding| finding.about.to_string() == "industry:health-goods").unwrap();
    assert_eq!((sum.rule, sum.severity), (Rule::Sum, Severity::Error));
    assert_eq!(sum.left_out.iter().map(ToString::to_string).collect::<Vec<_>>(), ["group:new-consumer"]);
    assert_eq!(sum.difference.as_ref().unwrap().value.to_string(), "144000");
}

/// 百亿级 in an industry of 50, in a park of 75; in the zone's 110 there is no room for it beside the others.
#[test]
fn the_cluster_that_nothing_around_it_can_hold_is_told_once_with_all_of_it() {
    let found = found(&shizhu());
    let larger: Vec<&Finding> = found.iter().filter(|finding| finding.rule == Rule::Limit).collect();
    let [finding] = larger.as_slice() else { panic!("{larger:#?}") };
    let places: Vec<&str> = finding.values.iter().map(|value| value.cite[0].at.as_str()).collect();
    assert_eq!(places, ["c3.s1.n2.p3", "c3.s1.n2.p1", "c3.s1.p1", "c2.s3.t1.r1"]);
    assert_eq!(finding.parts.len(), 5, "it, 康养消费品 and the three other parks");
}

#[test]
fn every_printed_value_of_a_finding_is_cited_to_the_letter() {
    let plan = shizhu();
    for finding in found(&plan) {
        for citation in finding.values.iter().flat_map(|value| &value.cite) {
            let paragraph = plan.text.paragraph(&citation.at).unwrap();
            assert!(paragraph.plain().contains(&citation.words), "{}", line(&finding));
        }
    }
}

/// The two sums that are wrong in the print are the only errors; everything else may have a reason.
#[test]
fn only_what_cannot_both_be_right_is_called_an_error() {
    let plan = shizhu();
    let errors: Vec<Finding> = found(&plan).into_iter().filter(|f| f.severity == Severity::Error).collect();
    assert!(
        errors.iter().all(|finding| finding.rule == Rule::Sum),
        "{:?}",
        errors.iter().map(line).collect::<Vec<_>>()
    );
}

#[test]
fn every_finding_has_an_address_of_its_own() {
    let mut ids: Vec<String> = found(&shizhu()).into_iter().map(|finding| finding.id).collect();
    let count = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), count, "{ids:?}");
}

#[test]
fn pages_know_the_findings_that_concern_them() {
    let plan = shizhu();
    let found = found(&plan);
    for (subject, rules) in [
        ("indicator:tax-per-mu", &[Rule::Unit][..]),
        ("indicator:rd-institution-share", &[Rule::Derived]),
        ("indicator:energy-cut", &[Rule::UnitTwice]),
        ("paragraph:c1.s1.p3", &[Rule::Repeat, Rule::Scope, Rule::Derived, Rule::Target]),
        ("paragraph:c4.s2.p3", &[Rule::OnlyNamed]),
        ("park:xituo", &[Rule::Sum, Rule::Capacity, Rule::Capacity]),
        ("indicator:rd-institutions", &[Rule::Scope]),
        ("group:pump-valve", &[Rule::Limit]),
        ("industry:energy", &[Rule::NoTarget]),
        ("industry:lead-zinc", &[Rule::TwoNames]),
        ("project:xialu-instruments-1", &[Rule::Wording]),
    ] {
        let concerned: Vec<Rule> =
            concerning(&plan, &found, &subject.parse().unwrap()).iter().map(|finding| finding.rule).collect();
        assert_eq!(concerned, rules, "{subject}");
    }
}
