//! Promises about the plan that is shipped: nothing of the print is lost, changed or made up; and
//! about reading a plan that is not right.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod bad;
mod chains;
mod citations;
mod print;
mod tables;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use park_atlas::plan::{Found, Packed, Plan, pack};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds/shizhu-2023-2027")
}

/// The seeds as the app loads them.
fn files() -> BTreeMap<String, String> {
    let read = |name: &str| std::fs::read_to_string(folder().join(name)).unwrap();
    pack::FILES.iter().map(|name| ((*name).to_owned(), read(name))).collect()
}

fn plan() -> Plan {
    let (plan, problems) = pack::read(&files());
    assert_eq!(problems, []);
    plan
}

#[test]
fn every_table_has_the_printed_number_of_records() {
    let plan = plan();
    let counts = [
        ("parks", plan.parks.len(), 4),
        ("indicators", plan.indicators.len(), 21),
        ("programmes", plan.programmes.len(), 6),
        ("tasks", plan.programmes.iter().map(|programme| programme.tasks.len()).sum(), 19),
        ("safeguards", plan.safeguards.len(), 4),
        ("projects", plan.projects.len(), 73),
        ("subtotals", plan.subtotals.len(), 15),
        ("groups", plan.groups.len(), 9),
        ("pictures", plan.pictures.len(), 5),
    ];
    for (table, count, printed) in counts {
        assert_eq!(count, printed, "{table}");
    }
}

#[test]
fn a_packed_plan_reads_as_the_folder_does() {
    let packed = Packed {
        plan: pack::read(&files()).0,
        pinyin: "辣 la".to_owned(),
        found: Found { contradictions: 2, all: 30 },
    };
    let bytes = packed.to_bytes();
    assert_eq!(Packed::from_bytes(&bytes), Ok(packed));
    assert!(bytes.len() < 260_000, "the packed plan has grown to {} bytes", bytes.len());
}
