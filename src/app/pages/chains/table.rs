//! The map as a table, with the same selection: for screen readers, for paper, for reading row by row.

use leptos::prelude::*;

use super::chosen::Chosen;
use super::state::state_words;
use crate::app::parts::stage_name;
use crate::app::{live, use_lang, use_state};
use crate::i18n::words::{chains, records, sources};
use crate::insight::chains::{Choice, Row, rows};
use crate::plan::{Evidence, LinkId, Name};

#[component]
pub(super) fn ChainTable(
    chosen: Chosen,
    /// What the layout hangs on: choosing a link does not build the table anew.
    shown: Memo<Choice>,
) -> impl IntoView {
    let lang = use_lang();
    let body = live(move || {
        let rows = chosen
            .standing_out
            .with(|links| chosen.chains.with(|chains| shown.with(|shown| rows(chains, shown, links.as_ref()))));
        rows.into_iter().map(|row| view! { <LinkRow row chosen /> }.into_any()).collect_view().into_any()
    });
    let names = [
        chains::CHAIN,
        chains::STAGE,
        chains::LINK,
        chains::STATE,
        chains::PRODUCTS,
        chains::PROJECTS,
        chains::ENTERPRISES,
        chains::SUPPLIES,
    ];
    let head = names.map(|name| view! { <th scope="col">{lang.t(name)}</th> }).into_iter().collect_view();
    view! {
        <details class="card" open=chosen.is_single()>
            <summary>{lang.t(chains::TABLE)}</summary>
            <div class="scroll-x" tabindex="0" role="region" aria-label=lang.t(chains::TABLE)>
                <table class="chain-table">
                    <thead><tr>{head}</tr></thead>
                    <tbody>{body}</tbody>
                </table>
            </div>
        </details>
    }
}

#[component]
fn LinkRow(row: Row, chosen: Chosen) -> impl IntoView {
    let lang = use_lang();
    let id = StoredValue::new(row.link.clone());
    let selected =
        move || chosen.choice.with(|choice| id.with_value(|id| choice.link.as_ref() == Some(id))).then_some("true");
    let supplies =
        row.supplies.iter().map(|name: &Name| chosen.named(name)).collect::<Vec<_>>().join(lang.pick("、", ", "));
    view! {
        <tr aria-current=selected>
            <td>{chosen.named(&row.chain)}</td>
            <td>{lang.t(stage_name(row.stage))}</td>
            <th scope="row">
                <button class="link-button" on:click=move |_| chosen.select(Some(id.get_value()))>
                    {chosen.named(&row.name)}
                </button>
                " " {badge(&row.link, &row.evidence)}
            </th>
            <td>{state_words(row.link)}</td>
            <td lang="zh-CN">{row.products.join("、")}</td>
            <td>{chains::foot(lang, row.facts.projects, row.facts.outside, &row.facts.investment.to_string())}</td>
            <td class="number">{row.facts.enterprises}</td>
            <td>{supplies}</td>
        </tr>
    }
}

/// Whether the plan prints it, implies it, or people added it.
pub(super) fn badge(link: &LinkId, evidence: &Evidence) -> AnyView {
    let (lang, plan) = (use_lang(), use_state().plan);
    let (class, words) = match evidence {
        Evidence::Printed => ("badge", sources::PRINTED),
        Evidence::Inferred(_) if plan.link(link).is_none() => ("badge badge--info", records::ATTACHED),
        Evidence::Inferred(_) => ("badge badge--inferred", sources::INFERRED),
    };
    let how = match evidence {
        Evidence::Printed => None,
        Evidence::Inferred(how) => Some(lang.pick(how.zh.clone(), how.en.clone())),
    };
    view! { <span class=class title=how>{lang.t(words)}</span> }.into_any()
}
