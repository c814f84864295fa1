//! What the journal promises, over thousands of generated lives of three laptops.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use park_atlas::journal::{
    Amount, Cell, Change, Day, Deed, Draft, Entry, Field, History, Journal, Kind, Millis, Note, NoteId, Position,
    Revision, RevisionId, Role, Slot, Stage, Steps, VERSION, Value, Writer, WriterId,
};
use park_atlas::plan::{
    Decimal, EnterpriseId, IndicatorId, LinkId, ParagraphId, ParkId, ProjectId, Subject, SubjectKind, Year,
};
use proptest::prelude::*;

const LAPTOPS: usize = 3;

/// One thing a person does at a laptop.
#[derive(Clone, Debug)]
enum Act {
    Set(Cell, Value),
    Clear(Cell),
    /// Several changes in one step, as when a record is added.
    Several(Vec<(Cell, Value)>),
    /// Empties everything in one step.
    Reset,
    Write(Subject, Note),
    /// Edits or removes one of the notes that are there.
    Edit(usize, Option<Note>),
    Undo,
    Redo,
    /// Takes in the file of another laptop, which is a step.
    TakeIn(usize),
    /// Hears of the work of another laptop, as of another tab's, which is none.
    Hear(usize),
}

struct Laptop {
    journal: Journal,
    writer: Writer,
    steps: Steps,
    /// How far the clock on its wall is off.
    off: u64,
}

impl Laptop {
    fn new(number: usize) -> Self {
        let writer = Writer::new(WriterId::new(&format!("laptop{number}"), "tab"));
        Self { journal: Journal::default(), writer, steps: Steps::default(), off: number as u64 * 86_400_000 }
    }

    fn record(&mut self, now: u64, cell: Cell, change: Change) -> Revision {
        let history = self.journal.overlay().history(&cell);
        let base = history.and_then(|history| Some(vec![history.current()?.id.clone()])).unwrap_or_default();
        self.write(now, cell, base, change)
    }

    fn write(&mut self, now: u64, cell: Cell, base: Vec<RevisionId>, change: Change) -> Revision {
        let Cell { subject, slot } = cell;
        let draft =
            Draft { author: "张三".to_owned(), subject, slot, base, change, since: None, remark: String::new() };
        let revision = self.writer.write(Millis::new(now + self.off), draft);
        assert!(self.journal.add(Entry::from(revision.clone())));
        revision
    }

    fn act(&mut self, now: u64, cell: Cell, change: Change) {
        let revision = self.record(now, cell, change);
        self.steps.took(vec![revision.id]);
    }

    /// Makes a revision void and returns the one that did it.
    fn void(&mut self, now: u64, id: &RevisionId) -> RevisionId {
        let cell = Cell::of(self.journal.get(id).unwrap().revision().unwrap());
        self.record(now, cell, Change::Undo(id.clone())).id
    }

    fn undo(&mut self, now: u64) {
        if let Some(ids) = self.steps.to_undo().map(<[_]>::to_vec) {
            let by = ids.iter().map(|id| self.void(now, id)).collect();
            self.steps.undid(by);
        }
    }

    fn redo(&mut self, now: u64) {
        if let Some(ids) = self.steps.to_redo().map(<[_]>::to_vec) {
            let by = ids.iter().map(|id| self.void(now, id)).collect();
            self.steps.redid(by);
        }
    }

    fn several(&mut self, now: u64, changes: Vec<(Cell, Change)>) {
        let ids: Vec<_> = changes.into_iter().map(|(cell, change)| self.record(now, cell, change).id).collect();
        if !ids.is_empty() {
            self.steps.took(ids);
        }
    }

    /// As the app empties: on top of everything that is said.
    fn reset(&mut self, now: u64) {
        let said = self.journal.overlay().cells().filter(|(_, history)| history.says_something());
        let heads = |history: &History| history.heads().into_iter().map(|head| head.id.clone()).collect();
        let said: Vec<(Cell, Vec<RevisionId>)> = said.map(|(cell, history)| (cell.clone(), heads(history))).collect();
        let ids: Vec<_> = said.into_iter().map(|(cell, base)| self.write(now, cell, base, Change::Clear).id).collect();
        if !ids.is_empty() {
            self.steps.took(ids);
        }
    }

