//! What the audit found about the subject of a page, each with the way to it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::live::later;
use crate::app::{lazy, live_if, use_lang, use_state};
use crate::i18n::words::audit;
use crate::insight::audit::{Finding, concerning, route_to};
use crate::plan::Subject;
use crate::report::finding::line;

/// Everything the audit found, once the page is painted and the audit's part of the program has come.
pub type Found = RwSignal<Option<&'static [Finding]>>;

pub fn audited() -> Found {
    let state = use_state();
    let found = RwSignal::new(None);
    let look = move || {
        spawn_local(async move {
            let findings = lazy::audit().await.map(|findings| findings(state));
            // The page may be gone by then.
            let _ = found.try_set(findings.ok());
        });
    };
    later(look);
    found
}

/// How many findings concern a subject, as the way to them. Nothing where there are none.
pub fn way_to_findings(found: Found, class: &'static str, subject: Subject) -> AnyView {
    let (state, lang) = (use_state(), use_lang());
    live_if(move || {
        let found = concerning(state.plan, found.get()?, &subject);
        let words = audit::findings(lang, found.len());
        let way = || view! { <a class=class href=route_to(&found, &subject).to_hash()>{words}</a> }.into_any();
        (!found.is_empty()).then(way)
    })
}

/// The findings that concern a subject, one by one. Nothing where there are none.
#[component]
pub fn Findings(subject: Subject) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let found = audited();
    live_if(move || {
        let here = concerning(state.plan, found.get()?, &subject);
        let item = |finding: &&'static Finding| {
            let words = line(state.plan, lang, finding);
            view! { <li><a href=finding.route().to_hash()>{words}</a></li> }.into_any()
        };
        let all = route_to(&here, &subject).to_hash();
        (!here.is_empty()).then(|| {
            view! {
                <section class="card">
                    <h2 class="card__title"><a href=all>{audit::findings(lang, here.len())}</a></h2>
                    <ul class="found">{here.iter().map(item).collect_view()}</ul>
                </section>
            }
            .into_any()
        })
    })
}
