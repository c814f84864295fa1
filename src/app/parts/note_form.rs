//! Writing a note, or changing one.

use leptos::ev::{KeyboardEvent, SubmitEvent};
use leptos::prelude::*;

use crate::app::{follow, use_lang, use_state, use_work};
use crate::browser::clock;
use crate::i18n::Text;
use crate::i18n::words::journal;
use crate::journal::Note;
use crate::plan::Subject;
use crate::storage::local::{self, Key};

/// A new note is kept as a draft while it is typed, so that a reload does not lose it.
#[component]
pub fn NoteForm(
    /// What a new note is about; without it there is no draft.
    #[prop(optional)]
    subject: Option<Subject>,
    /// The note to change.
    #[prop(optional_no_strip)]
    note: Option<Note>,
    /// Called with what was written.
    write: Callback<Note>,
    /// Stands beside the date.
    beside: AnyView,
) -> impl IntoView {
    let (lang, work) = (use_lang(), use_work());
    let draft = StoredValue::new(subject.map(|subject| format!("{}.{subject}", use_state().plan.about.id)));
    let kept = draft.with_value(|scope| local::read_of(Key::Draft, scope.as_ref()?));
    let was_kept = RwSignal::new(kept.is_some());
    let label = if note.is_some() { journal::NOTE_TEXT } else { journal::NEW_NOTE };
    let day = RwSignal::new(note.as_ref().map_or_else(clock::today, |note| note.day.to_string()));
    let text = RwSignal::new(note.map(|note| note.text).or(kept).unwrap_or_default());
    let wrong = RwSignal::new(None::<Text>);
    let typed = move |event| {
        text.set(event_target_value(&event));
        wrong.set(None);
        draft.with_value(|scope| keep_draft(scope.as_deref(), &text.get_untracked()));
    };
    let save = move || match (day.with_untracked(|day| day.parse()), text.get_untracked()) {
        (Err(_), _) => wrong.set(Some(journal::DAY_MISSING)),
        (Ok(day), typed) => match Note::new(day, &typed) {
            None => wrong.set(Some(journal::NOTE_EMPTY)),
            Some(note) => {
                draft.with_value(|scope| keep_draft(scope.as_deref(), ""));
                text.set(String::new());
                was_kept.set(false);
                write.run(note);
            }
        },
    };
    let on_keys = move |event: KeyboardEvent| {
        if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
            save();
        }
    };
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        save();
    };
    view! {
        <form class="note-form" on:submit=on_submit>
            <label class="field">
                <span class="field__label">{lang.t(label)}</span>
                <textarea class="textarea" maxlength="20000" prop:value=text on:input=typed on:keydown=on_keys></textarea>
            </label>
            <p class="note-form__hint" hidden=follow(move || !was_kept.get())>{lang.t(journal::DRAFT_KEPT)}</p>
            <p class="note-form__wrong" role="alert">
                {follow(move || wrong.get().map(|wrong| lang.t(wrong).to_owned()).unwrap_or_default())}
            </p>
            <div class="toolbar">
                <label class="field">
                    <span class="field__label">{lang.t(journal::NOTE_DAY)}</span>
                    <input class="input" type="date" bind:value=day />
                </label>
                {beside}
                <button class="button button--primary" type="submit" disabled=follow(move || !work.is_ready())>
                    {lang.t(journal::SAVE_NOTE)}
                </button>
            </div>
        </form>
    }
}

fn keep_draft(scope: Option<&str>, text: &str) {
    match scope {
        Some(scope) if text.is_empty() => local::forget(Key::Draft, scope),
        Some(scope) => local::write_of(Key::Draft, scope, text),
        None => {}
    }
}