    fn hear(&mut self, other: &Journal) {
        self.journal.merge(other);
        self.writer.witness(self.journal.latest());
    }

    fn take_in(&mut self, other: &Journal) {
        let new = other.entries().map(Entry::id).filter(|id| self.journal.get(id).is_none());
        let ids: Vec<_> = new.cloned().collect();
        self.hear(other);
        if !ids.is_empty() {
            self.steps.took(ids);
        }
    }

    /// The values that hold and the values that contradict them.
    fn state(&self) -> Vec<(Cell, Option<Value>, usize)> {
        let cells = self.journal.overlay().cells();
        let state = cells.map(|(cell, history)| (cell.clone(), history.value().cloned(), history.rivals().len()));
        state.filter(|(_, value, rivals)| value.is_some() || *rivals > 0).collect()
    }
}

fn live(deeds: &[(usize, Act)]) -> Vec<Laptop> {
    let mut laptops: Vec<Laptop> = (0..LAPTOPS).map(Laptop::new).collect();
    for (now, (at, deed)) in deeds.iter().enumerate() {
        match deed {
            Act::TakeIn(from) | Act::Hear(from) => {
                let other = laptops[*from].journal.clone();
                match deed {
                    Act::TakeIn(_) => laptops[*at].take_in(&other),
                    _ => laptops[*at].hear(&other),
                }
            }
            _ => perform(&mut laptops[*at], now as u64, deed),
        }
    }
    laptops
}

fn perform(laptop: &mut Laptop, now: u64, deed: &Act) {
    match deed {
        Act::Set(cell, value) => laptop.act(now, cell.clone(), Change::Put(value.clone())),
        Act::Clear(cell) => laptop.act(now, cell.clone(), Change::Clear),
        Act::Several(values) => {
            let changes = values.iter().map(|(cell, value)| (cell.clone(), Change::Put(value.clone())));
            laptop.several(now, changes.collect());
        }
        Act::Reset => laptop.reset(now),
        Act::Write(subject, note) => {
            let id = NoteId(laptop.writer.next_id());
            laptop.act(now, Cell::note(subject.clone(), id), Change::Put(Value::Note(note.clone())));
        }
        Act::Edit(which, note) => edit(laptop, now, *which, note.clone()),
        Act::Undo => laptop.undo(now),
        Act::Redo => laptop.redo(now),
        Act::TakeIn(_) | Act::Hear(_) => {}
    }
}

fn edit(laptop: &mut Laptop, now: u64, which: usize, note: Option<Note>) {
    let cells = laptop.journal.overlay().cells().map(|(cell, _)| cell.clone());
    let notes: Vec<Cell> = cells.filter(|cell| matches!(cell.slot, Slot::Note(_))).collect();
    if !notes.is_empty() {
        let change = note.map_or(Change::Clear, |note| Change::Put(Value::Note(note)));
        laptop.act(now, notes[which % notes.len()].clone(), change);
    }
}

fn subjects() -> impl Strategy<Value = Subject> {
    prop_oneof![
        Just(Subject::Zone),
        (0..3_u8).prop_map(|n| Subject::Project(ProjectId::new(&format!("p{n}")))),
        (0..2_u8).prop_map(|n| Subject::Paragraph(ParagraphId::new(&format!("c{n}.p1")))),
    ]
}

/// A thing that has the field; few of each, so that laptops meet at the same one.
fn thing(field: Field, n: u8) -> Subject {
    let id = format!("p{}", n % 3);
    match field.spec().of.first() {
        Some(SubjectKind::Indicator) => Subject::Indicator(IndicatorId::new(&id)),
        Some(SubjectKind::Park) => Subject::Park(ParkId::new(&id)),
        Some(SubjectKind::Enterprise) => Subject::Enterprise(EnterpriseId::new(&id)),
        _ => Subject::Project(ProjectId::new(&id)),
    }
}

/// A place for a value and a value that it takes.
fn values_in_place() -> impl Strategy<Value = (Cell, Value)> {
    (any::<u8>(), fields()).prop_map(|(n, (slot, value))| {
        let subject = thing(slot.field().unwrap(), n);
        (Cell { subject, slot }, value)
    })
}

