//! What can be done here, a line each.

use leptos::prelude::*;

use crate::i18n::words::overview;
use crate::i18n::{Lang, Text};
use crate::route::Page;

pub(super) fn start(lang: Lang) -> AnyView {
    let ways = [
        (Page::Search, overview::DO_SEARCH, overview::DO_SEARCH_HOW),
        (Page::Audit, overview::DO_AUDIT, overview::DO_AUDIT_HOW),
        (Page::Chains, overview::DO_CHAINS, overview::DO_CHAINS_HOW),
        (Page::Projects, overview::DO_NOTES, overview::DO_NOTES_HOW),
    ];
    let way = |(page, name, how): (Page, Text, Text)| {
        view! { <li class="start__way"><a href=page.href()>{lang.t(name)}</a><span>{lang.t(how)}</span></li> }
            .into_any()
    };
    view! {
        <section class="start" aria-labelledby="overview-start">
            <h2 class="overview__heading" id="overview-start">{lang.t(overview::START)}</h2>
            <ul class="start__ways">{ways.map(way).into_iter().collect_view()}</ul>
        </section>
    }
    .into_any()
}
