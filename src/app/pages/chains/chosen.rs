//! What the reader has chosen on the map: read from the address, and the way to change it. And what
//! there is to choose from: the chains with what people added.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use crate::app::{AppState, use_state, use_work};
use crate::insight::chains::{Choice, Web, is_same, present};
use crate::plan::{ChainId, LinkId, Name, Plan};

/// The choice of the address and the way to change it.
#[derive(Clone, Copy)]
pub(super) struct Chosen {
    pub choice: Memo<Choice>,
    /// The chains as they stand.
    pub chains: Memo<Arc<Plan>>,
    /// The links that stand out; `None` if all do.
    pub standing_out: Memo<Option<BTreeSet<LinkId>>>,
    state: AppState,
    /// The chain of the page, which no choice can change.
    only: StoredValue<Option<ChainId>>,
}

impl Chosen {
    pub fn new(only: Option<ChainId>) -> Self {
        let (state, work) = (use_state(), use_work());
        let only = StoredValue::new(only);
        let choice = Memo::new(move |_| {
            let choice = state.query.with(Choice::parse);
            Choice { chain: only.get_value(), ..choice }
        });
        let stand = move |_: Option<&Arc<Plan>>| work.with(|overlay| Arc::new(present(state.plan, overlay)));
        let chains = Memo::new_with_compare(stand, |before, now| match (before, now) {
            (Some(before), Some(now)) => !is_same(before, now),
            _ => true,
        });
        let standing_out = Memo::new(move |_| {
            let (plan, choice) = (chains.get(), choice.get());
            let web = Web::new(&plan);
            work.with(|overlay| choice.standing_out(&plan, &web, overlay).map(owned))
        });
        Self { choice, chains, standing_out, state, only }
    }

    /// Changes the address without a step in the history.
    pub fn change(self, change: impl FnOnce(&mut Choice)) {
        let mut choice = self.choice.get_untracked();
        change(&mut choice);
        choice.chain = None;
        self.state.replace_query(choice.write(self.state.query.get_untracked()));
    }

    /// Selects a link, or nothing.
    pub fn select(self, link: Option<LinkId>) {
        self.change(|choice| match link {
            Some(link) => choice.link = Some(link),
            None => (choice.link, choice.to, choice.steps) = (None, None, None),
        });
    }

    /// What a name is in the language of this view.
    pub fn named(self, name: &Name) -> String {
        self.state.lang.get_untracked().pick(&name.zh, &name.en).clone()
    }

    pub fn is_single(self) -> bool {
        self.only.with_value(Option::is_some)
    }
}

fn owned(links: BTreeSet<&LinkId>) -> BTreeSet<LinkId> {
    links.into_iter().cloned().collect()
}