/// One field of each kind, so that laptops meet at the same one, and a value that it takes.
fn fields() -> impl Strategy<Value = (Slot, Value)> {
    proptest::sample::select(FIELDS.to_vec()).prop_flat_map(|field| {
        let slot = match field.role() {
            Role::Yearly => (2023..=2025_i16).prop_map(move |year| Slot::Year(field, Year(year))).boxed(),
            Role::Tracked | Role::Printed => Just(Slot::Field(field)).boxed(),
        };
        (slot, values(field.spec().kind))
    })
}

const FIELDS: [Field; 9] = [
    Field::Stage,
    Field::Invested,
    Field::Actual,
    Field::MapPosition,
    Field::Started,
    Field::Person,
    Field::Obstacle,
    Field::InPark,
    Field::OnLinks,
];

fn values(kind: Kind) -> BoxedStrategy<Value> {
    let record = |kind: SubjectKind, n: u8| match kind {
        SubjectKind::Park => Subject::Park(ParkId::new(&format!("p{n}"))),
        _ => Subject::Link(LinkId::new(&format!("l{n}"))),
    };
    match kind {
        Kind::Line => "[^\\PC]{1,20}".prop_filter_map("only blanks", move |typed| kind.read(&typed).ok()?).boxed(),
        Kind::Words => "[^\\PC\r\n]{1,40}".prop_filter_map("only blanks", move |typed| kind.read(&typed).ok()?).boxed(),
        Kind::Amount(_) => (0..u64::from(u32::MAX), 0..4_u32).prop_map(|(n, scale)| amount(n as i64, scale)).boxed(),
        Kind::Number => (any::<i32>(), 0..4_u32).prop_map(|(n, scale)| amount(n.into(), scale)).boxed(),
        Kind::Day => days().prop_map(Value::Day).boxed(),
        Kind::Choice(choices) => {
            proptest::sample::select(choices.to_vec()).prop_map(|choice| Value::Choice(choice.code.to_owned())).boxed()
        }
        Kind::One(kind) => (0..3_u8).prop_map(move |n| Value::Records(vec![record(kind, n)])).boxed(),
        Kind::Many(kind) => proptest::sample::subsequence(vec![0, 1, 2, 3_u8], 1..4)
            .prop_map(move |ns| Value::Records(ns.into_iter().map(|n| record(kind, n)).collect()))
            .boxed(),
        Kind::Place => (-90_000_000..=90_000_000, -180_000_000..=180_000_000)
            .prop_map(|(north, east)| Value::Position(Position::new(north, east).unwrap()))
            .boxed(),
        Kind::Shift => (any::<i16>(), any::<i16>()).prop_map(|(x, y)| Value::Text(format!("{x},{y}"))).boxed(),
    }
}

fn amount(number: i64, scale: u32) -> Value {
    Value::Amount(Amount::new(Decimal::new(number, scale)))
}

fn days() -> impl Strategy<Value = Day> {
    (1..=9999_u16, 1..=12_u8, 1..=28_u8).prop_map(|(year, month, day)| Day::new(year, month, day).unwrap())
}

fn notes() -> impl Strategy<Value = Note> {
    (days(), ".{1,40}").prop_filter_map("only blanks", |(day, text)| Note::new(day, &text))
}

fn deeds(most: usize) -> impl Strategy<Value = Vec<(usize, Act)>> {
    let deed = prop_oneof![
        4 => values_in_place().prop_map(|(cell, value)| Act::Set(cell, value)),
        1 => values_in_place().prop_map(|(cell, _)| Act::Clear(cell)),
        1 => proptest::collection::vec(values_in_place(), 2..5).prop_map(Act::Several),
        1 => Just(Act::Reset),
        2 => (subjects(), notes()).prop_map(|(subject, note)| Act::Write(subject, note)),
        2 => (0..9_usize, proptest::option::of(notes())).prop_map(|(which, note)| Act::Edit(which, note)),
        2 => Just(Act::Undo),
        1 => Just(Act::Redo),
        2 => (0..LAPTOPS).prop_map(Act::TakeIn),
        1 => (0..LAPTOPS).prop_map(Act::Hear),
    ];
    proptest::collection::vec((0..LAPTOPS, deed), 0..most)
}

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
        let other = laptops[from].journal.clone();
        let mut laptop = laptops.swap_remove(0);
        let (before, known) = (laptop.state(), laptop.journal.len());
        laptop.take_in(&other);
        if laptop.journal.len() > known {
            laptop.undo(1_000);
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
    fn every_entry_reads_back_as_it_was_written(deeds in deeds(16)) {
        for laptop in live(&deeds) {
            for entry in laptop.journal.entries() {
                prop_assert_eq!(&Entry::from_line(&entry.to_line()).unwrap(), entry);
            }
        }
    }
}

