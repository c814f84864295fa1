//! The notes on one subject, newest first, and the form for a new one.

use leptos::prelude::*;

use super::{AuthorField, CellHistory, Conflict, NoteForm, Signature};
use crate::app::{follow, live_if, use_lang, use_work};
use crate::i18n::words::journal;
use crate::journal::{Cell, Note, NoteId, RevisionId, Value};
use crate::plan::Subject;

#[component]
pub fn Notes(
    /// Anything the plan can point at.
    subject: Subject,
) -> impl IntoView {
    let (lang, work) = (use_lang(), use_work());
    let list = Memo::new({
        let subject = subject.clone();
        move |_| {
            work.with(|overlay| {
                let notes = overlay.notes(&subject).into_iter();
                notes.map(|(id, _, revision)| (id.clone(), revision.id.clone())).collect::<Vec<_>>()
            })
        }
    });
    let write = Callback::new({
        let subject = subject.clone();
        move |note: Note| work.write_note(subject.clone(), note)
    });
    let row = {
        let subject = subject.clone();
        move |(id, revision): (NoteId, RevisionId)| view! { <NoteRow cell=Cell::note(subject.clone(), id) revision /> }
    };
    view! {
        <section class="notes" aria-labelledby="notes-title">
            <h2 id="notes-title">{lang.t(journal::NOTES)}</h2>
            <div class="card">
                <NoteForm subject=subject.clone() write beside=view! { <AuthorField /> }.into_any() />
            </div>
            <p class="empty" hidden=follow(move || !list.with(Vec::is_empty))>{lang.t(journal::NO_NOTES)}</p>
            <ul class="notes__list">
                <For each=move || list.get() key=Clone::clone children=row />
            </ul>
        </section>
    }
}

/// One note as one revision left it; another revision is another row.
#[component]
fn NoteRow(cell: Cell, revision: RevisionId) -> impl IntoView {
    let (lang, work) = (use_lang(), use_work());
    let editing = RwSignal::new(false);
    let note = work.note_of(&revision);
    let shown = note.clone().map(|(note, revision)| {
        view! {
            <p class="notes__day">{note.day.to_string()}</p>
            <p class="notes__text">{note.text.clone()}</p>
            <p class="notes__by"><Signature revision=&revision /></p>
        }
    });
    let cell = StoredValue::new(cell);
    let note = StoredValue::new(note.map(|(note, _)| note));
    let save = Callback::new(move |note: Note| {
        editing.set(false);
        work.put(cell.get_value(), Value::Note(note), None, "");
    });
    let form = live_if(move || {
        let form = || view! { <NoteForm note=note.get_value() write=save beside=().into_any() /> };
        editing.get().then(form).map(IntoAny::into_any)
    });
    view! {
        <li class="card notes__note">
            {shown}
            <Conflict cell=cell.get_value() />
            <div class="notes__actions">
                <button class="button button--quiet" type="button" aria-expanded=follow(move || editing.get().to_string())
                    on:click=move |_| editing.update(|editing| *editing = !*editing)>
                    {follow(move || lang.t(if editing.get() { journal::CANCEL } else { journal::EDIT }).to_owned())}
                </button>
                <button class="button button--quiet" type="button" on:click=move |_| work.clear(cell.get_value())>
                    {lang.t(journal::REMOVE)}
                </button>
            </div>
            {form}
            <CellHistory cell=cell.get_value() />
        </li>
    }
}
