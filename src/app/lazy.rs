//! Parts of the program that come when they are first wanted. `cargo xtask dist` cuts them out of the
//! program into files of their own; in other builds they are there from the start.
#![allow(unsafe_code, reason = "the cut is made by an import that the macro of the splitter declares")]

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::parts::{
    SaveTrouble, beside, chart_figure, copied, foreign_page, newer_version, note_and_undo, note_sheet, safety_offer,
};
use super::{AppState, Leaf, pages};
use crate::charts::Chart;
use crate::insight::audit::Finding;
use crate::journal::Field;
use crate::plan::Subject;
use crate::route::Page;

/// How a part builds its pages, in the place where they are wanted.
pub type BuildPage = fn(Page) -> AnyView;
/// How a bar of the frame is built, or what follows on a page.
pub type BuildBar = fn() -> AnyView;
/// What stands around every page: below the lamp's words, above the page and below it.
#[derive(Clone, Copy)]
pub struct Bars {
    pub copied: BuildBar,
    pub above: BuildBar,
    pub below: BuildBar,
}
/// How what people say beside the print is built.
pub type BuildBeside = fn(Subject, Field, String) -> AnyView;
/// What the first page need not wait for.
#[derive(Clone, Copy)]
pub struct Rest {
    pub below: BuildBar,
    pub beside: BuildBeside,
}
/// How a chart is built.
pub type BuildChart = fn(Signal<Chart>) -> AnyView;

/// How the sheet for a note is built.
pub type BuildSheet = fn(Leaf) -> AnyView;
/// How a plan's numbers are audited.
pub type Audit = fn(AppState) -> &'static [Finding];

/// A part whose file did not come; asking again may help.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missing;

#[cfg(split)]
impl From<leptos::wasm_split::SplitLoaderError> for Missing {
    fn from(_: leptos::wasm_split::SplitLoaderError) -> Self {
        Self
    }
}

/// Fetches a part; nothing until it has come, or has not.
pub fn arriving<T>(part: impl Future<Output = Result<T, Missing>> + 'static) -> RwSignal<Option<Result<T, Missing>>>
where
    T: Send + Sync + 'static,
{
    let arrived = RwSignal::new(None);
    arrive(part, arrived);
    arrived
}

/// Fetches a part into a place that there is already.
pub fn arrive<T>(part: impl Future<Output = Result<T, Missing>> + 'static, place: RwSignal<Option<Result<T, Missing>>>)
where
    T: Send + Sync + 'static,
{
    spawn_local(async move {
        // Whoever wanted it may be gone by the time it is there.
        let _ = place.try_set(Some(part.await));
    });
}

/// `name: type = value` becomes `async fn name() -> Result<type, Missing>`.
macro_rules! parts {
    ($($(#[$about:meta])* $name:ident: $kind:ty = $value:expr;)*) => {$(
        $(#[$about])*
        #[cfg(split)]
        #[leptos::wasm_split::wasm_split($name, wasm_split_path = ::leptos::wasm_split, fallible)]
        pub fn $name() -> Result<$kind, Missing> {
            Ok($value)
        }

        $(#[$about])*
        #[cfg(not(split))]
        pub async fn $name() -> Result<$kind, Missing> {
            Ok($value)
        }
    )*};
}

parts! {
    /// Parks, industries, indicators, projects, programmes.
    explore: BuildPage = pages::explore;
    /// The chain map and its gaps.
    chains: BuildPage = pages::chain_pages;
    /// The plan's text, the search, the audit.
    reading: BuildPage = pages::reading;
    /// What is kept in this browser.
    keeping: BuildPage = pages::keeping;
    /// What hinders keeping the work; the copy of the site and its newer versions; copies of the work; undo;
    /// the button for notes.
    bars: Bars = Bars { copied, above, below: note_and_undo };
    /// What the first page has below its first screen, and beside its print.
    overview: Rest = Rest { below: pages::overview_below, beside };
    /// The sheet on which notes are written.
    writing: BuildSheet = note_sheet;
    /// The audit's rules, for pages that only count.
    audit: Audit = AppState::findings;
    /// Everything drawn by the chart library.
    charts: BuildChart = chart_figure;
}

fn above() -> AnyView {
    view! { <SaveTrouble /> {foreign_page()} {newer_version()} {safety_offer()} }.into_any()
}
