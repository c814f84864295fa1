//! What the audit found about a park or an industry.

use leptos::prelude::*;

use crate::app::use_state;
use crate::i18n::Lang;
use crate::i18n::words::parks;
use crate::insight::parks::findings_in;
use crate::plan::Subject;
use crate::report::finding::line;
use crate::route::Page;

/// Nothing where nothing was found.
pub(in crate::app::pages) fn findings(lang: Lang, whole: &Subject) -> Option<AnyView> {
    let state = use_state();
    let found = findings_in(state.plan, state.findings(), whole);
    let item = |finding| view! { <li>{line(state.plan, lang, finding)}</li> }.into_any();
    (!found.is_empty()).then(|| {
        view! {
            <section class="card">
                <h2 class="card__title">{lang.t(parks::FINDINGS)}</h2>
                <ul class="park-findings">{found.into_iter().map(item).collect_view()}</ul>
                <a href=Page::Audit.href()>{lang.t(parks::ALL_FINDINGS)}</a>
            </section>
        }
        .into_any()
    })
}
