//! One park: everything the plan says of it.

mod facts;
mod passages;
mod projects;

use leptos::prelude::*;

use super::industry::groups;
use super::not_found::NotFound;
use crate::app::parts::{Facts, Figures, Findings, Notes, PageTitle, Sources, Tracking};
use crate::app::{live, named, use_lang, use_state, use_work};
use crate::i18n::Lang;
use crate::i18n::words::parks;
use crate::insight::parks::{all_figures, industries_of};
use crate::plan::{Industry, ParkId, Plan, Subject};
use crate::route::Page;

pub(super) use projects::projects;

#[component]
pub fn ParkPage(
    /// As in the address; may be unknown to the plan.
    id: ParkId,
) -> impl IntoView {
    let (state, work) = (use_state(), use_work());
    let plan = state.plan;
    let Some(park) = plan.park(&id) else {
        return view! { <NotFound /> }.into_any();
    };
    let lang = use_lang();
    let industry = move |industry: &'static Industry| {
        let href = Page::Industry(industry.id.clone()).href();
        view! { <h3><a href=href>{named(&industry.name)}</a></h3> {groups(plan, lang, industry)} }.into_any()
    };
    let industries = industries_of(plan, &id).into_iter().map(industry).collect_view();
    let subject = Subject::Park(id);
    view! {
        <PageTitle title=named(&park.name) note=lang.pick(park.name.en.as_str(), &park.name.zh) />
        <div class="split">
            <div>
                {live(move || {
                    let facts = work.with(|overlay| facts::facts(plan, state.teller(overlay), park));
                    view! { <Facts facts /> }.into_any()
                })}
                <Sources cite=&park.cite />
                {figures(plan, lang, &subject)}
            </div>
            <div>
                <Findings subject=subject.clone() />
                <Tracking subject=subject.clone() />
                <Notes subject=subject.clone() />
            </div>
        </div>
        <h2>{lang.t(parks::INDUSTRIES)}</h2>
        {industries}
        {projects(plan, lang, &subject)}
        {passages::passages(plan, lang, park)}
        <p><a href=Page::Parks.href()>{lang.t(parks::ALL_PARKS)}</a></p>
    }
    .into_any()
}

/// Nothing where the plan states no figure.
pub(super) fn figures(plan: &'static Plan, lang: Lang, whole: &Subject) -> Option<AnyView> {
    let figures = all_figures(plan, whole);
    (!figures.is_empty()).then(|| {
        view! { <h2>{lang.t(parks::FIGURES)}</h2> <Figures caption=lang.t(parks::EACH_FIGURE) figures /> }.into_any()
    })
}
