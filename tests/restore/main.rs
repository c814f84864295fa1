//! Everything a file may contain when somebody gives it to the app to read back.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod preview;

use std::fs;
use std::path::Path;

use park_atlas::journal::{
    Cell, Change, Day, Draft, Entry, Field, Journal, Millis, Note, NoteId, RevisionId, Stage, VERSION, Value, Writer,
    WriterId,
};
use park_atlas::plan::{ProjectId, Subject};
use park_atlas::report::{Backup, LARGEST, Refusal, check_size};

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
    let fixture = include_str!("../fixtures/backup-v1.json");
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
    let backup = Backup::read(include_str!("../fixtures/backup-v2.json"), PLAN).unwrap();
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
