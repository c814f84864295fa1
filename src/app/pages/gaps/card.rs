//! One gap: where it is, why, how its score is made, which sentence asks for it, and the way to the ledger.

use leptos::prelude::*;

use crate::app::parts::{Leads, Quote};
use crate::app::{name_now, named, use_lang, use_state, use_work};
use crate::i18n::words::{chains, gaps as words, records};
use crate::insight::chains::{Ask, Gap, Place, present, sought};
use crate::insight::outline;
use crate::plan::{Citation, ParagraphId, Subject};
use crate::route::{Page, Query, Route};

#[component]
pub(super) fn GapCard(gap: Gap) -> impl IntoView {
    let (lang, plan) = (use_lang(), use_state().plan);
    let subject = match &gap.place {
        Place::Link(link) => Subject::Link(link.clone()),
        Place::Chain(chain) => Subject::Chain(chain.clone()),
    };
    let chain = plan.chain(&gap.chain).map(|chain| {
        view! { <a href=Page::Chain(chain.id.clone()).href()>{named(&chain.name)}</a> }
    });
    let park = plan.chain(&gap.chain).and_then(|chain| plan.park(&chain.park)).map(|park| {
        view! { <a href=Page::Park(park.id.clone()).href()>{named(&park.name)}</a> }
    });
    let more = match &gap.place {
        Place::Link(link) => {
            let query = Query::default().with("link", link.as_str());
            let on_map = Route { page: Page::Chains, query }.to_hash();
            view! { <a href=on_map>{lang.t(chains::ON_THE_MAP)}</a> }.into_any()
        }
        Place::Chain(_) => lang.t(words::WHOLE_CHAIN).into_any(),
    };
    let added = matches!(&gap.place, Place::Link(link) if plan.link(link).is_none());
    let added = added.then(|| view! { <span class="badge badge--info">{lang.t(records::ATTACHED)}</span> });
    let reason = words::points(lang.t(words::reason(gap.reason)), gap.reason.points());
    let weights = gap.weights.iter().map(|part| words::points(&words::weight(lang, *part), part.points()));
    let parts = [reason].into_iter().chain(weights).map(|part| view! { <li>{part}</li> }).collect_view();
    view! {
        <li class="card">
            <h2 class="card__title">{name_now(&subject)}</h2>
            <p>{park} " · " {chain} " · " {more} " " {added}</p>
            <p><strong>{lang.t(words::SCORE)} " " {gap.score()}</strong></p>
            <ul class="tags">{parts}</ul>
            {ends(&gap)}
            {sentence(&gap)}
            <Leads place=gap.place.clone() chain=gap.chain.clone() first=first(gap) />
        </li>
    }
}

/// The links at which a chain ends too early.
fn ends(gap: &Gap) -> Option<AnyView> {
    let lang = use_lang();
    let names: Vec<String> = gap.ends.iter().map(|link| name_now(&Subject::Link(link.clone()))).collect();
    let names = names.join(lang.pick("、", ", "));
    (!names.is_empty()).then(|| view! { <p>{lang.t(words::ENDS)} {lang.colon()} {names}</p> }.into_any())
}

/// The sentence that asks, with what makes it ask marked; where none does, where it is named.
fn sentence(gap: &Gap) -> AnyView {
    let lang = use_lang();
    let place = |at: &ParagraphId| outline::place(&use_state().plan.text, at);
    match &gap.ask {
        Some(ask) => view! {
            <p class="page__note">{lang.t(words::ASKED)}</p>
            <blockquote class="quote" lang="zh-CN">
                <p class="quote__words">{marked(ask)}</p>
                <a class="quote__source" href=Page::Text(Some(ask.at.clone())).href()>{place(&ask.at)}</a>
            </blockquote>
        }
        .into_any(),
        None => view! {
            <p class="page__note">{lang.t(words::NOT_ASKED)}</p>
            {cites(gap).iter().map(|citation| view! { <Quote citation /> }).collect_view()}
        }
        .into_any(),
    }
}

/// What people added, and what is asked for of them, the plan does not name.
fn cites(gap: &Gap) -> &'static [Citation] {
    let plan = use_state().plan;
    let found = match &gap.place {
        Place::Link(link) => plan.link(link).map(|link| link.cite.as_slice()),
        Place::Chain(chain) => plan.chain(chain).map(|chain| chain.cite.as_slice()),
    };
    found.or(plan.chain(&gap.chain).map(|chain| chain.cite.as_slice())).unwrap_or_default()
}

fn marked(ask: &Ask) -> AnyView {
    let piece = |(marked, text): (bool, String)| match marked {
        true => view! { <mark>{text}</mark> }.into_any(),
        false => text.into_any(),
    };
    ask.pieces().into_iter().map(piece).collect_view().into_any()
}

/// What a row of the ledger says when it is started here.
fn first(gap: Gap) -> Callback<(), (String, String)> {
    let (lang, state, work) = (use_lang(), use_state(), use_work());
    Callback::new(move |()| {
        let wanted = work.with_untracked(|overlay| match &gap.place {
            Place::Link(link) => present(state.plan, overlay).link(link).map(sought).unwrap_or_default(),
            Place::Chain(chain) => words::sought(lang, &gap, &name_now(&Subject::Chain(chain.clone()))),
        });
        (wanted, words::remark(lang, &gap))
    })
}
