//! What a file would change, told before anything is changed.

use park_atlas::i18n::Lang;
use park_atlas::insight::arrivals::Arrivals;
use park_atlas::insight::clocks::{Here, Off};
use park_atlas::journal::{Cell, Entry, Field, Journal, Millis, RevisionId, Stage, Time, Value};
use park_atlas::plan::{Plan, ProjectId, Subject};
use park_atlas::report::change::Teller;
use park_atlas::report::{Backup, Preview, Twin, summary};

use crate::{PLAN, file, stage_cell, write, writer};

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
fn an_id_that_is_here_with_another_content_is_shown_and_not_for_taking_in() {
    let value = |stage| write(&mut writer("same"), 7, stage_cell(), &[], Value::from(stage));
    let plan = Plan::default();
    for (here, there) in [(Stage::Idea, Stage::Talks), (Stage::Talks, Stage::Idea)] {
        let journal: Journal = [value(here)].into_iter().collect();
        let theirs: Journal = [value(there)].into_iter().collect();
        let backup = Backup::read(&Backup::write(&theirs, &[], PLAN, Millis::new(9), ""), PLAN).unwrap();
        let preview = preview(&backup, &journal);
        assert_eq!(preview.twins, [Twin { here: value(here), there: value(there) }]);
        assert_eq!((preview.is_empty(), preview.known, preview.contested), (true, 0, 0));
        assert_eq!((backup.news(&journal), backup.not_here(&journal)), (0, 1), "it would be lost with the file");
        let teller = Teller { lang: Lang::Zh, plan: &plan, overlay: journal.overlay() };
        let stage = |stage| if stage == Stage::Idea { "谋划" } else { "洽谈" };
        let said = |told| format!("project:p1 · 项目阶段 · {}（张三）", stage(told));
        assert_eq!(teller.twin(&preview.twins[0]), format!("本机：{}；文件中：{}", said(here), said(there)));
    }
}

#[test]
fn an_id_that_a_file_gives_to_two_contents_comes_in_once_as_the_journal_decides() {
    let value = |stage| write(&mut writer("same"), 7, stage_cell(), &[], Value::from(stage));
    let mut backup = Backup::read(&file(), PLAN).unwrap();
    backup.entries = vec![value(Stage::Talks), value(Stage::Idea)];
    let found = preview(&backup, &Journal::default());
    assert_eq!((found.incoming.len(), found.contested, backup.news(&Journal::default())), (1, 1, 1));
    let journal: Journal = backup.entries.iter().cloned().collect();
    assert_eq!(found.incoming[0].after.as_ref(), journal.overlay().value(&stage_cell()));
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
