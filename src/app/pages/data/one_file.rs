//! The edition in one file writes itself: a copy with everything that was entered inside.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::app::{follow, live_if, use_lang, use_work};
use crate::browser::one_file;
use crate::i18n::words::{offline, photos};

/// Only there in that edition.
#[component]
pub fn CopyWithWork() -> impl IntoView {
    let (lang, work) = (use_lang(), use_work());
    let said = RwSignal::new(String::new());
    let save = move |_| {
        said.set(lang.t(offline::WRITING_COPY).to_owned());
        spawn_local(async move {
            let written = work.save_copy().await;
            // The person may have left the page in the meantime.
            said.try_set(match written {
                Ok(0) => String::new(),
                Ok(count) => photos::left_out(lang, count),
                Err(_) => lang.t(offline::COPY_NOT_WRITTEN).to_owned(),
            });
        });
    };
    live_if(move || {
        let section = view! {
            <section class="card" aria-labelledby="one-file-title">
                <h2 class="card__title" id="one-file-title">{lang.t(offline::SAVE_COPY)}</h2>
                <p>{lang.t(offline::SAVE_COPY_HINT)}</p>
                <button id="save-copy" class="button" type="button" on:click=save>{lang.t(offline::SAVE_COPY)}</button>
                <p role="status">{follow(move || said.get())}</p>
            </section>
        };
        one_file::is_one().then(|| section.into_any())
    })
}
