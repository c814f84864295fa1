//! The map for people who sit far away: one chain after the other, as large as the screen, and nothing else.
//! Which chain it is stands in the address.

use leptos::ev;
use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::caption::Caption;
use super::chosen::Chosen;
use crate::app::{AppState, follow, live_if, use_lang, use_state};
use crate::browser::{alone, screen};
use crate::i18n::words::{chain_map as words, chains};
use crate::insight::chains::{Choice, Fold, in_order};
use crate::plan::ChainId;

/// In the address: the chain that is presented, or anything else for the first one.
const PRESENT: &str = "present";
const ENTER: &str = "chain-present";
const LEAVE: &str = "chain-present-leave";

#[derive(Clone, Copy)]
pub(super) struct Presenting {
    pub on: Memo<bool>,
    chain: Memo<Option<ChainId>>,
    chosen: Chosen,
    state: AppState,
}

impl Presenting {
    pub fn new(chosen: Chosen) -> Self {
        let state = use_state();
        let asked = Memo::new(move |_| state.query.with(|query| query.get(PRESENT).map(ChainId::new)));
        let chain = Memo::new(move |_| {
            let asked = asked.get()?;
            let order = chosen.chains.with(|chains| chosen.choice.with(|choice| in_order(chains, choice)));
            let link = chosen.choice.with(|choice| choice.link.clone());
            let selected = link.and_then(|link| chosen.chains.with(|plan| Some(plan.link(&link)?.chain.clone())));
            let shown = |chain: &ChainId| order.contains(chain);
            selected.filter(shown).or(Some(asked).filter(shown)).or_else(|| order.first().cloned())
        });
        Self { on: Memo::new(move |_| asked.with(Option::is_some)), chain, chosen, state }
    }

    /// What is laid out: the presented chain alone and opened, else what is chosen.
    pub fn for_layout(self) -> Choice {
        let choice = self.chosen.choice.with(Choice::for_layout);
        match self.chain.get() {
            Some(chain) => Choice { chain: Some(chain), fold: Fold::Links, folded: Default::default(), ..choice },
            None => choice,
        }
    }

    fn enter(self) {
        self.state.set_query(PRESENT, "1");
        alone::fill_screen();
        // It is there a moment later.
        request_animation_frame(|| screen::focus(LEAVE));
    }

    fn leave(self) {
        alone::leave_screen();
        self.state.set_query(PRESENT, "");
        request_animation_frame(|| screen::focus(ENTER));
    }

    /// So many chains on or back; stays at the ends.
    fn step(self, by: isize) {
        let order =
            self.chosen.chains.with_untracked(|chains| self.chosen.choice.with_untracked(|it| in_order(chains, it)));
        let here = self.chain.get_untracked().and_then(|chain| order.iter().position(|other| *other == chain));
        let next = here.and_then(|here| here.checked_add_signed(by)).and_then(|next| order.get(next));
        if let Some(next) = next {
            let query = Choice {
                link: None,
                line: None,
                band: None,
                to: None,
                steps: None,
                ..self.chosen.choice.get_untracked()
            };
            let query = Choice { chain: None, ..query }.write(self.state.query.get_untracked());
            self.state.replace_query(query.with(PRESENT, next.as_str()));
        }
    }

    fn press(self, event: &ev::KeyboardEvent) {
        match event.key().as_str() {
            "PageDown" => self.step(1),
            "PageUp" => self.step(-1),
            "Escape" => self.leave(),
            _ => return,
        }
        event.prevent_default();
    }
}

/// The button that begins it.
#[component]
pub(super) fn Present(chosen: Chosen) -> impl IntoView {
    let (lang, presenting) = (use_lang(), Presenting::new(chosen));
    view! {
        <button class="button" id=ENTER on:click=move |_| presenting.enter()>{lang.t(chains::PRESENT)}</button>
    }
}

/// What there is besides the map while it is presented: the way out, and what stands on the selected link.
#[component]
pub(super) fn Stage(presenting: Presenting, board: NodeRef<Div>) -> impl IntoView {
    let lang = use_lang();
    let keys = window_event_listener(ev::keydown, move |event| {
        if presenting.on.get_untracked() {
            presenting.press(&event);
        }
    });
    // Whoever leaves the whole screen by the browser's own means has left.
    let screen = window_event_listener_untyped("fullscreenchange", move |_| {
        if presenting.on.get_untracked() && !alone::has_screen() {
            presenting.leave();
        }
    });
    // What comes to the page later has to wait as well.
    let strays = window_event_listener(ev::focusin, move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlElement>().ok());
        let inside =
            target.is_none_or(|target| board.get_untracked().is_none_or(|board| board.contains(Some(&target))));
        if presenting.on.get_untracked() && !inside {
            screen::focus(LEAVE);
        }
    });
    on_cleanup(move || {
        strays.remove();
        keys.remove();
        screen.remove();
    });
    Effect::new(move |_| presenting.on.get().then(|| board.get().map(|board| alone::Alone::with(&board))));
    on_cleanup(alone::leave_screen);
    let card = live_if(move || presenting.on.get().then(|| view! { <Caption chosen=presenting.chosen /> }.into_any()));
    let button = live_if(move || {
        let leave = move || {
            view! {
                <button class="chain-board__leave" id=LEAVE title=lang.t(words::PRESENT_KEYS)
                    on:click=move |_| presenting.leave()>{lang.t(chains::LEAVE_PRESENT)}</button>
            }
        };
        presenting.on.get().then(|| leave().into_any())
    });
    let title = follow(move || presenting.chain.get().map(|chain| chain.to_string()));
    view! { <div class="chain-board__stage" data-chain=title>{card} {button}</div> }
}
