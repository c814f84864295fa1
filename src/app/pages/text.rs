//! The plan's text with outline and, beside each paragraph, the facts taken from it.

use leptos::prelude::*;

use crate::app::parts::PageTitle;
use crate::app::use_lang;
use crate::i18n::words::shell;

#[component]
pub fn TextPage() -> impl IntoView {
    view! { <PageTitle title=use_lang().t(shell::TEXT) /> }
}
