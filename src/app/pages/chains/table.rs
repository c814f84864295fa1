//! The map as a table, with the same selection: for screen readers, for paper, for reading row by row.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::chosen::Chosen;
use super::state::state_words;
use crate::app::parts::{EvidenceBadge, stage_name};
use crate::app::{named, use_lang, use_state};
use crate::i18n::words::chains;
use crate::insight::chains::{Direction, Web, facts};
use crate::plan::{Link, LinkId};

#[component]
pub(super) fn ChainTable(
    chosen: Chosen,
    web: StoredValue<Web<'static>>,
    standing_out: Memo<Option<BTreeSet<LinkId>>>,
) -> impl IntoView {
    let plan = use_state().plan;
    let lang = use_lang();
    let shown = move || {
        let on_map = chosen.choice.with(|choice| {
            let chain = |link: &&Link| plan.chain(&link.chain).is_some_and(|chain| choice.shows(chain));
            plan.links.iter().filter(chain).collect::<Vec<_>>()
        });
        standing_out.with(|links| {
            let stands = |link: &&Link| links.as_ref().is_none_or(|links| links.contains(&link.id));
            on_map.into_iter().filter(stands).map(|link| link.id.clone()).collect::<Vec<_>>()
        })
    };
    view! {
        <details class="card" open=chosen.is_single()>
            <summary>{lang.t(chains::TABLE)}</summary>
            <div class="scroll-x" tabindex="0" role="region" aria-label=lang.t(chains::TABLE)>
                <table>
                    <thead>
                        <tr>
                            {[chains::CHAIN, chains::STAGE, chains::LINK, chains::STATE, chains::PRODUCTS,
                              chains::PROJECTS, chains::ENTERPRISES, chains::SUPPLIES]
                                .map(|name| view! { <th scope="col">{lang.t(name)}</th> }).into_iter().collect_view()}
                        </tr>
                    </thead>
                    <tbody>
                        <For each=shown key=|id| id.clone() children=move |id| {
                            plan.link(&id).map(|link| view! { <Row link chosen web /> })
                        } />
                    </tbody>
                </table>
            </div>
        </details>
    }
}

#[component]
fn Row(link: &'static Link, chosen: Chosen, web: StoredValue<Web<'static>>) -> impl IntoView {
    let plan = use_state().plan;
    let lang = use_lang();
    let facts = facts(plan, link);
    let selected = move || chosen.choice.with(|choice| choice.link.as_ref() == Some(&link.id)).then_some("true");
    let next = web.with_value(|web| {
        let ids = web.next(&link.id, Direction::Downstream).iter();
        ids.filter_map(|id| plan.link(id)).map(|link| named(&link.name)).collect::<Vec<_>>().join(lang.pick("、", ", "))
    });
    let products = link.products.iter().map(|product| product.name.as_str()).collect::<Vec<_>>().join("、");
    let chain = plan.chain(&link.chain).map(|chain| named(&chain.name));
    view! {
        <tr aria-current=selected>
            <td>{chain}</td>
            <td>{lang.t(stage_name(link.stage))}</td>
            <th scope="row">
                <button class="link-button" on:click=move |_| chosen.change(|c| c.link = Some(link.id.clone()))>
                    {named(&link.name)}
                </button>
                " " <EvidenceBadge evidence=&link.evidence />
            </th>
            <td>{state_words(link.id.clone())}</td>
            <td lang="zh-CN">{products}</td>
            <td>{chains::foot(lang, facts.projects, &facts.investment.to_string())}</td>
            <td class="number">{facts.enterprises}</td>
            <td>{next}</td>
        </tr>
    }
}
