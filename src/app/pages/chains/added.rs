//! What is known of the selected link if people added it.

use leptos::prelude::*;

use super::chosen::Chosen;
use super::focus::Focus;
use super::neighbours::Neighbours;
use super::panel::{KindNow, chain_link, no_such, nothing_selected};
use super::stands::Stands;
use super::state::LinkState;
use crate::app::parts::{NoteLink, Tracking, remove, stage_name};
use crate::app::{Reading, follow, live, use_lang, use_state, use_work};
use crate::i18n::words::{chains, journal, records as words};
use crate::insight::chains::Direction;
use crate::insight::records;
use crate::plan::{LinkId, Subject};

/// Said if nobody knows it; once it was removed, as if none were selected.
#[component]
pub(super) fn AddedLink(id: LinkId, chosen: Chosen) -> impl IntoView {
    let (lang, state, work) = (use_lang(), use_state(), use_work());
    let subject = StoredValue::new(Subject::Link(id.clone()));
    let is_known = Memo::new(move |_| {
        work.with(|overlay| subject.with_value(|subject| records::is_known(state.plan, overlay, subject)))
    });
    let title = follow(move || work.with(|overlay| subject.with_value(|subject| state.teller(overlay).name(subject))));
    let was_known = is_known.get_untracked();
    live(move || {
        if is_known.get() {
            return view! {
                <h2 class="card__title">{title}</h2>
                <Standing id=id.clone() chosen />
                <LinkState link=id.clone() />
                <NoteLink subject=subject.get_value() />
                <Stands link=id.clone() chosen />
                <Tracking subject=subject.get_value() />
                {remove(state, work, subject.get_value(), lang.t(journal::REMOVE))}
                " " <button class="button" on:click=move |_| chosen.select(None)>{lang.t(chains::CLOSE)}</button>
            }
            .into_any();
        }
        match !was_known && work.reading().get() != Reading::Under {
            true => no_such(chosen, "link", id.to_string()),
            false => nothing_selected(lang),
        }
    })
}

/// Its chain and its neighbours; before it has a chain, that it needs one.
#[component]
fn Standing(id: LinkId, chosen: Chosen) -> impl IntoView {
    let (lang, plan) = (use_lang(), use_state().plan);
    let place = {
        let id = id.clone();
        move || chosen.chains.with(|chains| chains.link(&id).map(|link| (link.chain.clone(), link.stage)))
    };
    live(move || match place() {
        None => view! { <p class="page__note">{lang.t(words::ADDED)} " " {lang.t(words::NEEDS_CHAIN)}</p> }.into_any(),
        Some((chain, stage)) => view! {
            <p>
                {plan.chain(&chain).map(chain_link)} " · " {lang.t(stage_name(stage))} " "
                <span class="badge badge--info">{lang.t(words::ATTACHED)}</span>
            </p>
            <KindNow link=id.clone() chosen />
            <Neighbours link=id.clone() direction=Direction::Upstream chosen />
            <Neighbours link=id.clone() direction=Direction::Downstream chosen />
            <Focus link=id.clone() chosen />
        }
        .into_any(),
    })
}
