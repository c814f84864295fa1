//! One project, with its stage and notes.

use leptos::prelude::*;

use crate::app::parts::PageTitle;
use crate::app::use_lang;
use crate::i18n::words::shell;
use crate::plan::ProjectId;

#[component]
pub fn ProjectPage(
    /// As in the address; may be unknown to the plan.
    id: ProjectId,
) -> impl IntoView {
    let _ = id;
    view! { <PageTitle title=use_lang().t(shell::PROJECTS) /> }
}
