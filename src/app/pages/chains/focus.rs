//! Setting a link's surroundings, or the ways to another link, apart from the rest.

use leptos::prelude::*;

use super::chosen::Chosen;
use super::long_pick::LongPick;
use crate::app::{follow, use_lang};
use crate::i18n::words::chains;
use crate::insight::chains::hit;
use crate::plan::LinkId;

/// Steps that have a button; more are typed.
const BUTTONS: [Option<usize>; 4] = [None, Some(1), Some(2), Some(3)];
/// The farthest that can be asked for.
const FARTHEST: usize = 99;

#[component]
pub(super) fn Focus(link: LinkId, chosen: Chosen) -> impl IntoView {
    let lang = use_lang();
    let steps = move || chosen.choice.with(|choice| choice.steps);
    let set = move |steps: Option<usize>| chosen.change(|choice| (choice.steps, choice.to) = (steps, None));
    let button = move |value: Option<usize>| {
        let name = value.map_or(lang.t(chains::FOCUS_OFF).to_owned(), |steps| chains::steps(lang, steps));
        view! {
            <button class="button" aria-pressed=move || (steps() == value).to_string()
                on:click=move |_| set(value)>{name}</button>
        }
    };
    // What is no number of steps yet, such as an empty field, leaves the map as it is.
    let typed = move |event| {
        if let Some(steps) = event_target_value(&event).parse().ok().filter(|steps| (1..=FARTHEST).contains(steps)) {
            set(Some(steps));
        }
    };
    let value = move || steps().map(|steps| steps.to_string()).unwrap_or_default();
    view! {
        <div class="field" role="group" aria-label=lang.t(chains::FOCUS)>
            <span class="field__label">{lang.t(chains::FOCUS)}</span>
            <span class="button-group">{BUTTONS.map(button).into_iter().collect_view()}</span>
            <label class="chain-steps">
                <span class="field__label">{lang.t(chains::STEPS)}</span>
                <input class="input" type="number" inputmode="numeric" min="1" max=FARTHEST.to_string() step="1"
                    prop:value=value on:change=typed />
            </label>
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
        let is_none = chosen.web.with(|web| web.between(&from, &to).is_empty());
        is_none.then(|| lang.t(chains::NO_WAY))
    };
    let value = follow(move || to().map(|to| to.to_string()).unwrap_or_default());
    let options = Callback::new(move |()| {
        chosen.chains.with(|plan| {
            let others = plan.links.iter().filter(|other| from.with_value(|from| other.id != *from));
            others.map(|other| (other.id.to_string(), chosen.told_apart(&hit(plan, other)))).collect()
        })
    });
    let on_pick = Callback::new(move |id: String| {
        chosen.change(|c| (c.to, c.steps) = ((!id.is_empty()).then(|| LinkId::new(&id)), None));
    });
    view! {
        <LongPick label=chains::WAY_TO none=chains::FOCUS_OFF options value on_pick />
        <p role="status">{no_way}</p>
    }
}
