//! The whole drawing, in the map's own units: heads of stages, lines between chains, and for each chain a
//! group with its title, lines and boxes.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use super::bands::BandTitle;
use super::boxes::boxes;
use super::lines::lines;
use super::paint::{paint, px};
use super::picked::{Pickers, Selected};
use crate::app::{each, use_lang};
use crate::i18n::Text;
use crate::i18n::words::chains;
use crate::insight::chains::{ChainMap, LinkState, STAGE, stage};
use crate::insight::layout::Rect;
use crate::plan::{LinkId, Stage};

/// What lines and boxes follow.
#[derive(Clone)]
pub(super) struct Drawn {
    pub map: Signal<Arc<ChainMap>>,
    /// Boxes that are held back.
    pub faint: Memo<BTreeSet<usize>>,
    /// Where each band began when it was drawn.
    pub starts: Arc<[f64]>,
    pub selected: Selected,
}

impl Drawn {
    /// How far down a band has moved since; its group has moved with it.
    pub fn sunk(&self, map: &ChainMap, band: Option<usize>) -> f64 {
        let now = band.and_then(|band| map.bands.get(band)).map(|band| band.span.start);
        let was = band.and_then(|band| self.starts.get(band));
        now.zip(was).map_or(0.0, |(now, was)| now - was)
    }
}

/// Where a box or a band is by now, and what people found a link to be; nothing else has a state.
pub(super) type Standing = (Rect, Option<LinkState>);

/// Built anew when other boxes or lines are shown. What is selected, held back, found out or moved concerns
/// some of them, and only those are told. When a chain grows, those below move as groups.
#[component]
pub(super) fn Drawing(
    map: Signal<Arc<ChainMap>>,
    standing_out: Signal<Option<BTreeSet<LinkId>>>,
    selected: Selected,
    pickers: Pickers,
    /// Whether it is shown to people who sit far away, where a title is only read.
    is_large: bool,
) -> impl IntoView {
    let (lang, now) = (use_lang(), map.get_untracked());
    let head = |(at, span): &(Stage, _)| paint(stage(*span, STAGE, lang.t(stage_name(*at)).to_owned()));
    let stages = now.stages.iter().map(head).collect_view();
    // One set for all boxes and lines: which of them are held back.
    let faint = Memo::new(move |_| {
        standing_out.with(|links| links.as_ref().map(|links| map.with(|map| map.held_back(links)))).unwrap_or_default()
    });
    let starts = now.bands.iter().map(|band| band.span.start).collect();
    let drawn = Drawn { map, faint, starts, selected };
    let bands = now.bands_of_nodes();
    let (across, mut lines) = lines(&now, &bands, &drawn);
    let mut boxes = boxes(&now, &bands, &drawn, pickers.on_select);
    let chosen = each(move || {
        let (band, count) = (selected.band.get(), map.with(|map| map.bands.len()));
        (0..count).map(|at| band == Some(at)).collect()
    });
    let downs = each(move || {
        map.with(|map| {
            let width = map.width;
            let down = |band| -> Standing { (Rect { y: drawn.sunk(map, Some(band)), width, ..Rect::default() }, None) };
            (0..map.bands.len()).map(down).collect()
        })
    });
    let titles = now.bands.iter().cloned().enumerate().zip(chosen.into_iter().zip(downs));
    let groups = titles.map(|((index, band), (is_selected, down))| {
        let folded = now.is_folded(&band);
        let pickers = (!is_large).then_some(pickers);
        let lines = lines.get_mut(index).map(std::mem::take);
        let boxes = boxes.get_mut(index).map(std::mem::take);
        // Those that stay have none: the browser keeps each group with a transform apart.
        let shift = move || down.with(|(down, _)| (down.y != 0.0).then(|| format!("translate(0 {})", px(down.y))));
        view! {
            <g transform=shift>
                {lines}
                <BandTitle index band folded down is_selected pickers />
                {boxes}
            </g>
        }
        .into_any()
    });
    let groups = groups.collect_view();
    view! { {stages} <g>{across}</g> {groups} }
}

/// What a stage is called.
pub fn stage_name(stage: Stage) -> Text {
    match stage {
        Stage::Upstream => chains::UPSTREAM,
        Stage::Midstream => chains::MIDSTREAM,
        Stage::Downstream => chains::DOWNSTREAM,
    }
}
