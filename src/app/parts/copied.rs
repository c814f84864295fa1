//! What has no backup yet and how old the last one is, short enough for the header.

use leptos::prelude::*;

use crate::app::{follow, use_lang, use_work};
use crate::i18n::words::journal;

/// Comes with the bars: the first view goes without.
pub fn copied() -> AnyView {
    let (lang, work) = (use_lang(), use_work());
    work.remember_backup();
    let since = follow(move || {
        let since = work.since_backup();
        journal::since_backup(lang, since.changes, since.photos, since.days)
    });
    view! { {since} }.into_any()
}
