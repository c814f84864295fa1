//! What is on the sheet, and what can be done with it.

use leptos::html::Dialog;
use leptos::prelude::*;

use crate::app::{Leaf, NoPhoto, Notepad, Work, use_lang, use_notepad, use_state, use_work};
use crate::browser::clock;
use crate::browser::files::File;
use crate::i18n::Lang;
use crate::i18n::words::{notes, photos};
use crate::journal::{Note, Sketch, Value};
use crate::plan::Subject;
use crate::storage::local::{self, Key};

/// More photos than that belong on several notes.
const MOST_PHOTOS: usize = 12;

#[derive(Clone, Copy)]
pub(super) struct Sheet {
    work: Work,
    lang: Lang,
    notepad: Notepad,
    plan: &'static str,
    pub dialog: NodeRef<Dialog>,
    pub leaf: RwSignal<Leaf>,
    pub sketch: RwSignal<Sketch>,
    /// Whether a draft of it is kept.
    pub drafted: RwSignal<bool>,
    /// What went wrong.
    pub said: RwSignal<String>,
    /// How many photos are on their way.
    pub busy: RwSignal<usize>,
}

impl Sheet {
    /// Begins with the draft if there is one, else with the note as it stands.
    pub fn open(leaf: Leaf) -> Self {
        let (work, lang, notepad) = (use_work(), use_lang(), use_notepad());
        let plan = use_state().plan.about.id.as_str();
        let draft = local::read_of(Key::Draft, &leaf.draft(plan));
        let today = clock::today();
        let sketch = match &draft {
            Some(draft) => Sketch::read(draft, &today),
            None => written(work, &leaf).map_or_else(|| Sketch::new(&today), |note| Sketch::from(&note)),
        };
        Self {
            work,
            lang,
            notepad,
            plan,
            dialog: NodeRef::new(),
            leaf: RwSignal::new(leaf),
            sketch: RwSignal::new(sketch),
            drafted: RwSignal::new(draft.is_some()),
            said: RwSignal::default(),
            busy: RwSignal::default(),
        }
    }

    /// Every change goes into the draft.
    pub fn change(self, change: impl FnOnce(&mut Sketch)) {
        self.sketch.update(change);
        self.said.set(String::new());
        self.keep();
    }

    /// The draft moves along.
    pub fn set_about(self, subject: Subject) {
        self.forget();
        self.leaf.set(Leaf::New(subject));
        self.keep();
    }

    pub fn save(self) {
        let note = match self.sketch.with_untracked(Sketch::finish) {
            Ok(note) => note,
            Err(missing) => return self.said.set(self.lang.t(notes::unfinished(missing)).to_owned()),
        };
        self.forget();
        match self.leaf.get_untracked() {
            Leaf::New(subject) => self.work.write_note(subject, note),
            Leaf::Old(cell) => self.work.put(cell, Value::Note(note), None, ""),
        }
        self.close();
    }

    pub fn discard(self) {
        self.forget();
        self.close();
    }

    /// A dialog that is closed gives the focus back to where it was; the rest follows from its event.
    pub fn close(self) {
        match self.dialog.get_untracked() {
            Some(dialog) => dialog.close(),
            None => self.notepad.close(),
        }
    }

    /// Takes a picture in and puts it on the note, or says why not.
    pub async fn add_photo(self, file: &File) {
        if self.sketch.with_untracked(|sketch| sketch.photos.len() >= MOST_PHOTOS) {
            return self.said.set(self.lang.t(photos::TOO_MANY).to_owned());
        }
        self.busy.update(|busy| *busy += 1);
        let taken = self.work.take_photo(file).await;
        // The sheet may have been closed in the meantime.
        if self.busy.try_update(|busy| *busy = busy.saturating_sub(1)).is_none() {
            return;
        }
        match taken {
            Ok(photo) => self.change(|sketch| {
                if sketch.photos.iter().all(|known| known.id != photo.id) {
                    sketch.photos.push(photo);
                }
            }),
            Err(NoPhoto::NotAnImage) => self.refuse(file, self.lang.t(photos::NOT_AN_IMAGE)),
            Err(NoPhoto::NotKept(_)) => self.refuse(file, self.lang.t(photos::NOT_KEPT)),
        }
    }

    fn refuse(self, file: &File, why: &str) {
        self.said.set(photos::of_file(self.lang, &file.name(), why));
    }

    fn keep(self) {
        let scope = self.leaf.with_untracked(|leaf| leaf.draft(self.plan));
        let empty = self.sketch.with_untracked(Sketch::is_empty);
        match empty {
            true => local::forget(Key::Draft, &scope),
            false => local::write_of(Key::Draft, &scope, &self.sketch.with_untracked(Sketch::to_json)),
        }
        self.drafted.set(!empty);
    }

    fn forget(self) {
        local::forget(Key::Draft, &self.leaf.with_untracked(|leaf| leaf.draft(self.plan)));
        self.drafted.set(false);
    }
}

fn written(work: Work, leaf: &Leaf) -> Option<Note> {
    let Leaf::Old(cell) = leaf else { return None };
    work.with_untracked(|overlay| match overlay.value(cell)? {
        Value::Note(note) => Some(note.clone()),
        _ => None,
    })
}
