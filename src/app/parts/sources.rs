//! Where a fact stands: the exact words, each a link to its paragraph.

use leptos::prelude::*;

use crate::app::{use_lang, use_state};
use crate::i18n::words::sources;
use crate::insight::outline;
use crate::plan::Citation;
use crate::route::Route;

/// Closed until asked for, so that pages stay calm.
#[component]
pub fn Sources(
    /// At least one; nothing is shown for an empty list.
    cite: &'static [Citation],
) -> impl IntoView {
    let lang = use_lang();
    (!cite.is_empty()).then(|| {
        view! {
            <details class="sources">
                <summary class="sources__summary">{lang.t(sources::SOURCE)}</summary>
                {cite.iter().map(|citation| view! { <Quote citation /> }).collect_view()}
            </details>
        }
    })
}

/// One quotation, always open; its link leads to the words, marked.
#[component]
pub fn Quote(citation: &'static Citation) -> impl IntoView {
    let place = outline::place(&use_state().plan.text, &citation.at);
    view! {
        <blockquote class="quote" lang="zh-CN">
            <p class="quote__words">{citation.words.as_str()}</p>
            <a class="quote__source" href=Route::citation(citation).to_hash()>{place}</a>
        </blockquote>
    }
}
