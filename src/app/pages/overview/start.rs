//! What can be done here, a line each.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::live::later;
use crate::app::{lazy, live_if, use_state};
use crate::i18n::words::overview;
use crate::i18n::{Lang, Text};
use crate::insight::audit::{Severity, count};
use crate::route::Page;

pub(super) fn start(lang: Lang) -> AnyView {
    let ways = [
        (Page::Search, overview::DO_SEARCH, lang.t(overview::DO_SEARCH_HOW).into_any()),
        (Page::Audit, overview::DO_AUDIT, audit(lang)),
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

/// The plan is audited once the page is painted; without the audit the line stays empty.
fn audit(lang: Lang) -> AnyView {
    let state = use_state();
    let counted = RwSignal::new(None);
    let look = move || {
        spawn_local(async move {
            let found = lazy::audit().await.map(|findings| findings(state));
            let counts = found.map(|found| (count(found, Severity::Error), found.len()));
            // The page may be gone by then.
            let _ = counted.try_set(counts.ok());
        });
    };
    later(look);
    live_if(move || counted.get().map(|(errors, all)| overview::found(lang, errors, all).into_any()))
}
