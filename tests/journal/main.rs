//! What the journal promises, over thousands of generated lives of three laptops.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod examples;
mod lives;
mod made_up;

use std::collections::BTreeSet;

use park_atlas::journal::{Entry, Field, Journal, Millis, PhotoId, Value};
use park_atlas::report::Backup;
use park_atlas::report::album::{self, Carried};
use proptest::collection;
use proptest::prelude::*;

use lives::{LAPTOPS, file, forge, live};
use made_up::{damaged, deeds, fields, foreign};

const PLAN: &str = "shizhu-2023-2027";

/// As many as are promised for each law, unless `cargo xtask soak properties` asks for more.
fn config() -> ProptestConfig {
    let cases = std::env::var("PARK_ATLAS_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(10_000);
    // A text of nothing but blanks is made up again; in a million lives that is often.
    ProptestConfig { cases, max_local_rejects: u32::MAX, failure_persistence: None, ..ProptestConfig::default() }
}

fn merged(parts: &[&Journal]) -> Journal {
    let mut journal = Journal::default();
    for part in parts {
        journal.merge(part);
    }
    journal
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn merging_is_commutative_associative_and_idempotent(deeds in deeds(24)) {
        let laptops = live(&deeds);
        let [a, b, c] = [&laptops[0].journal, &laptops[1].journal, &laptops[2].journal];
        prop_assert_eq!(merged(&[a, b]), merged(&[b, a]));
        prop_assert_eq!(merged(&[&merged(&[a, b]), c]), merged(&[a, &merged(&[b, c])]));
        prop_assert_eq!(merged(&[a, b, a, b]), merged(&[a, b]));
    }

    #[test]
    fn the_fold_does_not_depend_on_the_order_of_arrival(
        (ordered, shuffled) in deeds(24).prop_flat_map(|deeds| {
            let laptops = live(&deeds);
            let all = merged(&[&laptops[0].journal, &laptops[1].journal, &laptops[2].journal]);
            let entries: Vec<Entry> = all.entries().cloned().collect();
            (Just(entries.clone()), Just(entries).prop_shuffle())
        })
    ) {
        let (ordered, shuffled): (Journal, Journal) = (ordered.into_iter().collect(), shuffled.into_iter().collect());
        prop_assert_eq!(ordered.overlay(), shuffled.overlay());
        prop_assert_eq!(ordered, shuffled);
    }

    #[test]
    fn undoing_and_redoing_leaves_everything_as_it_was(deeds in deeds(16), times in 1..4_usize) {
        let mut laptop = live(&deeds).swap_remove(0);
        let before = laptop.state();
        let possible = (0..times).filter(|_| {
            let possible = laptop.steps.to_undo().is_some();
            laptop.undo(1_000);
            possible
        }).count();
        for _ in 0..possible {
            laptop.redo(2_000);
        }
        prop_assert_eq!(laptop.state(), before);
    }

    #[test]
    fn what_comes_in_between_undoing_and_redoing_changes_neither(deeds in deeds(16), from in 1..LAPTOPS) {
        let mut laptops = live(&deeds);
        let other = laptops[from].journal.clone();
        let mut laptop = laptops.swap_remove(0);
        let possible = laptop.steps.to_undo().is_some();
        laptop.undo(1_000);
        laptop.hear(&other);
        if possible {
            laptop.redo(2_000);
        }
        let mut untouched = live(&deeds).swap_remove(0);
        untouched.hear(&other);
        prop_assert_eq!(laptop.state(), untouched.state());
    }

    #[test]
    fn what_was_taken_in_and_undone_leaves_ones_own_work_as_it_was(deeds in deeds(16), from in 1..LAPTOPS) {
        let mut laptops = live(&deeds);
        let other = file(&laptops[from]);
        let mut laptop = laptops.swap_remove(0);
        let before = laptop.state();
        if laptop.take_in(1_000, other) > 0 {
            laptop.undo(2_000);
        }
        prop_assert_eq!(laptop.state(), before);
    }

    #[test]
    fn a_value_is_what_typing_it_again_gives((slot, value) in fields()) {
        let kind = slot.field().unwrap().spec().kind;
        prop_assert_eq!(kind.read(&value.typed()), Ok(Some(value)));
    }

    #[test]
    fn whatever_is_typed_is_refused_or_kept_as_it_is(typed in "\\PC{0,60}", at in 0..Field::ALL.len()) {
        let kind = Field::ALL[at].spec().kind;
        if let Ok(Some(value)) = kind.read(&typed) {
            prop_assert!(kind.takes(&value));
            let json = serde_json::to_string(&value).unwrap();
            prop_assert_eq!(&serde_json::from_str::<Value>(&json).unwrap(), &value);
        }
    }

    #[test]
    fn nothing_that_is_here_is_ever_replaced(deeds in deeds(24), at in 0..24_usize, forged in 0..99_usize) {
        let earlier = live(&deeds[..at.min(deeds.len())]);
        let mut later = live(&deeds);
        for (earlier, later) in earlier.iter().zip(&mut later) {
            let mut entries = file(earlier);
            forge(&mut entries, forged);
            later.hear(&entries.iter().cloned().collect());
            prop_assert_eq!(later.take_in(1_000, entries), 0);
            for entry in earlier.journal.entries() {
                prop_assert_eq!(later.journal.get(entry.id()), Some(entry));
            }
        }
    }

    #[test]
    fn every_entry_reads_back_as_it_was_written(deeds in deeds(16)) {
        for laptop in live(&deeds) {
            for entry in laptop.journal.entries() {
                prop_assert_eq!(&Entry::from_line(&entry.to_line()).unwrap(), entry);
            }
            let own = laptop.journal.entries().filter(|entry| entry.id().writer() == laptop.writer.id());
            let mut lost: BTreeSet<_> = own.map(Entry::id).collect();
            for line in laptop.stored() {
                let entry = Entry::from_line(&line).unwrap();
                prop_assert_eq!(laptop.journal.get(entry.id()), Some(&entry));
                lost.remove(entry.id());
            }
            prop_assert!(lost.is_empty(), "not on disk: {:?}", lost);
        }
    }

    #[test]
    fn every_backup_reads_back_as_it_was_written(
        deeds in deeds(12),
        foreign in collection::vec(foreign(), 0..3),
        set_aside in collection::vec(damaged(), 0..3),
        pictures in collection::vec(collection::vec(any::<u8>(), 0..60), 0..3),
        made in any::<u64>(),
        by in "\\PC{0,12}",
    ) {
        let mut journal = live(&deeds).swap_remove(0).journal;
        journal.merge(&foreign.into_iter().collect());
        let made = Millis::new(made);
        let photos: Vec<Carried> = pictures.iter().map(|bytes| Carried::new(PhotoId::of(bytes), bytes)).collect();
        let mut text = album::open(&Backup::write(&journal, &set_aside, PLAN, made, &by));
        photos.iter().enumerate().for_each(|(number, photo)| text += &photo.to_json(number));
        text += album::CLOSE;
        let entries = journal.entries().cloned().collect();
        let written = Backup { made, by, entries, damaged: Vec::new(), set_aside, photos, altered: false };
        prop_assert_eq!(Backup::read(&text, PLAN), Ok(written));
    }
}
