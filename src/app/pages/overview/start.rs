//! What can be done here, a line each.

use leptos::prelude::*;

use crate::app::use_state;
use crate::i18n::words::overview;
use crate::i18n::{Lang, Text};
use crate::route::Page;

pub(super) fn start(lang: Lang) -> AnyView {
    let ways = [
        (Page::Search, overview::DO_SEARCH, lang.t(overview::DO_SEARCH_HOW).into_any()),
        (Page::Audit, overview::DO_AUDIT, overview::found(lang, use_state().found).into_any()),
        (Page::Chains, overview::DO_CHAINS, lang.t(overview::DO_CHAINS_HOW).into_any()),
        (Page::Projects, overview::DO_NOTES, lang.t(overview::DO_NOTES_HOW).into_any()),
    ];
    let way = |(page, name, how): (Page, Text, AnyView)| {
        view! { <li class="start__way"><a href=page.href()>{lang.t(name)}</a><span>{how}</span></li> }.into_any()
    };
    view! {
        <section class="start" aria-labelledby="overview-start">
            <h2 class="overview__heading" id="overview-start">{lang.t(overview::START)}</h2>
            <ul class="start__ways">{ways.map(way).into_iter().collect_view()}</ul>
        </section>
    }
    .into_any()
}
