//! A day's work with a storage that fails at each of its calls in turn: whatever fails, what a person did is in
//! view, what is not on disk is said, and a backup has it. With photos.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use std::rc::Rc;

use park_atlas::desk::{self, Act, Album, Desk, SetAside, Unsaved};
use park_atlas::journal::{
    Cell, Day, Field, Journal, Millis, Note, NoteId, Photo, PhotoId, Steps, Value, Writer, WriterId,
};
use park_atlas::plan::{ProjectId, Subject};
use park_atlas::report::Backup;
use park_atlas::report::album::{self, Carried};
use park_atlas::storage::memory::{Memory, now};
use park_atlas::storage::{Backend, Outbox, Record, Shelf, StorageError};

const PLAN: &str = "shizhu-2023-2027";

fn picture(number: u8) -> Vec<u8> {
    [&[0xff, 0xd8, 0xff, 0xe0][..], &[number; 400]].concat()
}

/// A tab of the app without its screen.
struct Tab {
    storage: Rc<Memory>,
    journal: Journal,
    writer: Writer,
    outbox: Outbox,
    steps: Steps,
    aside: SetAside,
    album: Album<Vec<u8>, Memory>,
    /// Why earlier work could not be read.
    unread: Option<StorageError>,
    /// What the person has done so far, to be compared with what is left of it.
    done: usize,
    taken: Vec<PhotoId>,
}

impl Tab {
    fn open(storage: &Rc<Memory>, name: &str) -> Self {
        let mut tab = Self {
            storage: storage.clone(),
            journal: Journal::default(),
            writer: Writer::new(WriterId::new("laptop", name)),
            outbox: Outbox::default(),
            steps: Steps::default(),
            aside: SetAside::default(),
            album: Album::new(storage.clone()),
            unread: None,
            done: 0,
            taken: Vec::new(),
        };
        tab.read();
        tab
    }

    fn read(&mut self) {
        match now(self.storage.read_all(Shelf::Journal)) {
            Err(error) => self.unread = Some(error),
            Ok(records) => {
                self.keep_again(&records);
                let (entries, unread) = desk::read_records(desk::unknown(&self.journal, records));
                desk::hear(&mut self.journal, &mut self.writer, entries);
                self.aside.hear(&self.journal, unread);
                self.unread = None;
            }
        }
    }

