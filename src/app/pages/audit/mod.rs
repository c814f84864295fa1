//! What the plan's own numbers do not agree on: two values side by side, with both quotations. Filters
//! and the finding one has gone to live in the address.

mod card;

use leptos::prelude::*;

use crate::app::parts::{PageTitle, Pick};
use crate::app::{follow, live, live_if, use_lang, use_state};
use crate::browser::reading;
use crate::i18n::Lang;
use crate::i18n::words::{audit, shell};
use crate::insight::audit::{Filter, Rule, Severity, count};
use crate::report::finding::{name, rule_words, severity_name};
use crate::route::Page;

use card::{Card, element_id};

#[component]
pub fn Audit() -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let named = follow(move || state.query.with(|query| query.get("finding").unwrap_or_default().to_owned()));
    let said = RwSignal::new("");
    Effect::new(move |_| named.with(|id| reading::reveal(element_id(id))));
    let unknown = move || named.with(|id| !id.is_empty() && state.findings().iter().all(|finding| finding.id != *id));
    // The same findings are not built again when another of them is gone to.
    let shown = Memo::new(move |_| {
        let filter = state.query.with(Filter::parse);
        named.with(|named| filter.apply(state.plan, state.findings(), Some(named)))
    });
    let cards = live(move || {
        let found = shown.get().into_iter().filter_map(|at| state.findings().get(at));
        let cards: Vec<AnyView> = found.map(|finding| view! { <Card finding named said /> }.into_any()).collect();
        match cards.is_empty() {
            true => view! { <p class="empty">{lang.t(audit::NOTHING)}</p> }.into_any(),
            false => view! { <div class="stack">{cards}</div> }.into_any(),
        }
    });
    view! {
        <PageTitle title=lang.t(shell::AUDIT) />
        <p class="page__lead">{lang.t(audit::LEAD)}</p>
        <p class="notice notice--warn" hidden=follow(move || !unknown())>{lang.t(audit::UNKNOWN)}</p>
        <div class="toolbar">
            {pick("severity", lang)}
            {pick("rule", lang)}
        </div>
        {concerning(lang)}
        {cards}
        <p class="visually-hidden" role="status">{said}</p>
    }
}

/// Choosing sets the address, and leaves the finding that was gone to.
fn pick(filter: &'static str, lang: Lang) -> AnyView {
    let state = use_state();
    let (label, options) = match filter {
        "rule" => (audit::RULE, rules(lang)),
        _ => (audit::SEVERITY, severities(lang)),
    };
    let value = follow(move || state.query.with(|query| query.get(filter).unwrap_or_default().to_owned()));
    let on_pick = Callback::new(move |choice: String| {
        state.replace_query(state.query.get_untracked().with("finding", "").with(filter, &choice));
    });
    view! { <Pick label none=audit::ALL options value on_pick /> }.into_any()
}

fn severities(lang: Lang) -> Vec<(String, String)> {
    let findings = use_state().findings();
    let option = |severity: Severity| {
        let words = audit::counted(lang, severity_name(severity), count(findings, severity));
        (severity.as_str().to_owned(), words)
    };
    Severity::ALL.map(option).into()
}

/// The rules that found something.
fn rules(lang: Lang) -> Vec<(String, String)> {
    let findings = use_state().findings();
    let option = |rule: Rule| {
        let found = findings.iter().filter(|finding| finding.rule == rule).count();
        (found > 0).then(|| (rule.as_str().to_owned(), audit::counted(lang, rule_words(rule).0, found)))
    };
    Rule::ALL.into_iter().filter_map(option).collect()
}

/// What the address asks about, and the way back to everything.
fn concerning(lang: Lang) -> AnyView {
    let state = use_state();
    live_if(move || {
        let about = state.query.with(Filter::parse).about?;
        let words = audit::only_about(lang, &name(state.plan, lang, &about));
        Some(
            view! { <p class="notice">{words} " " <a href=Page::Audit.href()>{lang.t(audit::SHOW_ALL)}</a></p> }
                .into_any(),
        )
    })
}
