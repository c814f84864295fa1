//! Everything a file may contain when somebody gives it to the app to read back.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use std::fs;
use std::path::Path;

use park_atlas::insight::arrivals::Arrivals;
use park_atlas::insight::clocks::{Here, Off};
use park_atlas::journal::{
    Cell, Change, Day, Draft, Entry, Field, Journal, Millis, Note, NoteId, RevisionId, Stage, Time, VERSION, Value,
    Writer, WriterId,
};
use park_atlas::plan::{ProjectId, Subject};
use park_atlas::report::{Backup, LARGEST, Preview, Refusal, check_size, summary};

const PLAN: &str = "shizhu-2023-2027";

fn writer(device: &str) -> Writer {
    Writer::new(WriterId::new(device, "tab"))
}

fn stage_cell() -> Cell {
    Cell::field(Subject::Project(ProjectId::new("p1")), Field::Stage)
}

fn write(writer: &mut Writer, now: u64, cell: Cell, base: &[&RevisionId], value: Value) -> Entry {
    let Cell { subject, slot } = cell;
    let base = base.iter().map(|id| (*id).clone()).collect();
    let draft = Draft {
        author: "张三".into(),
        subject,
        slot,
        base,
        change: Change::Put(value),
        since: Day::new(2026, 11, 20),
        remark: "<script>alert(1)</script>".into(),
    };
    Entry::from(writer.write(Millis::new(now), draft))
}

