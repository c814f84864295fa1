//! The same promises where one example says more than ten thousand cases.

use park_atlas::desk::{self, Act};
use park_atlas::journal::{
    Cell, Change, Day, Deed, Entry, Field, FollowUp, Journal, Note, NoteId, RevisionId, Stage, VERSION, Value,
};
use park_atlas::plan::{ProjectId, Subject};

use crate::lives::{Laptop, file};

/// Two laptops that know the same and then part.
fn parted() -> (Laptop, Laptop) {
    let (mut ours, mut theirs) = (Laptop::new(0), Laptop::new(1));
    ours.change(1, stage_of("p"), put(Stage::Idea));
    take_in(&mut theirs, &ours);
    (ours, theirs)
}

fn take_in(laptop: &mut Laptop, other: &Laptop) {
    laptop.take_in(9, file(other));
}

/// Undoes one change, be it the last or not.
fn void(laptop: &mut Laptop, now: u64, id: RevisionId) {
    laptop.step(now, vec![Act::new(stage_of("p"), vec![id.clone()], Change::Undo(id))]);
}

fn stage_of(project: &str) -> Cell {
    Cell::field(Subject::Project(ProjectId::new(project)), Field::Stage)
}

fn put(stage: Stage) -> Change {
    Change::Put(Value::from(stage))
}

fn stage(laptop: &Laptop) -> Option<Stage> {
    laptop.journal.overlay().stage(&ProjectId::new("p"))
}

fn rivals(laptop: &Laptop) -> usize {
    laptop.journal.overlay().history(&stage_of("p")).map_or(0, |history| history.rivals().len())
}

#[test]
fn two_changes_that_did_not_know_of_each_other_stay_listed_until_somebody_settles_them() {
    let (mut ours, mut theirs) = parted();
    ours.change(2, stage_of("p"), put(Stage::Talks));
    theirs.change(3, stage_of("p"), put(Stage::Signed));
    take_in(&mut ours, &theirs);
    assert_eq!((stage(&ours), rivals(&ours)), (Some(Stage::Signed), 1));

    ours.change(4, stage_of("p"), put(Stage::Started));
    assert_eq!((stage(&ours), rivals(&ours)), (Some(Stage::Started), 1), "a change on top settles nothing");

    let heads = desk::heads(&ours.journal, &stage_of("p"));
    let settled = ours.step(5, vec![Act::new(stage_of("p"), heads, put(Stage::Talks))]).unwrap();
    assert_eq!((stage(&ours), rivals(&ours)), (Some(Stage::Talks), 0));

    void(&mut ours, 6, settled);
    assert_eq!((stage(&ours), rivals(&ours)), (Some(Stage::Started), 1), "undoing the settlement brings it back");
}

#[test]
fn the_same_value_written_twice_is_no_conflict() {
    let (mut ours, mut theirs) = parted();
    ours.change(2, stage_of("p"), put(Stage::Talks));
    theirs.change(3, stage_of("p"), put(Stage::Talks));
    take_in(&mut ours, &theirs);
    assert_eq!((stage(&ours), rivals(&ours)), (Some(Stage::Talks), 0));
}

#[test]
fn a_laptop_whose_clock_is_a_day_ahead_does_not_win_for_ever() {
    let (mut ours, mut theirs) = parted();
    theirs.change(2, stage_of("p"), put(Stage::Stopped));
    take_in(&mut ours, &theirs);
    ours.change(3, stage_of("p"), put(Stage::Started));
    take_in(&mut theirs, &ours);
    assert_eq!((stage(&ours), stage(&theirs)), (Some(Stage::Started), Some(Stage::Started)));
}

#[test]
fn undoing_an_older_change_keeps_the_later_one() {
    let mut laptop = Laptop::new(0);
    laptop.change(1, stage_of("p"), put(Stage::Idea));
    let older = laptop.change(2, stage_of("p"), put(Stage::Talks));
    laptop.change(3, stage_of("p"), put(Stage::Signed));
    void(&mut laptop, 4, older);
    assert_eq!(stage(&laptop), Some(Stage::Signed));
}

#[test]
fn a_history_tells_what_was_before_and_after_newest_first() {
    let mut laptop = Laptop::new(0);
    laptop.change(1, stage_of("p"), put(Stage::Idea));
    laptop.change(2, stage_of("p"), put(Stage::Talks));
    laptop.undo(3);
    laptop.change(4, stage_of("p"), Change::Clear);
    let history = laptop.journal.overlay().history(&stage_of("p")).unwrap();
    let told: Vec<_> = history.happenings().map(|told| (told.before.cloned(), told.after.cloned())).collect();
    let sources: Vec<_> = history.happenings().map(|told| told.source.map(|source| source.at.get())).collect();
    assert_eq!(sources, [Some(4), Some(1), Some(2), Some(1)], "the value after an undo is that of an older change");
    let (idea, talks) = (Some(Value::from(Stage::Idea)), Some(Value::from(Stage::Talks)));
    assert_eq!(told, [(idea.clone(), None), (talks.clone(), idea.clone()), (idea.clone(), talks), (None, idea)]);
    let deeds: Vec<_> = history.happenings().map(|told| told.deed).collect();
    assert_eq!(deeds, [Deed::Written, Deed::Undone, Deed::Written, Deed::Written]);
}

