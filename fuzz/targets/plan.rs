//! A plan: as a folder of which one file is damaged, and as the packed file that the app loads.
#![no_main]

use std::collections::BTreeMap;
use std::hint::black_box;

use libfuzzer_sys::fuzz_target;
use park_atlas::plan::{Packed, pack};

const ABOUT: &str = include_str!("../../seeds/shizhu-2023-2027/about.json");

fuzz_target!(|bytes: &[u8]| {
    let _ = black_box(Packed::from_bytes(bytes));
    let Some((which, content)) = bytes.split_first() else { return };
    let packed = [b"PARK PLAN 2\n", content].concat();
    let _ = black_box(Packed::from_bytes(&packed));
    let name = pack::FILES[usize::from(*which) % pack::FILES.len()];
    let mut files = BTreeMap::from([("about.json".to_owned(), ABOUT.to_owned())]);
    files.insert(name.to_owned(), String::from_utf8_lossy(content).into_owned());
    black_box(pack::read(&files));
});
