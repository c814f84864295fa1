//! Photos on the way out with a backup, and on the way in with a colleague's file.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::passphrase::{ChoosePassphrase, Chosen};
use crate::app::{TakenIn, follow, live_if, use_lang, use_work};
use crate::browser::clock;
use crate::i18n::words::{data, photos, sealed};
use crate::journal::PhotoId;
use crate::report::summary::PhotoSizes;
use crate::report::{Backup, Preview, album};

/// The button for a backup; where there are photos, the choice to take them along; a passphrase, if one is
/// wanted.
#[component]
pub(super) fn BackUp(
    /// The photos kept here.
    photos: Signal<PhotoSizes>,
) -> impl IntoView {
    let (lang, work) = (use_lang(), use_work());
    let wanted = RwSignal::new(true);
    let said = RwSignal::new(String::new());
    let none = follow(move || photos.get().count == 0);
    let chosen = Chosen::default();
    let back_up = move |_| {
        let passphrase = match chosen.get() {
            Ok(passphrase) => Some(passphrase).filter(|passphrase| !passphrase.is_empty()),
            Err(wrong) => return said.set(lang.t(wrong).to_owned()),
        };
        let with_photos = wanted.get_untracked() && !none.get_untracked();
        if passphrase.is_none() && !with_photos {
            return work.back_up();
        }
        let (busy, failed) = match passphrase {
            Some(_) => (sealed::SEALING, sealed::NOT_SEALED),
            None => (photos::PACKING, photos::NOT_PACKED),
        };
        said.set(lang.t(busy).to_owned());
        spawn_local(async move {
            clock::idle().await;
            let packed = work.back_up_whole(with_photos, passphrase.as_deref()).await;
            // The person may have left the page in the meantime.
            said.try_set(match packed {
                Ok(0) => String::new(),
                Ok(count) => photos::left_out(lang, count),
                Err(_) => lang.t(failed).to_owned(),
            });
            chosen.forget();
        });
    };
    view! {
        <label class="check" hidden=none>
            <input type="checkbox" id="with-photos" bind:checked=wanted />
            {follow(move || photos::with_photos(lang, &photos.get().say(lang)))}
        </label>
        <ChoosePassphrase chosen />
        <button class="button button--primary" type="button" on:click=back_up>{lang.t(data::BACK_UP)}</button>
        <p class="field__label">{lang.t(data::BACK_UP_HINT)}</p>
        <p role="status">{follow(move || said.get())}</p>
    }
}

/// Says which photos a file brings, and takes them in where everything else is here already.
#[component]
pub(super) fn IncomingPhotos(found: Arc<(Backup, Preview)>, taken: Callback<TakenIn>) -> impl IntoView {
    let (lang, work) = (use_lang(), use_work());
    let count = RwSignal::new(0);
    let alone = found.1.is_empty();
    spawn_local({
        let found = found.clone();
        async move {
            let named = named(&found, work.with_journal_untracked(album::named));
            count.try_set(work.count_new_photos(&found.0.photos, &named).await);
        }
    });
    let take_in = move |_| {
        let found = found.clone();
        spawn_local(async move {
            // The person may have left the page in the meantime.
            taken.try_run(work.take_in_photos(&found.0.photos, |_, _| ()).await);
        });
    };
    live_if(move || {
        let take_in = take_in.clone();
        let count = Some(count.get()).filter(|count| *count > 0)?;
        let button = alone.then(|| {
            view! { <button class="button button--primary" type="button" on:click=take_in>{lang.t(photos::TAKE_IN)}</button> }
        });
        Some(view! { <p class="incoming__photos">{photos::incoming(lang, count)} " " {button}</p> }.into_any())
    })
}

/// The photos of the notes that are here and of those that would come in.
fn named(found: &(Backup, Preview), mut here: BTreeSet<PhotoId>) -> BTreeSet<PhotoId> {
    here.extend(album::named(&found.0.entries.iter().cloned().collect()));
    here
}
