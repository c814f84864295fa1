//! Files that no app wrote: other contents under names that are here, moments of no clock.

use park_atlas::desk;
use park_atlas::insight::arrivals::Arrivals;
use park_atlas::insight::clocks::Here;
use park_atlas::journal::{Cell, Change, Draft, Entry, Journal, Millis, Time, Value, Writer, WriterId};
use park_atlas::report::Preview;
use park_atlas::storage::Shelf;
use park_atlas::storage::memory::Memory;

use crate::{Tab, cell};

#[test]
fn what_is_here_is_never_replaced_by_what_a_file_has_under_its_name() {
    for (ours, theirs) in [("张三", "李四"), ("李四", "张三")] {
        let (mut tab, storage) = (Tab::open("ours"), Memory::default());
        tab.put(ours);
        tab.save(&storage);
        let stored = storage.contents(Shelf::Journal);
        let mut forger = Tab::open("ours");
        forger.put(theirs);
        let forged: Vec<Entry> = forger.journal.entries().cloned().collect();
        assert_eq!(forged[0].id(), tab.journal.entries().next().unwrap().id());
        assert_eq!(tab.desk().take_in(forged.clone()), Vec::new());
        assert_eq!(tab.steps.latest().len(), 1, "it is no step");
        desk::hear(&mut tab.journal, &mut tab.writer, forged);
        tab.save(&storage);
        assert_eq!(tab.text().as_deref(), Some(ours));
        assert_eq!(storage.contents(Shelf::Journal), stored);
    }
}

#[test]
fn of_two_contents_of_one_name_the_disk_has_the_one_on_screen() {
    let twin = |text: &str| {
        let mut tab = Tab::open("theirs");
        tab.put(text);
        tab.journal.entries().next().unwrap().clone()
    };
    for entries in [vec![twin("张三"), twin("李四")], vec![twin("李四"), twin("张三")]] {
        let (mut tab, storage) = (Tab::open("ours"), Memory::default());
        assert_eq!(tab.desk().take_in(entries).len(), 1);
        tab.save(&storage);
        assert_eq!(
            desk::read_records(storage.contents(Shelf::Journal)).0,
            tab.journal.entries().cloned().collect::<Vec<_>>()
        );
    }
}

/// A revision as no clock makes it.
fn forged(time: Time) -> Entry {
    let Cell { subject, slot } = cell();
    let mut writer = Writer::new(WriterId::new("zzz", "zzz"));
    writer.witness(time);
    let change = Change::Put(Value::Text("假".to_owned()));
    let (author, remark) = (String::new(), String::new());
    let mut revision =
        writer.write(Millis::new(5), Draft { author, subject, slot, base: Vec::new(), change, since: None, remark });
    revision.time = time;
    Entry::from(revision)
}

#[test]
fn one_forged_time_does_not_spoil_the_clock() {
    let end = Millis::new(u64::MAX);
    for time in [Time(Millis::new(2_000), u32::MAX), Time(end, 0), Time(end, u32::MAX - 1), Time(end, u32::MAX)] {
        let mut tab = Tab::open("ours");
        tab.put("张三");
        tab.desk().take_in(vec![forged(time)]);
        assert_eq!(tab.text().as_deref(), Some("假"), "it came last");
        let here = Here { now: Millis::new(5_000), device: "here", arrivals: &Arrivals::default() };
        let preview = Preview::of(&tab.export(), &Journal::default(), here);
        assert_eq!(!preview.drifts.is_empty(), time.0 == end, "and is noticed");
        for text in ["李四", "王五", "赵六"] {
            tab.put(text);
            assert_eq!(tab.text().as_deref(), Some(text), "{time:?}");
        }
        tab.desk().undo();
        assert_eq!(tab.text().as_deref(), Some("王五"), "{time:?}");
        tab.desk().redo();
        assert_eq!(tab.text().as_deref(), Some("赵六"), "{time:?}");
        let again: Journal = tab.export().entries.into_iter().collect();
        assert_eq!(again.overlay(), tab.journal.overlay(), "every revision can be read by others");
        assert!(again.entries().all(|entry| entry.revision().is_some()));
    }
}
