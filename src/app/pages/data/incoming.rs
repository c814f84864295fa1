//! What a file would change: by thing or by person, each item with a tick.

mod remarks;
mod rows;
mod twins;

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::{follow, live, use_lang, use_state, use_work};
use crate::i18n::Text;
use crate::i18n::words::{data, notes};
use crate::journal::Entry;
use crate::report::{Backup, By, Preview, groups};
use rows::Rows;

/// Shown at first; the others when somebody wants them.
const FEW: usize = 200;

/// Which items are wanted, by their numbers.
pub(super) type Ticks = RwSignal<Vec<bool>>;

#[component]
pub fn Incoming(
    /// The file and what it would change.
    found: Arc<(Backup, Preview)>,
    /// Called with what the person wants.
    take_in: Callback<Vec<Entry>>,
    /// Called when the person wants none of it.
    leave: Callback<()>,
) -> impl IntoView {
    let (lang, state) = (use_lang(), use_state());
    let ticks = RwSignal::new(vec![true; found.1.len()]);
    let (by, few) = (RwSignal::new(By::default()), RwSignal::new(FEW));
    let (empty, all) = (found.1.is_empty(), found.1.len());
    let nothing_new = empty && found.0.set_aside.is_empty();
    // Named as things will be called afterwards: a file may bring the name of what it tells about.
    let overlay = use_work().with_untracked(|overlay| found.1.merged(overlay));
    let twins = twins::twins(state.teller(&overlay), &found.1);
    let list = {
        let found = found.clone();
        live(move || {
            let rows = Rows { teller: state.teller(&overlay), preview: &found.1, ticks };
            rows.table(groups(rows.teller, &found.1, by.get()), few.get())
        })
    };
    let remarks = remarks::remarks(lang, &found).into_iter().map(|remark| view! { <p>{remark}</p> }).collect_view();
    let taken = move |_| {
        let ticks = ticks.get_untracked();
        take_in.run(found.1.chosen(|at| ticks.get(at) == Some(&true)));
    };
    let none = follow(move || !empty && ticks.with(|ticks| !ticks.contains(&true)));
    view! {
        <div class="incoming">
            {remarks}
            {twins}
            <div hidden=empty>
                <div class="toolbar">{grouping(by)} {tick(lang.t(data::EVERYTHING).to_owned(), (0..all).collect(), ticks)}</div>
                {list}
                <button class="button" type="button" hidden=follow(move || all <= few.get())
                    on:click=move |_| few.update(|few| *few += FEW)>{lang.t(notes::MORE)}</button>
            </div>
            <div class="toolbar">
                <button class="button button--primary" type="button" hidden=nothing_new disabled=none on:click=taken>
                    {lang.t(data::TAKE_IN)}
                </button>
                <button class="button" type="button" on:click=move |_| leave.run(())>{lang.t(data::LEAVE)}</button>
            </div>
        </div>
    }
}

fn grouping(by: RwSignal<By>) -> AnyView {
    let lang = use_lang();
    let button = |(kind, words): (By, Text)| {
        let pressed = follow(move || (by.get() == kind).to_string());
        view! {
            <button class="button" type="button" aria-pressed=pressed on:click=move |_| by.set(kind)>{lang.t(words)}</button>
        }
        .into_any()
    };
    let buttons = [(By::Thing, data::BY_THING), (By::Person, data::BY_PERSON)].map(button);
    view! { <span class="button-group" role="group" aria-label=lang.t(data::GROUPED)>{buttons.into_iter().collect_view()}</span> }
        .into_any()
}

/// One tick for several items, with how many of them are ticked.
fn tick(name: String, items: Vec<usize>, ticks: Ticks) -> AnyView {
    let lang = use_lang();
    let items = StoredValue::new(items);
    let all = items.with_value(Vec::len);
    let ticked = Memo::new(move |_| {
        ticks.with(|ticks| items.with_value(|items| items.iter().filter(|at| ticks.get(**at) == Some(&true)).count()))
    });
    let change = move |event| {
        let wanted = event_target_checked(&event);
        ticks.update(|ticks| {
            items.with_value(|items| {
                for at in items {
                    if let Some(tick) = ticks.get_mut(*at) {
                        *tick = wanted;
                    }
                }
            });
        });
    };
    view! {
        <label class="check">
            <input type="checkbox" prop:checked=follow(move || ticked.get() == all)
                prop:indeterminate=follow(move || ticked.get() > 0 && ticked.get() < all) on:change=change />
            {follow(move || data::group(lang, &name, ticked.get(), all))}
        </label>
    }
    .into_any()
}
