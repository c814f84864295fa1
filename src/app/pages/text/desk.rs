//! What the parts of the text page share: which paragraph is addressed, what is marked, which facts
//! there are.

use std::collections::BTreeMap;
use std::ops::Range;

use leptos::prelude::*;

use crate::app::parts::{Found, audited};
use crate::app::{AppState, follow, use_finder};
use crate::browser::reading;
use crate::insight::citations::{Fact, facts};
use crate::insight::passage::{self, Stretch};
use crate::insight::search::{InText, Numbered};
use crate::plan::{Paragraph, ParagraphId};
use crate::route::{Page, Route};

/// Get it at the top of a component with [`use_desk`].
#[derive(Clone, Copy)]
pub struct Desk {
    addressed: StoredValue<Selector<Option<ParagraphId>>>,
    facts: StoredValue<BTreeMap<ParagraphId, Vec<Fact>>>,
    /// The fact that is pointed at: its paragraph and its words.
    pub cited: RwSignal<Option<(ParagraphId, Range<usize>)>>,
    /// What is looked for.
    pub typed: Memo<String>,
    pub found: Memo<InText>,
    /// The number of the mark that was gone to.
    pub at: RwSignal<Option<usize>>,
    /// Told to screen readers.
    pub said: RwSignal<&'static str>,
    /// What the audit found.
    pub audited: Found,
    /// Whether there was room beside the text when the page was opened.
    pub is_wide: bool,
}

/// What is marked in one paragraph.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Marks {
    found: Numbered,
    cited: Range<usize>,
}

impl Desk {
    pub fn new(state: AppState) -> Self {
        let finder = use_finder();
        let addressed = Selector::new(move || match state.page.get() {
            Page::Text(id) => id,
            _ => None,
        });
        let typed = Memo::new(move |_| state.query.with(|query| query.get("q").unwrap_or_default().to_owned()));
        Self {
            addressed: StoredValue::new(addressed),
            facts: StoredValue::new(facts(state.plan)),
            cited: RwSignal::new(None),
            typed,
            found: Memo::new(move |_| typed.with(|typed| finder.in_text(typed))),
            at: RwSignal::new(None),
            said: RwSignal::new(""),
            audited: audited(),
            is_wide: reading::is_wide(),
        }
    }

    /// `location` for the paragraph in the address, nothing for all others.
    pub fn is_addressed(self, id: &ParagraphId) -> Signal<Option<&'static str>> {
        let (selector, id) = (self.addressed.get_value(), Some(id.clone()));
        follow(move || selector.selected(&id).then_some("location"))
    }

    /// The address of a paragraph, with what is looked for.
    pub fn way_to(self, id: &'static ParagraphId) -> Signal<String> {
        follow(move || self.typed.with(|typed| Route::text(id, typed).to_hash()))
    }

    pub fn facts_of(self, id: &ParagraphId) -> Vec<Fact> {
        self.facts.with_value(|facts| facts.get(id).cloned().unwrap_or_default())
    }

    pub fn count_facts(self, id: &ParagraphId) -> usize {
        self.facts.with_value(|facts| facts.get(id).map_or(0, Vec::len))
    }

    /// Changes only when something is marked differently in this paragraph.
    pub fn marks(self, id: &'static ParagraphId) -> Memo<Marks> {
        Memo::new(move |_| {
            let cited = |(at, words): &(ParagraphId, Range<usize>)| (at == id).then(|| words.clone());
            Marks {
                found: self.found.with(|found| found.paragraphs.get(id).cloned().unwrap_or_default()),
                cited: self.cited.with(|fact| fact.as_ref().and_then(cited).unwrap_or_default()),
            }
        })
    }
}

impl Marks {
    /// The words of the paragraph, cell by cell, cut at everything that is marked.
    pub fn cut(&self, paragraph: &Paragraph) -> Vec<Vec<Stretch>> {
        passage::stretches(&paragraph.plain(), &self.found.marks, self.found.first, &self.cited)
    }
}

pub fn use_desk() -> Desk {
    expect_context()
}

/// The id of a paragraph's element.
pub fn element_id(id: &ParagraphId) -> String {
    format!("text-{id}")
}

/// The id of the element of a mark.
pub fn mark_id(number: usize) -> String {
    format!("mark-{number}")
}
