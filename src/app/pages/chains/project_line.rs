//! A project in one line: money and years as printed or added, what people corrected of them, and its stage.

use leptos::prelude::*;

use crate::app::{AppState, use_lang, use_state};
use crate::i18n::words::{fields, projects as words, records, units};
use crate::insight::projects::{Now, in_yi, now};
use crate::journal::{Cell, Field, Overlay};
use crate::plan::{ProjectId, Subject};
use crate::route::Page;

/// Nothing for a project that nobody knows; belongs into what follows changes.
pub(super) fn project_line(overlay: &Overlay, id: &ProjectId) -> Option<AnyView> {
    let (lang, state) = (use_lang(), use_state());
    let project = now(state.plan, overlay, id)?;
    let name = lang.pick(project.name.zh.clone(), project.name.en.clone());
    let badge = project.added.then(|| view! { <span class="badge badge--info">{lang.t(records::ATTACHED)}</span> " " });
    let line = view! {
        <a href=Page::Project(id.clone()).href()>{name}</a> " " {badge}
        <span class="page__note">{figures(state, overlay, id, &project)}</span>
    };
    Some(line.into_any())
}

/// What nobody reported is said to be so, so that nobody takes it for none.
fn figures(state: AppState, overlay: &Overlay, id: &ProjectId, project: &Now) -> String {
    let (lang, teller, subject) = (state.lang.get_untracked(), state.teller(overlay), Subject::Project(id.clone()));
    let corrected = |field: Field| {
        let words = teller.correction(&subject, field)?;
        Some(fields::corrected_to(lang, lang.t(fields::name(field)), &words))
    };
    let money = project.investment.map(|wan| units::money(lang, &wan.to_string(), &in_yi(wan).to_string()));
    let years = project.years.map(|years| words::years(years.from.0, years.to.0));
    let cell = Cell::field(subject.clone(), Field::Stage);
    let stage = fields::colon(lang, lang.t(words::STAGE), &teller.value(&cell, overlay.value(&cell)));
    let corrections = [Field::Investment, Field::Years].into_iter().filter_map(corrected);
    money.into_iter().chain(years).chain(corrections).chain([stage]).collect::<Vec<_>>().join(" · ")
}
