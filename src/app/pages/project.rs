//! One project: what the annex prints of it, where it stands, and what has become of it.

use leptos::prelude::*;

use super::not_found::NotFound;
use crate::app::parts::{Cell, Facts, Findings, Notes, PageTitle, Sources, Tracking, corrected, remove};
use crate::app::{live, named, use_lang, use_state, use_work};
use crate::i18n::Text;
use crate::i18n::words::{fields, journal, projects, records as words, units};
use crate::insight::projects::in_yi;
use crate::insight::records;
use crate::journal::Field;
use crate::plan::{Plan, Project, ProjectId, Subject};
use crate::report::change::Teller;
use crate::route::{Page, Route};

#[component]
pub fn ProjectPage(
    /// As in the address; may be unknown to the plan.
    id: ProjectId,
) -> impl IntoView {
    let Some(project) = use_state().plan.project(&id) else {
        return view! { <AddedProject id /> }.into_any();
    };
    let lang = use_lang();
    view! {
        <PageTitle title=named(&project.name) note=lang.pick(project.name.en.as_str(), &project.name.zh) />
        <div class="split">
            <section aria-label=lang.t(projects::PRINTED_ROW)>
                <Printed project />
                <Sources cite=&project.cite />
                <Findings subject=Subject::Project(id.clone()) />
                <Neighbours project />
            </section>
            <div>
                <Tracking subject=Subject::Project(id.clone()) />
                <Notes subject=Subject::Project(id) />
            </div>
        </div>
    }
    .into_any()
}

/// A project that people added; it may come in from another tab, or be removed, while one looks.
#[component]
fn AddedProject(id: ProjectId) -> impl IntoView {
    let (lang, state, work) = (use_lang(), use_state(), use_work());
    let subject = StoredValue::new(Subject::Project(id));
    let is_known = Memo::new(move |_| {
        work.with(|overlay| subject.with_value(|subject| records::is_known(state.plan, overlay, subject)))
    });
    live(move || {
        if !is_known.get() {
            return view! { <NotFound /> }.into_any();
        }
        let subject = subject.get_value();
        let title = work.with_untracked(|overlay| state.teller(overlay).name(&subject));
        view! {
            <PageTitle title note=lang.t(words::ADDED) />
            <div class="split">
                <div>
                    <Tracking subject=subject.clone() />
                    {remove(state, work, subject.clone(), lang.t(journal::REMOVE))}
                    <p><a href=Page::Projects.href()>{lang.t(projects::ALL)}</a></p>
                </div>
                <Notes subject />
            </div>
        }
        .into_any()
    })
}

#[component]
fn Printed(project: &'static Project) -> impl IntoView {
    let (state, work) = (use_state(), use_work());
    live(move || {
        work.with(|overlay| view! { <Facts facts=printed(state.teller(overlay), state.plan, project) /> }.into_any())
    })
}

/// As the annex prints it, each with its correction if there is one.
fn printed(teller: Teller<'_>, plan: &'static Plan, project: &'static Project) -> Vec<(String, Cell)> {
    let lang = teller.lang;
    let subject = Subject::Project(project.id.clone());
    let beside = |field: Field, printed: Cell| corrected(teller, &subject, field, printed);
    let text = |words: &str| Cell::Text(words.to_owned());
    let name = |name: Text| lang.t(name).to_owned();
    let park = plan.park(&project.park);
    let industry = project.industry.as_ref().and_then(|id| plan.industry(id));
    let group = project.group.as_ref().and_then(|id| plan.group(id));
    let mut facts = vec![(name(projects::NUMBER), text(&project.number))];
    // The name stands above as the title.
    facts.extend(
        teller
            .correction(&subject, Field::Name)
            .map(|_| (name(fields::name(Field::Name)), beside(Field::Name, Cell::Printed(project.name.zh.clone())))),
    );
    facts.extend(park.map(|park| {
        let link = Cell::Link(named(&park.name).into(), Page::Park(park.id.clone()).href());
        (name(projects::PARK), beside(Field::OfPark, link))
    }));
    facts.extend(industry.map(|industry| {
        (name(projects::INDUSTRY), Cell::Link(named(&industry.name).into(), Page::Industry(industry.id.clone()).href()))
    }));
    facts.extend(group.map(|group| (name(projects::GROUP), text(named(&group.name)))));
    let remarks = if project.remarks.is_empty() { lang.t(projects::NO_REMARKS) } else { &project.remarks };
    let money = units::money(lang, &project.investment.to_string(), &in_yi(project.investment).to_string());
    let years = Cell::Text(projects::years(project.years.from.0, project.years.to.0));
    facts.extend([
        (name(projects::CONTENT), beside(Field::Content, Cell::Printed(project.content.clone()))),
        (name(projects::NATURE), beside(Field::Nature, Cell::Text(projects::nature(lang, &project.nature)))),
        (name(projects::YEARS), beside(Field::Years, years)),
        (name(projects::TOTAL_INVESTMENT), beside(Field::Investment, Cell::Text(money))),
        (name(projects::REMARKS), beside(Field::Remarks, text(remarks))),
    ]);
    facts.extend(links(plan, project).map(|links| (name(projects::LINKS), links)));
    facts
}

/// The links of the chains it stands on; that it does is our reading of its content.
fn links(plan: &'static Plan, project: &Project) -> Option<Cell> {
    let lang = use_lang();
    let standing = plan.links.iter().filter(|link| link.projects.contains(&project.id));
    let mut cells: Vec<Cell> = standing
        .map(|link| {
            Cell::Link(named(&link.name).to_owned(), Route::of(plan, &Subject::Link(link.id.clone())).to_hash())
        })
        .collect();
    if cells.is_empty() {
        return None;
    }
    cells.push(Cell::Badge("inferred", lang.t(projects::LINKS_INFERRED).to_owned()));
    Some(Cell::All(cells))
}

/// The projects printed before and after.
#[component]
fn Neighbours(project: &'static Project) -> impl IntoView {
    let plan = use_state().plan;
    let lang = use_lang();
    let at = plan.projects.iter().position(|other| other.id == project.id);
    let near = |place: Option<usize>| place.and_then(|place| plan.projects.get(place));
    let link = |label, found: Option<&'static Project>| {
        found.map(|other| {
            let href = Page::Project(other.id.clone()).href();
            view! { <li>{lang.t(label)} {lang.colon()} <a href=href>{named(&other.name)}</a></li> }.into_any()
        })
    };
    view! {
        <ul class="plain">
            {link(projects::PREVIOUS, near(at.and_then(|at| at.checked_sub(1))))}
            {link(projects::NEXT, near(at.map(|at| at + 1)))}
            <li><a href=Page::Projects.href()>{lang.t(projects::ALL)}</a></li>
        </ul>
    }
}
