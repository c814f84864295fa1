//! What the note is about: what one was looking at, or something else of the plan.

use leptos::prelude::*;

use super::sheet::Sheet;
use crate::app::{Leaf, live, name_of, use_lang, use_state, use_work};
use crate::i18n::words::{notes, search};
use crate::insight;
use crate::plan::Subject;

#[component]
pub(super) fn About(sheet: Sheet) -> impl IntoView {
    let lang = use_lang();
    live(move || match sheet.leaf.get() {
        Leaf::New(subject) => view! { <Choice sheet subject /> }.into_any(),
        Leaf::Old(cell) => {
            view! { <p class="sheet__about">{notes::labelled(lang, notes::ABOUT, &name_of(&cell.subject))}</p> }
                .into_any()
        }
    })
}

#[component]
fn Choice(sheet: Sheet, subject: Subject) -> impl IntoView {
    let (lang, work, plan) = (use_lang(), use_work(), use_state().plan);
    let groups = work.with_untracked(|overlay| insight::notes::subjects(plan, overlay));
    let is_listed = groups.iter().any(|(_, subjects)| subjects.contains(&subject));
    let unlisted = (!is_listed).then(|| option(&subject, &subject));
    let group = |(kind, subjects): (_, Vec<Subject>)| {
        let options = subjects.iter().map(|other| option(other, &subject)).collect_view();
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

fn option(subject: &Subject, chosen: &Subject) -> AnyView {
    view! { <option value=subject.to_string() selected=subject == chosen>{name_of(subject)}</option> }.into_any()
}
