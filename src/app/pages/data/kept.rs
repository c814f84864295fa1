//! How much there is, and the way to take it along.

use leptos::prelude::*;

use crate::app::{use_lang, use_work};
use crate::browser::disk;
use crate::i18n::words::{data, journal};
use crate::i18n::{Text, grouped};
use crate::report::summary;

#[component]
pub fn Kept() -> impl IntoView {
    let (lang, work) = (use_lang(), use_work());
    let counts = Memo::new(move |_| work.with_journal(summary::Counts::of));
    let row = move |name: Text, count: usize| {
        view! { <div class="data-page__row"><dt>{lang.t(name)}</dt><dd class="number">{grouped(&count.to_string())}</dd></div> }
    };
    let backup = move || {
        let since = work.since_backup();
        journal::since_backup(lang, since.changes, since.days)
    };
    let damaged = move || work.damaged().with(Vec::len);
    view! {
        <section class="card" aria-labelledby="kept-title">
            <h2 class="card__title" id="kept-title">{lang.t(data::KEPT)}</h2>
            <p>{lang.t(data::KEPT_HINT)}</p>
            <dl class="data-page__list">
                {move || row(data::REVISIONS, counts.get().revisions)}
                {move || row(data::NOTES, counts.get().notes)}
                {move || row(data::CONFLICTS, counts.get().conflicts)}
                {move || Some(counts.get().foreign).filter(|count| *count > 0).map(|count| row(data::UNDERSTOOD_NOT, count))}
                {move || Some(damaged()).filter(|count| *count > 0).map(|count| row(data::DAMAGED, count))}
                <Room />
                <div class="data-page__row"><dt>{lang.t(data::LAST_BACKUP)}</dt><dd>{backup}</dd></div>
            </dl>
            {move || (damaged() > 0).then(|| view! { <p>{lang.t(data::DAMAGED_HINT)}</p> })}
            <button class="button button--primary" type="button" on:click=move |_| work.back_up()>{lang.t(data::BACK_UP)}</button>
            <p class="field__label">{lang.t(data::BACK_UP_HINT)}</p>
        </section>
    }
}

/// Asked anew after every change; not there where the browser does not tell.
#[component]
fn Room() -> impl IntoView {
    let (lang, work) = (use_lang(), use_work());
    let room = LocalResource::new(move || {
        work.outbox().track();
        disk::room()
    });
    move || {
        let (used, allowed) = room.get().flatten()?;
        let words = data::room(lang, &summary::size(used), &summary::size(allowed));
        Some(view! { <div class="data-page__row"><dt>{lang.t(data::ROOM)}</dt><dd>{words}</dd></div> })
    }
}
