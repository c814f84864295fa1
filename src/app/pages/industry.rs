//! One industry.

use leptos::prelude::*;

use crate::app::parts::PageTitle;
use crate::app::use_lang;
use crate::i18n::words::shell;
use crate::plan::IndustryId;

#[component]
pub fn IndustryPage(
    /// As in the address; may be unknown to the plan.
    id: IndustryId,
) -> impl IntoView {
    let _ = id;
    view! { <PageTitle title=use_lang().t(shell::PARKS) /> }
}
