//! How much there is, and the way to take it along.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::photos::BackUp;
use crate::app::{follow, live, use_lang, use_work};
use crate::browser::disk;
use crate::i18n::words::{changes, data, journal, photos};
use crate::journal::Entry;
use crate::report::summary::{self, Counts, PhotoSizes};
use crate::route::Page;

#[component]
pub fn Kept() -> impl IntoView {
    let (lang, work) = (use_lang(), use_work());
    let room = RwSignal::new(String::new());
    let photos = RwSignal::new(PhotoSizes::default());
    Effect::new(move |_| {
        // Asked anew after every change.
        work.outbox().track();
        work.track_photos();
        spawn_local(async move {
            if let Ok(sizes) = work.all_photos().await {
                photos.try_set(PhotoSizes::of(&sizes));
            }
            if let Some((used, allowed)) = disk::room().await {
                // The person may have left the page in the meantime.
                room.try_set(data::room(lang, &summary::size(used), &summary::size(allowed)));
            }
        });
    });
    let list = live(move || {
        let counts = work.with_journal(Counts::of);
        let since = work.since_backup();
        let backup = journal::since_backup(lang, since.changes, since.photos, since.days);
        let unkept = work.unsaved().map_or(0, |unsaved| unsaved.photos);
        let photos = photos::with_unkept(lang, photos.get().say(lang), unkept);
        let rows = work.aside().with(|aside| summary::rows(lang, counts, aside.lines(), photos, room.get(), backup));
        let row = |(name, value)| view! { <div class="data-page__row"><dt>{name}</dt><dd>{value}</dd></div> };
        rows.into_iter().map(row).collect_view().into_any()
    });
    let whole = follow(move || work.aside().with(|aside| aside.lines().all(|line| Entry::is_newer(line))));
    view! {
        <section class="card" aria-labelledby="kept-title">
            <h2 class="card__title" id="kept-title">{lang.t(data::KEPT)}</h2>
            <p>{lang.t(data::KEPT_HINT)}</p>
            <dl class="data-page__list">{list}</dl>
            <p hidden=whole>{lang.t(data::DAMAGED_HINT)}</p>
            <BackUp photos=photos.into() />
            <p><a href=Page::Changes.href()>{lang.t(changes::CHANGES)}</a></p>
        </section>
    }
}
