//! Promises about the plan that is shipped: nothing of the print is lost, changed or made up.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use std::collections::BTreeMap;
use std::path::Path;

use park_atlas::plan::{Plan, pack};

fn files() -> BTreeMap<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds/shizhu-2023-2027");
    let names = pack::FILES.iter().filter(|name| folder.join(name).exists());
    names.map(|name| ((*name).to_owned(), std::fs::read_to_string(folder.join(name)).unwrap())).collect()
}

fn plan() -> Plan {
    pack::read(&files()).0
}

#[test]
fn the_seeds_have_no_problem() {
    assert_eq!(pack::read(&files()).1, []);
}

#[test]
fn every_table_has_the_printed_number_of_records() {
    let plan = plan();
    assert_eq!(plan.parks.len(), 4);
    assert_eq!(plan.indicators.len(), 21);
    assert_eq!(plan.projects.len(), 73);
    assert_eq!(plan.subtotals.len(), 15);
}

#[test]
fn a_packed_plan_reads_as_the_folder_does() {
    let packed = pack::pack(&files());
    assert_eq!(pack::read(&pack::unpack(&packed).unwrap()), pack::read(&files()));
}
