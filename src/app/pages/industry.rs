//! One industry: its firms and targets, its groups with their products, its projects.

use leptos::prelude::*;

use super::not_found::NotFound;
use super::park::{figures, projects};
use crate::app::parts::{Cell, Facts, Findings, Notes, PageTitle, Pointed, Sources, product_tags};
use crate::app::{named, use_lang, use_state};
use crate::i18n::Lang;
use crate::i18n::words::{parks, units};
use crate::insight::parks::enterprises_of;
use crate::insight::projects::{compare, projects_of};
use crate::plan::{Industry, IndustryGroup, IndustryId, Plan, Subject};
use crate::route::{Page, Query, Route};

#[component]
pub fn IndustryPage(
    /// As in the address; may be unknown to the plan.
    id: IndustryId,
) -> impl IntoView {
    let plan = use_state().plan;
    let Some(industry) = plan.industry(&id) else {
        return view! { <NotFound /> }.into_any();
    };
    let lang = use_lang();
    let subject = Subject::Industry(id);
    view! {
        <PageTitle title=named(&industry.name) note=lang.pick(industry.name.en.as_str(), &industry.name.zh) />
        <div class="split">
            <div>
                <Facts facts=facts(plan, lang, industry) />
                <Sources cite=&industry.cite />
                {figures(plan, lang, &subject)}
            </div>
            <div>
                <Findings subject=subject.clone() />
                <Notes subject=subject.clone() />
            </div>
        </div>
        <h2>{lang.t(parks::GROUPS)}</h2>
        {groups(plan, lang, industry)}
        {projects(plan, lang, &subject)}
    }
    .into_any()
}

/// Products named for the industry as a whole, then its groups with theirs.
pub(super) fn groups(plan: &'static Plan, lang: Lang, industry: &'static Industry) -> AnyView {
    let pointed = Pointed::new("group");
    let groups: Vec<_> = plan.groups.iter().filter(|group| group.industry == industry.id).collect();
    let nothing = industry.products.is_empty() && groups.is_empty();
    let nothing = nothing.then(|| view! { <p>{lang.t(parks::NO_GROUPS)}</p> }.into_any());
    view! {
        {product_tags(&industry.products)}
        {nothing}
        <div class="grid">{groups.into_iter().map(|group| card(plan, lang, group, pointed)).collect_view()}</div>
    }
    .into_any()
}

fn facts(plan: &'static Plan, lang: Lang, industry: &'static Industry) -> Vec<(String, Cell)> {
    let mut facts = Vec::new();
    let park = industry.park.as_ref().and_then(|park| plan.park(park));
    facts.extend(park.map(|park| {
        (lang.t(parks::NAME).to_owned(), Cell::Link(named(&park.name).to_owned(), Page::Park(park.id.clone()).href()))
    }));
    if !industry.aliases.is_empty() {
        facts.push((lang.t(parks::ALIASES).to_owned(), Cell::Printed(industry.aliases.join("、"))));
    }
    let firms = enterprises_of(plan, &Subject::Industry(industry.id.clone()));
    let firms: Vec<&str> = firms.iter().map(|firm| named(&firm.name)).collect();
    if !firms.is_empty() {
        facts.push((lang.t(parks::ENTERPRISES).to_owned(), Cell::Text(firms.join(lang.pick("、", ", ")))));
    }
    let chains = plan.chains.iter().filter(|chain| chain.industry == industry.id);
    let chains = chains.map(|chain| Cell::Link(named(&chain.name).to_owned(), Page::Chain(chain.id.clone()).href()));
    let chains: Vec<Cell> = chains.collect();
    if !chains.is_empty() {
        facts.push((lang.t(parks::CHAINS).to_owned(), Cell::All(chains)));
    }
    facts
}

fn card(plan: &'static Plan, lang: Lang, group: &'static IndustryGroup, pointed: Pointed) -> AnyView {
    let empty = group.products.is_empty().then(|| view! { <p>{lang.t(parks::NO_PRODUCTS)}</p> });
    let whole = Subject::Group(group.id.clone());
    let sum = compare(plan, &whole).map(|sum| {
        let printed = units::with_unit(lang, &sum.printed.to_string(), "万元");
        let words = parks::planned(lang, projects_of(plan, &whole).len(), &printed);
        let query = Query::default().with("group", group.id.as_str());
        view! { <p><a href=Route { page: Page::Projects, query }.to_hash()>{words}</a></p> }.into_any()
    });
    let id = group.id.as_str();
    view! {
        <section class="card" id=pointed.element_id(id) aria-current=pointed.is_at(id)>
            <h3 class="card__title">{named(&group.name)}</h3>
            {product_tags(&group.products)}
            {empty}
            {sum}
            <Sources cite=&group.cite />
        </section>
    }
    .into_any()
}
