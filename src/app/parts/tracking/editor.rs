//! Changing one field in its place: Enter saves, Esc leaves.

use leptos::ev::{KeyboardEvent, SubmitEvent};
use leptos::prelude::*;

use super::control::Control;
use super::field::unready;
use crate::app::{AppState, Work, follow, use_lang, use_state, use_work};
use crate::browser::{clock, screen};
use crate::desk::TooLong;
use crate::i18n::words::{fields, journal};
use crate::insight::fields::{corrects, printed, read, unit};
use crate::journal::{Cell, Day, Kind, LONGEST, Overlay, RevisionId, Wrong};

/// What is typed until it is saved.
#[derive(Clone, Copy)]
struct Draft {
    /// What was in view when the person began: what comes in meanwhile is not replaced unseen.
    base: StoredValue<Vec<RevisionId>>,
    typed: RwSignal<String>,
    since: RwSignal<String>,
    reason: RwSignal<String>,
    wrong: RwSignal<Option<Wrong>>,
}

#[component]
pub(super) fn Editor(
    cell: Cell,
    /// Called when the person is done, saved or not.
    close: Callback<()>,
) -> impl IntoView {
    let (lang, state, work) = (use_lang(), use_state(), use_work());
    let Some(field) = cell.slot.field() else {
        return ().into_any();
    };
    let kind = field.spec().kind;
    let draft = Draft::of(state, work, &cell);
    let correction = corrects(state.plan, &cell.subject, field);
    let label = fields::with_unit(lang, field, unit(state.plan, &cell.subject, field));
    let reason = lang.t(if correction { fields::REASON_NEEDED } else { journal::REMARK });
    let keys = lang.t(if kind == Kind::Words { fields::KEYS_LINES } else { fields::KEYS });
    let id = format!("edit-{}-{}", cell.subject, cell.slot);
    let hint = format!("{id}-hint");
    let empty = work.with_untracked(|overlay| overlay.value(&cell).is_none());
    let cell = StoredValue::new(cell);
    let save = move || {
        if draft.save(state, work, &cell.get_value()) {
            close.run(());
        }
    };
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        if screen::is_complete(&event) { save() } else { draft.wrong.set(Some(Wrong::NotADay)) }
    };
    let on_keys = move |event: KeyboardEvent| match event.key().as_str() {
        "Escape" => close.run(()),
        "Enter" if event.ctrl_key() || event.meta_key() => save(),
        _ => {}
    };
    let clear = move |_| {
        work.clear_on(cell.get_value(), draft.base.get_value());
        close.run(());
    };
    Effect::new({
        let id = id.clone();
        move |_| screen::focus(&id)
    });
    let wrong = follow(move || draft.wrong.get().map(|wrong| fields::wrong(lang, wrong)).unwrap_or_default());
    view! {
        <form class="editor" novalidate on:submit=on_submit on:keydown=on_keys>
            <label class="field editor__value">
                <span class="field__label">{label}</span>
                <Control field id typed=draft.typed hint=hint.clone() />
            </label>
            <p class="editor__wrong" role="alert" id=hint>{wrong}</p>
            <div class="toolbar">
                <label class="field" hidden=!has_day(kind)>
                    <span class="field__label">{lang.t(fields::AS_OF)}</span>
                    <input class="input" type="date" bind:value=draft.since />
                </label>
                <label class="field editor__reason">
                    <span class="field__label">{reason}</span>
                    <input class="input" type="text" maxlength="400" bind:value=draft.reason />
                </label>
            </div>
            <div class="toolbar">
                <button class="button button--primary" type="submit" disabled=unready(work)>{lang.t(journal::SAVE)}</button>
                <button class="button" type="button" on:click=move |_| close.run(())>{lang.t(journal::CANCEL)}</button>
                <button class="button button--quiet" type="button" hidden=empty on:click=clear>{lang.t(fields::EMPTY_IT)}</button>
                <span class="editor__keys">{keys}</span>
            </div>
        </form>
    }
    .into_any()
}

/// Whether the day since when a value holds says something that the value does not.
fn has_day(kind: Kind) -> bool {
    matches!(kind, Kind::Choice(_) | Kind::Amount(_))
}

impl Draft {
    /// Starts from the value that holds, or from the printed one.
    fn of(state: AppState, work: Work, cell: &Cell) -> Self {
        let start = |overlay: &Overlay| match overlay.value(cell) {
            Some(value) => Some(value.typed()),
            None => printed(state.plan, &cell.subject, cell.slot.field()?),
        };
        let dated = cell.slot.field().is_some_and(|field| has_day(field.spec().kind));
        Self {
            base: StoredValue::new(work.shown(cell)),
            typed: RwSignal::new(work.with_untracked(start).unwrap_or_default()),
            since: RwSignal::new(if dated { clock::today() } else { String::new() }),
            reason: RwSignal::new(String::new()),
            wrong: RwSignal::new(None),
        }
    }

    /// Writes what was typed if it is a value; says whether the editor can close.
    fn save(self, state: AppState, work: Work, cell: &Cell) -> bool {
        let (typed, reason) = (self.typed.get_untracked(), self.reason.get_untracked());
        let value = work.with_untracked(|overlay| read(state.plan, overlay, cell, &typed, &reason));
        let since = self.since.with_untracked(|since| match since.as_str() {
            "" => Ok(None),
            typed => typed.parse::<Day>().map(Some).map_err(|_| Wrong::NotADay),
        });
        let done = match (value, since) {
            (Ok(Some(value)), Ok(since)) => {
                let put = work.put_on(cell.clone(), self.base.get_value(), value, since, &reason);
                put.map(drop).map_err(|TooLong| Wrong::TooLong(LONGEST))
            }
            (Ok(None), Ok(_)) if work.with_untracked(|overlay| overlay.value(cell).is_some()) => {
                work.clear_on(cell.clone(), self.base.get_value());
                Ok(())
            }
            (Ok(None), Ok(_)) => Ok(()),
            (Err(wrong), _) | (_, Err(wrong)) => Err(wrong),
        };
        self.wrong.set(done.err());
        done.is_ok()
    }
}
