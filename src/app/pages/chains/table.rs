//! The map as a table, with the same selection: for screen readers, for paper, for reading row by row.

use std::sync::Arc;

use leptos::prelude::*;

use super::chosen::Chosen;
use super::name_button::name_button;
use crate::app::parts::stage_name;
use crate::app::{each, live, use_lang, use_work};
use crate::i18n::Lang;
use crate::i18n::words::{chains, fields, projects, records, sources};
use crate::insight::chains::{Beside, Choice, Origin, Row, rows, said};
use crate::journal::{Field, Overlay, Stage};
use crate::plan::{LinkId, Name, ProjectId, Subject};

/// What people report of a link and of its projects.
const TOLD: [Field; 4] = [Field::LinkState, Field::StateReason, Field::StateSource, Field::Stage];

#[component]
pub(super) fn ChainTable(
    chosen: Chosen,
    /// What the layout hangs on: choosing a link does not build the table anew.
    shown: Memo<Choice>,
) -> impl IntoView {
    let (lang, work) = (use_lang(), use_work());
    let reported = Memo::new(move |_| work.with(|overlay| said(overlay, &TOLD)));
    let body = live(move || {
        let (plan, web) = (chosen.chains.get(), chosen.web.get());
        let rows = chosen.standing_out.with(|links| shown.with(|shown| rows(&plan, &web, shown, links.as_ref())));
        let links: Arc<[LinkId]> = rows.iter().map(|row| row.link.clone()).collect();
        let selected = each({
            let (links, plan) = (links.clone(), plan.clone());
            move || chosen.choice.with(|choice| links.iter().map(|id| choice.selects(&plan, id)).collect())
        });
        // Read and not only tracked: a memo that nobody reads follows nothing.
        let states = each(move || {
            let told = |overlay: &Overlay| links.iter().map(|id| state_told(lang, overlay, id)).collect();
            reported.with(|_| work.with_untracked(told))
        });
        let projects: Vec<Vec<ProjectId>> = rows.iter().map(|row| row.projects.clone()).collect();
        let stages = each(move || {
            let told = |overlay: &Overlay| projects.iter().map(|on_it| stages_told(lang, overlay, on_it)).collect();
            reported.with(|_| work.with_untracked(told))
        });
        let rows = rows.into_iter().zip(selected).zip(states.into_iter().zip(stages));
        rows.map(|((row, selected), (state, stages))| view! { <LinkRow row selected state stages chosen /> }.into_any())
            .collect_view()
            .into_any()
    });
    let names = [
        chains::PARK,
        chains::CHAIN,
        chains::STAGE,
        chains::LINK,
        chains::STATE,
        chains::PRODUCTS,
        chains::PROJECTS,
        chains::YEAR,
        projects::STAGE,
        chains::ENTERPRISES,
        chains::SUPPLIED_BY,
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
fn LinkRow(
    row: Row,
    selected: RwSignal<bool>,
    state: RwSignal<String>,
    stages: RwSignal<String>,
    chosen: Chosen,
) -> impl IntoView {
    let lang = use_lang();
    let id = row.link.clone();
    let years = row.years.map(|years| projects::years(years.from.0, years.to.0));
    view! {
        <tr aria-current=move || selected.get().then_some("true")>
            <td>{chosen.named(&row.park)}</td>
            <td>{chosen.named(&row.chain)}</td>
            <td class="short">{lang.t(stage_name(row.stage))}</td>
            <th scope="row">
                {name_button(&chosen.named(&row.name), move || chosen.select(Some(id.clone())))}
                " " {badge(row.origin, row.conclusion.as_ref())}
            </th>
            <td>{state}</td>
            <td lang="zh-CN">{row.products.join("、")}</td>
            <td>{chains::foot(lang, row.facts.projects, row.facts.outside, &row.facts.investment.to_string())}</td>
            <td class="short">{years}</td>
            <td>{stages}</td>
            <td class="number">{row.facts.enterprises}</td>
            <td>{beside(&row.supplied_by, chosen)}</td>
            <td>{beside(&row.supplies, chosen)}</td>
        </tr>
    }
}

/// The links one step away, each with why the line is there.
fn beside(links: &[Beside], chosen: Chosen) -> AnyView {
    let item = |link: &Beside| {
        let chain = link.chain.as_ref().map(|chain| format!(" · {}", chosen.named(chain)));
        view! { <li>{chosen.named(&link.name)} {chain} " " {badge(link.origin, link.conclusion.as_ref())}</li> }
            .into_any()
    };
    (!links.is_empty())
        .then(|| view! { <ul class="chain-table__links">{links.iter().map(item).collect_view()}</ul> })
        .into_any()
}

/// The state that people reported, why, and how they know.
fn state_told(lang: Lang, overlay: &Overlay, link: &LinkId) -> String {
    let subject = Subject::Link(link.clone());
    let text = |field| overlay.text(&subject, field);
    let word = |field| text(field).and_then(|code| fields::choice(field, code));
    let state = lang.t(word(Field::LinkState).unwrap_or(chains::UNVERIFIED));
    let source = word(Field::StateSource).map(|source| lang.t(source));
    chains::state_told(lang, state, text(Field::StateReason), source)
}

/// How far the projects of a link have come, as people reported.
fn stages_told(lang: Lang, overlay: &Overlay, projects: &[ProjectId]) -> String {
    let mut stages: Vec<Stage> = projects.iter().filter_map(|project| overlay.stage(project)).collect();
    stages.sort_unstable();
    let told = stages.chunk_by(|one, next| one == next).filter_map(|of| {
        let name = lang.t(fields::choice(Field::Stage, of.first()?.code())?);
        Some((name, of.len()))
    });
    chains::stages(lang, told, projects.len() - stages.len())
}

/// Whether the plan prints it, implies it, or people added it.
pub(super) fn badge(origin: Origin, conclusion: Option<&Name>) -> AnyView {
    let lang = use_lang();
    let how = conclusion.map(|how| lang.pick(how.zh.clone(), how.en.clone()));
    let said = how.clone().map(|how| view! { <span class="visually-hidden">" " {how}</span> });
    view! { <span title=how>{origin_told(origin)}</span> {said} }.into_any()
}

/// The same in one word.
pub(super) fn origin_told(origin: Origin) -> AnyView {
    let (class, words) = match origin {
        Origin::Printed => ("badge", sources::PRINTED),
        Origin::Inferred => ("badge badge--inferred", sources::INFERRED),
        Origin::Staff => ("badge badge--info", records::ATTACHED),
    };
    view! { <span class=class>{use_lang().t(words)}</span> }.into_any()
}
