//! Several tabs at once: 10,000 edits in random turns, storage that fails now and then or is cleared,
//! messages that arrive late or never. None of the edits is lost.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use std::collections::BTreeSet;

use park_atlas::desk::{self, Act, Desk, SetAside};
use park_atlas::journal::{Cell, Field, Journal, Millis, Steps, Value, Writer, WriterId};
use park_atlas::plan::{ProjectId, Subject};
use park_atlas::storage::memory::{Memory, now};
use park_atlas::storage::{Backend, Outbox, Record, Saving, Shelf, StorageError};

const EDITS: usize = 10_000;

/// The same numbers in every run (xorshift).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % sides as u64) as usize
    }
}

/// A tab of the app without its screen.
struct Tab {
    journal: Journal,
    writer: Writer,
    outbox: Outbox,
    steps: Steps,
    /// Told by others and not heard yet.
    mail: Vec<Record>,
}

impl Tab {
    fn open(number: usize, storage: &Memory) -> Self {
        let mut tab = Self {
            journal: Journal::default(),
            writer: Writer::new(WriterId::new("laptop", &format!("tab{number}"))),
            outbox: Outbox::default(),
            steps: Steps::default(),
            mail: Vec::new(),
        };
        tab.read(storage);
        tab
    }

    fn edit(&mut self, now: u64, project: usize) -> String {
        let cell = Cell::field(Subject::Project(ProjectId::new(&format!("p{project}"))), Field::Person);
        let act = Act::put(cell, Vec::new(), Value::Text(format!("第 {now} 次")));
        let Self { journal, writer, outbox, steps, .. } = self;
        let mut desk = Desk { journal, writer, outbox, steps, author: "谭工", now: Millis::new(now) };
        desk.step(vec![act]).unwrap()[0].to_string()
    }

    /// Returns what was saved, for the others.
    fn save(&mut self, storage: &Memory) -> Vec<Record> {
        let Some(mut batch) = self.outbox.take_batch() else { return Vec::new() };
        let answer = now(storage.put(Shelf::Journal, batch.clone()));
        self.outbox.answered(&batch, answer.clone().map(drop));
        match answer {
            Ok(receipt) => {
                if receipt.anew {
                    batch.sort_unstable();
                    self.keep_again(&batch);
                }
                batch
            }
            Err(_) => Vec::new(),
        }
    }

    fn keep_again(&mut self, stored: &[Record]) {
        let lost = desk::lost(&self.journal, &SetAside::default(), stored);
        lost.into_iter().for_each(|record| self.outbox.add(record));
    }

    fn hear(&mut self, records: Vec<Record>) {
        let (entries, unread) = desk::read_records(records);
        assert!(unread.is_empty());
        desk::hear(&mut self.journal, &mut self.writer, entries);
    }

    fn read(&mut self, storage: &Memory) {
        let Ok(records) = now(storage.read_all(Shelf::Journal)) else { return };
        self.keep_again(&records);
        self.hear(records);
    }
}

/// Whatever goes wrong on the way, at the end everything is on disk and in every tab.
#[track_caller]
fn check(count: usize, mut mishap: impl FnMut(&mut Dice, &Memory)) {
    let (storage, mut dice) = (Memory::default(), Dice(0x9e37_79b9_7f4a_7c15 + count as u64));
    let mut tabs: Vec<Tab> = (0..count).map(|number| Tab::open(number, &storage)).collect();
    let mut made = BTreeSet::new();
    for edit in 0..EDITS {
        let at = dice.roll(count);
        let project = dice.roll(73);
        made.insert(tabs[at].edit(edit as u64, project));
        mishap(&mut dice, &storage);
        // A tab saves at once unless its last answer is still out.
        if dice.roll(3) > 0 {
            let saved = tabs[at].save(&storage);
            // A tab that sleeps hears nothing.
            let awake: Vec<bool> = (0..count).map(|_| dice.roll(5) > 0).collect();
            for other in (0..count).filter(|other| *other != at && awake[*other]) {
                tabs[other].mail.extend(saved.iter().cloned());
            }
        }
        let listener = dice.roll(count);
        let mail = std::mem::take(&mut tabs[listener].mail);
        tabs[listener].hear(mail);
    }
    storage.heal();
    // Everybody comes back to each tab once, which tries again; then once more for what that brought.
    for _ in 0..2 {
        for tab in &mut tabs {
            tab.read(&storage);
            tab.outbox.try_again();
            while tab.outbox.state() != Saving::Saved {
                tab.save(&storage);
            }
        }
    }
    let on_disk: BTreeSet<String> = storage.contents(Shelf::Journal).into_iter().map(|(key, _)| key).collect();
    assert_eq!(on_disk.len(), EDITS);
    assert_eq!(on_disk, made);
    for tab in &mut tabs {
        tab.read(&storage);
        assert_eq!(tab.journal.len(), EDITS);
    }
    assert!(tabs.windows(2).all(|pair| pair[0].journal == pair[1].journal), "all tabs show the same");
}

#[test]
fn two_tabs_lose_none_of_ten_thousand_edits() {
    check(2, |_, _| {});
}

#[test]
fn three_tabs_lose_none_of_ten_thousand_edits() {
    check(3, |_, _| {});
}

#[test]
fn three_tabs_lose_nothing_although_the_storage_fails_every_tenth_time() {
    check(3, |dice, storage| {
        if dice.roll(10) == 0 {
            let errors = [StorageError::Full, StorageError::Blocked, StorageError::Failed("AbortError".into())];
            storage.fail_at(1, errors[dice.roll(errors.len())].clone());
        }
    });
}

#[test]
fn storage_that_is_cleared_while_two_tabs_are_open_is_filled_again_by_them() {
    let mut cleared = 0;
    check(2, move |dice, storage| {
        if cleared < 5 && dice.roll(1_500) == 0 {
            storage.vanish();
            cleared += 1;
        }
    });
}
