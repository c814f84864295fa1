//! What is known of a chain as a whole while no link of it is selected.

use leptos::prelude::*;

use super::chosen::Chosen;
use super::name_button::name_button;
use crate::app::parts::{Leads, NoteLink};
use crate::app::{live, name_now, named, use_lang, use_state, use_work};
use crate::i18n::words::{chains as words, gaps as gap_words, records, units};
use crate::insight::chains::{Gap, Place, Stock, gaps, unplaced};
use crate::insight::projects::in_yi;
use crate::plan::{Chain, Enterprise, Link, Plan, Subject};
use crate::route::{Page, Query, Route};

#[component]
pub(super) fn ChainPanel(chain: &'static Chain, chosen: Chosen) -> impl IntoView {
    let (lang, plan, work) = (use_lang(), use_state().plan, use_work());
    let found = Memo::new(move |_| {
        chosen.chains.with(|chains| work.with(|overlay| gaps(chains, plan, |project| overlay.stage(project))))
    });
    let sum = live(move || chosen.chains.with(|chains| sum(chains, chain)));
    let firms = live(move || chosen.chains.with(|chains| firms(&unplaced(plan, chains, chain))));
    let lacking = live(move || {
        let own = |gap: &&Gap| gap.chain == chain.id;
        let items = found.with(|found| found.iter().filter(own).map(|gap| item(gap, chosen)).collect::<Vec<_>>());
        match items.is_empty() {
            true => view! { <p>{lang.t(gap_words::NONE)}</p> }.into_any(),
            false => view! { <ul class="chain-board__list">{items}</ul> }.into_any(),
        }
    });
    let place = Place::Chain(chain.id.clone());
    let first = Callback::new({
        let place = place.clone();
        move |()| {
            let name = named(&chain.name);
            let of_gap = |gap: &Gap| (gap_words::sought(lang, gap, name), gap_words::remark(lang, gap));
            let gap = found.with_untracked(|found| found.iter().find(|gap| gap.place == place).map(of_gap));
            gap.unwrap_or_else(|| (name.to_owned(), String::new()))
        }
    });
    let query = Query::default().with("park", chain.park.as_str()).with("industry", chain.industry.as_str());
    let all = Route { page: Page::Gaps, query }.to_hash();
    view! {
        <h2 class="card__title">{lang.t(words::THIS_CHAIN)}</h2>
        {sum}
        <p class="page__note">{lang.t(words::SELECT_HINT)}</p>
        {firms}
        <h3><a href=all>{lang.t(words::GAPS)}</a></h3>
        {lacking}
        <h3>{lang.t(records::LEDGER)}</h3>
        <Leads place chain=chain.id.clone() first />
        <p class="page__note">{lang.t(words::KEYS)}</p>
    }
}

/// What stands on its links taken together.
fn sum(chains: &Plan, chain: &Chain) -> AnyView {
    let lang = use_lang();
    let links: Vec<&Link> = chains.links.iter().filter(|link| link.chain == chain.id).collect();
    let facts = Stock::new(chains).facts(&links);
    let (wan, yi) = (facts.investment.to_string(), in_yi(facts.investment).to_string());
    let money = units::money(lang, &wan, &yi);
    view! { <p>{words::sum(lang, facts.links, facts.projects, &money, facts.outside, facts.enterprises)}</p> }
        .into_any()
}

/// Firms that the plan names for the industry without saying what they do.
fn firms(firms: &[&'static Enterprise]) -> AnyView {
    let lang = use_lang();
    if firms.is_empty() {
        return ().into_any();
    }
    let row = |firm: &&'static Enterprise| {
        let subject = Subject::Enterprise(firm.id.clone());
        let href = Route::of(use_state().plan, &subject).to_hash();
        view! { <li><a href=href>{named(&firm.name)}</a> " " <NoteLink subject /></li> }.into_any()
    };
    view! { <h3>{words::unplaced(lang, firms.len())}</h3> <ul>{firms.iter().map(row).collect_view()}</ul> }.into_any()
}

/// A gap in a line: the link, which can be selected, with reason and score.
fn item(gap: &Gap, chosen: Chosen) -> AnyView {
    let lang = use_lang();
    let place = match &gap.place {
        Place::Link(link) => {
            let (id, name) = (link.clone(), name_now(&Subject::Link(link.clone())));
            name_button(&name, move || chosen.select(Some(id.clone())))
        }
        Place::Chain(_) => lang.t(gap_words::WHOLE_CHAIN).into_any(),
    };
    let why = lang.t(gap_words::reason(gap.reason));
    view! { <li>{place} {lang.colon()} {why} " · " {lang.t(gap_words::SCORE)} " " {gap.score()}</li> }.into_any()
}
