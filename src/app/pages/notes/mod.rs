//! All notes: what is due first, then a timeline by day; what is asked for stands in the address.

mod drafts;
mod filters;

use leptos::prelude::*;

use crate::app::parts::{NoteCard, PageTitle};
use crate::app::{follow, live, use_finder, use_lang, use_state, use_work};
use crate::i18n::words::{journal, notes, records};
use crate::insight::notes::{self as all_notes, Filter, OfDay, Written};
use crate::journal::{Cell, Day, RevisionId};
use crate::route::Page;
use filters::Filters;

/// Shown at first; the others when somebody wants them.
const FEW: usize = 50;

/// A note that is shown: its place and the revision.
type Shown = (Cell, RevisionId);

/// What the page shows, so that it is rebuilt only when that changes.
#[derive(Clone, Default, PartialEq)]
struct Found {
    due: Vec<Shown>,
    days: Vec<(Day, Vec<Shown>)>,
    shown: usize,
    all: usize,
}

#[component]
pub fn NotesPage() -> impl IntoView {
    let (state, lang, work, finder) = (use_state(), use_lang(), use_work(), use_finder());
    let few = RwSignal::new(FEW);
    let found = Memo::new(move |_| {
        let filter = state.query.with(Filter::parse);
        work.with(|overlay| {
            let says = |written: &Written<'_>| finder.stands_in(&filter.words, &written.words(state.plan, overlay));
            let today = work.today().get();
            let notes = all_notes::all(overlay);
            let wanted =
                notes.iter().filter(|written| today.is_some_and(|day| filter.takes(written, day)) && says(written));
            let wanted: Vec<Written<'_>> = wanted.copied().collect();
            let (due, others) = today.map(|today| all_notes::due_first(&wanted, today)).unwrap_or_default();
            let first = others.get(..few.get()).unwrap_or(&others);
            Found {
                due: due.iter().map(shown).collect(),
                days: all_notes::by_day(first).iter().map(of_day).collect(),
                shown: wanted.len(),
                all: notes.len(),
            }
        })
    });
    let list = live(move || timeline(&found.get()));
    let more = follow(move || found.with(|found| found.shown - found.due.len() <= few.get()));
    view! {
        <PageTitle title=lang.t(journal::NOTES) />
        <p class="page__lead">{lang.t(notes::LEAD)}</p>
        <drafts::Drafts />
        <Filters />
        <p role="status">{follow(move || found.with(|found| records::shown(lang, found.shown, found.all)))}</p>
        {list}
        <button class="button" type="button" hidden=more on:click=move |_| few.update(|few| *few += FEW)>
            {lang.t(notes::MORE)}
        </button>
    }
}

fn shown(written: &Written<'_>) -> Shown {
    (written.cell.clone(), written.revision.id.clone())
}

fn of_day(of: &OfDay<'_>) -> (Day, Vec<Shown>) {
    (of.day, of.notes.iter().map(shown).collect())
}

fn timeline(found: &Found) -> AnyView {
    let lang = use_lang();
    if found.shown == 0 {
        let words = if found.all == 0 { notes::EMPTY } else { notes::NONE_FOUND };
        let all =
            (found.all > 0).then(|| view! { <a class="button" href=Page::Notes.href()>{lang.t(notes::RESET)}</a> });
        return view! { <div class="empty"><p>{lang.t(words)}</p> {all}</div> }.into_any();
    }
    let due =
        (!found.due.is_empty()).then(|| section(lang.t(notes::DUE).to_owned(), "timeline timeline--due", &found.due));
    let days = found.days.iter().map(|(day, notes)| section(day.to_string(), "timeline", notes));
    view! { {due} {days.collect_view()} }.into_any()
}

fn section(title: String, class: &'static str, notes: &[Shown]) -> AnyView {
    let card = |(cell, revision): &Shown| {
        view! { <NoteCard cell=cell.clone() revision=revision.clone() subject=true /> }.into_any()
    };
    view! {
        <section class=class>
            <h2 class="timeline__day">{title}</h2>
            <ul class="notes__list">{notes.iter().map(card).collect_view()}</ul>
        </section>
    }
    .into_any()
}
