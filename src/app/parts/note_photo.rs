//! A photo of a note, read from the storage when it comes into view, with copies to take along.

use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::app::{Work, follow, live, live_if, use_lang, use_work};
use crate::browser::{files, photo as machine, seen};
use crate::i18n::words::photos;
use crate::journal::{Photo, PhotoId};

/// Where a picture is on its way to the screen.
#[derive(Clone, PartialEq)]
enum Stand {
    Waiting,
    Missing,
    /// At this address.
    There(String),
    /// The same, but not as it was taken.
    Damaged(String),
}

/// The picture alone; a click shows it in full.
#[component]
pub fn Picture(
    photo: Photo,
    /// What is read out instead of it.
    name: String,
) -> impl IntoView {
    let (lang, work) = (use_lang(), use_work());
    let stand = RwSignal::new(Stand::Waiting);
    let node = NodeRef::<Div>::new();
    let Photo { id, width, height, .. } = photo;
    let named = StoredValue::new(id.clone());
    node.on_load(move |element| seen::when_near(&element, move || spawn_local(load(work, id, stand))));
    // With a file of a colleague a note comes before its photos.
    Effect::new(move || {
        work.track_photos();
        let before = stand.get_untracked();
        if matches!(before, Stand::Missing | Stand::Damaged(_)) {
            let_go(&before);
            spawn_local(load(work, named.get_value(), stand));
        }
    });
    on_cleanup(move || {
        if let Some(stand) = stand.try_get_untracked() {
            let_go(&stand);
        }
    });
    let view = live(move || match stand.get() {
        Stand::Waiting => view! { <p class="photo__wait">{lang.t(photos::LOADING)}</p> }.into_any(),
        Stand::Missing => view! { <p class="photo__wait">{lang.t(photos::MISSING)}</p> }.into_any(),
        Stand::There(address) | Stand::Damaged(address) => view! {
            <a href=address.clone() target="_blank" rel="noopener">
                <img class="photo__picture" src=address.clone() alt=name.clone() width=width height=height />
            </a>
        }
        .into_any(),
    });
    let damaged = live_if(move || {
        let is_damaged = stand.with(|stand| matches!(stand, Stand::Damaged(_)));
        is_damaged.then(|| view! { <p class="photo__damaged" role="alert">{lang.t(photos::DAMAGED)}</p> }.into_any())
    });
    let unkept = live_if(move || {
        let is_unkept = named.with_value(|id| work.is_unkept(id));
        is_unkept.then(|| view! { <p class="photo__damaged" role="alert">{lang.t(photos::NOT_KEPT)}</p> }.into_any())
    });
    view! { <div class="photo__frame" node_ref=node>{view}</div> {damaged} {unkept} }
}

async fn load(work: Work, id: PhotoId, stand: RwSignal<Stand>) {
    let loaded = work.look_at(&id).await.and_then(|(picture, is_whole)| {
        machine::address(&picture).map(if is_whole { Stand::There } else { Stand::Damaged })
    });
    // Nobody looks any more: what was loaded is let go.
    if let Some(loaded) = stand.try_set(loaded.unwrap_or(Stand::Missing)) {
        let_go(&loaded);
    }
}

fn let_go(stand: &Stand) {
    if let Stand::There(address) | Stand::Damaged(address) = stand {
        machine::let_go(address);
    }
}

/// Ways to take a photo along.
#[component]
pub fn TakeAlong(
    photo: Photo,
    /// The lines of a stamp; without any there is no stamped copy.
    stamp: Vec<String>,
) -> impl IntoView {
    let (lang, work) = (use_lang(), use_work());
    let failed = RwSignal::new(false);
    let file = photos::file_name(&photo);
    let no_stamp = stamp.is_empty();
    let id = photo.id;
    let take = move |stamp: Vec<String>| {
        let (id, file) = (id.clone(), file.clone());
        spawn_local(async move {
            let offered = offer(work, id, file, stamp).await;
            // The person may have left the page in the meantime.
            failed.try_set(offered.is_none());
        });
    };
    let copy = {
        let take = take.clone();
        move |_| take(Vec::new())
    };
    let stamped = move |_| take(stamp.clone());
    view! {
        <div class="photo__tools">
            <button class="button button--quiet" type="button" on:click=copy>{lang.t(photos::DOWNLOAD)}</button>
            <button class="button button--quiet" type="button" hidden=no_stamp on:click=stamped>{lang.t(photos::STAMPED)}</button>
            <p role="alert">{follow(move || if failed.get() { lang.t(photos::NOT_OFFERED) } else { "" })}</p>
        </div>
    }
}

/// `None` if it cannot be read, stamped or offered.
async fn offer(work: Work, id: PhotoId, file: String, stamp: Vec<String>) -> Option<()> {
    let picture = work.photo(&id).await?;
    let copy = if stamp.is_empty() { Ok(picture) } else { machine::stamped(&picture, &stamp).await };
    // The browser does not say whether the person kept it.
    files::offer_blob(&file, &copy.ok()?).ok()
}