/// Two laptops that know the same and then part.
fn parted() -> (Laptop, Laptop) {
    let (mut ours, mut theirs) = (Laptop::new(0), Laptop::new(1));
    ours.act(1, stage_of("p"), put(Stage::Idea));
    theirs.take_in(&ours.journal);
    (ours, theirs)
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
    ours.act(2, stage_of("p"), put(Stage::Talks));
    theirs.act(3, stage_of("p"), put(Stage::Signed));
    ours.take_in(&theirs.journal);
    assert_eq!((stage(&ours), rivals(&ours)), (Some(Stage::Signed), 1));

    ours.act(4, stage_of("p"), put(Stage::Started));
    assert_eq!((stage(&ours), rivals(&ours)), (Some(Stage::Started), 1), "a change on top settles nothing");

    let history = ours.journal.overlay().history(&stage_of("p")).unwrap();
    let heads = history.heads().into_iter().map(|head| head.id.clone()).collect();
    let settled = ours.write(5, stage_of("p"), heads, put(Stage::Talks));
    assert_eq!((stage(&ours), rivals(&ours)), (Some(Stage::Talks), 0));

    ours.void(6, &settled.id);
    assert_eq!((stage(&ours), rivals(&ours)), (Some(Stage::Started), 1), "undoing the settlement brings it back");
}

#[test]
fn the_same_value_written_twice_is_no_conflict() {
    let (mut ours, mut theirs) = parted();
    ours.act(2, stage_of("p"), put(Stage::Talks));
    theirs.act(3, stage_of("p"), put(Stage::Talks));
    ours.take_in(&theirs.journal);
    assert_eq!((stage(&ours), rivals(&ours)), (Some(Stage::Talks), 0));
}

#[test]
fn a_laptop_whose_clock_is_a_day_ahead_does_not_win_for_ever() {
    let (mut ours, mut theirs) = parted();
    theirs.act(2, stage_of("p"), put(Stage::Stopped));
    ours.take_in(&theirs.journal);
    ours.act(3, stage_of("p"), put(Stage::Started));
    theirs.take_in(&ours.journal);
    assert_eq!((stage(&ours), stage(&theirs)), (Some(Stage::Started), Some(Stage::Started)));
}

#[test]
fn undoing_an_older_change_keeps_the_later_one() {
    let mut laptop = Laptop::new(0);
    laptop.act(1, stage_of("p"), put(Stage::Idea));
    let older = laptop.record(2, stage_of("p"), put(Stage::Talks)).id;
    laptop.act(3, stage_of("p"), put(Stage::Signed));
    laptop.void(4, &older);
    assert_eq!(stage(&laptop), Some(Stage::Signed));
}

#[test]
fn a_history_tells_what_was_before_and_after_newest_first() {
    let mut laptop = Laptop::new(0);
    laptop.act(1, stage_of("p"), put(Stage::Idea));
    laptop.act(2, stage_of("p"), put(Stage::Talks));
    laptop.undo(3);
    laptop.act(4, stage_of("p"), Change::Clear);
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
    laptop.act(1, cell.clone(), Change::Put(Value::Note(note.clone())));
    laptop.act(2, cell, Change::Clear);
    assert!(laptop.journal.overlay().notes(&subject).is_empty());
    laptop.undo(3);
    let notes = laptop.journal.overlay().notes(&subject);
    assert_eq!(notes.iter().map(|(_, note, _)| *note).collect::<Vec<_>>(), [&note]);
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
    let line = Entry::from(laptop.record(1, cell, Change::Put(Value::Note(note)))).to_line();
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
    let one = Entry::from(one.record(1, stage_of("p"), put(Stage::Idea)));
    let other = Entry::from(other.record(2, stage_of("q"), put(Stage::Talks)));
    assert_eq!(one.id(), other.id());
    let (forth, back): (Journal, Journal) =
        ([one.clone(), other.clone()].into_iter().collect(), [other, one].into_iter().collect());
    assert_eq!(forth, back);
    assert_eq!((forth.len(), forth.overlay().cells().count()), (1, 1));
}
