//! Where a fact stands: the exact words, each a link to its paragraph.

use leptos::prelude::*;

use crate::app::use_lang;
use crate::i18n::words::sources;
use crate::plan::Citation;
use crate::route::Page;

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

/// One quotation, always open.
#[component]
pub fn Quote(citation: &'static Citation) -> impl IntoView {
    view! {
        <blockquote class="quote" lang="zh-CN">
            <p class="quote__words">{citation.words.as_str()}</p>
            <a class="quote__source" href=Page::Text(Some(citation.at.clone())).href()>{citation.at.to_string()}</a>
        </blockquote>
    }
}
