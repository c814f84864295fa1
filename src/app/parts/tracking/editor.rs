//! Changing one field in its place: Enter saves, Esc leaves. What is typed is kept as a draft until then.

use leptos::ev::{KeyboardEvent, SubmitEvent};
use leptos::prelude::*;

use super::control::Control;
use super::field::unready;
use crate::app::{AppState, Work, follow, use_lang, use_state, use_work};
use crate::browser::{clock, screen};
use crate::desk::TooLong;
use crate::i18n::words::{fields, journal};
use crate::insight::fields::{corrects, printed, read, unit};
use crate::journal::{Cell, Day, Kind, LONGEST, Overlay, RevisionId, Typing, Wrong};
use crate::storage::local::{self, Key};

/// What is typed until it is saved.
#[derive(Clone, Copy)]
struct Draft {
    /// What was in view when the person began: what comes in meanwhile is not replaced unseen.
    base: StoredValue<Vec<RevisionId>>,
    /// Name of the draft that is kept.
    scope: StoredValue<String>,
    /// What stood there before anything was typed.
    start: StoredValue<Typing>,
    typed: RwSignal<String>,
    since: RwSignal<String>,
    reason: RwSignal<String>,
    wrong: RwSignal<Option<Wrong>>,
    /// Whether it was saved or given up: what follows the typing may come after that.
    is_over: StoredValue<bool>,
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
    let id = control_id(&cell);
    let hint = format!("{id}-hint");
    let empty = work.with_untracked(|overlay| overlay.value(&cell).is_none());
    let cell = StoredValue::new(cell);
    let done = move || {
        draft.is_over.set_value(true);
        draft.forget();
        close.run(());
    };
    let save = move || {
        if work.is_ready() && draft.save(state, work, &cell.get_value()) {
            done();
        }
    };
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        if screen::is_complete(&event) { save() } else { draft.wrong.set(Some(Wrong::NotADay)) }
    };
    let on_keys = move |event: KeyboardEvent| match event.key().as_str() {
        // Meant for the input method.
        _ if event.is_composing() => {}
        "Escape" => done(),
        "Enter" if event.ctrl_key() || event.meta_key() => save(),
        _ => {}
    };
    let clear = move |_| {
        work.was_asked();
        work.clear_on(cell.get_value(), draft.base.get_value());
        done();
    };
    let restored = has_draft(state, &cell.get_value());
    Effect::new(move |_| draft.keep());
    let wrong = follow(move || draft.wrong.get().map(|wrong| fields::wrong(lang, wrong)).unwrap_or_default());
    view! {
        <form class="editor" novalidate on:submit=on_submit on:keydown=on_keys>
            <label class="field editor__value">
                <span class="field__label">{label}</span>
                <Control field id typed=draft.typed hint=hint.clone() />
            </label>
            <p class="editor__restored" hidden=!restored>{lang.t(fields::RESTORED)}</p>
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
                <button class="button" type="button" on:click=move |_| done()>{lang.t(journal::CANCEL)}</button>
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

/// The control of a cell, to be focused.
pub(super) fn control_id(cell: &Cell) -> String {
    format!("edit-{}-{}", cell.subject, cell.slot)
}

/// Whether something was typed here and neither saved nor discarded.
pub(super) fn has_draft(state: AppState, cell: &Cell) -> bool {
    local::read_of(Key::Typing, &scope(state, cell)).is_some()
}

fn scope(state: AppState, cell: &Cell) -> String {
    format!("{}.{}.{}", state.plan.about.id, cell.subject, cell.slot)
}

impl Draft {
    /// Starts from the draft if there is one, else from the value that holds, or from the printed one.
    fn of(state: AppState, work: Work, cell: &Cell) -> Self {
        let start = |overlay: &Overlay| match overlay.value(cell) {
            Some(value) => Some(value.typed()),
            None => printed(state.plan, &cell.subject, cell.slot.field()?),
        };
        let dated = cell.slot.field().is_some_and(|field| has_day(field.spec().kind));
        let start = Typing {
            value: work.with_untracked(start).unwrap_or_default(),
            since: if dated { clock::today() } else { String::new() },
            reason: String::new(),
            base: Some(work.shown(cell)),
        };
        let scope = scope(state, cell);
        let kept = local::read_of(Key::Typing, &scope).and_then(|kept| Typing::read(&kept));
        let Typing { value, since, reason, base } = kept.unwrap_or_else(|| start.clone());
        Self {
            base: StoredValue::new(base.unwrap_or_else(|| work.shown(cell))),
            scope: StoredValue::new(scope),
            start: StoredValue::new(start),
            typed: RwSignal::new(value),
            since: RwSignal::new(since),
            reason: RwSignal::new(reason),
            wrong: RwSignal::new(None),
            is_over: StoredValue::new(false),
        }
    }

    /// Follows what is typed.
    fn keep(self) {
        if self.is_over.get_value() {
            return;
        }
        let (value, since, reason) = (self.typed.get(), self.since.get(), self.reason.get());
        let is_start = |start: &Typing| (&start.value, &start.since, &start.reason) == (&value, &since, &reason);
        let untouched = self.start.with_value(is_start);
        let typing = Typing { value, since, reason, base: Some(self.base.get_value()) };
        match untouched {
            true => self.forget(),
            false => self.scope.with_value(|scope| local::write_of(Key::Typing, scope, &typing.to_json())),
        }
    }

    fn forget(self) {
        self.scope.with_value(|scope| local::forget(Key::Typing, scope));
    }

    /// Writes what was typed if it is a value; says whether the editor can close.
    fn save(self, state: AppState, work: Work, cell: &Cell) -> bool {
        let (typed, reason) = (self.typed.get_untracked(), self.reason.get_untracked());
        let value = work.with_untracked(|overlay| read(state.plan, overlay, cell, &typed, &reason));
        let since = self.since.with_untracked(|since| match since.as_str() {
            "" => Ok(None),
            typed => typed.parse::<Day>().map(Some).map_err(|_| Wrong::NotADay),
        });
        work.was_asked();
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
