//! Setting a link's surroundings, or the ways to another link, apart from the rest.

use leptos::prelude::*;

use super::chosen::Chosen;
use crate::app::{live, use_lang};
use crate::i18n::words::chains;
use crate::insight::chains::Web;
use crate::plan::{Link, LinkId};

#[component]
pub(super) fn Focus(link: LinkId, chosen: Chosen) -> impl IntoView {
    let lang = use_lang();
    let steps = move || chosen.choice.with(|choice| choice.steps);
    let button = move |value: Option<usize>| {
        let name = value.map_or(lang.t(chains::FOCUS_OFF).to_owned(), |steps| chains::steps(lang, steps));
        view! {
            <button class="button" aria-pressed=move || (steps() == value).to_string()
                on:click=move |_| chosen.change(|c| (c.steps, c.to) = (value, None))>{name}</button>
        }
    };
    view! {
        <div class="field" role="group" aria-label=lang.t(chains::FOCUS)>
            <span class="field__label">{lang.t(chains::FOCUS)}</span>
            <span class="button-group">{[None, Some(1), Some(2), Some(3)].map(button).into_iter().collect_view()}</span>
        </div>
        <Ways link chosen />
    }
}

#[component]
fn Ways(link: LinkId, chosen: Chosen) -> impl IntoView {
    let lang = use_lang();
    let from = StoredValue::new(link);
    let to = move || chosen.choice.with(|choice| choice.to.clone());
    let no_way = move || {
        let (from, to) = (from.get_value(), to()?);
        let is_none = chosen.chains.with(|plan| Web::new(plan).between(&from, &to).is_empty());
        is_none.then(|| lang.t(chains::NO_WAY))
    };
    let option = move |other: &Link| {
        let id = StoredValue::new(other.id.clone());
        let is_chosen = move || id.with_value(|id| to().as_ref() == Some(id));
        view! { <option value=other.id.to_string() selected=is_chosen>{chosen.named(&other.name)}</option> }.into_any()
    };
    let options = live(move || {
        chosen.chains.with(|plan| {
            let others = plan.links.iter().filter(|other| from.with_value(|from| other.id != *from));
            others.map(option).collect_view().into_any()
        })
    });
    let pick = move |event| {
        let id = event_target_value(&event);
        chosen.change(|c| (c.to, c.steps) = ((!id.is_empty()).then(|| LinkId::new(&id)), None));
    };
    view! {
        <label class="field">
            <span class="field__label">{lang.t(chains::WAY_TO)}</span>
            <select class="select" on:change=pick>
                <option value="">{lang.t(chains::FOCUS_OFF)}</option>
                {options}
            </select>
        </label>
        <p role="status">{no_way}</p>
    }
}
