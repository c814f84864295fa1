//! The map, or what of it is on the screen, as a file: SVG, or PNG in several sizes.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::parts::{MapView, Pick, band_title, node_foot, stage_name};
use crate::app::{use_lang, use_state};
use crate::browser::{files, picture};
use crate::i18n::Lang;
use crate::i18n::words::chains;
use crate::insight::chains::ChainMap;
use crate::insight::layout::Rect;
use crate::plan::{Plan, Stage};
use crate::report::chain_picture::{self, Captions};

/// Only what is on the screen.
const SEEN: &str = "seen";

#[component]
pub(super) fn Save(map: Memo<Arc<ChainMap>>, view: MapView) -> impl IntoView {
    let lang = use_lang();
    let plan = use_state().plan;
    let failed = RwSignal::new(false);
    let extent = RwSignal::new(String::new());
    let drawn = Callback::new(move |()| {
        map.with_untracked(|map| {
            let part = extent.with_untracked(|extent| extent == SEEN).then(|| view.seen(map)).flatten();
            (draw(map, part, plan, lang), chain_picture::size(map, part))
        })
    });
    let name = chains::picture_name(lang, &plan.about.id);
    let svg = {
        let name = format!("{name}.svg");
        move |_| failed.set(files::offer(&name, "image/svg+xml", &drawn.run(()).0).is_err())
    };
    let png = move |scale: u8| {
        let name = format!("{name}.png");
        let save = move |_| {
            let ((svg, size), name) = (drawn.run(()), name.clone());
            spawn_local(async move {
                let made = picture::png(&svg, size, scale.into()).await;
                let saved = made.and_then(|blob| files::offer_blob(&name, &blob));
                failed.set(saved.is_err());
            });
        };
        view! { <button class="button" on:click=save>{chains::times_larger(scale)}</button> }
    };
    let extents = vec![(SEEN.to_owned(), lang.t(chains::SAVE_SEEN).to_owned())];
    let pick = Callback::new(move |chosen| extent.set(chosen));
    view! {
        <Pick label=chains::SAVE_EXTENT none=chains::SAVE_WHOLE options=extents value=extent on_pick=pick />
        <div class="button-group">
            <button class="button" on:click=svg>{lang.t(chains::SAVE_SVG)}</button>
            {[1, 2, 3, 4].map(png).into_iter().collect_view()}
        </div>
        <p role="status">{move || failed.get().then(|| lang.t(chains::SAVE_FAILED))}</p>
    }
}

fn draw(map: &ChainMap, part: Option<Rect>, plan: &Plan, lang: Lang) -> String {
    let captions = Captions {
        title: lang.t(chains::MAP),
        source: &chains::picture_source(lang, &plan.about.title.zh),
        stages: [Stage::Upstream, Stage::Midstream, Stage::Downstream].map(|stage| lang.t(stage_name(stage))),
        band: &|band| band_title(plan, lang, band),
        foot: &|node| node_foot(lang, node),
    };
    chain_picture::svg(map, part, &captions)
}
