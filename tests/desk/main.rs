//! What a person does at the desk: what they had in view, what is undone, and what happens whatever the
//! storage does. The very steps of the app, with a storage that fails where it is told to.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod forged;

use std::cell::Cell as Count;
use std::rc::Rc;

use park_atlas::desk::{self, Act, Desk, SetAside, TooLong};
use park_atlas::journal::{
    Cell, Day, Deed, Entry, Field, Journal, Millis, Note, NoteId, RevisionId, Sketch, Steps, Tag, VERSION, Value,
    Writer, WriterId,
};
use park_atlas::plan::{ProjectId, Subject};
use park_atlas::report::Backup;
use park_atlas::storage::memory::{Memory, now};
use park_atlas::storage::{Backend, Outbox, Saving, Shelf, StorageError};

const PLAN: &str = "shizhu-2023-2027";

/// A tab of the app without its screen.
struct Tab {
    journal: Journal,
    writer: Writer,
    outbox: Outbox,
    steps: Steps,
    clock: u64,
}

impl Tab {
    fn open(name: &str) -> Self {
        Self {
            journal: Journal::default(),
            writer: Writer::new(WriterId::new("laptop", name)),
            outbox: Outbox::default(),
            steps: Steps::default(),
            clock: 1_000,
        }
    }

    fn desk(&mut self) -> Desk<'_> {
        self.clock += 1;
        let Self { journal, writer, outbox, steps, clock } = self;
        Desk { journal, writer, outbox, steps, author: "谭工", now: Millis::new(*clock) }
    }

    fn put_on(&mut self, base: Vec<RevisionId>, text: &str) -> RevisionId {
        self.desk().step(vec![Act::put(cell(), base, Value::Text(text.to_owned()))]).unwrap().remove(0)
    }

    /// What a click writes on what is on screen.
    fn put(&mut self, text: &str) -> RevisionId {
        let base = desk::shown(&self.journal, &cell());
        self.put_on(base, text)
    }

    fn hear(&mut self, other: &Tab) {
        desk::hear(&mut self.journal, &mut self.writer, other.journal.entries().cloned().collect());
    }

    fn text(&self) -> Option<String> {
        self.journal.overlay().value(&cell()).map(Value::typed)
    }

    fn rivals(&self) -> Vec<String> {
        let history = self.journal.overlay().history(&cell()).unwrap();
        history.rivals().iter().map(|rival| rival.change.value().map(Value::typed).unwrap_or_default()).collect()
    }

    fn save(&mut self, storage: &Memory) {
        while let Some(batch) = self.outbox.take_batch() {
            let answer = now(storage.put(Shelf::Journal, batch.clone()));
            self.outbox.answered(&batch, answer.map(drop));
        }
    }

    fn export(&self) -> Backup {
        Backup::read(&Backup::write(&self.journal, &[], PLAN, Millis::new(9), ""), PLAN).unwrap()
    }
}

fn cell() -> Cell {
    Cell::field(Subject::Project(ProjectId::new("p1")), Field::Person)
}

#[test]
fn a_value_that_came_in_while_another_was_typed_is_a_conflict_and_not_replaced_unseen() {
    let (mut ours, mut theirs) = (Tab::open("ours"), Tab::open("theirs"));
    ours.put("张三");
    theirs.hear(&ours);
    // The editor is opened, and while somebody types a colleague's change comes in.
    let seen = desk::shown(&ours.journal, &cell());
    theirs.put("李四");
    ours.hear(&theirs);
    ours.put_on(seen, "王五");
    assert_eq!((ours.text(), ours.rivals()), (Some("王五".to_owned()), vec!["李四".to_owned()]));
    // Whoever saw the other value and wrote on top of it is no rival of it.
    ours.put("赵六");
    theirs.hear(&ours);
    theirs.put("钱七");
    assert_eq!(theirs.text(), Some("钱七".to_owned()));
}

#[test]
fn a_draft_remembers_what_was_in_view_across_a_merge_and_a_restart() {
    let (mut ours, mut theirs) = (Tab::open("ours"), Tab::open("theirs"));
    let day = Day::new(2026, 11, 23).unwrap();
    let note = |text: &str| Note::new(day, text).unwrap();
    let cell = Cell::note(Subject::Zone, NoteId(ours.writer.next_id()));
    ours.desk().step(vec![Act::put(cell.clone(), Vec::new(), Value::Note(note("进场")))]).unwrap();
    theirs.hear(&ours);
    let mut sketch = Sketch::from(&note("进场"));
    sketch.base = Some(desk::shown(&ours.journal, &cell));
    sketch.text = "进场，道路已通".to_owned();
    let kept = sketch.to_json();
    let base = desk::shown(&theirs.journal, &cell);
    theirs.desk().step(vec![Act::put(cell.clone(), base, Value::Note(note("退场")))]).unwrap();
    ours.hear(&theirs);
    let again = Sketch::read(&kept, "2026-11-23");
    assert_eq!(again, sketch);
    let act = Act::put(cell.clone(), again.base.clone().unwrap(), Value::Note(again.finish().unwrap()));
    ours.desk().step(vec![act]).unwrap();
    assert_eq!(ours.journal.overlay().history(&cell).unwrap().rivals().len(), 1);
}

