//! Hands the address of a part of a page to the clipboard.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::use_lang;
use crate::browser::{address, reading};
use crate::i18n::words::text;

/// A link that goes to its part of the page, so that the address says it, and copies that address.
#[component]
pub fn CopyLink(
    /// The address inside the app.
    #[prop(into)]
    to: Signal<String>,
    /// Says to screen readers what it leads to.
    label: String,
    /// Where it is told whether it was copied.
    said: RwSignal<&'static str>,
) -> impl IntoView {
    let lang = use_lang();
    let copy = move |_| {
        let link = address::with_hash(&to.get_untracked());
        spawn_local(async move {
            let copied = reading::copy(&link).await;
            // The page may be gone by then.
            said.try_set(lang.t(if copied { text::COPIED } else { text::NOT_COPIED }));
        });
    };
    view! { <a class="copy-link" href=to title=lang.t(text::COPY_LINK) aria-label=label on:click=copy>"#"</a> }
}
