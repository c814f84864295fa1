//! What the reader has chosen on the map: read from the address, and the way to change it.

use leptos::prelude::*;

use crate::app::{AppState, use_state};
use crate::insight::chains::Choice;
use crate::plan::ChainId;

/// The choice of the address and the way to change it.
#[derive(Clone, Copy)]
pub(super) struct Chosen {
    pub choice: Memo<Choice>,
    state: AppState,
    /// The chain of the page, which no choice can change.
    only: StoredValue<Option<ChainId>>,
}

impl Chosen {
    pub fn new(only: Option<ChainId>) -> Self {
        let state = use_state();
        let only = StoredValue::new(only);
        let choice = Memo::new(move |_| {
            let choice = state.query.with(Choice::parse);
            Choice { chain: only.get_value(), ..choice }
        });
        Self { choice, state, only }
    }

    /// Changes the address without a step in the history.
    pub fn change(self, change: impl FnOnce(&mut Choice)) {
        let mut choice = self.choice.get_untracked();
        change(&mut choice);
        choice.chain = None;
        self.state.replace_query(choice.write(self.state.query.get_untracked()));
    }

    pub fn is_single(self) -> bool {
        self.only.with_value(Option::is_some)
    }
}
