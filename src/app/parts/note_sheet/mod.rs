//! The sheet on which a note is written or changed, over whatever page one is on. What is typed is
//! kept as a draft until it is saved.

mod about;
mod more;
mod photos;
mod place;
mod sheet;

use leptos::ev::{KeyboardEvent, SubmitEvent};
use leptos::prelude::*;

use super::AuthorField;
use super::note_card::edit_id;
use crate::app::{Leaf, follow, use_lang, use_notepad, use_work};
use crate::browser::screen;
use crate::i18n::words::{journal, notes};
use sheet::Sheet;

/// The sheet for a note.
pub fn note_sheet(leaf: Leaf) -> AnyView {
    view! { <NoteSheet leaf /> }.into_any()
}

#[component]
fn NoteSheet(
    /// What is written on it.
    leaf: Leaf,
) -> impl IntoView {
    let (lang, notepad) = (use_lang(), use_notepad());
    let back = match &leaf {
        Leaf::Old(cell) => Some(edit_id(cell)),
        Leaf::New(_) => None,
    };
    let closed = move |_| {
        notepad.close();
        if let Some(button) = back.clone() {
            request_animation_frame(move || screen::focus(&button));
        }
    };
    let title = if matches!(leaf, Leaf::New(_)) { notes::NEW } else { notes::CHANGE };
    let sheet = Sheet::open(leaf);
    sheet.dialog.on_load(move |dialog| {
        // Refused only if it is open already.
        let _ = dialog.show_modal();
    });
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        sheet.save();
    };
    view! {
        <dialog class="sheet" node_ref=sheet.dialog aria-labelledby="sheet-title" on:close=closed>
            <form class="sheet__form" on:submit=submit>
                <Head sheet title=lang.t(title) />
                <about::About sheet />
                <Words sheet />
                <photos::Photos sheet />
                <more::More sheet />
                <Foot sheet />
            </form>
        </dialog>
    }
}

#[component]
fn Head(sheet: Sheet, title: &'static str) -> impl IntoView {
    let lang = use_lang();
    let no_draft = follow(move || !sheet.drafted.get());
    view! {
        <div class="sheet__head">
            <h2 class="sheet__title" id="sheet-title">{title}</h2>
            <button class="button button--quiet" type="button" hidden=no_draft on:click=move |_| sheet.discard()>
                {lang.t(notes::DISCARD)}
            </button>
            <button class="button button--quiet" type="button" on:click=move |_| sheet.close()>
                {lang.t(notes::CLOSE)}
            </button>
        </div>
        <p class="sheet__hint" hidden=no_draft>{lang.t(journal::DRAFT_KEPT)}</p>
    }
}

#[component]
fn Words(sheet: Sheet) -> impl IntoView {
    let lang = use_lang();
    let text = follow(move || sheet.sketch.with(|sketch| sketch.text.clone()));
    let typed = move |event| {
        let typed = event_target_value(&event);
        sheet.change(|sketch| sketch.text = typed);
    };
    let keys = move |event: KeyboardEvent| {
        if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
            sheet.save();
        }
    };
    view! {
        <label class="field">
            <span class="field__label">{lang.t(journal::NOTE_TEXT)}</span>
            <textarea class="textarea sheet__words" maxlength="20000" autofocus aria-describedby="sheet-hint"
                prop:value=text on:input=typed on:keydown=keys></textarea>
        </label>
        <p class="sheet__hint" id="sheet-hint">{lang.t(notes::TEXT_HINT)}</p>
    }
}

#[component]
fn Foot(sheet: Sheet) -> impl IntoView {
    let (lang, work) = (use_lang(), use_work());
    let unready = follow(move || !work.is_ready() || sheet.busy.get() > 0);
    view! {
        <div class="sheet__foot">
            <p class="sheet__said" role="alert">{follow(move || sheet.said.get())}</p>
            <div class="toolbar">
                <AuthorField />
                <button class="button button--primary sheet__save" type="submit" disabled=unready>
                    {lang.t(journal::SAVE_NOTE)}
                </button>
            </div>
        </div>
    }
}
