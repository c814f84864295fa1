//! A file on the reader's own disk that is written anew after every change.

use leptos::prelude::*;

use crate::app::parts::why;
use crate::app::safety::{KeptFile, use_safety};
use crate::app::{follow, live_if, use_lang, use_work};
use crate::browser::kept_file;
use crate::i18n::words::safety as words;

/// Only there in browsers that can do it.
#[component]
pub fn KeepFile() -> impl IntoView {
    let (lang, work, safety) = (use_lang(), use_work(), use_safety());
    let said = follow(move || match safety.file().get() {
        KeptFile::None => lang.t(words::NO_FILE).to_owned(),
        KeptFile::Asking(name) => words::asking(lang, &name),
        KeptFile::Kept(name, _) => words::kept(lang, &name),
        KeptFile::Failed(name, reason) => words::failed(lang, &name, why(reason)),
        KeptFile::Holding(name, changes) => words::holding(lang, &name, changes),
        KeptFile::Strange(name) => words::strange(lang, &name),
    });
    let none = follow(move || safety.file().get() == KeptFile::None);
    let not_holding = follow(move || !matches!(safety.file().get(), KeptFile::Holding(..)));
    let free = follow(move || !matches!(safety.file().get(), KeptFile::Holding(..) | KeptFile::Strange(_)));
    let not_asking = follow(move || !matches!(safety.file().get(), KeptFile::Asking(_)));
    live_if(move || {
        let section = view! {
            <section class="card" aria-labelledby="keep-file-title">
                <h2 class="card__title" id="keep-file-title">{lang.t(words::KEEP_FILE)}</h2>
                <p>{lang.t(words::KEEP_FILE_HINT)}</p>
                <p role="status">{said}</p>
                <div class="toolbar">
                    <button class="button" type="button" hidden=not_asking on:click=move |_| safety.allow(work)>
                        {lang.t(words::ALLOW)}
                    </button>
                    <button class="button button--primary" type="button" hidden=not_holding on:click=move |_| safety.look(work)>
                        {lang.t(words::LOOK)}
                    </button>
                    <button class="button" type="button" hidden=free on:click=move |_| safety.replace(work)>
                        {lang.t(words::REPLACE)}
                    </button>
                    <button id="keep-file" class="button" type="button" on:click=move |_| safety.choose(work)>
                        {lang.t(words::CHOOSE)}
                    </button>
                    <button class="button" type="button" hidden=none on:click=move |_| safety.stop(work)>
                        {lang.t(words::STOP)}
                    </button>
                </div>
            </section>
        };
        kept_file::is_possible().then(|| section.into_any())
    })
}
