//! Journals as they are after years of use, and merging two of them as a browser does it.

use park_atlas::journal::{
    Cell, Change, Choice, Day, Draft, Entry, Field, Journal, Kind, Millis, Note, NoteId, Value, Writer, WriterId,
};
use park_atlas::plan::{ProjectId, Subject};
use wasm_bindgen::prelude::wasm_bindgen;

/// 2026-11-01.
const BEGUN: u64 = 1_793_491_200_000;
const MINUTE: u64 = 60_000;
/// As many as the plan has.
const PROJECTS: usize = 73;
const FIELDS: [Field; 3] = [Field::Stage, Field::Person, Field::Obstacle];

/// What one laptop wrote: values of projects by turns, each on top of the one before, and every tenth a note.
pub fn entries(device: &str, count: usize) -> Vec<Entry> {
    let mut writer = Writer::new(WriterId::new(device, "tab"));
    let mut journal = Journal::default();
    for number in 0..count {
        let draft = draft(&writer, &journal, number);
        journal.add(Entry::from(writer.write(Millis::new(BEGUN + number as u64 * MINUTE), draft)));
    }
    journal.entries().cloned().collect()
}

fn draft(writer: &Writer, journal: &Journal, number: usize) -> Draft {
    let subject = Subject::Project(ProjectId::new(&format!("project-{}", number % PROJECTS)));
    let (cell, value) = match number % 10 {
        0 => note(writer, subject, number),
        _ => value(subject, number),
    };
    let current = journal.overlay().history(&cell).and_then(|history| history.current());
    Draft {
        author: "谭工".to_owned(),
        base: current.map(|revision| revision.id.clone()).into_iter().collect(),
        subject: cell.subject,
        slot: cell.slot,
        change: value.map_or(Change::Clear, Change::Put),
        since: None,
        remark: String::new(),
    }
}

fn note(writer: &Writer, subject: Subject, number: usize) -> (Cell, Option<Value>) {
    let day = Day::new(2026, 11, 1 + (number % 28) as u8);
    let text = format!("第 {number} 次走访：厂房封顶，检测台到位，用地手续已报市里。");
    let note = day.and_then(|day| Note::new(day, &text));
    (Cell::note(subject, NoteId(writer.next_id())), note.map(Value::Note))
}

fn value(subject: Subject, number: usize) -> (Cell, Option<Value>) {
    let field = FIELDS.iter().cycle().nth(number / PROJECTS).copied().unwrap_or(Field::Stage);
    let value = match field.spec().kind {
        Kind::Choice(choices) => choices.iter().cycle().nth(number).map(code),
        kind => kind.read(&format!("谭工第 {number} 次填报")).ok().flatten(),
    };
    (Cell::field(subject, field), value)
}

fn code(choice: &Choice) -> Value {
    Value::Choice(choice.code.to_owned())
}

/// Two laptops that do not know of each other.
#[wasm_bindgen]
pub struct Merging {
    ours: Journal,
    theirs: Journal,
}

#[wasm_bindgen]
impl Merging {
    /// With so many changes each.
    #[wasm_bindgen(constructor)]
    pub fn new(count: usize) -> Self {
        let journal = |device| entries(device, count).into_iter().collect();
        Self { ours: journal("ours"), theirs: journal("theirs") }
    }

    /// Says how many changes there are then. Only what has not been merged yet takes time.
    pub fn merge(&mut self) -> usize {
        self.ours.merge(&self.theirs);
        self.ours.len()
    }
}
