//! Asking the browser to keep the data, and its answer.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::app::{follow, use_lang};
use crate::browser::disk;
use crate::i18n::Text;
use crate::i18n::words::data;

#[component]
pub fn Persistence() -> impl IntoView {
    let lang = use_lang();
    let answer = RwSignal::new(None::<Text>);
    spawn_local(async move {
        if disk::is_persistent().await == Some(true) {
            answer.try_set(Some(data::PERSISTENT));
        }
    });
    let ask = move |_| {
        answer.set(Some(data::ASKING));
        spawn_local(async move {
            let words = match disk::ask_persistent().await {
                Some(true) => data::PERSISTENT,
                Some(false) => data::NOT_PERSISTENT,
                None => data::PERSIST_UNKNOWN,
            };
            // The person may have left the page in the meantime.
            answer.try_set(Some(words));
        });
    };
    view! {
        <section class="card" aria-labelledby="persist-title">
            <h2 class="card__title" id="persist-title">{lang.t(data::PERSIST)}</h2>
            <p>{lang.t(data::PERSIST_HINT)}</p>
            <button class="button" type="button" hidden=follow(move || answer.get() == Some(data::PERSISTENT)) on:click=ask>
                {lang.t(data::PERSIST)}
            </button>
            <p role="status">{follow(move || answer.get().map(|words| lang.t(words).to_owned()).unwrap_or_default())}</p>
        </section>
    }
}
