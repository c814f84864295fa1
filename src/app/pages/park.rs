//! One park.

use leptos::prelude::*;

use crate::app::parts::PageTitle;
use crate::app::use_lang;
use crate::i18n::words::shell;
use crate::plan::ParkId;

#[component]
pub fn ParkPage(
    /// As in the address; may be unknown to the plan.
    id: ParkId,
) -> impl IntoView {
    let _ = id;
    view! { <PageTitle title=use_lang().t(shell::PARKS) /> }
}
