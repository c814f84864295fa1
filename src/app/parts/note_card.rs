//! One note as one revision left it: what it says, its photos, and what can be done with it.

use leptos::prelude::*;

use super::note_photo::{Picture, TakeAlong};
use super::{CellHistory, Conflict, Markdown, Signature};
use crate::app::{Leaf, follow, name_now, name_of, use_lang, use_notepad, use_state, use_work};
use crate::browser::screen;
use crate::i18n::words::{journal, notes, photos};
use crate::journal::{Cell, FollowUp, Note, Photo, Revision, RevisionId, Value};
use crate::report::stamp;
use crate::route::{Page, Query, Route};

#[component]
pub fn NoteCard(
    cell: Cell,
    /// The revision that is shown; another revision is another card.
    revision: RevisionId,
    /// Whether to say what it is about: not where the page says it.
    #[prop(optional)]
    subject: bool,
) -> impl IntoView {
    let (lang, work, notepad) = (use_lang(), use_work(), use_notepad());
    let shown = work.note_of(&revision).map(|(note, revision)| says(&cell, &note, &revision));
    let about = subject.then(|| {
        let (href, subject) = (Route::of(use_state().plan, &cell.subject).to_hash(), cell.subject.clone());
        let name = follow(move || name_of(&subject));
        view! { <p class="note__about"><a href=href>{name}</a></p> }
    });
    let (edited, removed) = (cell.clone(), cell.clone());
    view! {
        <li class="card note">
            {about}
            {shown}
            <Conflict cell=cell.clone() />
            <div class="notes__actions">
                <button class="button button--quiet" type="button" id=edit_id(&cell)
                    on:click=move |_| notepad.open(Leaf::Old(edited.clone()))>
                    {lang.t(journal::EDIT)}
                </button>
                <button class="button button--quiet" type="button" on:click=move |_| work.clear(removed.clone())>
                    {lang.t(journal::REMOVE)}
                </button>
            </div>
            <CellHistory cell />
        </li>
    }
}

/// Name of the button that edits a note, to which the keyboard comes back: a note that was changed is another card.
pub(super) fn edit_id(cell: &Cell) -> String {
    format!("edit-{}", cell.slot)
}

fn says(cell: &Cell, note: &Note, revision: &Revision) -> AnyView {
    let lang = use_lang();
    let first = use_work().with_untracked(|overlay| overlay.history(cell)?.first().cloned());
    let first = first.as_deref().unwrap_or(revision);
    let changed = (first.id != revision.id)
        .then(|| view! { " · " {lang.t(notes::CHANGED)} {lang.colon()} <Signature revision /> });
    let follow_up = note.follow_up.map(|follow_up| view! { <Follow cell=cell.clone() note=note.clone() follow_up /> });
    let place = note.place.map(|place| view! { <p class="note__place">{notes::place(lang, place)}</p> });
    view! {
        <p class="notes__day">{note.day.to_string()}</p>
        {follow_up}
        <div class="notes__text"><Markdown text=note.text.clone() /></div>
        {tags(note)}
        {photos(cell, note, &first.author)}
        {place}
        <p class="notes__by"><Signature revision=first /> {changed}</p>
    }
    .into_any()
}

/// Each leads to all notes with the same tag.
fn tags(note: &Note) -> Option<AnyView> {
    let tag = |tag: &crate::journal::Tag| {
        let query = Query::default().with("tag", tag.as_str());
        let href = Route { page: Page::Notes, query }.to_hash();
        view! { <li><a href=href>{tag.as_str().to_owned()}</a></li> }.into_any()
    };
    (!note.tags.is_empty())
        .then(|| view! { <ul class="tags">{note.tags.iter().map(tag).collect_view()}</ul> }.into_any())
}

/// On a stamp stands who wrote the note, whoever has ticked it off since.
fn photos(cell: &Cell, note: &Note, author: &str) -> Option<AnyView> {
    let lang = use_lang();
    let name = name_now(&cell.subject);
    let shown = |(number, photo): (usize, &Photo)| {
        let stamp = stamp::lines(lang, &name, note, photo, author);
        view! {
            <li class="photo">
                <Picture photo=photo.clone() name=photos::read_out(lang, &name, number + 1) />
                <p class="photo__caption">{photos::caption(lang, photo)}</p>
                <TakeAlong photo=photo.clone() stamp />
            </li>
        }
        .into_any()
    };
    let list = (!note.photos.is_empty()).then(|| note.photos.iter().enumerate().map(shown).collect_view());
    list.map(|list| view! { <ul class="photos">{list}</ul> }.into_any())
}

/// What is still to be done, and the way to say that it is.
#[component]
fn Follow(cell: Cell, note: Note, follow_up: FollowUp) -> impl IntoView {
    let (lang, work) = (use_lang(), use_work());
    let due = follow(move || work.today().get().is_some_and(|today| follow_up.is_due(today)));
    let class = follow(move || match (follow_up.done, due.get()) {
        (Some(_), _) => "badge badge--good",
        (None, true) => "badge badge--warn",
        (None, false) => "badge",
    });
    let label = if follow_up.done.is_some() { notes::REOPEN } else { notes::DONE };
    let id = format!("follow-{}", cell.slot);
    let button = id.clone();
    let turn = move |_| {
        let done = work.today().get_untracked().filter(|_| follow_up.done.is_none());
        work.put(cell.clone(), Value::Note(note.clone().with_done(done)), None, "");
        let button = button.clone();
        request_animation_frame(move || screen::focus(&button));
    };
    view! {
        <p class="note__follow-up">
            <span class=class>{follow(move || notes::follow_up(lang, follow_up, due.get()))}</span> " "
            <button class="button note__done" type="button" id=id on:click=turn>{lang.t(label)}</button>
        </p>
    }
}
