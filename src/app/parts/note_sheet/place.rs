//! Where the note was written: found by the device, or typed.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::more::Line;
use super::sheet::Sheet;
use crate::app::{follow, live, use_lang};
use crate::browser::place::{NoFix, locate};
use crate::i18n::Text;
use crate::i18n::words::notes;
use crate::journal::{Place, Position};

#[component]
pub(super) fn PlaceField(sheet: Sheet) -> impl IntoView {
    let lang = use_lang();
    let said = RwSignal::new(None::<Text>);
    let ask = move |_| {
        said.set(Some(notes::LOCATING));
        spawn_local(async move {
            let found = find().await;
            // The sheet may have been closed in the meantime.
            if said.try_set(found.err()).is_none()
                && let Ok(place) = found
            {
                sheet.change(|sketch| sketch.place = Some(place));
            }
        });
    };
    let field = live(move || match sheet.sketch.with(|sketch| sketch.place) {
        Some(place) => view! { <Known sheet place /> }.into_any(),
        None => view! {
            <div class="toolbar">
                <Line sheet label=notes::COORDINATES kind="text" of=|sketch| &mut sketch.coordinates />
                <button class="button" type="button" on:click=ask>{lang.t(notes::LOCATE)}</button>
            </div>
            <p class="sheet__hint">{lang.t(notes::COORDINATES_HINT)}</p>
        }
        .into_any(),
    });
    view! {
        <div class="sheet__place" role="group" aria-label=lang.t(notes::POSITION)>
            {field}
            <p class="sheet__hint" role="status">{follow(move || said.get().map_or("", |said| lang.t(said)))}</p>
        </div>
    }
}

#[component]
fn Known(sheet: Sheet, place: Place) -> impl IntoView {
    let lang = use_lang();
    view! {
        <p class="sheet__known">
            {notes::labelled(lang, notes::POSITION, &notes::place(lang, place))} " "
            <button class="button button--quiet" type="button" on:click=move |_| sheet.change(|sketch| sketch.place = None)>
                {lang.t(notes::FORGET_PLACE)}
            </button>
        </p>
    }
}

async fn find() -> Result<Place, Text> {
    let fix = locate().await.map_err(|why| match why {
        NoFix::Denied => notes::LOCATE_DENIED,
        NoFix::NotFound => notes::LOCATE_FAILED,
    })?;
    let position = Position::from_degrees(fix.north, fix.east).ok_or(notes::LOCATE_FAILED)?;
    Ok(Place::by_device(position, fix.accuracy.ceil() as u32))
}
