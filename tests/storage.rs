//! Whatever the storage does, an edit is either on disk or still in hand.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use park_atlas::storage::memory::{Memory, now};
use park_atlas::storage::{Backend, Outbox, Receipt, Record, Saving, Shelf, StorageError};

fn record(number: usize) -> Record {
    (format!("d.t.{number:05}"), format!("text {number}"))
}

fn save(outbox: &mut Outbox, memory: &Memory) {
    while let Some(batch) = outbox.take_batch() {
        let answer = now(memory.put(Shelf::Journal, batch.clone()));
        let stop = answer.is_err();
        outbox.answered(&batch, answer.map(drop));
        if stop {
            break;
        }
    }
}

#[test]
fn what_is_never_answered_is_not_called_saving_for_ever() {
    let mut outbox = Outbox::default();
    outbox.unanswered();
    outbox.add(record(1));
    let batch = outbox.take_batch().unwrap();
    assert_eq!(outbox.state(), Saving::Under(1));
    outbox.unanswered();
    assert_eq!(outbox.state(), Saving::Failed(1, StorageError::Silent));
    assert_eq!(outbox.take_batch(), None, "the answer is still awaited");
    // It comes after all.
    outbox.answered(&batch, Ok(()));
    assert_eq!(outbox.state(), Saving::Saved);
}

#[test]
fn an_edit_counts_as_saved_only_after_the_storage_said_so() {
    let mut outbox = Outbox::default();
    assert_eq!(outbox.state(), Saving::Saved);
    outbox.add(record(1));
    assert_eq!(outbox.state(), Saving::Under(1));
    let batch = outbox.take_batch().unwrap();
    assert_eq!(outbox.state(), Saving::Under(1));
    outbox.answered(&batch, Ok(()));
    assert_eq!(outbox.state(), Saving::Saved);
}

#[test]
fn an_edit_made_while_another_is_being_saved_waits_for_its_turn() {
    let mut outbox = Outbox::default();
    outbox.add(record(1));
    let first = outbox.take_batch().unwrap();
    outbox.add(record(2));
    assert_eq!(outbox.take_batch(), None);
    outbox.answered(&first, Ok(()));
    assert_eq!(outbox.state(), Saving::Under(1));
    assert_eq!(outbox.take_batch(), Some(vec![record(2)]));
}

#[test]
fn whichever_call_fails_nothing_is_lost_and_the_next_edit_saves_everything() {
    const EDITS: usize = 8;
    for error in [StorageError::Full, StorageError::Blocked, StorageError::Failed("AbortError".into())] {
        for failing in 1..=EDITS {
            let (memory, mut outbox) = (Memory::default(), Outbox::default());
            memory.fail_at(failing, error.clone());
            for number in 1..=EDITS {
                outbox.add(record(number));
                save(&mut outbox, &memory);
                let unsaved = (1..=number).filter(|number| outbox.is_waiting(&record(*number).0)).count();
                assert_eq!(memory.contents(Shelf::Journal).len() + unsaved, number);
                if number == failing {
                    assert_eq!(outbox.state(), Saving::Failed(1, error.clone()));
                }
            }
            if failing < EDITS {
                assert_eq!(outbox.state(), Saving::Saved);
                assert_eq!(memory.contents(Shelf::Journal), (1..=EDITS).map(record).collect::<Vec<_>>());
            }
        }
    }
}

#[test]
fn a_shelf_that_cannot_be_read_says_why() {
    let memory = Memory::default();
    memory.fail_at(1, StorageError::Blocked);
    assert_eq!(now(memory.read_all(Shelf::Journal)), Err(StorageError::Blocked));
    assert_eq!(now(memory.read_all(Shelf::Journal)), Ok(Vec::new()));
}

#[test]
fn storage_that_was_cleared_while_running_says_so_with_the_next_edit() {
    let memory = Memory::default();
    assert_eq!(now(memory.put(Shelf::Journal, vec![record(1)])), Ok(Receipt { anew: false }));
    memory.vanish();
    assert_eq!(now(memory.put(Shelf::Journal, vec![record(2)])), Ok(Receipt { anew: true }));
    assert_eq!(now(memory.put(Shelf::Journal, vec![record(1)])), Ok(Receipt { anew: false }));
    assert_eq!(memory.contents(Shelf::Journal), [record(1), record(2)]);
}
