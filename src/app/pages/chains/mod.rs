//! All industry chains in one map, with what stands on each link and what is missing.

mod added;
mod arranging;
mod band_panel;
mod board;
mod caption;
mod chain_panel;
mod chosen;
mod doubts;
mod filters;
mod find;
mod focus;
mod line_panel;
mod long_pick;
mod name_button;
mod neighbours;
mod panel;
mod presenting;
mod project_line;
mod put;
mod save;
mod sheets;
mod stands;
mod state;
mod table;
mod toolbar;

use leptos::prelude::*;

use crate::app::parts::{NewRecord, PageTitle};
use crate::app::{use_lang, use_state};
use crate::i18n::words::{chains, records, shell};
use crate::plan::{Subject, SubjectKind};
use crate::route::{Page, Route};
pub(super) use board::Board;

#[component]
pub fn Chains() -> impl IntoView {
    let (lang, state) = (use_lang(), use_state());
    let added = Callback::new(move |link: Subject| state.go(&Route::of(state.plan, &link)));
    view! {
        <PageTitle title=lang.t(shell::CHAINS) />
        <p class="page__lead">
            {lang.t(chains::INTRO)} " " <a href=Page::Gaps.href()>{lang.t(chains::GAPS)}</a> " · "
            <a href=Page::Ledger.href()>{lang.t(records::LEDGER)}</a> " · "
            <a href=Page::Enterprises.href()>{lang.t(records::ENTERPRISES)}</a>
        </p>
        <Board />
        <h2>{lang.t(records::NEW_LINK)}</h2>
        <NewRecord kind=SubjectKind::Link added />
    }
}
