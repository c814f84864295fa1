//! The map, or what of it is on the screen, as a file: SVG, or PNG in several sizes.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::chosen::Chosen;
use crate::app::parts::{MapView, Pick, band_title, node_foot, stage_name};
use crate::app::{named, use_lang, use_state, use_work};
use crate::browser::{files, picture};
use crate::i18n::Lang;
use crate::i18n::words::{chain_map as words, chains};
use crate::insight::chains::{ChainMap, Item, LinkState, Node};
use crate::insight::layout::Rect;
use crate::journal::Overlay;
use crate::plan::{ParkId, Plan};
use crate::report::chain_picture::{self, Captions, Picture};

/// Only what is on the screen.
const SEEN: &str = "seen";

/// What came of saving.
#[derive(Clone, Copy, PartialEq)]
enum Saved {
    /// Or nothing was saved yet.
    AsWanted,
    /// The browser could not hold so many times the size; so many it was.
    Smaller(u8, f64),
    Failed,
}

#[component]
pub(super) fn Save(chosen: Chosen, map: Memo<Arc<ChainMap>>, view: MapView) -> impl IntoView {
    let (lang, work) = (use_lang(), use_work());
    let plan = use_state().plan;
    let saved = RwSignal::new(Saved::AsWanted);
    let extent = RwSignal::new(String::new());
    let drawn = Callback::new(move |()| {
        let title = [Some(lang.t(chains::MAP).to_owned()), shown(chosen, plan)].into_iter().flatten();
        let title = title.collect::<Vec<_>>().join(" · ");
        let part = map.with_untracked(|map| part(map, extent, view));
        // One chain needs no head that names its park.
        let of_all = chosen.choice.with_untracked(|choice| choice.chain.is_none());
        work.with_untracked(|overlay| map.with_untracked(|map| draw(map, part, &title, (plan, overlay, lang), of_all)))
    });
    let name = move || {
        let part = map.with_untracked(|map| part(map, extent, view)).map(|_| lang.t(words::PART).to_owned());
        let parts = [Some(chains::picture_name(lang, &plan.about.id)), shown(chosen, plan), part];
        parts.into_iter().flatten().collect::<Vec<_>>().join("-")
    };
    let outcome = |done: bool| if done { Saved::AsWanted } else { Saved::Failed };
    let svg = move |_| {
        let done = files::offer(&format!("{}.svg", name()), "image/svg+xml", &drawn.run(()).svg);
        saved.set(outcome(done.is_ok()));
    };
    let png = move |scale: u8| {
        let save = move |_| {
            let (Picture { svg, size }, name) = (drawn.run(()), name());
            spawn_local(async move {
                let made = picture::png(&svg, size, scale.into()).await;
                let kept = made.and_then(|(blob, made)| {
                    let name = format!("{name}-{}x.png", words::factor(made));
                    files::offer_blob(&name, &blob).map(|()| made)
                });
                saved.set(match kept {
                    Ok(made) if made < f64::from(scale) => Saved::Smaller(scale, made),
                    kept => outcome(kept.is_ok()),
                });
            });
        };
        view! { <button class="button" on:click=save>{chains::times_larger(scale)}</button> }
    };
    let told = move || match saved.get() {
        Saved::AsWanted => None,
        Saved::Smaller(wanted, made) => Some(words::smaller(lang, wanted, &words::factor(made))),
        Saved::Failed => Some(lang.t(chains::SAVE_FAILED).to_owned()),
    };
    let extents = vec![(SEEN.to_owned(), lang.t(chains::SAVE_SEEN).to_owned())];
    let pick = Callback::new(move |chosen| extent.set(chosen));
    view! {
        <Pick label=chains::SAVE_EXTENT none=chains::SAVE_WHOLE options=extents value=extent on_pick=pick />
        <div class="button-group">
            <button class="button" on:click=svg>{lang.t(chains::SAVE_SVG)}</button>
            {[1, 2, 3, 4].map(png).into_iter().collect_view()}
        </div>
        <p role="status">{told}</p>
    }
}

/// The part of the map that is wanted, if not all of it.
fn part(map: &ChainMap, extent: RwSignal<String>, view: MapView) -> Option<Rect> {
    extent.with_untracked(|extent| extent == SEEN).then(|| view.seen(map)).flatten()
}

/// The chain or park that the map is about, if it is about one.
fn shown(chosen: Chosen, plan: &'static Plan) -> Option<String> {
    let choice = chosen.choice.get_untracked();
    let chain = choice.chain.and_then(|id| plan.chain(&id)).map(|chain| &chain.name);
    let park = choice.park.and_then(|id| plan.park(&id)).map(|park| &park.name);
    chain.or(park).map(|name| named(name).to_owned())
}

fn draw(
    map: &ChainMap,
    part: Option<Rect>,
    title: &str,
    (plan, overlay, lang): (&Plan, &Overlay, Lang),
    of_all: bool,
) -> Picture {
    let state = |node: &Node| match &node.item {
        Item::Link(id) => Some(LinkState::of(overlay, id)),
        _ => None,
    };
    let park = |id: &ParkId| {
        plan.park(id).map(|park| lang.pick(park.name.zh.clone(), park.name.en.clone())).unwrap_or_default()
    };
    let captions = Captions {
        title,
        source: &chains::picture_source(lang, &plan.about.title.zh),
        stage: &|stage| lang.t(stage_name(stage)).to_owned(),
        park: of_all.then_some(&park),
        band: &|band| band_title(plan, lang, band),
        foot: &|node| node_foot(lang, node),
        state: &state,
        state_mark: &|state| lang.t(words::state_mark(state)).to_owned(),
        sign: &|sign| lang.t(words::sign(sign)).to_owned(),
    };
    chain_picture::picture(map, part, &captions)
}
