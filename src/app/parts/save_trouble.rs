//! A banner when work cannot be kept or read: why, and what to do now.

use leptos::prelude::*;

use crate::app::{Reading, live_if, use_lang, use_work};
use crate::desk::Unsaved;
use crate::i18n::Lang;
use crate::i18n::words::{data, journal};
use crate::storage::StorageError;

/// Not there while everything is well.
#[component]
pub fn SaveTrouble() -> impl IntoView {
    let (lang, work) = (use_lang(), use_work());
    let trouble = Memo::new(move |_| match (work.unsaved(), work.reading().get()) {
        (Some(Unsaved { changes, photos, why }), _) => {
            Some(journal::not_saved(lang, changes, photos, &reason(lang, &why)))
        }
        (_, Reading::Failed(error)) => Some(journal::not_read(lang, &reason(lang, &error))),
        _ => None,
    });
    live_if(move || {
        let sentence = trouble.get()?;
        let banner = view! {
            <div class="notice notice--error save-trouble" role="alert">
                <p>{sentence}</p>
                <div class="toolbar">
                    <button class="button button--primary" type="button" on:click=move |_| work.back_up()>
                        {lang.t(data::BACK_UP)}
                    </button>
                    <button class="button" type="button" on:click=move |_| work.try_again()>
                        {lang.t(journal::TRY_AGAIN)}
                    </button>
                </div>
            </div>
        };
        Some(banner.into_any())
    })
}

fn reason(lang: Lang, error: &StorageError) -> String {
    match error {
        StorageError::Blocked => lang.t(journal::BLOCKED).to_owned(),
        StorageError::Full => lang.t(journal::FULL).to_owned(),
        StorageError::Silent => lang.t(journal::SILENT).to_owned(),
        StorageError::Failed(details) => journal::storage_failed(lang, details),
    }
}
