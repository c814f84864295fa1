//! What a person types or chooses a value with: one control for each kind of value, all of them
//! around one text.

use leptos::prelude::*;

use crate::app::{follow, live, use_lang, use_state, use_work};
use crate::i18n::Lang;
use crate::i18n::words::fields;
use crate::insight::records;
use crate::journal::{Field, Kind};
use crate::plan::SubjectKind;

#[component]
pub(super) fn Control(
    field: Field,
    id: String,
    /// The value as it would be typed.
    typed: RwSignal<String>,
    /// Id of the place where it says what is wrong.
    hint: String,
) -> impl IntoView {
    let lang = use_lang();
    match field.spec().kind {
        Kind::Words => view! {
            <textarea class="textarea" id=id aria-describedby=hint maxlength="4000" bind:value=typed></textarea>
        }
        .into_any(),
        Kind::Choice(choices) => {
            let option =
                |choice: &crate::journal::Choice| (choice.code.to_owned(), lang.pick(choice.zh, choice.en).to_owned());
            select(lang, id, hint, typed, choices.iter().map(option).collect())
        }
        Kind::One(kind) => select(lang, id, hint, typed, options(kind)),
        Kind::Many(kind) => view! { <Records kind id hint typed /> }.into_any(),
        Kind::Day => input(id, hint, typed, "date", "none"),
        Kind::Amount(_) | Kind::Number => input(id, hint, typed, "text", "decimal"),
        Kind::Line | Kind::Place | Kind::Shift => input(id, hint, typed, "text", "text"),
    }
}

fn input(id: String, hint: String, typed: RwSignal<String>, kind: &'static str, mode: &'static str) -> AnyView {
    view! {
        <input class="input" id=id type=kind inputmode=mode aria-describedby=hint maxlength="400" bind:value=typed />
    }
    .into_any()
}

fn select(lang: Lang, id: String, hint: String, typed: RwSignal<String>, options: Vec<(String, String)>) -> AnyView {
    let option = |(value, name): (String, String)| {
        let chosen = typed.with_untracked(|typed| *typed == value);
        view! { <option value=value selected=chosen>{name}</option> }.into_any()
    };
    view! {
        <select class="select" id=id aria-describedby=hint on:change=move |event| typed.set(event_target_value(&event))>
            <option value="">{lang.t(fields::CHOOSE)}</option>
            {options.into_iter().map(option).collect_view()}
        </select>
    }
    .into_any()
}

/// Every record of a kind with its name, a link with its chain, since several may have one name.
fn options(kind: SubjectKind) -> Vec<(String, String)> {
    let (state, work) = (use_state(), use_work());
    work.with_untracked(|overlay| {
        let (all, teller) = (records::all(state.plan, overlay, kind), state.teller(overlay));
        all.into_iter().map(|subject| (subject.to_string(), teller.full_name(&subject))).collect()
    })
}

/// A list of records: those chosen, each with a way to take it out, and a choice of one more.
#[component]
fn Records(kind: SubjectKind, id: String, hint: String, typed: RwSignal<String>) -> impl IntoView {
    let lang = use_lang();
    let all = StoredValue::new(options(kind));
    let is_chosen = move |id: &str| typed.with(|typed| typed.split(' ').any(|other| other == id));
    let take_out = move |gone: &str| {
        typed.update(|typed| *typed = typed.split(' ').filter(|id| *id != gone).collect::<Vec<_>>().join(" "));
    };
    let chosen = live(move || {
        let chosen = all.get_value().into_iter().filter(|(id, _)| is_chosen(id));
        let item = |(id, name): (String, String)| {
            let label = format!("{} {name}", lang.t(fields::TAKE_OUT));
            view! {
                <li>
                    {name}
                    <button class="button button--quiet" type="button" aria-label=label
                        on:click=move |_| take_out(&id)>"✕"</button>
                </li>
            }
            .into_any()
        };
        chosen.map(item).collect_view().into_any()
    });
    let add = move |event| {
        let id = event_target_value(&event);
        if !id.is_empty() && !typed.with_untracked(|typed| typed.split(' ').any(|other| other == id)) {
            typed.update(|typed| *typed = format!("{typed} {id}").trim().to_owned());
        }
    };
    let option = |(id, name): (String, String)| view! { <option value=id>{name}</option> }.into_any();
    view! {
        <ul class="tags">{chosen}</ul>
        <select class="select" id=id aria-describedby=hint prop:value=follow(move || typed.with(|_| "")) on:change=add>
            <option value="">{lang.t(fields::ADD_ONE)}</option>
            {all.get_value().into_iter().map(option).collect_view()}
        </select>
    }
}