fn journal() -> Journal {
    let mut writer = writer("ours");
    let note = Note::new(Day::new(2026, 11, 23).unwrap(), "厂房封顶\n第二行 \"引号\" \\ 😀").unwrap();
    let note_cell = Cell::note(Subject::Zone, NoteId(writer.next_id()));
    let foreign = Entry::from_json(VERSION, r#"{"id":"their.tab.9","subject":"ledger:x"}"#).unwrap();
    [
        write(&mut writer, 1, note_cell, &[], Value::Note(note)),
        write(&mut writer, 2, stage_cell(), &[], Value::from(Stage::Talks)),
        foreign,
    ]
    .into_iter()
    .collect()
}

fn file() -> String {
    Backup::write(&journal(), &["1 00 {damaged".to_owned()], PLAN, Millis::new(5), "李四")
}

#[test]
fn a_backup_gives_back_exactly_what_went_into_it() {
    let backup = Backup::read(&file(), PLAN).unwrap();
    assert!(!backup.altered);
    assert_eq!((backup.by.as_str(), backup.made, backup.damaged.len()), ("李四", Millis::new(5), 0));
    assert_eq!(backup.entries.into_iter().collect::<Journal>(), journal());
}

#[test]
fn an_editor_may_add_a_mark_or_blank_lines() {
    assert!(Backup::read(&format!("\u{feff}{}\r\n\r\n", file()), PLAN).is_ok());
}

#[track_caller]
fn refuses(text: &str, expected: Refusal) {
    assert_eq!(Backup::read(text, PLAN), Err(expected));
}

#[test]
fn what_is_not_a_backup_is_refused_with_its_reason() {
    refuses("", Refusal::Empty);
    refuses("\u{feff} \n", Refusal::Empty);
    refuses("序号,项目名称\n1,泵阀", Refusal::NotJson { line: 1 });
    refuses("PK\u{3}\u{4}", Refusal::NotJson { line: 1 });
    refuses("{\n\"format\": park}", Refusal::NotJson { line: 2 });
    refuses("[]", Refusal::NotABackup);
    refuses("17", Refusal::NotABackup);
    refuses("{}", Refusal::NotABackup);
    refuses(r#"{"type":"FeatureCollection"}"#, Refusal::NotABackup);
    refuses(r#"{"format":"park-atlas-journal","version":"1","plan":"x"}"#, Refusal::NotABackup);
    refuses(r#"{"format":"excalidraw","version":2,"plan":"x"}"#, Refusal::NotABackup);
    refuses(r#"{"__proto__":{"format":"park-atlas-journal"},"version":1,"plan":"x"}"#, Refusal::NotABackup);
    refuses(&file().replace("\"version\":2", "\"version\":0"), Refusal::NotABackup);
    refuses(&file().replace("\"revisions\"", "\"revision\""), Refusal::NotABackup);
}

#[test]
fn a_file_from_a_newer_version_is_refused() {
    refuses(&file().replace("\"version\":2", "\"version\":7"), Refusal::Newer(7));
}

#[test]
fn a_file_of_another_plan_is_refused() {
    refuses(&file().replace(PLAN, "fengdu-2025"), Refusal::OtherPlan("fengdu-2025".into()));
}

#[test]
fn a_file_that_ends_anywhere_in_the_middle_is_refused() {
    let file = file();
    for end in (1..file.len()).filter(|end| file.is_char_boundary(*end)) {
        refuses(&file[..end], Refusal::Truncated);
    }
}

#[test]
fn a_file_nested_without_end_is_refused_without_recursion() {
    refuses(&"[".repeat(100_000), Refusal::TooDeep(100_000));
    let deep = format!("{}{}", "{\"a\":".repeat(100_000), "}".repeat(100_000));
    refuses(&deep, Refusal::TooDeep(100_000));
}

#[test]
fn a_huge_file_is_refused_before_it_is_read() {
    assert_eq!(check_size(200 * 1024 * 1024), Err(Refusal::TooLarge(200 * 1024 * 1024)));
    assert_eq!(check_size(LARGEST), Ok(()));
}

#[test]
fn any_changed_byte_is_noticed_or_refused() {
    let file = file();
    let revisions = file.find("\"revisions\"").unwrap()..file.find("\"set_aside\"").unwrap();
    for at in revisions {
        let mut bytes = file.clone().into_bytes();
        bytes[at] ^= 1;
        let Ok(damaged) = String::from_utf8(bytes) else { continue };
        // Between two revisions a space or a line break means the same.
        let noticed = Backup::read(&damaged, PLAN).map_or(true, |backup| backup.altered);
        assert!(noticed || damaged[at..=at].trim().is_empty(), "byte {at} of {damaged}");
    }
}

#[test]
fn one_bad_revision_does_not_keep_the_others_out() {
    let bad = file().replacen("\"id\":\"ours.tab.1\"", "\"id\":\"../../etc\"", 1);
    let backup = Backup::read(&bad, PLAN).unwrap();
    assert!(backup.altered);
    assert_eq!((backup.entries.len(), backup.damaged.len()), (2, 1));
}

#[test]
fn revisions_that_cannot_be_are_kept_but_have_no_effect() {
    for (from, to) in [
        ("2026-11-20", "2026-02-31"),
        ("[2,0]", "[-2,0]"),
        ("[2,0]", "[8640000000000001,0]"),
        ("{\"choice\":\"talks\"}", "{\"choice\":\"<img src=x onerror=alert(1)>\"}"),
        ("{\"choice\":\"talks\"}", "{\"choice\":\"talks\",\"__proto__\":{\"choice\":\"idea\"}}"),
        (
            "\"slot\":\"stage\",\"change\":{\"put\":{\"choice\":\"talks\"}}",
            "\"slot\":\"invested\",\"change\":{\"put\":{\"amount\":\"-5\"}}",
        ),
        (
            "\"slot\":\"stage\",\"change\":{\"put\":{\"choice\":\"talks\"}}",
            "\"slot\":\"started\",\"change\":{\"put\":{\"day\":\"2026-02-30\"}}",
        ),
        ("project:p1", "spaceship:p1"),
    ] {
        let changed = file().replace(from, to);
        assert_ne!(changed, file(), "{from}");
        let journal: Journal = Backup::read(&changed, PLAN).unwrap().entries.into_iter().collect();
        assert_eq!(journal.overlay().stage(&ProjectId::new("p1")), None, "{to}");
        assert_eq!(journal.len(), 3, "{to}");
    }
}

#[test]
fn the_same_revision_twice_in_a_file_counts_once() {
    let file = file();
    let start = file.find("{\"id\":\"ours.tab.1\"").unwrap();
    let end = start + file[start..].find(",{\"id\"").unwrap() + 1;
    let doubled = format!("{}{}{}", &file[..start], &file[start..end].repeat(2), &file[end..]);
    let backup = Backup::read(&doubled, PLAN).unwrap();
    assert_eq!(backup.entries.len(), 4);
    assert_eq!(backup.entries.into_iter().collect::<Journal>(), journal());
}

/// Ours and theirs both start from one stage and change it apart; theirs also has something new.
fn two_laptops() -> (Journal, Backup) {
    let (mut ours, mut theirs) = (writer("ours"), writer("theirs"));
    let start = write(&mut ours, 1, stage_cell(), &[], Value::from(Stage::Idea));
    let mine = write(&mut ours, 2, stage_cell(), &[start.id()], Value::from(Stage::Talks));
    let other = write(&mut theirs, 3, stage_cell(), &[start.id()], Value::from(Stage::Signed));
    let elsewhere = Cell::field(Subject::Project(ProjectId::new("p2")), Field::Stage);
    let new = write(&mut theirs, 4, elsewhere, &[], Value::from(Stage::Started));
    let their_journal: Journal = [start.clone(), other, new].into_iter().collect();
    let file = Backup::write(&their_journal, &[], PLAN, Millis::new(9), "");
    ([start, mine].into_iter().collect(), Backup::read(&file, PLAN).unwrap())
}

fn preview(backup: &Backup, journal: &Journal) -> Preview {
    let arrivals = Arrivals::default();
    Preview::of(backup, journal, Here { now: Millis::new(10), device: "ours", arrivals: &arrivals })
}

#[test]
fn a_preview_tells_new_known_and_conflicting_apart() {
    let (journal, backup) = two_laptops();
    let preview = preview(&backup, &journal);
    assert_eq!((preview.incoming.len(), preview.known, preview.conflicts()), (2, 1, 1));
    let (contested, new) = (&preview.incoming[0], &preview.incoming[1]);
    assert_eq!(contested.before, Some(Value::from(Stage::Talks)));
    assert_eq!(contested.after, Some(Value::from(Stage::Signed)));
    assert!(contested.conflict);
    assert_eq!(contested.rivals, [Some(Value::from(Stage::Talks))]);
    assert_eq!((new.before.clone(), new.after.clone()), (None, Some(Value::from(Stage::Started))));
    assert!(!new.conflict);
}

#[test]
fn what_is_not_ticked_is_left_out() {
    let (mut journal, backup) = two_laptops();
    let preview = preview(&backup, &journal);
    for entry in preview.chosen(|at| preview.incoming[at].cell != stage_cell()) {
        journal.add(entry);
    }
    assert_eq!(journal.overlay().stage(&ProjectId::new("p1")), Some(Stage::Talks));
    assert_eq!(journal.overlay().stage(&ProjectId::new("p2")), Some(Stage::Started));
}

#[test]
fn taking_the_same_file_in_again_changes_nothing() {
    let (mut journal, backup) = two_laptops();
    for entry in backup.entries.clone() {
        journal.add(entry);
    }
    assert!(preview(&backup, &journal).is_empty());
}

#[test]
fn a_clock_that_is_off_is_noticed_both_ways_and_named() {
    const DAY: u64 = 86_400_000;
    let (journal, mut backup) = two_laptops();
    assert_eq!(preview(&backup, &journal).drifts, []);
    let mut fast = writer("fast");
    backup.entries.push(write(&mut fast, DAY + 10, stage_cell(), &[], Value::from(Stage::Started)));
    let mut slow = writer("slow");
    slow.witness(Time(Millis::new(DAY + 10), 3));
    backup.entries.push(write(&mut slow, 10, stage_cell(), &[], Value::from(Stage::Started)));
    let found = preview(&backup, &journal);
    let found: Vec<_> = found.drifts.iter().map(|drift| (drift.device.as_str(), drift.off)).collect();
    // The slow one came after the fast one, and so need not be wrong.
    assert_eq!(found, [("fast", Off::Ahead(DAY))]);
    backup.entries.remove(backup.entries.len() - 2);
    let found = preview(&backup, &journal);
    assert_eq!(found.drifts.first().map(|drift| drift.off), Some(Off::BehindOthers(DAY)));
    backup.made = Millis::new(2 * DAY + 10);
    assert_eq!(preview(&backup, &journal).made_off, Some(Off::Ahead(2 * DAY)));
}

#[test]
fn damaged_lines_that_were_set_aside_come_along() {
    let backup = Backup::read(&file(), PLAN).unwrap();
    assert_eq!(backup.set_aside, ["1 00 {damaged"]);
    // One that this version can read is an entry again.
    let line = journal().entries().next().unwrap().to_line();
    let file = Backup::write(&Journal::default(), &[line], PLAN, Millis::new(5), "");
    let backup = Backup::read(&file, PLAN).unwrap();
    assert_eq!((backup.entries.len(), backup.set_aside.len()), (1, 0));
}

#[test]
fn an_id_with_another_content_is_no_known_one_and_the_preview_decides_as_the_journal_does() {
    let value = |stage| write(&mut writer("same"), 7, stage_cell(), &[], Value::from(stage));
    for (here, there) in [(Stage::Idea, Stage::Talks), (Stage::Talks, Stage::Idea)] {
        let mut journal: Journal = [value(here)].into_iter().collect();
        let theirs: Journal = [value(there)].into_iter().collect();
        let backup = Backup::read(&Backup::write(&theirs, &[], PLAN, Millis::new(9), ""), PLAN).unwrap();
        let preview = preview(&backup, &journal);
        assert_eq!(preview.contested, 1);
        let changes = journal.add(value(there));
        assert_eq!(preview.incoming.len(), usize::from(changes));
        let after = journal.overlay().field(&stage_cell().subject, Field::Stage).cloned();
        assert!(preview.incoming.iter().all(|incoming| incoming.after == after && incoming.rivals.is_empty()));
    }
}

#[test]
fn many_entries_of_one_id_are_told_apart_in_time() {
    const MANY: usize = 20_000;
    let stages = Stage::LINE.iter().cycle().enumerate();
    let forged = stages.take(MANY).map(|(at, stage)| {
        let cell = Cell::field(Subject::Project(ProjectId::new(&format!("p{at:05}"))), Field::Stage);
        write(&mut writer("forged"), 7, cell, &[], Value::from(*stage))
    });
    let own = (0..2_000).map(|at| {
        let cell = Cell::field(Subject::Project(ProjectId::new(&format!("own{at}"))), Field::Stage);
        write(&mut writer(&format!("own{at}")), 7, cell, &[], Value::from(Stage::Idea))
    });
    let entries: Vec<Entry> = own.chain(forged).collect();
    let started = std::time::Instant::now();
    let journal: Journal = entries.into_iter().collect();
    assert_eq!((journal.len(), journal.overlay().cells().count()), (2_001, 2_001));
    assert!(started.elapsed() < std::time::Duration::from_secs(5), "{:?}", started.elapsed());
}

#[test]
fn a_field_of_another_kind_of_thing_is_kept_but_has_no_effect() {
    let json = journal().entries().nth(1).unwrap().to_json().replace("project:p1", "park:xialu");
    let journal: Journal = [Entry::from_json(VERSION, &json).unwrap()].into_iter().collect();
    assert_eq!((journal.len(), journal.overlay().cells().count()), (1, 0));
}

/// Whoever makes another version of the file adds a file of the version before.
#[test]
fn every_version_of_the_file_has_one_to_show_for_it() {
    for version in 1..=VERSION {
        let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/fixtures/backup-v{version}.json"));
        let text = fs::read_to_string(fixture).unwrap();
        assert!(text.contains(&format!("\"version\":{version},")), "version {version}");
        assert!(Backup::read(&text, PLAN).is_ok(), "version {version}");
    }
}

#[test]
fn the_first_version_of_the_file_can_be_read() {
    let fixture = include_str!("fixtures/backup-v1.json");
    let backup = Backup::read(fixture, PLAN).unwrap();
    assert!(!backup.altered);
    let journal: Journal = backup.entries.into_iter().collect();
    assert_eq!(journal.len(), 4);
    assert_eq!(journal.overlay().stage(&ProjectId::new("xialu-pump-valve-1")), Some(Stage::Signed));
    let notes = journal.overlay().notes(&Subject::Zone);
    assert_eq!(notes.iter().map(|(_, note, _)| note.text.as_str()).collect::<Vec<_>>(), ["已更正：厂房封顶"]);
}

#[test]
fn the_second_version_of_the_file_can_be_read() {
    let backup = Backup::read(include_str!("fixtures/backup-v2.json"), PLAN).unwrap();
    assert!(!backup.altered);
    let journal: Journal = backup.entries.into_iter().collect();
    assert!(journal.entries().all(|entry| entry.revision().is_some()));
    let values =
        journal.overlay().cells().map(|(cell, history)| (cell.slot.to_string(), history.value().unwrap().typed()));
    let mut values: Vec<_> = values.collect();
    values.sort();
    let expected = [
        ("actual@2025", "86.4"),
        ("invested", "1200.5"),
        ("investment", "280000"),
        ("name", "石柱某阀门有限公司"),
        ("obstacle", "用地指标\n尚未落实"),
        ("on-links", "link:pump-valve-valves"),
        ("position", "29.991234,108.112345"),
        ("sought", "铸件"),
        ("stage", "signed"),
        ("started", "2026-03-01"),
    ];
    assert_eq!(values, expected.map(|(slot, value)| (slot.to_owned(), value.to_owned())));
}

#[test]
fn a_conflict_is_listed_where_it_is_and_gone_once_settled() {
    let (mut journal, backup) = two_laptops();
    for entry in backup.entries {
        journal.add(entry);
    }
    assert_eq!(summary::conflicts(journal.overlay()), [stage_cell()]);
    let heads = journal.overlay().history(&stage_cell()).unwrap().heads();
    let heads: Vec<RevisionId> = heads.into_iter().map(|head| head.id.clone()).collect();
    let heads: Vec<&RevisionId> = heads.iter().collect();
    journal.add(write(&mut writer("third"), 99, stage_cell(), &heads, Value::from(Stage::Talks)));
    assert_eq!(summary::conflicts(journal.overlay()), []);
}
