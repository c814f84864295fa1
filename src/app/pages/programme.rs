//! One programme: its tasks in full, with the figures and indicators they name.

use leptos::prelude::*;

use super::not_found::NotFound;
use super::programmes::passage;
use crate::app::parts::{Cell, Facts, Figures, Findings, NoteLink, Notes, PageTitle, Pointed, Sources, Tracking};
use crate::app::{named, use_lang, use_state};
use crate::i18n::words::programmes;
use crate::plan::{Plan, ProgrammeId, Subject, Task};
use crate::route::Page;

#[component]
pub fn ProgrammePage(
    /// As in the address; may be unknown to the plan.
    id: ProgrammeId,
) -> impl IntoView {
    let Some(programme) = use_state().plan.programme(&id) else {
        return view! { <NotFound /> }.into_any();
    };
    let lang = use_lang();
    let pointed = Pointed::new("task");
    view! {
        <PageTitle title=named(&programme.name) note=lang.pick(programme.name.en.as_str(), &programme.name.zh) />
        <div class="split">
            <div>
                {programme.tasks.iter().map(|task| view! { <TaskCard task pointed /> }).collect_view()}
                <p><a href=Page::Programmes.href()>{lang.t(programmes::ALL)}</a></p>
            </div>
            <div>
                <Findings subject=Subject::Programme(id.clone()) />
                <Notes subject=Subject::Programme(id) />
            </div>
        </div>
    }
    .into_any()
}

#[component]
fn TaskCard(task: &'static Task, pointed: Pointed) -> impl IntoView {
    let plan = use_state().plan;
    let lang = use_lang();
    let indicators = indicators(plan, task);
    let facts = (!indicators.is_empty()).then(|| {
        let facts = vec![(lang.t(programmes::INDICATORS).to_owned(), Cell::All(indicators))];
        view! { <Facts facts /> }
    });
    view! {
        <section class="task" id=pointed.element_id(task.id.as_str()) aria-current=pointed.is_at(task.id.as_str())>
            <h2>{named(&task.name)}</h2>
            {passage(plan, &task.cite)}
            <Figures caption=lang.t(programmes::FIGURES) figures=task.figures.iter().collect() />
            {facts}
            <Sources cite=&task.cite />
            <NoteLink subject=Subject::Task(task.id.clone()) />
            <Tracking subject=Subject::Task(task.id.clone()) />
        </section>
    }
}

/// Indicators that measure what the task names a figure of.
fn indicators(plan: &'static Plan, task: &Task) -> Vec<Cell> {
    let named_by = |measure| task.figures.iter().any(|figure| figure.measure == measure);
    let found = plan.indicators.iter().filter(|indicator| named_by(indicator.measure.clone()));
    found
        .map(|indicator| Cell::Link(named(&indicator.name).to_owned(), Page::Indicator(indicator.id.clone()).href()))
        .collect()
}
