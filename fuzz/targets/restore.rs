//! A file that somebody gives the app to read back: previewed, taken in, and written again.
#![no_main]

use std::hint::black_box;
use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use park_atlas::insight::arrivals::Arrivals;
use park_atlas::insight::clocks::Here;
use park_atlas::journal::{Change, Draft, Entry, Field, Journal, Millis, Slot, VERSION, Writer, WriterId};
use park_atlas::plan::{ProjectId, Subject};
use park_atlas::report::{Backup, Preview};

const PLAN: &str = "shizhu-2023-2027";
const NOW: u64 = 1_795_000_000_000;

/// What is here already.
static HERE: LazyLock<Journal> = LazyLock::new(|| {
    let kept = Backup::read(include_str!("../../tests/fixtures/backup-v2.json"), PLAN);
    kept.map(|backup| backup.entries.into_iter().collect()).unwrap_or_default()
});

fuzz_target!(|file: &[u8]| {
    // Browsers read a file in the same way: what is no text becomes a mark.
    let text = String::from_utf8_lossy(file);
    for version in 1..=VERSION {
        let _ = black_box(Entry::from_json(version, &text));
    }
    let _ = black_box(Entry::from_line(&text));
    if let Ok(backup) = Backup::read(&text, PLAN) {
        take_in(&backup);
    }
});

fn take_in(backup: &Backup) {
    let arrivals = Arrivals::default();
    let preview = Preview::of(backup, &HERE, Here { now: Millis::new(NOW), device: "here", arrivals: &arrivals });
    black_box(preview.merged(HERE.overlay()));
    backup.photos.iter().for_each(|photo| drop(black_box(photo.picture())));
    let mut there = HERE.clone();
    for entry in preview.chosen(|_| true) {
        there.add(entry);
    }
    let all: Journal = HERE.entries().chain(&backup.entries).cloned().collect();
    let again = Backup::read(&Backup::write(&all, &[], PLAN, Millis::new(NOW), &backup.by), PLAN);
    let again: Journal = again.map(|backup| backup.entries.into_iter().collect()).unwrap_or_default();
    assert!(again.entries().eq(all.entries()), "a backup gives back what went into it");
    assert!(again.overlay() == all.overlay(), "and so what follows from it");
    assert!(there.len() <= all.len());
    goes_on(&all);
}

/// Whatever times a file has, a person's next changes can be read and come after each other.
fn goes_on(journal: &Journal) {
    let mut writer = Writer::new(WriterId::new("fuzz", "tab"));
    writer.witness(journal.latest());
    let mut write = || {
        let (subject, slot) = (Subject::Project(ProjectId::new("p")), Slot::Field(Field::Person));
        let (author, remark, base) = (String::new(), String::new(), Vec::new());
        writer.write(
            Millis::new(NOW),
            Draft { author, subject, slot, base, change: Change::Clear, since: None, remark },
        )
    };
    let (first, second) = (write(), write());
    assert!(first.order() < second.order(), "the clock goes on");
    assert!(first.time >= journal.latest(), "and does not fall behind what was seen");
    for revision in [first, second] {
        let entry = Entry::from(revision);
        assert!(Entry::from_line(&entry.to_line()).is_ok_and(|read| read == entry), "others can read it");
    }
}
