//! The table of a preview: a line for each group, below it one for each item.

use leptos::prelude::*;

use super::{Ticks, tick};
use crate::app::follow;
use crate::i18n::words::data;
use crate::insight::records::is_known;
use crate::journal::Entry;
use crate::report::change::Teller;
use crate::report::{self, Group, Preview, change, oddity};
use crate::route::Route;

#[derive(Clone, Copy)]
pub(super) struct Rows<'a> {
    pub teller: Teller<'a>,
    pub preview: &'a Preview,
    pub ticks: Ticks,
}

impl Rows<'_> {
    /// With so many items at most; a group's tick is for all of its items, shown or not.
    pub fn table(self, groups: Vec<Group>, most: usize) -> AnyView {
        let lang = self.teller.lang;
        let head = [data::TICK, data::THING, data::WHAT, data::HERE, data::THEN, data::BY];
        let head = head.map(|name| view! { <th scope="col">{lang.t(name)}</th> }).into_iter().collect_view();
        let mut left = most;
        let bodies: Vec<AnyView> = groups
            .into_iter()
            .map_while(|group| {
                let shown = group.items.len().min(left);
                left -= shown;
                (shown > 0).then(|| self.group(group, shown))
            })
            .collect();
        view! {
            <div class="scroll-x" tabindex="0" role="region" aria-label=lang.t(data::READ_BACK)>
                <table class="incoming__table">
                    <thead><tr>{head}</tr></thead>
                    {bodies}
                </table>
            </div>
        }
        .into_any()
    }

    fn group(self, group: Group, shown: usize) -> AnyView {
        let rows = group.items.iter().take(shown).map(|at| self.row(*at)).collect_view();
        view! {
            <tbody>
                <tr class="incoming__group"><th scope="rowgroup" colspan="6">{tick(group.name, group.items, self.ticks)}</th></tr>
                {rows}
            </tbody>
        }
        .into_any()
    }

    fn row(self, at: usize) -> AnyView {
        let known = self.preview.incoming.len();
        match (self.preview.incoming.get(at), at.checked_sub(known).and_then(|at| self.preview.foreign.get(at))) {
            (Some(incoming), _) => self.thing(at, incoming),
            (None, Some(entry)) => self.foreign(at, entry),
            (None, None) => ().into_any(),
        }
    }

    fn thing(self, at: usize, incoming: &report::Incoming) -> AnyView {
        let (teller, cell) = (self.teller, &incoming.cell);
        let lang = teller.lang;
        let class = if incoming.conflict { "badge badge--warn" } else { "badge" };
        let name = teller.full_name(&cell.subject);
        let nowhere = !is_known(teller.plan, teller.overlay, &cell.subject);
        let nowhere = nowhere.then(|| view! { " " <span class="badge badge--warn">{lang.t(data::UNKNOWN)}</span> });
        view! {
            <tr class="incoming__item">
                <td>{self.tick(at, &name)}</td>
                <th scope="row"><a href=Route::of(teller.plan, &cell.subject).to_hash()>{name}</a>{nowhere}</th>
                <td>{change::slot(lang, &cell.slot)} " " <span class=class>{lang.t(change::effect(incoming))}</span></td>
                <td>{teller.value(cell, incoming.before.as_ref())}</td>
                <td>{teller.outcome(incoming)}</td>
                <td>{change::people(lang, incoming)}</td>
            </tr>
        }
        .into_any()
    }

    fn foreign(self, at: usize, entry: &Entry) -> AnyView {
        let name = oddity::say(self.teller, entry);
        view! { <tr class="incoming__item"><td>{self.tick(at, &name)}</td><th scope="row" colspan="5">{name}</th></tr> }
            .into_any()
    }

    fn tick(self, at: usize, name: &str) -> AnyView {
        let ticks = self.ticks;
        let change = move |event| {
            let wanted = event_target_checked(&event);
            ticks.update(|ticks| {
                if let Some(tick) = ticks.get_mut(at) {
                    *tick = wanted;
                }
            });
        };
        let label = format!("{} {name}", self.teller.lang.t(data::TICK));
        let ticked = follow(move || ticks.with(|ticks| ticks.get(at) == Some(&true)));
        view! { <input type="checkbox" prop:checked=ticked aria-label=label on:change=change /> }.into_any()
    }
}
