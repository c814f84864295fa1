//! What was changed since a day, by everybody or by one person: for whoever comes back after a while.

use leptos::prelude::*;

use crate::app::parts::{Cell, Column, PageTitle, Pick, Row, Table};
use crate::app::{Work, follow, live, use_lang, use_state, use_work};
use crate::browser::{clock, files};
use crate::i18n::Lang;
use crate::i18n::words::{changes as words, data, journal, notes};
use crate::insight::arrivals::Arrivals;
use crate::insight::changes::{Filter, Made, made, people};
use crate::journal::Millis;
use crate::report::change::{Teller, slot};
use crate::report::csv;
use crate::route::{Query, Route};

/// Shown at first; the others when somebody wants them.
const FEW: usize = 200;

#[component]
pub fn Changes() -> impl IntoView {
    let (state, lang, work) = (use_state(), use_lang(), use_work());
    let few = RwSignal::new(FEW);
    let list = live(move || {
        let (filter, arrivals) = (state.query.with(asked), work.arrivals());
        work.with(|overlay| {
            let teller = state.teller(overlay);
            let found = made(overlay, &filter, &arrivals);
            if found.is_empty() {
                return view! { <p class="empty" role="status">{lang.t(words::NONE)}</p> }.into_any();
            }
            let shown = found.iter().take(few.get()).map(|made| row(teller, work, made, &arrivals));
            view! {
                <p role="status">{words::found(lang, found.len())}</p>
                <Table caption=lang.t(words::LIST) columns=columns(lang)
                    rows=shown.collect() />
                <button class="button" type="button" hidden=found.len() <= few.get()
                    on:click=move |_| few.update(|few| *few += FEW)>{lang.t(notes::MORE)}</button>
            }
            .into_any()
        })
    });
    let save = move |_| {
        let (filter, arrivals) = (state.query.with_untracked(asked), work.arrivals());
        let text =
            work.with_untracked(|overlay| sheet(state.teller(overlay), &made(overlay, &filter, &arrivals), &arrivals));
        // Refused only where the browser takes no files at all, which the data page says.
        let _ = files::offer(&words::file(lang, &clock::today()), "text/csv", &text);
    };
    view! {
        <PageTitle title=lang.t(words::CHANGES) />
        <p class="page__lead">{lang.t(words::LEAD)}</p>
        <Filters />
        {list}
        <p><button class="button" type="button" on:click=save>{lang.t(words::SAVE)}</button></p>
    }
}

const HEAD: [crate::i18n::Text; 6] = [words::MOMENT, data::THING, data::WHAT, words::STEP, words::REMARK, data::BY];

/// The address says a day; it begins at midnight here.
fn asked(query: &Query) -> Filter {
    let since = query.get("since").and_then(clock::midnight).unwrap_or_default();
    Filter { since: Millis::new(since), by: query.get("by").unwrap_or_default().to_owned() }
}

#[component]
fn Filters() -> impl IntoView {
    let (state, lang, work) = (use_state(), use_lang(), use_work());
    let value = move |name: &'static str| {
        follow(move || state.query.with(|query| query.get(name).unwrap_or_default().to_owned()))
    };
    let on_pick = Callback::new(move |by: String| state.set_query("by", &by));
    let everybody = live(move || {
        let options = work.with(people).into_iter().map(|name| (name.clone(), name)).collect();
        view! { <Pick label=notes::PERSON none=notes::ALL_PEOPLE options value=value("by") on_pick /> }.into_any()
    });
    view! {
        <div class="toolbar">
            <label class="field">
                <span class="field__label">{lang.t(words::SINCE)}</span>
                <input class="input" type="date" max=clock::today() prop:value=value("since")
                    on:change=move |event| state.set_query("since", &event_target_value(&event)) />
            </label>
            {everybody}
        </div>
    }
}

/// As in files, and behind it what can be done.
fn columns(lang: Lang) -> Vec<Column> {
    HEAD.into_iter().chain([words::DEED]).map(|name| Column::text(lang.t(name))).collect()
}

fn row(teller: Teller<'_>, work: Work, made: &Made<'_>, arrivals: &Arrivals) -> Row {
    let [moment, thing, what, step, remark, by] = told(teller, made, arrivals);
    let thing = Cell::Link(thing, Route::of(teller.plan, &made.cell.subject).to_hash());
    let texts = [what, step, remark, by].map(Cell::Text);
    let cells = [Cell::Text(moment), thing].into_iter().chain(texts).chain([put_back(teller, work, made)]);
    Row::new(cells.collect::<Vec<_>>())
}

/// Nothing where the value is what it was after this change.
fn put_back(teller: Teller<'_>, work: Work, made: &Made<'_>) -> Cell {
    if made.told.after == teller.overlay.value(made.cell) {
        return Cell::Text(String::new());
    }
    let (cell, source) = (made.cell.clone(), made.told.source.cloned());
    let put_back = move || match &source {
        Some(said) => work.put_back(said),
        None => work.clear(cell.clone()),
    };
    let words = teller.lang.t(journal::PUT_BACK);
    Cell::Made(Callback::new(move |()| {
        let put_back = put_back.clone();
        view! { <button class="button button--quiet" type="button" on:click=move |_| put_back()>{words}</button> }
            .into_any()
    }))
}

/// The same for eyes and for files.
fn told(teller: Teller<'_>, made: &Made<'_>, arrivals: &Arrivals) -> [String; 6] {
    let revision = made.told.revision;
    let moment = clock::moment(revision.at.get()).to_string();
    let arrived = arrivals.of(&revision.id).map(|arrived| clock::moment(arrived.get()).to_string());
    [
        arrived.map_or(moment.clone(), |arrived| words::arrived(teller.lang, &moment, &arrived)),
        teller.name(&made.cell.subject),
        slot(teller.lang, &made.cell.slot),
        teller.happening(&made.told),
        revision.remark.clone(),
        words::person(teller.lang, &revision.author),
    ]
}

fn sheet(teller: Teller<'_>, made: &[Made<'_>], arrivals: &Arrivals) -> String {
    let head = HEAD.map(|name| teller.lang.t(name).to_owned());
    let records: Vec<_> = std::iter::once(head).chain(made.iter().map(|made| told(teller, made, arrivals))).collect();
    csv(records.iter().map(|record| record.iter().map(String::as_str).collect()))
}
