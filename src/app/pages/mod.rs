//! One file per page, and the table that says which page shows which address.

mod audit;
mod chain;
mod chains;
mod data;
mod gaps;
mod indicator;
mod indicators;
mod industry;
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

use leptos::prelude::*;

use super::use_state;
use crate::browser::screen;
use crate::route::Page;

/// The page of the current address. Keyed by page, so setting a filter does not rebuild it; nor does
/// going from one paragraph of the text to another.
#[component]
pub fn PageView() -> impl IntoView {
    let state = use_state();
    let shown = Memo::new(move |_| match state.page.get() {
        Page::Text(_) => Page::Text(None),
        page => page,
    });
    Effect::new(move |before: Option<Page>| {
        let page = shown.get();
        if before.is_some_and(|before| before != page) {
            // The search page opens while somebody types in the search box.
            screen::focus(if page == Page::Search { "search" } else { "main" });
            // In this order: moving the focus may scroll.
            screen::scroll_to_top();
        }
        page
    });
    move || match shown.get() {
        Page::Overview => view! { <overview::Overview /> }.into_any(),
        Page::Text(_) => view! { <text::TextPage /> }.into_any(),
        Page::Parks => view! { <parks::Parks /> }.into_any(),
        Page::Park(id) => view! { <park::ParkPage id /> }.into_any(),
        Page::Industry(id) => view! { <industry::IndustryPage id /> }.into_any(),
        Page::Indicators => view! { <indicators::Indicators /> }.into_any(),
        Page::Indicator(id) => view! { <indicator::IndicatorPage id /> }.into_any(),
        Page::Projects => view! { <projects::Projects /> }.into_any(),
        Page::Project(id) => view! { <project::ProjectPage id /> }.into_any(),
        Page::Chains => view! { <chains::Chains /> }.into_any(),
        Page::Chain(id) => view! { <chain::ChainPage id /> }.into_any(),
        Page::Gaps => view! { <gaps::Gaps /> }.into_any(),
        Page::Programmes => view! { <programmes::Programmes /> }.into_any(),
        Page::Programme(id) => view! { <programme::ProgrammePage id /> }.into_any(),
        Page::Audit => view! { <audit::Audit /> }.into_any(),
        Page::Notes => view! { <notes::NotesPage /> }.into_any(),
        Page::Search => view! { <search::SearchPage /> }.into_any(),
        Page::Data => view! { <data::Data /> }.into_any(),
        Page::Unknown(_) => view! { <not_found::NotFound /> }.into_any(),
    }
}
