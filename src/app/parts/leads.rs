//! The rows of the investment-promotion ledger that belong to a link or a chain, and the way to start one.

use leptos::prelude::*;

use crate::app::{follow, live_if, use_lang, use_state, use_work};
use crate::i18n::words::{gaps, records as words};
use crate::insight::chains::{Place, leads_at, new_lead};
use crate::journal::{Cell, Field};
use crate::plan::{ChainId, Subject, SubjectKind};
use crate::route::Route;

#[component]
pub fn Leads(
    place: Place,
    chain: ChainId,
    /// Asked when a row is started: what is sought, and why.
    first: Callback<(), (String, String)>,
) -> impl IntoView {
    let (lang, state, work) = (use_lang(), use_state(), use_work());
    let place = StoredValue::new(place);
    let leads = Memo::new(move |_| work.with(|overlay| place.with_value(|place| leads_at(overlay, place))));
    let item = move |lead: &Subject| {
        let words = work.with(|overlay| {
            let (teller, cell) = (state.teller(overlay), Cell::field(lead.clone(), Field::LeadState));
            format!("{} · {}", teller.name(lead), teller.value(&cell, overlay.value(&cell)))
        });
        view! { <li><a href=Route::of(state.plan, lead).to_hash()>{words}</a></li> }.into_any()
    };
    let list = live_if(move || {
        leads.with(|leads| {
            let view = || {
                view! {
                    <p class="page__note">{lang.t(words::IN_LEDGER)}</p>
                    <ul>{leads.iter().map(item).collect_view()}</ul>
                }
            };
            (!leads.is_empty()).then(|| view().into_any())
        })
    });
    let add = move |_| {
        let (sought, remark) = first.run(());
        let values = place.with_value(|place| new_lead(place, &chain, sought, remark));
        if let Some(subject) = work.create(SubjectKind::Lead, values) {
            state.go(&Route::of(state.plan, &subject));
        }
    };
    let unready = follow(move || !work.is_ready());
    let label = follow(move || lang.t(if leads.with(Vec::is_empty) { words::TO_LEDGER } else { gaps::AGAIN }));
    view! {
        {list}
        <button class="button to-ledger" type="button" disabled=unready on:click=add>{label}</button>
    }
}