#[test]
fn undo_and_redo_go_through_all_steps_and_back() {
    let mut tab = Tab::open("ours");
    let texts: Vec<String> = (0..20).map(|number| format!("第 {number} 人")).collect();
    texts.iter().for_each(|text| drop(tab.put(text)));
    for text in texts.iter().rev().skip(1) {
        tab.desk().undo();
        assert_eq!(tab.text().as_ref(), Some(text));
    }
    tab.desk().undo();
    assert_eq!(tab.text(), None);
    tab.desk().undo();
    for text in &texts {
        tab.desk().redo();
        assert_eq!(tab.text().as_ref(), Some(text));
    }
}

#[test]
fn undoing_what_was_redone_is_told_as_undoing() {
    let mut tab = Tab::open("ours");
    tab.put("张三");
    for _ in 0..1_000 {
        tab.desk().undo();
        tab.desk().redo();
    }
    tab.desk().undo();
    let history = tab.journal.overlay().history(&cell()).unwrap();
    let mut deeds: Vec<Deed> = history.happenings().map(|told| told.deed).collect();
    assert_eq!(deeds.pop(), Some(Deed::Written));
    assert!(deeds.chunks(2).all(|pair| [Deed::Undone, Deed::Redone].starts_with(pair)), "{deeds:?}");
}

#[test]
fn what_nobody_could_read_again_is_not_accepted() {
    let mut tab = Tab::open("ours");
    let before = tab.put("张三");
    let long =
        Act { remark: "长".repeat(100_000), ..Act::put(cell(), vec![before], Value::Text("李四".to_owned())) };
    let short = Act::put(cell(), Vec::new(), Value::Text("王五".to_owned()));
    assert_eq!(tab.desk().step(vec![short, long]), Err(TooLong));
    assert_eq!((tab.journal.len(), tab.outbox.state()), (1, Saving::Under(1)), "all of it or none");
    tab.put("李四");
    assert_eq!(tab.text().as_deref(), Some("李四"));
}

#[test]
fn whatever_is_typed_as_tags_can_be_read_again() {
    let typed: String = (0..50_000).map(|number| format!("标签{number} ")).collect();
    let sketch = Sketch { text: "进场".to_owned(), tags: typed, ..Sketch::new("2026-11-23") };
    let note = sketch.finish().unwrap();
    assert_eq!(note.tags.len(), Tag::MOST);
    let mut tab = Tab::open("ours");
    let cell = Cell::note(Subject::Zone, NoteId(tab.writer.next_id()));
    assert!(tab.desk().step(vec![Act::put(cell, Vec::new(), Value::Note(note))]).is_ok());
}

#[test]
fn a_file_that_does_not_fit_does_not_keep_small_edits_from_the_disk() {
    let (mut tab, storage) = (Tab::open("ours"), Memory::default());
    let mut theirs = Tab::open("theirs");
    let long = "长".repeat(900);
    (0..200).for_each(|_| drop(theirs.put(&long)));
    storage.hold_at_most(30_000);
    let entries = theirs.journal.entries().cloned().collect();
    tab.desk().take_in(entries);
    tab.save(&storage);
    let kept = storage.contents(Shelf::Journal).len();
    assert!(kept > 5, "as much as fits is kept: {kept}");
    assert_eq!(tab.outbox.state(), Saving::Failed(200 - kept, StorageError::Full));
    storage.hold_at_most(31_000);
    let edit = tab.put("短").to_string();
    tab.save(&storage);
    assert!(!tab.outbox.is_waiting(&edit), "the small edit has room");
    assert_eq!(tab.outbox.state(), Saving::Failed(200 - kept, StorageError::Full));
    storage.heal();
    tab.outbox.try_again();
    tab.save(&storage);
    assert_eq!((tab.outbox.state(), storage.contents(Shelf::Journal).len()), (Saving::Saved, 201));
}

