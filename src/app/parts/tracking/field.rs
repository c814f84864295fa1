//! One field: its value, what is printed, who and when, history, conflict, and the way to change it.

use leptos::prelude::*;

use super::editor::{Editor, control_id, has_draft};
use crate::app::parts::{CellHistory, Conflict, Signature};
use crate::app::{AppState, Work, follow, live, use_lang, use_state, use_work};
use crate::browser::screen;
use crate::i18n::words::{fields, journal};
use crate::insight::fields::corrects;
use crate::journal::{Cell, Overlay, Revision, Slot};
use crate::plan::Subject;
use crate::report::change;

#[component]
pub(super) fn FieldRow(cell: Cell) -> impl IntoView {
    let (lang, state, work) = (use_lang(), use_state(), use_work());
    // What was being typed when the page closed is open again.
    let editing = RwSignal::new(has_draft(state, &cell));
    let name = change::slot(lang, &cell.slot);
    let button = button(&cell.subject, &cell.slot);
    let asked = follow({
        let slot = cell.slot.clone();
        move || state.query.with(super::asked).as_ref() == Some(&slot)
    });
    let begin = {
        let control = control_id(&cell);
        move |_| {
            editing.set(true);
            let control = control.clone();
            request_animation_frame(move || screen::focus(&control));
        }
    };
    let close = {
        let button = button.clone();
        Callback::new(move |()| {
            editing.set(false);
            // It is hidden until the view has followed.
            let button = button.clone();
            request_animation_frame(move || screen::focus(&button));
        })
    };
    let shown = cell.clone();
    let now = live(move || {
        let shown = shown.clone();
        match editing.get() {
            true => view! { <Editor cell=shown close /> }.into_any(),
            false => work.with(|overlay| current(state, overlay, &shown)),
        }
    });
    let slot = cell.slot.to_string();
    view! {
        <div class="tracked" data-slot=slot>
            <p class="tracked__name">{name.clone()}</p>
            <div class="tracked__now">{now}</div>
            <button class="button button--quiet tracked__change" type="button" id=button
                hidden=editing disabled=unready(work) on:click=begin>
                {follow({
                    let cell = cell.clone();
                    let is_print = cell.slot.field().is_some_and(|field| corrects(state.plan, &cell.subject, field));
                    let unfilled = if is_print { fields::CORRECT } else { fields::FILL_IN };
                    let is_filled = move || work.with(|overlay| overlay.value(&cell).is_some());
                    move || lang.t(if is_filled() { journal::CHANGE } else { unfilled })
                })}
                <span class="visually-hidden">" " {name}</span>
            </button>
            <div class="tracked__more">
                <Conflict cell=cell.clone() />
                <CellHistory cell open=asked />
            </div>
        </div>
    }
}

/// What the button that opens a field is called.
pub(super) fn button(subject: &Subject, slot: &Slot) -> String {
    format!("change-{subject}-{slot}")
}

pub(super) fn unready(work: Work) -> Signal<bool> {
    follow(move || !work.is_ready())
}

/// The value that holds, beside the printed one where it corrects it.
fn current(state: AppState, overlay: &Overlay, cell: &Cell) -> AnyView {
    let lang = state.lang.get_untracked();
    let teller = state.teller(overlay);
    let revision = overlay.history(cell).and_then(|history| history.current());
    let reported = revision.filter(|revision| revision.change.value().is_some());
    let printed = cell.slot.field().and_then(|field| teller.printed(&cell.subject, field));
    let is_print = cell.slot.field().is_some_and(|field| corrects(state.plan, &cell.subject, field));
    let value = teller.value(cell, reported.and_then(|revision| revision.change.value()));
    match (reported, printed) {
        (Some(revision), Some(printed)) => view! {
            <p><s class="tracked__printed" lang="zh-CN" title=lang.t(fields::PRINTED)>{printed}</s></p>
            <p class="tracked__value"><span class="badge badge--info">{lang.t(fields::CORRECTED)}</span> " " {value}</p>
            {by(revision)}
        }
        .into_any(),
        (Some(revision), None) => view! { <p class="tracked__value">{value}</p> {by(revision)} }.into_any(),
        (None, Some(printed)) => view! { <p class="tracked__printed" lang="zh-CN">{printed}</p> }.into_any(),
        (None, None) if is_print => view! { <p class="tracked__value tracked__value--none">"—"</p> }.into_any(),
        (None, None) => view! { <p class="tracked__value tracked__value--none">{value}</p> }.into_any(),
    }
}

fn by(revision: &Revision) -> AnyView {
    let lang = use_lang();
    let since = revision.since.map(|day| format!("{} {day} ", lang.t(journal::SINCE))).unwrap_or_default();
    view! {
        <p class="tracked__by">
            <span class="tracked__reason">{since + &revision.remark}</span> " " <Signature revision />
        </p>
    }
    .into_any()
}
