//! One chain as a left-to-right flow.

use leptos::prelude::*;

use crate::app::parts::PageTitle;
use crate::app::use_lang;
use crate::i18n::words::shell;
use crate::plan::ChainId;

#[component]
pub fn ChainPage(
    /// As in the address; may be unknown to the plan.
    id: ChainId,
) -> impl IntoView {
    let _ = id;
    view! { <PageTitle title=use_lang().t(shell::CHAINS) /> }
}
