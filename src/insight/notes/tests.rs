//! Notes of a small journal, asked for in every way.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use super::*;
use crate::journal::{Change, Draft, Entry, FollowUp, Journal, Millis, NoteId, Writer, WriterId};
use crate::plan::{ParkId, ProjectId};
use crate::route::Route;

fn day(day: u8) -> Day {
    Day::new(2026, 11, day).unwrap()
}

/// Four notes; each text is one letter.
fn journal() -> Journal {
    let mut writer = Writer::new(WriterId::new("laptop", "tab"));
    let mut journal = Journal::default();
    let project = Subject::Project(ProjectId::new("p1"));
    let mut write = |author: &str, subject: &Subject, note: Note| {
        let cell = Cell::note(subject.clone(), NoteId(writer.next_id()));
        let draft = Draft {
            author: author.into(),
            subject: cell.subject,
            slot: cell.slot,
            base: Vec::new(),
            change: Change::Put(Value::Note(note)),
            since: None,
            remark: String::new(),
        };
        journal.add(Entry::from(writer.write(Millis::new(1), draft)));
    };
    let note = |at: u8, text: &str, tags: &str| Note { tags: Tag::all_in(tags), ..Note::new(day(at), text).unwrap() };
    let with = |note: Note, due: u8, done: Option<u8>| Note {
        follow_up: Some(FollowUp { due: day(due), done: done.map(day) }),
        ..note
    };
    write("谭工", &project, with(note(3, "a", "用地"), 20, None));
    write("马工", &Subject::Park(ParkId::new("xialu")), with(note(5, "b", "用地 资金"), 10, None));
    write("谭工", &project, with(note(5, "c", ""), 10, Some(9)));
    write("", &Subject::Zone, with(note(4, "d", "资金"), 30, None));
    journal
}

#[track_caller]
fn check(hash: &str, expected: &str) {
    let journal = journal();
    let filter = Filter::parse(&Route::parse(hash).query);
    let found = all(journal.overlay()).into_iter().filter(|written| filter.takes(written, day(23)));
    assert_eq!(found.map(|written| written.note.text.as_str()).collect::<String>(), expected, "{hash}");
}

#[test]
fn notes_are_found_by_what_stands_in_the_address() {
    check("#/notes", "cbda");
    check("#/notes?tag=资金", "bd");
    check("#/notes?by=谭工", "ca");
    check("#/notes?kind=parks", "bd");
    check("#/notes?kind=projects&tag=用地", "a");
    check("#/notes?about=project:p1", "ca");
    check("#/notes?due=1", "ba");
    check("#/notes?open=1", "bda");
    check("#/notes?photos=1", "");
    check("#/notes?kind=nonsense&about=%2e", "cbda");
}

#[test]
fn what_is_longest_overdue_comes_first() {
    let journal = journal();
    let (due, others) = due_first(&all(journal.overlay()), day(23));
    assert_eq!(others.len(), 2);
    assert_eq!(due.iter().map(|written| written.note.text.as_str()).collect::<String>(), "ba");
    assert_eq!((count_due(journal.overlay(), day(23)), count_due(journal.overlay(), day(9))), (2, 0));
}

#[test]
fn days_part_the_notes_and_lose_none() {
    let journal = journal();
    let days = by_day(&all(journal.overlay()));
    let days: Vec<_> = days.iter().map(|of| (of.day.day(), of.notes.len())).collect();
    assert_eq!(days, [(5, 2), (4, 1), (3, 1)]);
}

#[test]
fn the_most_used_choice_comes_first() {
    let journal = journal();
    let (tags, people) = choices(&all(journal.overlay()));
    assert_eq!(tags, ["用地", "资金"]);
    assert_eq!(people, ["谭工", "马工"]);
}
