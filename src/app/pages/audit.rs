//! What the plan's own numbers do not agree on: two values side by side, with both quotations.

use leptos::prelude::*;

use crate::app::parts::{Cell, Column, PageTitle, Pick, Quote, Row, Table};
use crate::app::{named, use_lang, use_state};
use crate::i18n::Lang;
use crate::i18n::words::audit;
use crate::insight::audit::{Basis, Finding, Part, Severity, Value, count};
use crate::plan::{Plan, Subject};
use crate::report::finding::{amount, content, name, part_name, rule_words, severity_name, title};
use crate::route::Route;

#[component]
pub fn Audit() -> impl IntoView {
    let state = use_state();
    let lang = use_lang();
    let chosen = Signal::derive(move || state.query.with(|query| query.get("severity").unwrap_or_default().to_owned()));
    let options = Severity::ALL.map(|severity| {
        let found = count(state.findings(), severity);
        (severity.as_str().to_owned(), audit::counted(lang, severity_name(severity), found))
    });
    let on_pick = Callback::new(move |severity: String| state.set_query("severity", &severity));
    let cards = move || {
        let wanted = chosen.get();
        let shown = state.findings().iter().filter(|finding| wanted.is_empty() || finding.severity.as_str() == wanted);
        let cards: Vec<AnyView> = shown.map(|finding| view! { <Card finding /> }.into_any()).collect();
        match cards.is_empty() {
            true => view! { <p class="empty">{lang.t(audit::NOTHING)}</p> }.into_any(),
            false => view! { <div class="stack">{cards}</div> }.into_any(),
        }
    };
    view! {
        <PageTitle title=lang.t(crate::i18n::words::shell::AUDIT) />
        <p class="page__lead">{lang.t(audit::LEAD)}</p>
        <div class="toolbar">
            <Pick label=audit::SEVERITY none=audit::ALL options=options.into() value=chosen on_pick />
        </div>
        {cards}
    }
}

#[component]
fn Card(finding: &'static Finding) -> impl IntoView {
    let plan = use_state().plan;
    let lang = use_lang();
    let (_, why) = rule_words(finding.rule);
    let about = name(plan, lang, &finding.about);
    let title = title(plan, lang, finding);
    let difference = finding.difference.as_ref().map(|difference| {
        let words = audit::signed(&amount(lang, difference));
        view! { <p class="finding__difference">{lang.t(audit::DIFFERENCE)} " " <strong>{words}</strong></p> }.into_any()
    });
    view! {
        <article class="card finding">
            <h2 class="card__title">{severity_badge(lang, finding.severity)} " " {title}</h2>
            <p class="reason">{lang.t(why)} " " <a href=Route::of(&finding.about).to_hash()>{lang.t(audit::MORE)} " " {about}</a></p>
            {finding.reason.as_ref().map(|reason| view! { <p>{named(reason)}</p> })}
            <div class="finding__values">{finding.values.iter().map(|value| shown(lang, value)).collect_view()}</div>
            {difference}
            {left_out(plan, lang, &finding.left_out)}
            {parts(plan, lang, &finding.parts)}
        </article>
    }
}

fn shown(lang: Lang, value: &'static Value) -> AnyView {
    let kind = match value.basis {
        Basis::Printed => audit::PRINTED,
        Basis::Computed => audit::COMPUTED,
    };
    let words = content(lang, &value.content);
    let year = value.year.map(|year| format!(" · {}", year.0));
    view! {
        <div class="finding__value">
            <p class="figure__label">{lang.t(kind)} {year}</p>
            <p class="finding__amount">{words}</p>
            {value.cite.iter().map(|citation| view! { <Quote citation /> }).collect_view()}
        </div>
    }
    .into_any()
}

fn left_out(plan: &'static Plan, lang: Lang, subjects: &[Subject]) -> Option<AnyView> {
    let names: Vec<String> = subjects.iter().map(|subject| name(plan, lang, subject)).collect();
    (!names.is_empty()).then(|| {
        let names = names.join(lang.pick("、", ", "));
        view! { <p>{lang.t(audit::LEFT_OUT)} <strong>{names}</strong></p> }.into_any()
    })
}

/// The sum written out, folded.
fn parts(plan: &'static Plan, lang: Lang, parts: &[Part]) -> Option<AnyView> {
    if parts.is_empty() {
        return None;
    }
    let row = |part: &Part| {
        let name = Cell::Link(part_name(plan, lang, part), Route::of(&part.subject).to_hash());
        Row::new([name, Cell::Number(amount(lang, &part.quantity))])
    };
    let columns = vec![Column::text(lang.t(audit::PART)), Column::number(lang.t(audit::VALUE))];
    let rows = parts.iter().map(row).collect();
    Some(
        view! {
            <details>
                <summary>{lang.t(audit::PARTS)}</summary>
                <Table caption=lang.t(audit::PARTS) columns rows />
            </details>
        }
        .into_any(),
    )
}

fn severity_badge(lang: Lang, severity: Severity) -> AnyView {
    let (class, words) = match severity {
        Severity::Error => ("badge badge--bad", audit::ERROR),
        Severity::Doubt => ("badge badge--warn", audit::DOUBT),
        Severity::Note => ("badge badge--info", audit::NOTE),
    };
    view! { <span class=class>{lang.t(words)}</span> }.into_any()
}
