//! What is stored to the letter, for whoever must repair it; and starting anew.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::app::{follow, use_lang, use_work};
use crate::browser::files;
use crate::i18n::words::data;

#[component]
pub fn RawAndReset() -> impl IntoView {
    let (lang, work) = (use_lang(), use_work());
    let said = RwSignal::new(String::new());
    let export = move |_| {
        spawn_local(async move {
            let answer = match work.raw().await {
                // Refused only where the browser takes no files at all.
                Ok(text) if files::offer("park-atlas-raw.txt", "text/plain", &text).is_ok() => String::new(),
                _ => lang.t(data::RAW_FAILED).to_owned(),
            };
            // The person may have left the page in the meantime.
            said.try_set(answer);
        });
    };
    let reset = move |_| said.set(data::was_reset(lang, work.reset()));
    let unready = follow(move || !work.is_ready());
    view! {
        <section class="card" aria-labelledby="reset-title">
            <h2 class="card__title" id="reset-title">{lang.t(data::RAW_AND_RESET)}</h2>
            <p>{lang.t(data::RAW_HINT)}</p>
            <button class="button" type="button" on:click=export>{lang.t(data::RAW)}</button>
            <p>{lang.t(data::RESET_HINT)}</p>
            <button class="button" type="button" disabled=unready on:click=reset>{lang.t(data::RESET)}</button>
            <p role="status">{said}</p>
        </section>
    }
}
