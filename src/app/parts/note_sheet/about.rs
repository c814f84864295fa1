//! What the note is about: what one was looking at, or something else of the plan.

use leptos::prelude::*;

use super::sheet::Sheet;
use crate::app::{Leaf, live, use_lang, use_state, use_work};
use crate::i18n::words::{notes, search};
use crate::insight;
use crate::plan::Subject;

#[component]
pub(super) fn About(sheet: Sheet) -> impl IntoView {
    let (lang, work, state) = (use_lang(), use_work(), use_state());
    live(move || match sheet.leaf.get() {
        Leaf::New(subject) => view! { <Choice sheet subject /> }.into_any(),
        Leaf::Old(cell) => {
            let name = work.with(|overlay| state.teller(overlay).full_name(&cell.subject));
            view! { <p class="sheet__about">{notes::labelled(lang, notes::ABOUT, &name)}</p> }.into_any()
        }
    })
}

#[component]
fn Choice(sheet: Sheet, subject: Subject) -> impl IntoView {
    let (lang, work, state) = (use_lang(), use_work(), use_state());
    let groups = work.with_untracked(|overlay| insight::notes::subjects(state.plan, overlay));
    let is_listed = groups.iter().any(|(_, subjects)| subjects.contains(&subject));
    // What has just been opened need not follow a name that somebody changes meanwhile.
    let name = |subject: &Subject| work.with_untracked(|overlay| state.teller(overlay).full_name(subject));
    let option = |other: &Subject| {
        view! { <option value=other.to_string() selected=*other == subject>{name(other)}</option> }.into_any()
    };
    let unlisted = (!is_listed).then(|| option(&subject));
    let group = |(kind, subjects): (_, Vec<Subject>)| {
        let options = subjects.iter().map(option).collect_view();
        view! { <optgroup label=lang.t(search::kind(kind))>{options}</optgroup> }.into_any()
    };
    let pick = move |event| {
        if let Ok(subject) = event_target_value(&event).parse() {
            sheet.set_about(subject);
        }
    };
    view! {
        <label class="field">
            <span class="field__label">{lang.t(notes::ABOUT)}</span>
            <select class="select sheet__about" on:change=pick>
                {unlisted} {groups.into_iter().map(group).collect_view()}
            </select>
        </label>
    }
}
