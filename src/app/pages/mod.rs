//! One file per page, and the table that says which page shows which address.

mod audit;
mod chain;
mod chains;
mod changes;
mod data;
mod enterprises;
mod gaps;
mod indicator;
mod indicators;
mod industry;
mod ledger;
mod not_found;
mod notes;
mod overview;
mod park;
mod parks;
mod programme;
mod programmes;
mod project;
mod projects;
mod search;
mod text;

pub use overview::below as overview_below;
pub use search::{Asked, FIRST_LOOK, answer};

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::lazy::{self, BuildPage, Missing};
use super::parts::SEARCH_BOX;
use super::{live, use_lang, use_state};
use crate::browser::{boot, paper, screen, scroll};
use crate::i18n::words::shell;
use crate::route::Page;

/// A page whose part of the program has come, or did not come.
type Arrived = (Page, Result<BuildPage, Missing>);

/// The page of the current address. Keyed by page, so setting a filter does not rebuild it; nor does
/// going from one paragraph of the text to another. The page before stays until the next can be shown.
#[component]
pub fn PageView() -> impl IntoView {
    let state = use_state();
    let wanted = Memo::new(move |_| match state.page.get() {
        Page::Text(_) => Page::Text(None),
        page => page,
    });
    let arrived = RwSignal::new(None::<Arrived>);
    let fetch = move |page: Page| {
        spawn_local(async move {
            let part = part_of(&page).await;
            if wanted.try_get_untracked().as_ref() == Some(&page) {
                arrived.set(Some((page, part)));
            }
        });
    };
    Effect::new(move |_| fetch(wanted.get()));
    Effect::new(move |_| {
        let wanted = wanted.get();
        screen::set_busy("main", arrived.with(|arrived| arrived.as_ref().is_none_or(|(page, _)| *page != wanted)));
    });
    Effect::new(move |before: Option<Option<Page>>| {
        let page = arrived.with(|arrived| arrived.as_ref().map(|(page, _)| page.clone()));
        turn_to(before.flatten().as_ref(), page.as_ref());
        page
    });
    live(move || match arrived.get() {
        None => ().into_any(),
        Some((page, Ok(build))) => build(page),
        Some((page, Err(Missing))) => missing(Callback::new(move |()| fetch(page.clone()))),
    })
}

/// Once the page stands: the first one ends the opening, each further one begins at its top; one that is
/// come back to, where it was left.
fn turn_to(before: Option<&Page>, page: Option<&Page>) {
    match (before, page) {
        (_, None) => {}
        (None, Some(_)) => {
            boot::started();
            scroll::remember();
            scroll::restore();
            paper::unfold_for_it();
        }
        (Some(before), Some(page)) if before != page => {
            // The search page opens while somebody types in the search box.
            screen::focus(if *page == Page::Search { SEARCH_BOX } else { "main" });
            // In this order: moving the focus may scroll.
            scroll::restore();
        }
        _ => {}
    }
}

fn missing(again: Callback<()>) -> AnyView {
    let lang = use_lang();
    view! {
        <p class="notice notice--error" role="alert">{lang.t(shell::PART_MISSING)}</p>
        <button class="button" on:click=move |_| again.run(())>{lang.t(shell::TRY_AGAIN)}</button>
    }
    .into_any()
}

/// The part of the program that has a page.
async fn part_of(page: &Page) -> Result<BuildPage, Missing> {
    match page {
        Page::Overview | Page::Search | Page::Unknown(_) => Ok(first),
        Page::Text(_) | Page::Audit => lazy::reading().await,
        Page::Chains | Page::Chain(_) | Page::Gaps | Page::Ledger | Page::Enterprises => lazy::chains().await,
        Page::Notes | Page::Changes | Page::Data => lazy::keeping().await,
        _ => lazy::explore().await,
    }
}

/// Pages that come with the program itself.
pub fn first(page: Page) -> AnyView {
    match page {
        Page::Overview => view! { <overview::Overview /> }.into_any(),
        Page::Search => view! { <search::SearchPage /> }.into_any(),
        _ => view! { <not_found::NotFound /> }.into_any(),
    }
}

pub fn explore(page: Page) -> AnyView {
    match page {
        Page::Parks => view! { <parks::Parks /> }.into_any(),
        Page::Park(id) => view! { <park::ParkPage id /> }.into_any(),
        Page::Industry(id) => view! { <industry::IndustryPage id /> }.into_any(),
        Page::Indicators => view! { <indicators::Indicators /> }.into_any(),
        Page::Indicator(id) => view! { <indicator::IndicatorPage id /> }.into_any(),
        Page::Projects => view! { <projects::Projects /> }.into_any(),
        Page::Project(id) => view! { <project::ProjectPage id /> }.into_any(),
        Page::Programmes => view! { <programmes::Programmes /> }.into_any(),
        Page::Programme(id) => view! { <programme::ProgrammePage id /> }.into_any(),
        other => first(other),
    }
}

pub fn chain_pages(page: Page) -> AnyView {
    match page {
        Page::Chains => view! { <chains::Chains /> }.into_any(),
        Page::Chain(id) => view! { <chain::ChainPage id /> }.into_any(),
        Page::Gaps => view! { <gaps::Gaps /> }.into_any(),
        Page::Ledger => view! { <ledger::Ledger /> }.into_any(),
        Page::Enterprises => view! { <enterprises::Enterprises /> }.into_any(),
        other => first(other),
    }
}

pub fn reading(page: Page) -> AnyView {
    match page {
        Page::Text(_) => view! { <text::TextPage /> }.into_any(),
        Page::Audit => view! { <audit::Audit /> }.into_any(),
        other => first(other),
    }
}

pub fn keeping(page: Page) -> AnyView {
    match page {
        Page::Changes => view! { <changes::Changes /> }.into_any(),
        Page::Notes => view! { <notes::NotesPage /> }.into_any(),
        Page::Data => view! { <data::Data /> }.into_any(),
        other => first(other),
    }
}
