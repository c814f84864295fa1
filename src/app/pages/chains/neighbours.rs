//! The links one step away from the selected one, each with why the line is there and where that stands.

use leptos::prelude::*;

use super::chosen::Chosen;
use super::doubts::deny_line;
use super::name_button::name_button;
use super::table::origin_told;
use crate::app::parts::Sources;
use crate::app::{live_if, use_lang, use_state};
use crate::i18n::words::{chain_selection as words, chains};
use crate::insight::chains::{Chains, Direction, Origin};
use crate::plan::{Connection, LinkId};

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

fn row(plan: &Chains, link: &LinkId, other: &LinkId, direction: Direction, chosen: Chosen) -> AnyView {
    let lang = use_lang();
    let (from, to) = match direction {
        Direction::Downstream => (link, other),
        Direction::Upstream => (other, link),
    };
    let is_it = |line: &&Connection| line.from == *from && line.to == *to;
    let name_of = |id: &LinkId| plan.link(id).map(|link| chosen.named(&link.name)).unwrap_or_default();
    let why = plan.connections.iter().find(is_it).map(|line| {
        let label = words::this_line(lang, &name_of(from), &name_of(to));
        let this = line_button(line, lang.t(words::THIS_LINE).to_owned(), Some(label), chosen);
        view! { {why(plan, line, chosen)} {this} }.into_any()
    });
    let (name, other) = (name_of(other), other.clone());
    view! {
        <li>{name_button(&name, move || chosen.select(Some(other.clone())))} " " {why}</li>
    }
    .into_any()
}

/// A button that selects a connection.
pub(super) fn line_button(line: &Connection, words: String, label: Option<String>, chosen: Chosen) -> AnyView {
    let (from, to) = (line.from.clone(), line.to.clone());
    let select = move |_| chosen.select_line(from.clone(), to.clone());
    view! { <button class="link-button select-line" type="button" aria-label=label on:click=select>{words}</button> }
        .into_any()
}

/// Printed or inferred, with the sentence, or added by people.
pub(super) fn why(plan: &Chains, line: &Connection, chosen: Chosen) -> AnyView {
    let lang = use_lang();
    let origin = plan.origin_of_line(line);
    let deny = (origin != Origin::Printed).then(|| deny_line(line, origin == Origin::Inferred));
    let reason = Chains::conclusion(origin, &line.evidence).map(|how| {
        view! { <p class="reason">{lang.t(chains::REASON)} {lang.colon()} {chosen.named(how)}</p> }.into_any()
    });
    let sources = (origin != Origin::Staff).then(|| {
        let mut printed = use_state().plan.connections.iter();
        let found = printed.find(|other| other.from == line.from && other.to == line.to);
        found.map(|printed| view! { <Sources cite=&printed.cite /> })
    });
    view! { {origin_told(origin)} " " {deny} {reason} {sources} }.into_any()
}
