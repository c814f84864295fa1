//! What is asked of the table. Each choice goes straight to the address.

use leptos::prelude::*;

use super::{VIEWS, reset, view_of};
use crate::app::parts::Pick;
use crate::app::{named, use_lang, use_state};
use crate::i18n::words::{choices, projects};
use crate::i18n::{Lang, Text};
use crate::insight::projects::{Size, Standing};
use crate::journal::Field;
use crate::plan::{Plan, Year};

#[component]
pub(super) fn Filters() -> impl IntoView {
    let state = use_state();
    let lang = use_lang();
    let plan = state.plan;
    let years = plan.about.period.iter().map(|Year(year)| (year.to_string(), year.to_string())).collect();
    let sizes = Size::ALL.map(|size| (size.as_str().to_owned(), lang.t(size_name(size)).to_owned())).into();
    let pick = move |name: &'static str, label: Text, none: Text, options: Vec<(String, String)>| {
        let value = Signal::derive(move || state.query.with(|query| query.get(name).unwrap_or_default().to_owned()));
        let on_pick = Callback::new(move |value: String| state.set_query(name, &value));
        view! { <Pick label none options value on_pick /> }.into_any()
    };
    view! {
        <div class="toolbar">
            {pick("park", projects::PARK, projects::ALL_PARKS, parks(plan))}
            {pick("industry", projects::INDUSTRY, projects::ALL_INDUSTRIES, industries(plan))}
            {pick("group", projects::GROUP, projects::ALL_GROUPS, groups(plan))}
            {pick("year", projects::BUILT_IN, projects::ALL_YEARS, years)}
            {pick("stage", projects::STANDING, projects::ANY_STANDING, standings(lang))}
            {pick("size", projects::SIZE, projects::ALL_SIZES, sizes)}
            <label class="field">
                <span class="field__label">{lang.t(projects::FIND)}</span>
                <input class="input" type="search"
                    prop:value=move || state.query.with(|query| query.get("text").unwrap_or_default().to_owned())
                    on:input=move |event| state.set_query("text", &event_target_value(&event)) />
            </label>
            <Views />
            <a class="button" href=reset(state)>{lang.t(choices::CLEAR)}</a>
        </div>
    }
}

#[component]
fn Views() -> impl IntoView {
    let state = use_state();
    let lang = use_lang();
    let button = move |(name, label): (&'static str, Text)| {
        let pressed = move || state.query.with(|query| view_of(query) == name).to_string();
        view! {
            <button class="button" aria-pressed=pressed on:click=move |_| state.set_query("view", name)>
                {lang.t(label)}
            </button>
        }
        .into_any()
    };
    view! {
        <div class="field" role="group" aria-label=lang.t(projects::VIEW)>
            <span class="field__label">{lang.t(projects::VIEW)}</span>
            <span class="button-group">{VIEWS.map(button).into_iter().collect_view()}</span>
        </div>
    }
}

fn parks(plan: &'static Plan) -> Vec<(String, String)> {
    plan.parks.iter().map(|park| (park.id.to_string(), named(&park.name).to_owned())).collect()
}

/// Those that have projects.
fn industries(plan: &'static Plan) -> Vec<(String, String)> {
    let has_projects = |id| plan.projects.iter().any(|project| project.industry.as_ref() == Some(id));
    let industries = plan.industries.iter().filter(|industry| has_projects(&industry.id));
    industries.map(|industry| (industry.id.to_string(), named(&industry.name).to_owned())).collect()
}

fn groups(plan: &'static Plan) -> Vec<(String, String)> {
    plan.groups.iter().map(|group| (group.id.to_string(), named(&group.name).to_owned())).collect()
}

/// Questions first, then the stages.
fn standings(lang: Lang) -> Vec<(String, String)> {
    let questions = [projects::UNREPORTED, projects::LATE_START, projects::LATE_END];
    let questions = Standing::QUESTIONS.iter().zip(questions);
    let questions = questions.map(|(standing, name)| (standing.as_str().to_owned(), lang.t(name).to_owned()));
    let stages = Field::Stage.choices().iter();
    let stages = stages.map(|stage| (stage.code.to_owned(), lang.pick(stage.zh, stage.en).to_owned()));
    questions.chain(stages).collect()
}

fn size_name(size: Size) -> Text {
    match size {
        Size::Under10000 => projects::UNDER_10000,
        Size::Under50000 => projects::UNDER_50000,
        Size::Under100000 => projects::UNDER_100000,
        Size::From100000 => projects::FROM_100000,
    }
}
