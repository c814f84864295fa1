//! Named values one under another, such as what the annex prints of a project.

use leptos::prelude::*;

use super::table::{Cell, content};

#[component]
pub fn Facts(
    /// Name and value.
    facts: Vec<(String, Cell)>,
) -> impl IntoView {
    let row =
        |(name, value)| view! { <div class="facts__row"><dt>{name}</dt><dd>{content(value)}</dd></div> }.into_any();
    view! { <dl class="facts">{facts.into_iter().map(row).collect_view()}</dl> }
}
