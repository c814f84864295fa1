//! Photos whose notes were never saved: how much room they take, and the way to let them go.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::app::{live_if, use_lang, use_work};
use crate::i18n::words::{journal, photos};
use crate::journal::PhotoId;
use crate::report::summary::PhotoSizes;
use crate::storage::photos::Blob;

/// Not there while there are none.
#[component]
pub(super) fn LoosePhotos() -> impl IntoView {
    let (lang, work) = (use_lang(), use_work());
    let loose = RwSignal::new(PhotoSizes::default());
    // Kept until the page is left, for whoever thinks better of it.
    let removed = StoredValue::new_local(Vec::<(PhotoId, Blob)>::new());
    let count_removed = RwSignal::new(0);
    Effect::new(move |_| {
        work.outbox().track();
        work.track_photos();
        spawn_local(async move {
            // The person may have left the page in the meantime.
            loose.try_set(PhotoSizes::of(&work.loose_photos().await));
        });
    });
    let remove = move |_| {
        spawn_local(async move {
            let gone = work.remove_photos(work.loose_photos().await).await;
            count_removed.try_update(|count| *count += gone.len());
            removed.try_update_value(|removed| removed.extend(gone));
        });
    };
    let put_back = move |_| {
        let gone = removed.try_update_value(std::mem::take).unwrap_or_default();
        count_removed.set(0);
        spawn_local(async move {
            for (id, picture) in gone {
                // What does not fit any more had no note; nothing else is lost.
                let _ = work.keep_photo(&id, &picture).await;
            }
        });
    };
    live_if(move || {
        let (loose, gone) = (loose.get(), count_removed.get());
        (loose.count + gone > 0).then(|| {
            view! {
                <section class="card" aria-labelledby="loose-title">
                    <h2 class="card__title" id="loose-title">{lang.t(photos::LOOSE)}</h2>
                    <p role="status">{photos::loose(lang, loose.count, &loose.say(lang), gone)}</p>
                    <div class="toolbar">
                        <button class="button" type="button" hidden=loose.count == 0 on:click=remove>
                            {lang.t(photos::CLEAR)}
                        </button>
                        <button class="button" type="button" hidden=gone == 0 on:click=put_back>{lang.t(journal::UNDO)}</button>
                    </div>
                </section>
            }
            .into_any()
        })
    })
}
