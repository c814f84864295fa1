//! One programme.

use leptos::prelude::*;

use crate::app::parts::PageTitle;
use crate::app::use_lang;
use crate::i18n::words::shell;
use crate::plan::ProgrammeId;

#[component]
pub fn ProgrammePage(
    /// As in the address; may be unknown to the plan.
    id: ProgrammeId,
) -> impl IntoView {
    let _ = id;
    view! { <PageTitle title=use_lang().t(shell::PROGRAMMES) /> }
}
