//! Filters, folding, finding, presenting and saving the map.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use super::chosen::Chosen;
use super::save::Save;
use crate::app::parts::{MapView, Pick};
use crate::app::{live, named, use_lang, use_state};
use crate::i18n::Text;
use crate::i18n::words::chains;
use crate::insight::chains::{ChainMap, Choice, Fold, Having};
use crate::journal::Field;
use crate::plan::{IndustryId, Link, ParkId, Year};

#[component]
pub(super) fn Toolbar(chosen: Chosen, map: Memo<Arc<ChainMap>>, view: MapView) -> impl IntoView {
    let lang = use_lang();
    let all = move || chosen.chains.with(|plan| plan.links.len());
    let shown =
        move || chosen.standing_out.with(|links| links.as_ref().map(|links| chains::shown(lang, links.len(), all())));
    let reset = move |_| chosen.change(|choice| *choice = Choice::default());
    view! {
        <div class="toolbar">
            {(!chosen.is_single()).then(|| view! { <ParkFilter chosen /> <IndustryFilter chosen /> })}
            <YearFilter chosen />
            <HavingFilter chosen />
            <StateFilter chosen />
            {(!chosen.is_single()).then(|| view! { <Level chosen /> })}
            <FindLink chosen />
            <button class="button" on:click=reset>{lang.t(chains::RESET)}</button>
            <Present />
            <Save map view />
            <p class="toolbar__count" role="status">{shown}</p>
        </div>
    }
}

#[component]
fn ParkFilter(chosen: Chosen) -> impl IntoView {
    let plan = use_state().plan;
    let parks = plan.parks.iter().map(|park| (park.id.to_string(), named(&park.name).to_owned())).collect();
    let value =
        Signal::derive(move || chosen.choice.with(|c| c.park.as_ref().map(ParkId::to_string).unwrap_or_default()));
    let pick = move |id: String| chosen.change(|choice| choice.park = (!id.is_empty()).then(|| ParkId::new(&id)));
    view! { <Pick label=chains::PARK none=chains::ALL_PARKS options=parks value on_pick=Callback::new(pick) /> }
}

#[component]
fn IndustryFilter(chosen: Chosen) -> impl IntoView {
    let industries = use_state().plan.industries.iter();
    let options = industries.map(|industry| (industry.id.to_string(), named(&industry.name).to_owned())).collect();
    let value = Signal::derive(move || {
        chosen.choice.with(|c| c.industry.as_ref().map(IndustryId::to_string).unwrap_or_default())
    });
    let pick =
        move |id: String| chosen.change(|choice| choice.industry = (!id.is_empty()).then(|| IndustryId::new(&id)));
    view! { <Pick label=chains::INDUSTRY none=chains::ALL_INDUSTRIES options value on_pick=Callback::new(pick) /> }
}

#[component]
fn StateFilter(chosen: Chosen) -> impl IntoView {
    let lang = use_lang();
    let states = Field::LinkState.choices().iter();
    let options = states.map(|state| (state.code.to_owned(), lang.pick(state.zh, state.en).to_owned())).collect();
    let value = Signal::derive(move || chosen.choice.with(|c| c.state.clone().unwrap_or_default()));
    let pick = move |code: String| chosen.change(|choice| choice.state = (!code.is_empty()).then_some(code));
    view! { <Pick label=chains::STATE none=chains::ANY_STATE options value on_pick=Callback::new(pick) /> }
}

#[component]
fn YearFilter(chosen: Chosen) -> impl IntoView {
    let years = use_state().plan.about.period.iter().map(|Year(y)| (y.to_string(), y.to_string())).collect();
    let value = Signal::derive(move || chosen.choice.with(|c| c.year.map(|Year(y)| y.to_string()).unwrap_or_default()));
    let pick = move |year: String| chosen.change(|choice| choice.year = year.parse().ok().map(Year));
    view! { <Pick label=chains::YEAR none=chains::ALL_YEARS options=years value on_pick=Callback::new(pick) /> }
}

#[component]
fn HavingFilter(chosen: Chosen) -> impl IntoView {
    let lang = use_lang();
    let options = Having::ALL.map(|having| (having.as_str().to_owned(), lang.t(having_name(having)).to_owned())).into();
    let value = Signal::derive(move || chosen.choice.with(|c| c.having.map_or("", Having::as_str).to_owned()));
    let pick = move |name: String| {
        chosen.change(|choice| choice.having = Having::ALL.into_iter().find(|having| having.as_str() == name));
    };
    view! { <Pick label=chains::HAVING none=chains::ANY_LINK options value on_pick=Callback::new(pick) /> }
}

fn having_name(having: Having) -> Text {
    match having {
        Having::Projects => chains::WITH_PROJECTS,
        Having::NoProjects => chains::WITHOUT_PROJECTS,
        Having::Enterprises => chains::WITH_ENTERPRISES,
        Having::Nothing => chains::WITH_NOTHING,
    }
}

#[component]
fn Level(chosen: Chosen) -> impl IntoView {
    let lang = use_lang();
    let name = |fold| match fold {
        Fold::Parks => chains::LEVEL_PARKS,
        Fold::Chains => chains::LEVEL_CHAINS,
        Fold::Links => chains::LEVEL_LINKS,
    };
    let button = move |fold| {
        let pressed = move || (chosen.choice.with(|choice| choice.fold) == fold).to_string();
        let open = move |_| chosen.change(|choice| (choice.fold, choice.folded) = (fold, BTreeSet::new()));
        view! { <button class="button" aria-pressed=pressed on:click=open>{lang.t(name(fold))}</button> }
    };
    view! {
        <div class="field" role="group" aria-label=lang.t(chains::LEVEL)>
            <span class="field__label">{lang.t(chains::LEVEL)}</span>
            <span class="button-group">{Fold::ALL.map(button).into_iter().collect_view()}</span>
        </div>
    }
}

/// Typing a name and choosing it selects the link, and the map moves there.
#[component]
fn FindLink(chosen: Chosen) -> impl IntoView {
    let lang = use_lang();
    let found = move |event| {
        let typed = event_target_value(&event);
        let is_it = |link: &&Link| chosen.named(&link.name) == typed;
        let link = chosen.chains.with_untracked(|plan| plan.links.iter().find(is_it).map(|link| link.id.clone()));
        if link.is_some() {
            chosen.change(|choice| *choice = Choice { link, ..Choice::default() });
        }
    };
    let option = move |link: &Link| view! { <option value=chosen.named(&link.name) /> }.into_any();
    let options = live(move || chosen.chains.with(|plan| plan.links.iter().map(option).collect_view().into_any()));
    view! {
        <label class="field">
            <span class="field__label">{lang.t(chains::FIND)}</span>
            <input class="input" list="chain-links" autocomplete="off" on:input=found />
            <datalist id="chain-links">
                {options}
            </datalist>
        </label>
    }
}

/// The map alone on the screen, in large type.
#[component]
fn Present() -> impl IntoView {
    let state = use_state();
    let lang = use_lang();
    let on = move || state.query.with(|query| query.get("present").is_some());
    view! {
        <button class="button" aria-pressed=move || on().to_string()
            on:click=move |_| state.set_query("present", if on() { "" } else { "1" })>
            {move || lang.t(if on() { chains::LEAVE_PRESENT } else { chains::PRESENT })}
        </button>
    }
}
