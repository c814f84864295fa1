//! What is known of the selected connection: its ends, where it comes from, and the way to take it off.

use leptos::prelude::*;

use super::chosen::Chosen;
use super::name_button::name_button;
use super::neighbours::{line_button, why};
use super::panel::{chain_link, no_such, nothing_selected};
use crate::app::{Reading, live, use_lang, use_state, use_work};
use crate::i18n::words::{chain_selection as words, chains};
use crate::insight::chains::{Chains, Origin, line_name};
use crate::plan::{Connection, Link, LinkId};

/// Said if nobody knows it; once it was taken off, as if nothing were selected.
#[component]
pub(super) fn LinePanel(from: LinkId, to: LinkId, chosen: Chosen) -> impl IntoView {
    let (lang, work) = (use_lang(), use_work());
    let ends = StoredValue::new((from, to));
    let is_known = move || chosen.chains.with(|chains| ends.with_value(|ends| found(chains, ends).is_some()));
    let was_known = untrack(is_known);
    live(move || {
        chosen.chains.with(|chains| match ends.with_value(|ends| found(chains, ends)) {
            Some(line) => known(chains, line, chosen),
            None if was_known || work.reading().get() == Reading::Under => nothing_selected(lang),
            None => no_such(chosen, "line", ends.with_value(|ends| line_name(Some(ends)))),
        })
    })
}

fn found<'a>(chains: &'a Chains, (from, to): &(LinkId, LinkId)) -> Option<&'a Connection> {
    chains.connections.iter().find(|line| line.from == *from && line.to == *to)
}

fn known(chains: &Chains, line: &Connection, chosen: Chosen) -> AnyView {
    let lang = use_lang();
    let (Some(from), Some(to)) = (chains.link(&line.from), chains.link(&line.to)) else {
        return nothing_selected(lang);
    };
    let place = if from.chain == to.chain { words::WITHIN } else { words::ACROSS };
    let note = match chains.origin_of_line(line) {
        Origin::Printed => Some(words::LINE_PRINTED),
        Origin::Inferred => None,
        Origin::Staff => Some(words::LINE_ADDED),
    };
    let note = note.map(|note| view! { <p class="page__note">{lang.t(note)}</p> }.into_any());
    view! {
        <h2 class="card__title">{chosen.named(&from.name)} " → " {chosen.named(&to.name)}</h2>
        <div class="line-origin">{lang.t(place)} " · " {why(chains, line, chosen)}</div>
        {note}
        <h3>{lang.t(words::FROM)}</h3>
        {end(from, chosen)}
        <h3>{lang.t(words::TO)}</h3>
        {end(to, chosen)}
        {others(chains, line, (from, to), chosen)}
        <button class="button" on:click=move |_| chosen.select(None)>{lang.t(chains::CLOSE)}</button>
    }
    .into_any()
}

/// A link, which can be selected, with its park and chain.
fn end(link: &Link, chosen: Chosen) -> AnyView {
    let chain = use_state().plan.chain(&link.chain).map(chain_link);
    let id = link.id.clone();
    view! {
        <p>
            {name_button(&chosen.named(&link.name), move || chosen.reveal(&id))}
            <br /> {chain}
        </p>
    }
    .into_any()
}

/// Between two chains there may be several, of which a folded map draws one.
fn others(chains: &Chains, line: &Connection, (from, to): (&Link, &Link), chosen: Chosen) -> AnyView {
    let lang = use_lang();
    if from.chain == to.chain {
        return ().into_any();
    }
    let of = |id: &LinkId| chains.link(id).map(|link| &link.chain);
    let is_beside = |other: &&Connection| {
        (&other.from, &other.to) != (&line.from, &line.to)
            && of(&other.from) == Some(&from.chain)
            && of(&other.to) == Some(&to.chain)
    };
    let name = |id: &LinkId| chains.link(id).map(|link| chosen.named(&link.name)).unwrap_or_default();
    let item = |other: &Connection| {
        let names = (name(&other.from), name(&other.to));
        view! { <li>{line_button(other, format!("{} → {}", names.0, names.1), None, chosen)}</li> }.into_any()
    };
    let items: Vec<AnyView> = chains.connections.iter().filter(is_beside).map(item).collect();
    match items.is_empty() {
        true => ().into_any(),
        false => view! { <h3>{lang.t(words::OTHER_LINES)}</h3> <ul class="chain-board__list">{items}</ul> }.into_any(),
    }
}
