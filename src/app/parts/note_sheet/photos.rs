//! Photos on the sheet: taken or chosen, looked at, taken off.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::sheet::Sheet;
use crate::app::parts::{Picture, TakeAlong};
use crate::app::{follow, live, use_lang};
use crate::browser::files;
use crate::i18n::words::photos;
use crate::journal::Photo;

#[component]
pub(super) fn Photos(sheet: Sheet) -> impl IntoView {
    let lang = use_lang();
    let add = move |event| {
        let files = files::all_chosen(&event_target(&event));
        spawn_local(sheet.add_photos(files));
    };
    // Rebuilt only when the photos change, not with every letter.
    let photos = Memo::new(move |_| sheet.sketch.with(|sketch| sketch.photos.clone()));
    let list = live(move || photos.get().into_iter().map(|photo| shown(sheet, photo)).collect_view().into_any());
    view! {
        <div class="sheet__photos" role="group" aria-label=lang.t(photos::PHOTOS)>
            <div class="sheet__pick">
                <label class="button">
                    <input class="sheet__file" type="file" accept="image/*" capture="environment" on:change=add />
                    {lang.t(photos::TAKE)}
                </label>
                <label class="button">
                    <input class="sheet__file" id="choose-photos" type="file" accept="image/*" multiple on:change=add />
                    {lang.t(photos::CHOOSE)}
                </label>
            </div>
            <p class="sheet__hint" role="status">
                {follow(move || lang.t(if sheet.busy.get() > 0 { photos::UNDER_WAY } else { photos::HINT }))}
            </p>
            <ul class="photos">{list}</ul>
        </div>
    }
}

fn shown(sheet: Sheet, photo: Photo) -> AnyView {
    let lang = use_lang();
    let caption = photos::caption(lang, &photo);
    let place = photo.place;
    let use_place = place.map(|place| {
        let taken = follow(move || sheet.sketch.with(|sketch| sketch.place == Some(place)));
        view! {
            <button class="button button--quiet" type="button" hidden=taken
                on:click=move |_| sheet.change(|sketch| sketch.place = Some(place))>
                {lang.t(photos::USE_PLACE)}
            </button>
        }
    });
    let (id, taken_along) = (photo.id.clone(), photo.clone());
    let take_off = move |_| sheet.take_off(&id);
    view! {
        <li class="photo">
            <Picture photo name=lang.t(photos::PHOTOS).to_owned() />
            <p class="photo__caption">{caption}</p>
            <TakeAlong photo=taken_along stamp=Vec::new() />
            {use_place}
            <button class="button button--quiet" type="button" on:click=take_off>{lang.t(photos::TAKE_OFF)}</button>
        </li>
    }
    .into_any()
}
