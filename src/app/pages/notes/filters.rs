//! What is asked of the notes. Each choice goes straight to the address.

use leptos::prelude::*;

use crate::app::parts::Pick;
use crate::app::{follow, live, name_of, use_lang, use_state, use_work};
use crate::i18n::Text;
use crate::i18n::words::{notes, search};
use crate::insight::notes::{self as all_notes, Only};
use crate::insight::search::Kind;
use crate::plan::Subject;

type Choices = Vec<(String, String)>;

#[component]
pub(super) fn Filters() -> impl IntoView {
    let (state, lang, work) = (use_state(), use_lang(), use_work());
    let choices = Memo::new(move |_| work.with(|overlay| all_notes::choices(&all_notes::all(overlay))));
    let pick = move |name: &'static str, label: Text, none: Text, options: Choices| {
        let value = follow(move || state.query.with(|query| query.get(name).unwrap_or_default().to_owned()));
        let on_pick = Callback::new(move |value: String| state.set_query(name, &value));
        view! { <Pick label none options value on_pick /> }.into_any()
    };
    let kinds = Kind::ALL.into_iter().filter(|kind| is_of_notes(*kind));
    let kinds: Choices = kinds.map(|kind| (kind.as_str().to_owned(), lang.t(search::kind(kind)).to_owned())).collect();
    let picks = live(move || {
        let (tags, people) = choices.get();
        let same = |names: Vec<String>| names.into_iter().map(|name| (name.clone(), name)).collect();
        view! {
            {pick("tag", notes::TAG, notes::ALL_TAGS, same(tags))}
            {pick("by", notes::PERSON, notes::ALL_PEOPLE, same(people))}
        }
        .into_any()
    });
    view! {
        <div class="toolbar">
            <label class="field">
                <span class="field__label">{lang.t(notes::FIND)}</span>
                <input class="input" type="search"
                    prop:value=follow(move || state.query.with(|query| query.get("q").unwrap_or_default().to_owned()))
                    on:input=move |event| state.set_query("q", &event_target_value(&event)) />
            </label>
            {pick("kind", notes::KIND, notes::ALL_KINDS, kinds)}
            {picks}
            <div class="field" role="group" aria-label=lang.t(notes::ONLY)>
                <span class="field__label">{lang.t(notes::ONLY)}</span>
                <span class="button-group">{Only::ALL.map(only).into_iter().collect_view()}</span>
            </div>
            <About />
        </div>
    }
}

fn only(only: Only) -> AnyView {
    let (state, lang) = (use_state(), use_lang());
    let name = only.as_str();
    let is_set = move || state.query.with(|query| query.get(name).is_some());
    let turn = move |_| {
        let set = state.query.with_untracked(|query| query.get(name).is_some());
        state.set_query(name, if set { "" } else { "1" });
    };
    view! {
        <button class="button" type="button" aria-pressed=follow(move || is_set().to_string()) on:click=turn>
            {lang.t(notes::only(only))}
        </button>
    }
    .into_any()
}

/// The one thing whose notes are shown, if it is only one.
#[component]
fn About() -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    live(move || {
        let subject = state.query.with(|query| query.get("about").and_then(|about| about.parse::<Subject>().ok()));
        let button = |subject: Subject| {
            view! {
                <button class="button" type="button" on:click=move |_| state.set_query("about", "")>
                    {notes::labelled(lang, notes::ABOUT, &name_of(&subject))} " ✕"
                </button>
            }
        };
        subject.map(button).into_any()
    })
}

fn is_of_notes(kind: Kind) -> bool {
    !matches!(kind, Kind::Notes | Kind::Figures | Kind::Statements | Kind::Documents)
}
