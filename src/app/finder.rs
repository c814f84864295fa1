//! The search over everything, built when it is first needed.

use leptos::prelude::*;

use super::Work;
use crate::insight::search::{self, Entry, Examples, FoldedText, InText, Index, Limits, Pinyin, Query, Results};
use crate::plan::Plan;

/// Get it at the top of a component with [`use_finder`].
#[derive(Clone, Copy)]
pub struct Finder {
    plan: &'static Plan,
    pinyin: &'static str,
    index: StoredValue<Option<Index>>,
    text: StoredValue<Option<FoldedText>>,
    /// What people added.
    added: Memo<Vec<Entry>>,
    /// What of it the index has.
    indexed: StoredValue<Vec<Entry>>,
}

impl Finder {
    /// `index` is there where something was looked for before the app was.
    pub fn new(plan: &'static Plan, pinyin: &'static str, index: Option<Index>, work: Work) -> Self {
        Self {
            plan,
            pinyin,
            index: StoredValue::new(index),
            text: StoredValue::new(None),
            added: Memo::new(move |_| work.with(|overlay| search::of_journal(plan, overlay))),
            indexed: StoredValue::new(Vec::new()),
        }
    }

    /// Follows what people add.
    pub fn find(self, typed: &str, limits: Limits) -> Results {
        let added = self.added.read();
        self.with(|index| {
            if self.indexed.with_value(|indexed| indexed != &*added) {
                index.add(added.iter().cloned());
                self.indexed.set_value(added.clone());
            }
            index.find(typed, limits)
        })
    }

    /// Whether the words stand in a text; nothing typed stands everywhere.
    pub fn stands_in(self, typed: &str, text: &str) -> bool {
        let query = Query::new(typed);
        query.is_empty() || self.with(|index| !index.marks(text, &query).marks.is_empty())
    }

    /// Looks for something of its own, such as links by the names that people gave them.
    pub fn ask<T>(self, look: impl FnOnce(&Index) -> T) -> T {
        self.with(|index| look(index))
    }

    /// Where the words stand in the plan's text.
    pub fn in_text(self, typed: &str) -> InText {
        let query = Query::new(typed);
        // Opening the text must not wait for an index that nobody has asked for yet.
        if query.is_empty() {
            return InText::default();
        }
        self.with(|index| {
            let mut text = self.text.write_value();
            index.in_text(text.get_or_insert_with(|| index.fold(&self.plan.text)), &query)
        })
    }

    pub fn examples(self) -> Examples {
        self.with(|index| search::examples(self.plan, index.pinyin()))
    }

    fn with<T>(self, look: impl FnOnce(&mut Index) -> T) -> T {
        let mut index = self.index.write_value();
        look(index.get_or_insert_with(|| index_of(self.plan, self.pinyin)))
    }
}

/// Everything printed, as it is searched.
pub fn index_of(plan: &Plan, pinyin: &str) -> Index {
    Index::new(search::of_plan(plan), Pinyin::parse(pinyin))
}

/// The search. Components under the root always have it.
pub fn use_finder() -> Finder {
    expect_context()
}
