//! Finding a link by its name, pinyin or initials; the map flies to the one that is chosen.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::chosen::Chosen;
use crate::app::{follow, live, use_finder, use_lang};
use crate::i18n::words::chains;
use crate::insight::chains::{Hit, find};

/// Links that are offered at once.
const MOST: usize = 8;
const HITS: &str = "chain-find-hits";

/// What is typed, what was found for it, and which of it the arrow keys have reached.
#[derive(Clone, Copy)]
struct Finding {
    chosen: Chosen,
    typed: RwSignal<String>,
    hits: Memo<Vec<Hit>>,
    /// The list is shown while somebody types, and not when they have chosen.
    open: RwSignal<bool>,
    at: RwSignal<usize>,
}

#[component]
pub(super) fn FindLink(chosen: Chosen) -> impl IntoView {
    let (lang, finder) = (use_lang(), use_finder());
    let typed = RwSignal::new(String::new());
    let hits = Memo::new(move |_| {
        chosen.chains.with(|plan| typed.with(|typed| finder.ask(|index| find(plan, index, typed, MOST))))
    });
    let finding = Finding { chosen, typed, hits, open: RwSignal::new(false), at: RwSignal::new(0) };
    let shown = follow(move || finding.open.get() && hits.with(|hits| !hits.is_empty()));
    let reached = move || shown.get().then(|| option_id(finding.at.get()));
    let said = move || {
        let count = hits.with(Vec::len);
        typed.with(|typed| (finding.open.get() && !typed.trim().is_empty()).then(|| chains::links_found(lang, count)))
    };
    let options = live(move || {
        hits.with(|hits| hits.iter().enumerate().map(|(at, hit)| option(finding, at, hit)).collect_view().into_any())
    });
    view! {
        <div class="field chain-find">
            <label class="field__label" for="chain-find">{lang.t(chains::FIND)}</label>
            <input id="chain-find" class="input" type="text" role="combobox" autocomplete="off" spellcheck="false"
                aria-autocomplete="list" aria-controls=HITS aria-expanded=move || shown.get().to_string()
                aria-activedescendant=reached placeholder=lang.t(chains::FIND_HINT) prop:value=typed
                on:input=move |event| finding.look_for(event_target_value(&event))
                on:focus=move |_| finding.open.set(true)
                on:blur=move |_| finding.open.set(false)
                on:keydown=move |event| finding.press(&event) />
            <ul id=HITS class="chain-find__hits" role="listbox" aria-label=lang.t(chains::FIND)
                hidden=move || !shown.get() on:mousedown=move |event| event.prevent_default()>
                {options}
            </ul>
            <p class="chain-find__said" role="status">{said}</p>
        </div>
    }
}

fn option(finding: Finding, at: usize, hit: &Hit) -> AnyView {
    let (words, link) = (finding.chosen.told_apart(hit), hit.link.clone());
    view! {
        <li id=option_id(at) class="chain-find__hit" role="option"
            aria-selected=move || (finding.at.get() == at).to_string()
            on:click=move |_| finding.choose(at) data-link=link.to_string()>{words}</li>
    }
    .into_any()
}

fn option_id(at: usize) -> String {
    format!("chain-find-{at}")
}

impl Finding {
    fn look_for(self, typed: String) {
        self.typed.set(typed);
        self.at.set(0);
        self.open.set(true);
    }

    fn choose(self, at: usize) {
        let Some(hit) = self.hits.with_untracked(|hits| hits.get(at).cloned()) else { return };
        self.open.set(false);
        self.typed.set(self.chosen.named(&hit.name));
        self.chosen.reveal(&hit.link);
    }

    fn press(self, event: &KeyboardEvent) {
        // Then the key belongs to the input method.
        if event.is_composing() {
            return;
        }
        let last = self.hits.with_untracked(Vec::len).saturating_sub(1);
        let is_open = self.open.get_untracked();
        match event.key().as_str() {
            "ArrowDown" if is_open => self.at.update(|at| *at = (*at + 1).min(last)),
            "ArrowDown" => self.open.set(true),
            "ArrowUp" => self.at.update(|at| *at = at.saturating_sub(1)),
            "Enter" => self.choose(self.at.get_untracked()),
            "Escape" if is_open => self.open.set(false),
            "Escape" => self.typed.set(String::new()),
            _ => return,
        }
        event.prevent_default();
    }
}
