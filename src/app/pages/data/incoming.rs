//! What a file would change, each thing with a tick.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::{use_lang, use_state, use_work};
use crate::browser::clock;
use crate::i18n::Lang;
use crate::i18n::words::data;
use crate::journal::{Cell, Entry};
use crate::report::change::Teller;
use crate::report::{self, Backup, Preview, change};
use crate::route::Route;

#[component]
pub fn Incoming(
    /// The file and what it would change.
    found: Arc<(Backup, Preview)>,
    /// Called with what the person wants.
    take_in: Callback<Vec<Entry>>,
    /// Called when the person wants none of it.
    leave: Callback<()>,
) -> impl IntoView {
    let lang = use_lang();
    let left_out = RwSignal::new(Vec::<Cell>::new());
    let empty = found.1.is_empty();
    // Named as things will be called afterwards: a file may bring the name of what it tells about.
    let overlay = use_work().with_untracked(|overlay| found.1.merged(overlay));
    let teller = use_state().teller(&overlay);
    let rows = found.1.incoming.iter().map(|incoming| row(teller, incoming, left_out)).collect_view();
    let taken = {
        let found = found.clone();
        move |_| take_in.run(found.1.without(&left_out.get_untracked()))
    };
    view! {
        <div class="incoming">
            {remarks(lang, &found).into_iter().map(|remark| view! { <p>{remark}</p> }).collect_view()}
            <div class="scroll-x" hidden=empty>
                <table class="incoming__table">
                    <thead><tr>
                        <th scope="col">{lang.t(data::TICK)}</th>
                        <th scope="col">{lang.t(data::THING)}</th>
                        <th scope="col">{lang.t(data::WHAT)}</th>
                        <th scope="col">{lang.t(data::HERE)}</th>
                        <th scope="col">{lang.t(data::THEN)}</th>
                        <th scope="col">{lang.t(data::BY)}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <div class="toolbar">
                <button class="button button--primary" type="button" hidden=empty on:click=taken>{lang.t(data::TAKE_IN)}</button>
                <button class="button" type="button" on:click=move |_| leave.run(())>{lang.t(data::LEAVE)}</button>
            </div>
        </div>
    }
}

/// What must be known before deciding.
fn remarks(lang: Lang, (backup, preview): &(Backup, Preview)) -> Vec<String> {
    let made = clock::moment(backup.made.get()).to_string();
    let counted = |count: usize, words: fn(Lang, usize) -> String| (count > 0).then(|| words(lang, count));
    let remarks = [
        Some(data::made(lang, &made, &backup.by)),
        backup.altered.then(|| lang.t(data::ALTERED).to_owned()),
        counted(backup.damaged.len(), data::damaged),
        preview.minutes_ahead.map(|minutes| data::clock_ahead(lang, minutes)),
        counted(preview.foreign.len(), data::foreign),
        Some(if preview.is_empty() {
            lang.t(data::NOTHING_NEW).to_owned()
        } else {
            data::summary(lang, preview.incoming.len(), preview.known, preview.conflicts())
        }),
    ];
    remarks.into_iter().flatten().collect()
}

fn row(teller: Teller<'_>, incoming: &report::Incoming, left_out: RwSignal<Vec<Cell>>) -> impl IntoView + use<> {
    let (lang, cell) = (teller.lang, incoming.cell.clone());
    let effect = change::effect(incoming);
    let class = if incoming.conflict { "badge badge--warn" } else { "badge" };
    let name = teller.name(&cell.subject);
    let (slot, href) = (change::slot(lang, &cell.slot), Route::of(teller.plan, &cell.subject).to_hash());
    let before = teller.value(&cell, incoming.before.as_ref());
    let tick = move |event| {
        let wanted = event_target_checked(&event);
        left_out.update(|left_out| {
            left_out.retain(|other| *other != cell);
            if !wanted {
                left_out.push(cell.clone());
            }
        });
    };
    view! {
        <tr>
            <td><input type="checkbox" checked=true aria-label=format!("{} {name}", lang.t(data::TICK)) on:change=tick /></td>
            <th scope="row"><a href=href>{name.clone()}</a></th>
            <td>{slot} " " <span class=class>{lang.t(effect)}</span></td>
            <td>{before}</td>
            <td>{teller.outcome(incoming)}</td>
            <td>{change::people(lang, incoming)}</td>
        </tr>
    }
}
