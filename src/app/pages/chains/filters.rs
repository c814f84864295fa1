//! Which links are on the map, and which of them stand out.

use leptos::prelude::*;

use super::chosen::Chosen;
use crate::app::parts::Pick;
use crate::app::{follow, named, use_lang, use_state};
use crate::i18n::Text;
use crate::i18n::words::chains;
use crate::insight::chains::{Choice, Having};
use crate::journal::Field;
use crate::plan::{IndustryId, ParkId, Year};

/// One filter: what it is called, and which part of the choice it reads and sets. The empty text is no choice.
#[derive(Clone, Copy)]
struct Part {
    label: Text,
    none: Text,
    get: fn(&Choice) -> Option<String>,
    set: fn(&mut Choice, Option<&str>),
}

const PARK: Part = Part {
    label: chains::PARK,
    none: chains::ALL_PARKS,
    get: |choice| choice.park.as_ref().map(ParkId::to_string),
    set: |choice, park| choice.park = park.map(ParkId::new),
};
const INDUSTRY: Part = Part {
    label: chains::INDUSTRY,
    none: chains::ALL_INDUSTRIES,
    get: |choice| choice.industry.as_ref().map(IndustryId::to_string),
    set: |choice, industry| choice.industry = industry.map(IndustryId::new),
};
const YEAR: Part = Part {
    label: chains::YEAR,
    none: chains::ALL_YEARS,
    get: |choice| choice.year.map(|Year(year)| year.to_string()),
    set: |choice, year| choice.year = year.and_then(|year| year.parse().ok()).map(Year),
};
const HAVING: Part = Part {
    label: chains::HAVING,
    none: chains::ANY_LINK,
    get: |choice| choice.having.map(|having| having.as_str().to_owned()),
    set: |choice, name| choice.having = Having::ALL.into_iter().find(|having| Some(having.as_str()) == name),
};
const STATE: Part = Part {
    label: chains::STATE,
    none: chains::ANY_STATE,
    get: |choice| choice.state.clone(),
    set: |choice, code| choice.state = code.map(str::to_owned),
};

#[component]
pub(super) fn Filters(chosen: Chosen) -> impl IntoView {
    let (lang, plan) = (use_lang(), use_state().plan);
    let parks = plan.parks.iter().map(|park| (park.id.to_string(), named(&park.name).to_owned())).collect();
    let industries = plan.industries.iter().map(|it| (it.id.to_string(), named(&it.name).to_owned())).collect();
    let years = plan.about.period.iter().map(|Year(year)| (year.to_string(), year.to_string())).collect();
    let having = Having::ALL.map(|having| (having.as_str().to_owned(), lang.t(having_name(having)).to_owned())).into();
    let states = Field::LinkState.choices().iter();
    let states = states.map(|state| (state.code.to_owned(), lang.pick(state.zh, state.en).to_owned())).collect();
    let of_all = (!chosen.is_single()).then(|| [filter(chosen, PARK, parks), filter(chosen, INDUSTRY, industries)]);
    view! { {of_all} {filter(chosen, YEAR, years)} {filter(chosen, HAVING, having)} {filter(chosen, STATE, states)} }
}

/// Value and name of each option.
fn filter(chosen: Chosen, part: Part, options: Vec<(String, String)>) -> AnyView {
    let value = follow(move || chosen.choice.with(part.get).unwrap_or_default());
    let on_pick = Callback::new(move |picked: String| {
        chosen.change(|choice| (part.set)(choice, Some(picked.as_str()).filter(|picked| !picked.is_empty())));
    });
    view! { <Pick label=part.label none=part.none options value on_pick /> }.into_any()
}

fn having_name(having: Having) -> Text {
    match having {
        Having::Projects => chains::WITH_PROJECTS,
        Having::NoProjects => chains::WITHOUT_PROJECTS,
        Having::Enterprises => chains::WITH_ENTERPRISES,
        Having::Nothing => chains::WITH_NOTHING,
    }
}
