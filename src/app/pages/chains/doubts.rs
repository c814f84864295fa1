//! What is inferred and people say is not so: denying it, and bringing it back. And connections that lead
//! back to themselves, which can only be a mistake.

use leptos::prelude::*;

use super::chosen::Chosen;
use super::put::{add_to, leave_out};
use crate::app::{follow, live_if, use_lang, use_state, use_work};
use crate::i18n::words::chains;
use crate::insight::chains::{circles, denied, denied_lines};
use crate::journal::{Cell, Field, Value};
use crate::plan::{Connection, Evidence, Link, LinkId, Plan, Subject};

/// For a link that the plan implies: the way to deny it, or to take the denial back.
#[component]
pub(super) fn Denial(link: &'static Link) -> impl IntoView {
    let (lang, work) = (use_lang(), use_work());
    let cell = StoredValue::new(Cell::field(Subject::Link(link.id.clone()), Field::Holds));
    let is_denied =
        Memo::new(move |_| work.with(|overlay| cell.with_value(|cell| overlay.value(cell) == Some(&not_so()))));
    let turn = move |_| match is_denied.get_untracked() {
        true => work.clear(cell.get_value()),
        false => work.put(cell.get_value(), not_so(), None, ""),
    };
    let unready = follow(move || !work.is_ready());
    let label = follow(move || lang.t(if is_denied.get() { chains::BRING_BACK } else { chains::NOT_SO }));
    let note = follow(move || is_denied.get().then(|| lang.t(chains::DENIED)));
    (link.evidence != Evidence::Printed).then(|| {
        view! {
            <p role="status">{note}</p>
            <button class="button denial" type="button" disabled=unready on:click=turn>{label}</button>
        }
    })
}

fn not_so() -> Value {
    Value::Choice("not-so".to_owned())
}

/// For a connection that is not printed: the way to take it off the map.
pub(super) fn deny_line(line: &Connection, printed: bool) -> AnyView {
    let (lang, work) = (use_lang(), use_work());
    let (from, to) = (Subject::Link(line.from.clone()), Subject::Link(line.to.clone()));
    let deny = move |_| match printed {
        // The plan's tables have it: it is denied.
        true => add_to(work, Cell::field(from.clone(), Field::NotTo), to.clone()),
        // People added it: it is taken out.
        false => leave_out(work, Cell::field(from.clone(), Field::LeadsTo), &to),
    };
    let unready = follow(move || !work.is_ready());
    view! {
        <button class="link-button deny-line" type="button" disabled=unready on:click=deny>{lang.t(chains::NOT_SO)}</button>
    }
    .into_any()
}

/// Everything that is kept off the map, and every round, of one chain or of all.
#[component]
pub(super) fn Doubts(chosen: Chosen) -> impl IntoView {
    let (lang, plan, work) = (use_lang(), use_state().plan, use_work());
    let shows = move |id: &LinkId| {
        let chain = plan.link(id).and_then(|link| plan.chain(&link.chain));
        chosen.choice.with(|choice| chain.is_some_and(|chain| choice.shows(chain)))
    };
    let hidden = live_if(move || {
        let links = work.with(|overlay| denied(plan, overlay));
        let lines = work.with(|overlay| denied_lines(plan, overlay));
        let links = links.into_iter().filter(|link| shows(&link.id)).map(|link| {
            let cell = Cell::field(Subject::Link(link.id.clone()), Field::Holds);
            back(chosen.named(&link.name), move || work.clear(cell.clone()))
        });
        let lines = lines.into_iter().filter(|line| shows(&line.from)).map(|line| {
            let name = |id| plan.link(id).map(|link| chosen.named(&link.name)).unwrap_or_default();
            let names = format!("{} → {}", name(&line.from), name(&line.to));
            let (cell, to) =
                (Cell::field(Subject::Link(line.from.clone()), Field::NotTo), Subject::Link(line.to.clone()));
            back(names, move || leave_out(work, cell.clone(), &to))
        });
        let all: Vec<AnyView> = links.chain(lines).collect();
        (!all.is_empty())
            .then(|| view! { <h3>{lang.t(chains::HIDDEN)}</h3> <ul class="chain-board__hidden">{all}</ul> }.into_any())
    });
    let rounds = live_if(move || {
        chosen.chains.with(|chains| {
            let rounds = circles(chains).into_iter().map(|round| told(chains, &round, chosen));
            let rounds: Vec<AnyView> = rounds.collect();
            (!rounds.is_empty())
                .then(|| view! { <div class="chain-board__circles" role="alert">{rounds}</div> }.into_any())
        })
    });
    view! {
        {rounds}
        {hidden}
    }
}

fn back(name: String, bring: impl Fn() + Send + 'static) -> AnyView {
    let lang = use_lang();
    view! {
        <li>
            {name} " "
            <button class="link-button" type="button" on:click=move |_| bring()>{lang.t(chains::BRING_BACK)}</button>
        </li>
    }
    .into_any()
}

/// The links of a round by name, the first one again at the end.
fn told(chains: &Plan, round: &[LinkId], chosen: Chosen) -> AnyView {
    let lang = use_lang();
    let names = round.iter().chain(round.first()).filter_map(|id| chains.link(id));
    let names: Vec<String> = names.map(|link| chosen.named(&link.name)).collect();
    view! { <p><span class="badge badge--info">{lang.t(chains::CIRCLE)}</span> " " {names.join(" → ")}</p> }.into_any()
}
