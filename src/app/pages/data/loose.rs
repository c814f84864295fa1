//! Photos whose notes were never saved: to be looked at, taken along, and let go.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::app::parts::{Picture, TakeAlong};
use crate::app::{follow, live_if, use_lang, use_work};
use crate::i18n::words::{journal, photos};
use crate::journal::{Photo, PhotoId};
use crate::report::summary::PhotoSizes;

/// Not there while there are none.
#[component]
pub(super) fn LoosePhotos() -> impl IntoView {
    let (lang, work) = (use_lang(), use_work());
    let loose = RwSignal::new(Vec::<(String, u64)>::new());
    Effect::new(move |_| {
        // Whatever may name a photo, or tells that what names them is not known yet.
        work.reading().track();
        work.aside().track();
        work.with_journal(|_| ());
        work.track_photos();
        spawn_local(async move {
            let found = work.loose_photos().await;
            // The person may have left the page in the meantime.
            if loose.try_with_untracked(|known| *known != found) == Some(true) {
                loose.try_set(found);
            }
        });
    });
    // Those in view, unless a note has named one in the meantime.
    let remove = move |_| {
        let seen = loose.get_untracked();
        spawn_local(async move {
            let still = work.loose_photos().await;
            work.remove_photos(seen.into_iter().filter(|photo| still.contains(photo)).collect()).await;
        });
    };
    let not_put_back = RwSignal::new(false);
    let put_back = move |_| {
        spawn_local(async move {
            work.put_photos_back().await;
            // The person may have left the page in the meantime.
            not_put_back.try_set(work.removed_photos() > 0);
        });
    };
    live_if(move || {
        let (sizes, gone) = (loose.with(|loose| PhotoSizes::of(loose)), work.removed_photos());
        (sizes.count + gone > 0).then(|| {
            let list = loose.get().into_iter().filter_map(shown).collect_view();
            view! {
                <section class="card" aria-labelledby="loose-title">
                    <h2 class="card__title" id="loose-title">{lang.t(photos::LOOSE)}</h2>
                    <p role="status">{photos::loose(lang, sizes.count, &sizes.say(lang), gone)}</p>
                    <div class="toolbar">
                        <button class="button" type="button" hidden=sizes.count == 0 on:click=remove>
                            {lang.t(photos::CLEAR)}
                        </button>
                        <button class="button" type="button" hidden=gone == 0 on:click=put_back>{lang.t(journal::UNDO)}</button>
                    </div>
                    <p role="alert">{follow(move || if not_put_back.get() { lang.t(photos::NOT_PUT_BACK) } else { "" })}</p>
                    <details hidden=sizes.count == 0>
                        <summary>{lang.t(photos::LOOK)}</summary>
                        <ul class="photos">{list}</ul>
                    </details>
                </section>
            }
            .into_any()
        })
    })
}

/// What is known of it is its name and its bytes.
fn shown((name, bytes): (String, u64)) -> Option<AnyView> {
    let lang = use_lang();
    let id = PhotoId::try_from(name).ok()?;
    let bytes = u32::try_from(bytes).unwrap_or(u32::MAX);
    let photo = Photo { id, width: 4, height: 3, bytes, taken: None, place: None };
    let view = view! {
        <li class="photo">
            <Picture photo=photo.clone() name=lang.t(photos::PHOTOS).to_owned() />
            <TakeAlong photo stamp=Vec::new() />
        </li>
    };
    Some(view.into_any())
}
