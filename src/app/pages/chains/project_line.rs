//! A project in one line: money, years and stage as they stand, printed or added alike.

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
    let badge = match &project {
        Now { added: true, .. } => Some(records::ATTACHED),
        Now { corrected: true, .. } => Some(words::CORRECTED_ROW),
        _ => None,
    };
    let badge = badge.map(|words| view! { <span class="badge badge--info">{lang.t(words)}</span> " " });
    let line = view! {
        <a href=Page::Project(id.clone()).href()>{name}</a> " " {badge}
        <span class="page__note">{figures(state, overlay, id, &project)}</span>
    };
    Some(line.into_any())
}

/// What nobody reported is said to be so, so that nobody takes it for none.
fn figures(state: AppState, overlay: &Overlay, id: &ProjectId, project: &Now) -> String {
    let lang = state.lang.get_untracked();
    let money = project.investment.map(|wan| units::money(lang, &wan.to_string(), &in_yi(wan).to_string()));
    let years = project.years.map(|years| words::years(years.from.0, years.to.0));
    let cell = Cell::field(Subject::Project(id.clone()), Field::Stage);
    let stage = state.teller(overlay).value(&cell, overlay.value(&cell));
    let stage = fields::colon(lang, lang.t(words::STAGE), &stage);
    money.into_iter().chain(years).chain([stage]).collect::<Vec<_>>().join(" · ")
}
