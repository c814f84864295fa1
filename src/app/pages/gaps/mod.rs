//! What the chains lack, for investment promotion: each gap with its reason, points and sentence.

mod card;
mod filters;
mod rule;

use leptos::prelude::*;

use crate::app::parts::PageTitle;
use crate::app::{live, use_lang, use_state, use_work};
use crate::i18n::words::{chains, gaps as words, records};
use crate::insight::chains::{GapChoice, gaps, present};
use card::GapCard;
use filters::Filters;
use rule::Rule;

#[component]
pub fn Gaps() -> impl IntoView {
    let (state, work) = (use_state(), use_work());
    let lang = use_lang();
    let choice = Memo::new(move |_| state.query.with(GapChoice::parse));
    let found = Memo::new(move |_| {
        work.with(|overlay| gaps(&present(state.plan, overlay), state.plan, |project| overlay.stage(project)))
    });
    let list = live(move || {
        let choice = choice.get();
        found.with(|found| {
            let shown = found.iter().filter(|gap| choice.takes(state.plan, gap));
            let cards: Vec<AnyView> = shown.map(|gap| view! { <GapCard gap=gap.clone() /> }.into_any()).collect();
            if cards.is_empty() {
                let none = if found.is_empty() { words::NONE } else { words::NONE_FOUND };
                return view! { <p class="empty">{lang.t(none)}</p> }.into_any();
            }
            view! {
                <p role="status">{records::shown(lang, cards.len(), found.len())}</p>
                <ol class="gaps">{cards}</ol>
            }
            .into_any()
        })
    });
    view! {
        <PageTitle title=lang.t(chains::GAPS) />
        <p class="page__lead">{lang.t(words::LEAD)}</p>
        <Rule />
        <Filters choice />
        {list}
    }
}
