//! All projects: table, timeline, treemap.

use leptos::prelude::*;

use crate::app::parts::PageTitle;
use crate::app::use_lang;
use crate::i18n::words::shell;

#[component]
pub fn Projects() -> impl IntoView {
    view! { <PageTitle title=use_lang().t(shell::PROJECTS) /> }
}
