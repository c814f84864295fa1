//! The copy of the atlas that opens without a network: whether it is whole, and removing it.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::app::offline::CopyState;
use crate::app::{follow, live, use_lang, use_offline};
use crate::i18n::Text;
use crate::i18n::words::offline;
use crate::report::summary;

#[component]
pub fn OfflineCopy() -> impl IntoView {
    let (lang, kept) = (use_lang(), use_offline());
    let answer = RwSignal::new(None::<Text>);
    let look = move |_| {
        answer.set(Some(offline::LOOKING));
        spawn_local(async move {
            let reached = kept.look().await;
            // The person may have left the page in the meantime.
            answer.try_set(Some(if reached { offline::LOOKED } else { offline::UNREACHED }));
        });
    };
    let state = live(move || {
        let words = match kept.copy().get() {
            CopyState::Impossible => lang.t(offline::IMPOSSIBLE).to_owned(),
            CopyState::Unwanted => lang.t(offline::UNWANTED).to_owned(),
            CopyState::Coming => lang.t(offline::COMING).to_owned(),
            CopyState::Failed => lang.t(offline::FAILED).to_owned(),
            CopyState::Kept { version, files, bytes } => offline::kept(lang, files, &summary::size(bytes), &version),
        };
        view! { <p class="offline-copy__state" role="status">{words}</p> }.into_any()
    });
    let is_kept = move || matches!(kept.copy().get(), CopyState::Kept { .. });
    let may_come = move || matches!(kept.copy().get(), CopyState::Unwanted | CopyState::Failed);
    view! {
        <section class="card offline-copy" aria-labelledby="copy-title">
            <h2 class="card__title" id="copy-title">{lang.t(offline::COPY)}</h2>
            <p>{lang.t(offline::COPY_HINT)}</p>
            <p>{lang.t(offline::SAFARI_CLEARS)}</p>
            {state}
            <div class="toolbar">
                <button class="button" type="button" hidden=follow(move || !is_kept()) on:click=look>
                    {lang.t(offline::LOOK)}
                </button>
                <button class="button" type="button" hidden=follow(move || !is_kept()) on:click=move |_| kept.remove()>
                    {lang.t(offline::REMOVE)}
                </button>
                <button class="button" type="button" hidden=follow(move || !may_come()) on:click=move |_| kept.want()>
                    {lang.t(offline::WANT)}
                </button>
            </div>
            <p role="status">{follow(move || answer.get().map(|words| lang.t(words).to_owned()).unwrap_or_default())}</p>
        </section>
    }
}
