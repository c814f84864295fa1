//! What the reader has chosen on the map: read from the address, and the way to change it. And what
//! there is to choose from: the chains with what people added.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use crate::app::{AppState, use_state, use_work};
use crate::insight::chains::{Chains, Choice, Hit, Web, additions, is_same, present};
use crate::plan::{ChainId, LinkId, Name};
use crate::route::{Page, Query, Route};
use crate::storage::local::{self, Key};

/// The choice of the address and the way to change it.
#[derive(Clone, Copy)]
pub(super) struct Chosen {
    pub choice: Memo<Choice>,
    /// The chains as they stand.
    pub chains: Memo<Arc<Chains>>,
    /// How their links hang together.
    pub web: Memo<Arc<Web>>,
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
        // Most revisions say nothing of what stands where; then the chains are not made anew.
        let added = Memo::new(move |_| work.with(additions));
        let stand = move |_: Option<&Arc<Chains>>| {
            // Read and not only tracked: a memo that nobody reads follows nothing.
            added.with(|_| work.with_untracked(|overlay| Arc::new(present(state.plan, overlay))))
        };
        let chains = Memo::new_with_compare(stand, |before, now| match (before, now) {
            (Some(before), Some(now)) => !is_same(before, now),
            _ => true,
        });
        let web = Memo::new(move |_| chains.with(|plan| Arc::new(Web::new(plan))));
        let standing_out = Memo::new(move |_| {
            let (plan, web, choice) = (chains.get(), web.get(), choice.get());
            work.with(|overlay| choice.standing_out(&plan, &web, overlay))
        });
        let chosen = Self { choice, chains, web, standing_out, state, only };
        chosen.fold_as_last();
        chosen
    }

    /// Who comes by the menu finds the map folded as it was left.
    fn fold_as_last(self) {
        if self.is_single() || self.state.query.get_untracked() != Query::default() {
            return;
        }
        if let Some(address) = local::read_of(Key::ChainFolds, &self.state.plan.about.id) {
            let folds = Choice::parse(&Route::parse(&address).query).folds();
            self.state.replace_query(folds.write(Query::default()));
        }
    }

    /// Changes the address without a step in the history.
    pub fn change(self, change: impl FnOnce(&mut Choice)) {
        let before = self.choice.get_untracked();
        let mut choice = before.clone();
        change(&mut choice);
        choice.chain = None;
        if !self.is_single() && choice.folds() != before.folds() {
            let query = choice.folds().write(Query::default());
            let address = Route { page: Page::Chains, query }.to_hash();
            local::write_of(Key::ChainFolds, &self.state.plan.about.id, &address);
        }
        self.state.replace_query(choice.write(self.state.query.get_untracked()));
    }

    /// Selects a link, or nothing.
    pub fn select(self, link: Option<LinkId>) {
        self.change(|choice| match link {
            Some(link) => choice.select(link),
            None => choice.clear_selection(),
        });
    }

    /// Selects the connection from one link to another.
    pub fn select_line(self, from: LinkId, to: LinkId) {
        self.change(|choice| choice.select_line((from, to)));
    }

    /// Selects a chain as a whole.
    pub fn select_band(self, chain: ChainId) {
        self.change(|choice| choice.select_band(chain));
    }

    /// Selects a link wherever it is: opens what hides it and, if it stands in another chain than that of
    /// this page, turns to the map of all chains.
    pub fn reveal(self, link: &LinkId) {
        let plan = self.chains.get_untracked();
        let mut choice = self.choice.get_untracked();
        choice.reveal(link, &plan);
        if self.is_single() && choice.chain.is_none() {
            let query = choice.write(self.state.query.get_untracked());
            self.state.go(&Route { page: Page::Chains, query });
        } else {
            self.change(|now| *now = choice);
        }
    }

    /// What a name is in the language of this view.
    pub fn named(self, name: &Name) -> String {
        self.state.lang.get_untracked().pick(&name.zh, &name.en).clone()
    }

    /// A link with its chain, since several may have one name.
    pub fn told_apart(self, hit: &Hit) -> String {
        format!("{} · {}", self.named(&hit.name), self.named(&hit.chain))
    }

    pub fn is_single(self) -> bool {
        self.only.with_value(Option::is_some)
    }
}