#[test]
fn a_removed_note_is_gone_and_comes_back_by_undoing() {
    let mut laptop = Laptop::new(0);
    let subject = Subject::Zone;
    let note = Note::new(Day::new(2026, 11, 23).unwrap(), " 看了现场 ").unwrap();
    assert_eq!(note.text, "看了现场");
    let cell = Cell::note(subject.clone(), NoteId(laptop.writer.next_id()));
    laptop.change(1, cell.clone(), Change::Put(Value::Note(note.clone())));
    laptop.change(2, cell, Change::Clear);
    assert!(laptop.journal.overlay().notes(&subject).is_empty());
    laptop.undo(3);
    let notes = laptop.journal.overlay().notes(&subject);
    assert_eq!(notes.iter().map(|(_, note, _)| *note).collect::<Vec<_>>(), [&note]);
}

#[test]
fn a_note_stays_its_first_writers_whoever_ticks_its_follow_up() {
    let (mut ours, mut theirs) = (Laptop::new(0), Laptop::signed(1, "李四"));
    let due = FollowUp { due: Day::new(2026, 11, 30).unwrap(), done: None };
    let note = Note::new(Day::new(2026, 11, 23).unwrap(), "业主承诺月底进场").unwrap();
    let note = Note { follow_up: Some(due), ..note };
    let cell = Cell::note(Subject::Zone, NoteId(ours.writer.next_id()));
    ours.change(1, cell.clone(), Change::Put(Value::Note(note.clone())));
    take_in(&mut theirs, &ours);
    let done = note.with_done(Day::new(2026, 12, 1));
    theirs.change(2, cell.clone(), Change::Put(Value::Note(done.clone())));
    take_in(&mut ours, &theirs);
    for laptop in [&ours, &theirs] {
        let history = laptop.journal.overlay().history(&cell).unwrap();
        assert_eq!((history.value(), history.rivals().len()), (Some(&Value::Note(done.clone())), 0));
        assert_eq!(history.first().unwrap().author, "张三");
        assert_eq!(history.current().unwrap().author, "李四");
    }
}

#[test]
fn what_is_not_understood_is_kept_to_the_letter() {
    for json in [
        r#"{"id":"d.t.1","subject":"ledger:x","slot":"stage","news":1}"#,
        r#"{"id":"d.t.1","time":[1,0],"at":1,"subject":"zone","slot":"stage","change":{"put":{"colour":"red"}}}"#,
        r#"{"id":"d.t.1","time":[1,0],"at":1,"subject":"zone","slot":"weather","change":"clear"}"#,
        r#"{"id":"d.t.1","time":[1,0],"at":1,"subject":"zone","slot":"note:d.t.1","change":{"put":{"choice":"idea"}}}"#,
    ] {
        let entry = Entry::from_json(VERSION, json).unwrap();
        assert_eq!(entry.revision(), None, "{json}");
        let journal: Journal = [entry].into_iter().collect();
        assert_eq!(journal.overlay().cells().count(), 0);
        assert_eq!(journal.entries().map(Entry::to_json).collect::<Vec<_>>(), [json]);
    }
}

#[test]
fn a_flipped_bit_is_noticed() {
    let mut laptop = Laptop::new(0);
    let note = Note::new(Day::new(2026, 11, 23).unwrap(), "完成投资 120 万元").unwrap();
    let cell = Cell::note(Subject::Zone, NoteId(laptop.writer.next_id()));
    laptop.change(1, cell, Change::Put(Value::Note(note)));
    let line = laptop.stored().remove(0);
    assert!(Entry::from_line(&line).is_ok());
    for at in 0..line.len() {
        let mut bytes = line.clone().into_bytes();
        bytes[at] ^= 1;
        if let Ok(damaged) = String::from_utf8(bytes) {
            assert!(Entry::from_line(&damaged).is_err(), "{damaged}");
        }
    }
}

#[test]
fn two_revisions_of_one_name_end_alike_in_whatever_order_they_come() {
    let (mut one, mut other) = (Laptop::new(0), Laptop::new(0));
    one.change(1, stage_of("p"), put(Stage::Idea));
    other.change(2, stage_of("q"), put(Stage::Talks));
    let (one, other) = (file(&one).remove(0), file(&other).remove(0));
    assert_eq!(one.id(), other.id());
    let (forth, back): (Journal, Journal) =
        ([one.clone(), other.clone()].into_iter().collect(), [other, one].into_iter().collect());
    assert_eq!(forth, back);
    assert_eq!((forth.len(), forth.overlay().cells().count()), (1, 1));
}
