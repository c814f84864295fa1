//! What is on the sheet, and what can be done with it.

use leptos::html::Dialog;
use leptos::prelude::*;

use crate::app::{Leaf, NotAnImage, Notepad, Reading, Work, use_lang, use_notepad, use_state, use_work};
use crate::browser::files::File;
use crate::browser::{clock, random};
use crate::desk::TooLong;
use crate::i18n::Lang;
use crate::i18n::words::{notes, photos};
use crate::journal::{Note, PhotoId, Sketch, Value};
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
    /// What is this sheet's own in the name of its draft.
    own: StoredValue<String>,
    /// The draft it began with, until its own takes its place.
    begun: StoredValue<Option<(String, String)>>,
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
        let chosen = notepad.draft();
        let is_it = |name: &str| chosen.as_ref().map_or_else(|| leaf.is_draft(plan, name), |chosen| chosen == name);
        let begun = work.drafts().into_iter().find(|(name, _)| is_it(name));
        let today = clock::today();
        let mut sketch = match &begun {
            Some((_, draft)) => Sketch::read(draft, &today),
            None => written(work, &leaf).map_or_else(|| Sketch::new(&today), |note| Sketch::from(&note)),
        };
        if let Leaf::Old(cell) = &leaf {
            // What comes in while it is being changed was not in view.
            sketch.base.get_or_insert_with(|| work.shown(cell));
        }
        Self {
            work,
            lang,
            notepad,
            plan,
            own: StoredValue::new(random::name(8)),
            dialog: NodeRef::new(),
            leaf: RwSignal::new(leaf),
            sketch: RwSignal::new(sketch),
            drafted: RwSignal::new(begun.is_some()),
            begun: StoredValue::new(begun),
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
        let before = self.draft();
        self.leaf.set(Leaf::New(subject));
        self.keep();
        local::forget(Key::Draft, &before);
    }

    pub fn save(self) {
        if self.busy.get_untracked() > 0 || self.work.reading().get_untracked() == Reading::Under {
            return;
        }
        let sketch = self.sketch.get_untracked();
        let note = match sketch.finish() {
            Ok(note) => note,
            Err(missing) => return self.said.set(self.lang.t(notes::unfinished(missing)).to_owned()),
        };
        self.work.was_asked();
        let written = match self.leaf.get_untracked() {
            Leaf::New(subject) => self.work.write_note(subject, note),
            Leaf::Old(cell) => {
                let base = sketch.base.unwrap_or_default();
                self.work.put_on(cell, base, Value::Note(note), None, "")
            }
        };
        match written {
            Err(TooLong) => self.said.set(self.lang.t(notes::TOO_LONG).to_owned()),
            Ok(revision) => {
                // Should the browser end before the note is on disk, the draft is still there.
                self.sketch.update(|sketch| sketch.written = Some(revision.clone()));
                self.keep();
                self.work.forget_when_saved(self.draft(), &revision);
                self.close();
            }
        }
    }

    pub fn discard(self) {
        self.take_over();
        self.work.throw_away(self.draft());
        self.close();
    }

    /// A dialog that is closed gives the focus back to where it was; the rest follows from its event.
    pub fn close(self) {
        match self.dialog.get_untracked() {
            Some(dialog) => dialog.close(),
            None => self.notepad.close(),
        }
    }

    /// Takes pictures in and puts them on the note, or says why not. They go into the draft although the
    /// sheet may be closed meanwhile.
    pub async fn add_photos(self, files: Vec<File>) {
        let draft = self.draft();
        for file in files {
            let full = self.sketch.try_with_untracked(|sketch| sketch.photos.len() >= MOST_PHOTOS);
            if full == Some(true) {
                return self.said.set(self.lang.t(photos::TOO_MANY).to_owned());
            }
            let _ = self.busy.try_update(|busy| *busy += 1);
            let taken = self.work.take_photo(&file).await;
            let is_open = self.busy.try_update(|busy| *busy = busy.saturating_sub(1)).is_some();
            match taken {
                Ok(photo) if is_open => self.change(|sketch| sketch.add(photo)),
                Ok(photo) => self.work.add_late(&draft, photo),
                Err(NotAnImage) if is_open => {
                    let why = self.lang.t(photos::NOT_AN_IMAGE);
                    self.said.set(photos::of_file(self.lang, &file.name(), why));
                }
                Err(NotAnImage) => {}
            }
        }
    }

    pub fn take_off(self, photo: &PhotoId) {
        self.change(|sketch| sketch.photos.retain(|other| other.id != *photo));
        // The draft may not have been kept.
        self.work.forget_unnamed(self.sketch.try_with_untracked(Sketch::to_json));
    }

    fn draft(self) -> String {
        self.own.with_value(|own| self.leaf.with_untracked(|leaf| leaf.draft(self.plan, own)))
    }

    fn keep(self) {
        let (name, empty) = (self.draft(), self.sketch.with_untracked(Sketch::is_empty));
        if empty {
            local::forget(Key::Draft, &name);
            self.take_over();
        } else {
            let draft = self.sketch.with_untracked(Sketch::to_json);
            local::write_of(Key::Draft, &name, &draft);
            if local::read_of(Key::Draft, &name) == Some(draft) {
                self.take_over();
            }
        }
        self.drafted.set(!empty);
    }

    /// Lets go of the draft the sheet began with, unless another tab has gone on with it.
    fn take_over(self) {
        if let Some((name, draft)) = self.begun.try_update_value(Option::take).flatten()
            && local::read_of(Key::Draft, &name) == Some(draft)
        {
            local::forget(Key::Draft, &name);
        }
    }
}

fn written(work: Work, leaf: &Leaf) -> Option<Note> {
    let Leaf::Old(cell) = leaf else { return None };
    work.with_untracked(|overlay| match overlay.value(cell)? {
        Value::Note(note) => Some(note.clone()),
        _ => None,
    })
}
