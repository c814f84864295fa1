//! A register on the screen: filter, table, file, and the record that is chosen in the address.

use leptos::prelude::*;

use super::{Cell, Column, NewRecord, Notes, Pick, Row, Table, Tracking};
use crate::app::{AppState, Work, live, live_if, named, use_lang, use_state, use_work};
use crate::browser::files;
use crate::i18n::words::{chains, fields, journal, records as words};
use crate::insight::records;
use crate::plan::{Subject, SubjectKind};
use crate::report::register::{Register, Wanted, state_field};
use crate::route::Route;

#[component]
pub fn RegisterView(
    kind: SubjectKind,
    /// Of the file.
    name: &'static str,
) -> impl IntoView {
    let (lang, state, work) = (use_lang(), use_state(), use_work());
    let register = Memo::new(move |_| {
        let wanted = state.query.with(Wanted::parse);
        work.with(|overlay| Register::of(state.teller(overlay), kind, &wanted))
    });
    let table = live(move || register.with(table));
    let chosen = Memo::new(move |_| {
        let subject = state.query.with(|query| records::new_subject(kind, query.get("id")?))?;
        work.with(|overlay| records::is_known(state.plan, overlay, &subject)).then_some(subject)
    });
    let detail = live_if(move || chosen.get().map(|subject| view! { <Detail subject /> }.into_any()));
    let added = Callback::new(move |subject: Subject| state.go(&Route::of(state.plan, &subject)));
    let download = move |_| {
        // A browser that refuses a download says so itself.
        let _ = files::offer(name, "text/csv", &register.with_untracked(Register::csv));
    };
    view! {
        <NewRecord kind added />
        <Filters kind />
        <p role="status">{move || register.with(|register| words::shown(lang, register.lines.len(), register.all))}</p>
        {table}
        <button class="button" type="button" on:click=download>{lang.t(words::CSV)}</button>
        {detail}
    }
}

fn table(register: &Register) -> AnyView {
    let (lang, plan) = (use_lang(), use_state().plan);
    if register.lines.is_empty() {
        let none = if register.all == 0 { words::EMPTY } else { words::NONE_FOUND };
        return view! { <p class="empty">{lang.t(none)}</p> }.into_any();
    }
    let columns = register.head.iter().map(|name| Column::text(name)).collect();
    let rows = register.lines.iter().map(|line| {
        let link = |(at, words): (usize, &String)| match at {
            0 => Cell::Link(words.clone(), Route::of(plan, &line.subject).to_hash()),
            _ => Cell::Text(words.clone()),
        };
        Row::new(line.cells.iter().enumerate().map(link).collect::<Vec<_>>())
    });
    let rows = rows.collect();
    view! { <Table caption=lang.t(words::REGISTER) columns rows /> }.into_any()
}

#[component]
fn Filters(kind: SubjectKind) -> impl IntoView {
    let (lang, state) = (use_lang(), use_state());
    let set = move |name: &'static str| Callback::new(move |value: String| state.set_query(name, &value));
    let value =
        move |name| Signal::derive(move || state.query.with(|query| query.get(name).unwrap_or_default().to_owned()));
    let pick = state_field(kind).map(|field| {
        let options = field.choices().iter();
        let options =
            options.map(|choice| (choice.code.to_owned(), lang.pick(choice.zh, choice.en).to_owned())).collect();
        view! { <Pick label=fields::name(field) none=words::ALL options value=value("state") on_pick=set("state") /> }
    });
    let all = state.plan.chains.iter().map(|chain| (chain.id.to_string(), named(&chain.name).to_owned())).collect();
    let words = set("text");
    view! {
        <div class="toolbar">
            {pick}
            <Pick label=chains::CHAIN none=words::ALL options=all value=value("chain") on_pick=set("chain") />
            <label class="field">
                <span class="field__label">{lang.t(words::FIND)}</span>
                <input class="input" type="search" prop:value=value("text")
                    on:input=move |event| words.run(event_target_value(&event)) />
            </label>
        </div>
    }
}

/// What is known of the chosen record.
#[component]
fn Detail(subject: Subject) -> impl IntoView {
    let (lang, state, work) = (use_lang(), use_state(), use_work());
    let title = {
        let subject = subject.clone();
        move || work.with(|overlay| state.teller(overlay).name(&subject))
    };
    view! {
        <section class="register__detail">
            <h2>{title}</h2>
            <div class="split">
                <div>
                    <Tracking subject=subject.clone() />
                    {remove(state, work, subject.clone(), lang.t(journal::REMOVE))}
                </div>
                <Notes subject />
            </div>
        </section>
    }
}

/// Only what people added can be removed; one step that can be undone.
pub fn remove(state: AppState, work: Work, subject: Subject, label: &'static str) -> Option<AnyView> {
    records::is_added(state.plan, &subject).then(|| {
        view! {
            <button class="button remove" type="button" on:click=move |_| work.discard(&subject)>{label}</button>
        }
        .into_any()
    })
}