    fn act(&mut self, act: impl FnOnce(&mut Desk<'_>)) {
        let now = Millis::new(1_000 + self.done as u64);
        let Self { journal, writer, outbox, steps, .. } = self;
        act(&mut Desk { journal, writer, outbox, steps, author: "谭工", now });
        self.done += 1;
        self.save();
        self.check();
    }

    fn report(&mut self, text: &str) {
        let base = desk::shown(&self.journal, &cell());
        self.act(|desk| drop(desk.step(vec![Act::put(cell(), base, Value::Text(text.to_owned()))]).unwrap()));
        assert_eq!(self.journal.overlay().value(&cell()).map(Value::typed).as_deref(), Some(text));
    }

    fn photograph(&mut self, number: u8) {
        let (bytes, id) = (picture(number), PhotoId::of(&picture(number)));
        now(self.album.take(&id, &bytes));
        self.taken.push(id.clone());
        let mut note = Note::new(Day::new(2026, 11, 23).unwrap(), "进场").unwrap();
        note.photos.push(Photo { id, width: 4, height: 3, bytes: bytes.len() as u32, taken: None, place: None });
        let cell = Cell::note(Subject::Zone, NoteId(self.writer.next_id()));
        self.act(|desk| drop(desk.step(vec![Act::put(cell, Vec::new(), Value::Note(note))]).unwrap()));
    }

    fn save(&mut self) {
        while let Some(mut batch) = self.outbox.take_batch() {
            let answer = now(self.storage.put(Shelf::Journal, batch.clone()));
            self.outbox.answered(&batch, answer.clone().map(drop));
            if answer.is_ok_and(|receipt| receipt.anew) {
                batch.sort_unstable();
                self.keep_again(&batch);
            }
        }
    }

    fn keep_again(&mut self, stored: &[Record]) {
        let lost = desk::lost(&self.journal, &self.aside, stored);
        lost.into_iter().for_each(|record| self.outbox.add(record));
        self.save();
    }

    /// For whoever freed some room.
    fn try_again(&mut self) {
        self.outbox.try_again();
        self.read();
        self.save();
        now(self.album.keep_again());
    }

    fn unsaved(&self) -> Option<Unsaved> {
        desk::unsaved(&self.outbox.state(), &self.album.unkept())
    }

    /// What the banner offers: everything but the photos, and those that are not on disk.
    fn export(&self) -> Backup {
        let aside: Vec<String> = self.aside.lines().cloned().collect();
        let text = Backup::write(&self.journal, &aside, PLAN, Millis::new(9), "");
        let photo = |(number, (id, _)): (usize, (PhotoId, StorageError))| {
            Carried::new(id.clone(), &now(self.album.photo(&id)).unwrap()).to_json(number)
        };
        let photos: String = self.album.unkept().into_iter().enumerate().map(photo).collect();
        Backup::read(&format!("{}{photos}{}", album::open(&text), album::CLOSE), PLAN).unwrap()
    }

    /// The promise, whatever has failed so far.
    fn check(&self) {
        let export = self.export();
        let records = self.storage.contents(Shelf::Journal);
        let lost = desk::lost(&self.journal, &self.aside, &records).len();
        assert!(self.journal.len() >= self.done, "every change is in view");
        assert_eq!(export.entries.len(), self.journal.len(), "every change is in the backup");
        let pictures = self.storage.pictures();
        let mut homeless = 0;
        for id in &self.taken {
            assert!(now(self.album.photo(id)).is_some(), "the photo is in view");
            if !pictures.contains(&id.as_str().to_owned()) {
                homeless += 1;
                let carried = export.photos.iter().find(|carried| carried.id == *id);
                assert!(carried.expect("the photo is in the backup").picture().is_ok());
            }
        }
        let said = self.unsaved().map(|Unsaved { changes, photos, .. }| (changes, photos));
        assert_eq!(said, Some((lost, homeless)).filter(|nothing| *nothing != (0, 0)), "what is not on disk is said");
    }
}

fn cell() -> Cell {
    Cell::field(Subject::Project(ProjectId::new("p1")), Field::Person)
}

/// What a person does until the evening. Looking is a call of the storage too, and may be the one that fails.
fn day(storage: &Rc<Memory>) -> Tab {
    let mut tab = Tab::open(storage, "ours");
    tab.report("张三");
    tab.photograph(1);
    tab.report("李四");
    tab.photograph(2);
    tab.act(|desk| desk.undo());
    tab.act(|desk| desk.redo());
    // A photo that no note names is let go and put back.
    let loose = PhotoId::of(&picture(3));
    now(tab.album.take(&loose, &picture(3)));
    tab.taken.push(loose.clone());
    if now(tab.album.kept(&loose)).is_some() {
        let removed = now(tab.album.remove(&loose, picture(3)));
        assert_eq!(removed.is_ok(), tab.album.removed() == 1);
        now(tab.album.put_back());
        let is_kept = storage.pictures().contains(&loose.as_str().to_owned());
        assert_eq!(is_kept, tab.album.removed() == 0, "it is on disk, or can still be put back");
        if !is_kept {
            tab.taken.pop();
        }
    }
    // Somebody clears what the browser keeps: it is all kept again, and what was only looked at too.
    storage.vanish();
    tab.keep_again(&[]);
    now(tab.album.keep_again());
    tab.read();
    tab.report("王五");
    tab
}

#[test]
fn whichever_call_fails_the_work_is_in_view_said_and_in_a_backup() {
    let whole = Rc::new(Memory::default());
    let tab = day(&whole);
    tab.check();
    assert_eq!(tab.unsaved(), None);
    let calls = whole.calls();
    assert!(calls > 30, "{calls} calls");
    for error in [StorageError::Full, StorageError::Blocked, StorageError::Failed("AbortError".into())] {
        for (call, for_good) in (1..=calls).flat_map(|call| [(call, false), (call, true)]) {
            let storage = Rc::new(Memory::default());
            if for_good {
                storage.fail_from(call, error.clone());
            } else {
                storage.fail_at(call, error.clone());
            }
            let mut tab = day(&storage);
            if for_good {
                assert!(tab.unread.is_some() || tab.unsaved().is_none_or(|unsaved| unsaved.why == error));
            }
            storage.heal();
            tab.try_again();
            tab.check();
            assert_eq!((tab.unsaved(), &tab.unread), (None, &None), "call {call}");
            let again = Tab::open(&storage, "again");
            assert_eq!(again.journal.overlay(), tab.journal.overlay(), "call {call}");
            assert!(tab.taken.iter().all(|id| now(again.album.kept(id)).is_some()), "call {call}");
        }
    }
}