#[test]
fn storage_that_is_cleared_is_noticed_at_once_and_filled_again() {
    let (mut tab, storage, told) = (Tab::open("ours"), Memory::default(), Rc::new(Count::new(0)));
    storage.on_cleared({
        let told = told.clone();
        Rc::new(move || told.set(told.get() + 1))
    });
    (0..5).for_each(|number| drop(tab.put(&format!("第 {number} 次"))));
    tab.save(&storage);
    storage.vanish();
    assert_eq!(told.get(), 1, "without an edit");
    let found = now(storage.read_all(Shelf::Journal)).unwrap();
    desk::lost(&tab.journal, &SetAside::default(), &found).into_iter().for_each(|record| tab.outbox.add(record));
    tab.save(&storage);
    assert_eq!(storage.contents(Shelf::Journal).len(), 5);
}

#[test]
fn lines_that_nobody_can_read_outlive_storage_that_is_cleared_or_full() {
    let (mut tab, mut aside) = (Tab::open("ours"), SetAside::default());
    let damaged = ("laptop.old.1".to_owned(), "1 00 {".to_owned());
    aside.hear(&tab.journal, vec![damaged.clone()]);
    let brought = aside.bring(&["99 x {}".to_owned(), damaged.1.clone()]);
    assert_eq!(brought.len(), 1, "the other one is here already");
    // The storage has nothing, and says so when it is read.
    aside.hear(&tab.journal, Vec::new());
    assert_eq!(aside.lines().collect::<Vec<_>>(), ["1 00 {", "99 x {}"]);
    let all = desk::lost(&tab.journal, &aside, &[]);
    assert_eq!(all, [damaged.clone(), brought[0].clone()]);
    assert_eq!(desk::lost(&tab.journal, &aside, &all), []);
    // A colleague has it whole: what was damaged is overwritten by that.
    let mut theirs = Tab { writer: Writer::new(WriterId::new("laptop", "old")), ..Tab::open("theirs") };
    assert_eq!(theirs.put("张三").to_string(), damaged.0);
    tab.hear(&theirs);
    aside.hear(&tab.journal, vec![damaged]);
    assert_eq!(aside.lines().collect::<Vec<_>>(), ["99 x {}"]);
}

#[test]
fn what_a_file_brings_is_one_step() {
    let (mut ours, mut theirs) = (Tab::open("ours"), Tab::open("theirs"));
    let first = ours.put("张三");
    theirs.hear(&ours);
    let (second, third) = (theirs.put("李四"), theirs.put("王五"));
    let foreign = Entry::from_json(VERSION, r#"{"id":"their.tab.9","subject":"lake:x"}"#).unwrap();
    let backup = theirs.export();
    assert_eq!(backup.news(&ours.journal), 2);
    let entries = backup.entries.into_iter().chain([foreign.clone()]).collect();
    let new = ours.desk().take_in(entries);
    assert_eq!(new, vec![second, third, foreign.id().clone()]);
    assert_eq!(theirs.export().news(&ours.journal), 0);
    assert_eq!(ours.text().as_deref(), Some("王五"));
    ours.desk().undo();
    assert_eq!(ours.text().as_deref(), Some("张三"));
    ours.desk().redo();
    assert_eq!(ours.text().as_deref(), Some("王五"));
    ours.desk().undo();
    assert_eq!(ours.steps.to_undo(), Some(&[first][..]), "one's own step is the next");
    // Once more brings nothing, which is no step.
    let again = theirs.export().entries;
    assert_eq!(ours.desk().take_in(again), Vec::new());
}

#[test]
fn what_is_put_back_or_settled_keeps_its_day_and_its_reason() {
    let (mut ours, mut theirs) = (Tab::open("ours"), Tab::open("theirs"));
    let said = Act {
        since: Day::new(2026, 11, 20),
        remark: "合同编号 12".to_owned(),
        ..Act::put(cell(), Vec::new(), Value::Text("张三".to_owned()))
    };
    let said = ours.desk().step(vec![said]).unwrap().remove(0);
    let said = ours.journal.get(&said).unwrap().revision().unwrap().clone();
    ours.put("李四");
    let base = desk::shown(&ours.journal, &cell());
    ours.desk().step(vec![Act::again(&said, base)]).unwrap();
    theirs.put("王五");
    ours.hear(&theirs);
    assert_eq!(ours.rivals().len(), 1);
    let base = desk::heads(&ours.journal, &cell());
    ours.desk().step(vec![Act::again(&said, base)]).unwrap();
    let current = ours.journal.overlay().history(&cell()).unwrap().current().unwrap();
    assert_eq!((&current.change, current.since, &current.remark), (&said.change, said.since, &said.remark));
    assert_eq!(ours.rivals().len(), 0);
}
