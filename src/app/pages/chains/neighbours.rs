//! The links one step away from the selected one, each with why the line is there and where that stands.

use leptos::prelude::*;

use super::chosen::Chosen;
use super::doubts::deny_line;
use crate::app::parts::Sources;
use crate::app::{live_if, use_lang, use_state};
use crate::i18n::words::{chains, records, sources};
use crate::insight::chains::Direction;
use crate::plan::{Connection, Evidence, LinkId, Plan};

#[component]
pub(super) fn Neighbours(link: LinkId, direction: Direction, chosen: Chosen) -> impl IntoView {
    let lang = use_lang();
    let title = match direction {
        Direction::Upstream => chains::SUPPLIED_BY,
        Direction::Downstream => chains::SUPPLIES,
    };
    live_if(move || {
        let web = chosen.web.get();
        chosen.chains.with(|plan| {
            let ids = web.next(&link, direction);
            let rows = ids.iter().map(|id| row(plan, &link, id, direction, chosen)).collect_view();
            (!ids.is_empty()).then(|| view! { <h3>{lang.t(title)}</h3> <ul class="neighbours">{rows}</ul> }.into_any())
        })
    })
}

fn row(plan: &Plan, link: &LinkId, other: &LinkId, direction: Direction, chosen: Chosen) -> AnyView {
    let (from, to) = match direction {
        Direction::Downstream => (link, other),
        Direction::Upstream => (other, link),
    };
    let is_it = |line: &&Connection| line.from == *from && line.to == *to;
    let name = plan.link(other).map(|link| chosen.named(&link.name));
    let why = plan.connections.iter().find(is_it).map(|line| why(line, chosen));
    let other = other.clone();
    view! {
        <li>
            <button class="link-button" on:click=move |_| chosen.select(Some(other.clone()))>{name}</button> " " {why}
        </li>
    }
    .into_any()
}

/// Printed or inferred, with the sentence, or added by people.
fn why(line: &Connection, chosen: Chosen) -> AnyView {
    let (lang, plan) = (use_lang(), use_state().plan);
    let is_it = |other: &&Connection| other.from == line.from && other.to == line.to && other.evidence == line.evidence;
    let Some(printed) = plan.connections.iter().find(is_it) else {
        let badge = view! { <span class="badge badge--info">{lang.t(records::ATTACHED)}</span> };
        return view! { {badge} " " {deny_line(line, false)} }.into_any();
    };
    let how = match &printed.evidence {
        Evidence::Printed => view! { <span class="badge">{lang.t(sources::PRINTED)}</span> }.into_any(),
        Evidence::Inferred(how) => view! {
            <span class="badge badge--inferred">{lang.t(sources::INFERRED)}</span> " " {deny_line(line, true)}
            <p class="reason">{lang.t(chains::REASON)} {lang.colon()} {chosen.named(how)}</p>
        }
        .into_any(),
    };
    view! { {how} <Sources cite=&printed.cite /> }.into_any()
}
