//! One industry: its groups with their products, its firms, targets and projects.

use leptos::prelude::*;

use super::not_found::NotFound;
use super::park::project_table;
use crate::app::parts::{Cell, Facts, Figures, PageTitle, Sources};
use crate::app::{named, use_lang, use_state};
use crate::i18n::Lang;
use crate::i18n::words::parks;
use crate::insight::parks::all_figures;
use crate::plan::{Industry, IndustryGroup, IndustryId, Plan, Product, Subject};
use crate::route::Page;

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
    let groups = plan.groups.iter().filter(|group| group.industry == industry.id);
    view! {
        <PageTitle title=named(&industry.name) note=lang.pick(industry.name.en.as_str(), &industry.name.zh) />
        <Facts facts=facts(plan, lang, industry) />
        <Sources cite=&industry.cite />
        <h2>{lang.t(parks::GROUPS)}</h2>
        {products(&industry.products)}
        <div class="grid">{groups.map(|group| view! { <Group group /> }).collect_view()}</div>
        <h2>{lang.t(parks::PROJECTS)}</h2>
        {project_table(plan, lang, &subject)}
        <h2>{lang.t(parks::FIGURES)}</h2>
        <Figures caption=lang.t(parks::EACH_FIGURE) figures=all_figures(plan, &subject) />
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
    let firms = plan.enterprises.iter().filter(|firm| firm.industry.as_ref() == Some(&industry.id));
    let firms: Vec<&str> = firms.map(|firm| firm.name.zh.as_str()).collect();
    if !firms.is_empty() {
        facts.push((lang.t(parks::ENTERPRISES).to_owned(), Cell::Printed(firms.join("、"))));
    }
    let chains = plan.chains.iter().filter(|chain| chain.industry == industry.id);
    let chains = chains.map(|chain| Cell::Link(named(&chain.name).to_owned(), Page::Chain(chain.id.clone()).href()));
    facts.push((lang.t(parks::CHAINS).to_owned(), Cell::All(chains.collect())));
    facts
}

#[component]
fn Group(group: &'static IndustryGroup) -> impl IntoView {
    let lang = use_lang();
    let empty = group.products.is_empty().then(|| view! { <p>{lang.t(parks::NO_PRODUCTS)}</p> });
    view! {
        <section class="card">
            <h3 class="card__title">{named(&group.name)}</h3>
            {products(&group.products)}
            {empty}
            <Sources cite=&group.cite />
        </section>
    }
}

fn products(products: &'static [Product]) -> AnyView {
    let item = |product: &'static Product| view! { <li>{product.name.as_str()}</li> }.into_any();
    view! { <ul class="tags" lang="zh-CN">{products.iter().map(item).collect_view()}</ul> }.into_any()
}
