//! Putting projects and enterprises on a link, and taking off what people put there.

use leptos::prelude::*;

use super::long_pick::LongPick;
use crate::app::{Work, follow, use_lang, use_state, use_work};
use crate::i18n::Text;
use crate::i18n::words::{chains, fields};
use crate::insight::records;
use crate::journal::{Cell, Field, Overlay, Value};
use crate::plan::{LinkId, Subject, SubjectKind};

/// A choice among everything of a kind.
#[component]
pub(super) fn Attach(id: StoredValue<LinkId>, kind: SubjectKind, label: Text) -> impl IntoView {
    let (state, work) = (use_state(), use_work());
    let options = Callback::new(move |()| {
        work.with_untracked(|overlay| {
            let all = records::all(state.plan, overlay, kind);
            all.iter().map(|subject| (subject.to_string(), state.teller(overlay).name(subject))).collect()
        })
    });
    let attach = Callback::new(move |chosen: String| {
        if let Ok(subject) = chosen.parse() {
            put(work, &subject, &id.get_value());
        }
    });
    let unready = follow(move || !work.is_ready());
    // What was put here or taken off can be chosen again.
    let value = follow(move || work.with(|_| String::new()));
    view! { <LongPick label none=fields::CHOOSE options value on_pick=attach unready /> }
}

/// A button that puts one thing here.
pub(super) fn put_here(subject: Subject, id: StoredValue<LinkId>) -> AnyView {
    let (lang, work) = (use_lang(), use_work());
    let unready = follow(move || !work.is_ready());
    view! {
        <button class="link-button" type="button" disabled=unready on:click=move |_| put(work, &subject, &id.get_value())>
            {lang.t(chains::PUT_HERE)}
        </button>
    }
    .into_any()
}

/// A button that takes off what people put on the link; what is printed there stays.
pub(super) fn take_off(overlay: &Overlay, subject: Subject, link: &LinkId) -> Option<AnyView> {
    let (lang, state, work) = (use_lang(), use_state(), use_work());
    let link = Subject::Link(link.clone());
    if !overlay.records(&subject, Field::OnLinks).contains(&link) {
        return None;
    }
    let label = fields::colon(lang, lang.t(chains::TAKE_AWAY), &state.teller(overlay).name(&subject));
    let cell = Cell::field(subject, Field::OnLinks);
    let off = move |_| leave_out(work, cell.clone(), &link);
    Some(
        view! {
            <button class="button button--quiet" type="button" aria-label=label.clone() title=label on:click=off>"✕"</button>
        }
        .into_any(),
    )
}

/// Nothing if it stands there already.
fn put(work: Work, subject: &Subject, link: &LinkId) {
    add_to(work, Cell::field(subject.clone(), Field::OnLinks), Subject::Link(link.clone()));
}

/// Takes one record out of a list of records.
pub(super) fn leave_out(work: Work, cell: Cell, gone: &Subject) {
    let mut left = work.with_untracked(|overlay| match overlay.value(&cell) {
        Some(Value::Records(records)) => records.clone(),
        _ => Vec::new(),
    });
    left.retain(|record| record != gone);
    match left.is_empty() {
        true => work.clear(cell),
        false => work.put(cell, Value::Records(left), None, ""),
    }
}

/// Adds one record to a list of records.
pub(super) fn add_to(work: Work, cell: Cell, new: Subject) {
    let mut all = work.with_untracked(|overlay| match overlay.value(&cell) {
        Some(Value::Records(records)) => records.clone(),
        _ => Vec::new(),
    });
    if !all.contains(&new) {
        all.push(new);
        work.put(cell, Value::Records(all), None, "");
    }
}
