//! One finding: what was found, the values side by side, and what they were worked out from.

use leptos::prelude::*;

use crate::app::parts::{Cell, Column, CopyLink, Quote, Row, Table};
use crate::app::{follow, use_lang, use_state};
use crate::i18n::Lang;
use crate::i18n::words::audit;
use crate::insight::audit::{Basis, Finding, Part, Severity, Value, shown_at};
use crate::plan::{Plan, Subject};
use crate::report::finding::{amount, content, gap, name, part_name, rule_words, severity_word, title};
use crate::route::{Page, Route};

#[component]
pub(super) fn Card(
    finding: &'static Finding,
    /// The id of the finding that the address names.
    named: Signal<String>,
    /// Told to screen readers.
    said: RwSignal<&'static str>,
) -> impl IntoView {
    let state = use_state();
    let (plan, lang) = (state.plan, use_lang());
    let (_, why) = rule_words(finding.rule);
    let shown_at = shown_at(plan, finding);
    let about = name(plan, lang, &shown_at);
    let title = title(plan, lang, finding);
    let current = follow(move || named.with(|id| *id == finding.id).then_some("location"));
    // The filters that are set stay.
    let to = follow(move || {
        let query = state.query.get().with("finding", &finding.id);
        Route { page: Page::Audit, query }.to_hash()
    });
    let label = audit::link_to(lang, &title);
    let difference = finding.difference.as_ref().map(|difference| {
        let words = audit::signed(&gap(lang, difference));
        view! { <p class="finding__difference">{lang.t(audit::DIFFERENCE)} " " <strong>{words}</strong></p> }.into_any()
    });
    view! {
        <article class="card finding" aria-current=current>
            <h2 class="card__title" id=element_id(&finding.id)>
                {severity_badge(lang, finding.severity)} " " {title} " " <CopyLink to label said />
            </h2>
            <p class="reason">
                {lang.t(why)} " " <a href=Route::of(plan, &shown_at).to_hash()>{lang.t(audit::MORE)} " " {about}</a>
            </p>
            {finding.reason.as_ref().map(|reason| view! { <p>{crate::app::named(reason)}</p> })}
            <div class="finding__values">{finding.values.iter().map(|value| shown(lang, value)).collect_view()}</div>
            {difference}
            {left_out(plan, lang, &finding.left_out)}
            {parts(plan, lang, &finding.parts)}
        </article>
    }
}

/// The id of the element that is scrolled to.
pub(super) fn element_id(finding: &str) -> String {
    format!("finding-{finding}")
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
        view! { <p>{lang.t(audit::LEFT_OUT)}<strong>{names}</strong></p> }.into_any()
    })
}

/// The sum written out, folded.
fn parts(plan: &'static Plan, lang: Lang, parts: &[Part]) -> Option<AnyView> {
    if parts.is_empty() {
        return None;
    }
    let row = |part: &Part| {
        let name = Cell::Link(part_name(plan, lang, part), Route::of(plan, &part.subject).to_hash());
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
    let class = match severity {
        Severity::Error => "badge badge--bad",
        Severity::Doubt => "badge badge--warn",
        Severity::Note => "badge badge--info",
    };
    view! { <span class=class>{lang.t(severity_word(severity))}</span> }.into_any()
}
