//! The lines of the map. Those within a chain are drawn in its group, the others below all groups.

use std::sync::Arc;

use leptos::prelude::*;

use super::drawing::Drawn;
use super::paint::{arrow, class};
use crate::app::each;
use crate::insight::chains::ChainMap;

/// The lines between chains, and those within each.
pub(super) fn lines(now: &ChainMap, bands: &[usize], drawn: &Drawn) -> (Vec<AnyView>, Vec<Vec<AnyView>>) {
    let Drawn { map, faint, selected, .. } = *drawn;
    let ends: Arc<[(usize, usize)]> = now.edges.iter().map(|edge| (edge.from, edge.to)).collect();
    let within: Arc<[Option<usize>]> =
        ends.iter().map(|(from, to)| bands.get(*from).filter(|band| bands.get(*to) == Some(*band)).copied()).collect();
    let paths = each({
        let (drawn, within) = (drawn.clone(), within.clone());
        move || {
            map.with(|map| {
                let edges = map.edges.iter().zip(&*within);
                edges.map(|(edge, band)| edge.path.raised(drawn.sunk(map, *band)).to_svg()).collect()
            })
        }
    });
    let held = each({
        let ends = ends.clone();
        move || faint.with(|faint| ends.iter().map(|(from, to)| faint.contains(from) || faint.contains(to)).collect())
    });
    let lit = each(move || {
        let node = selected.node.get();
        ends.iter().map(|(from, to)| node == Some(*from) || node == Some(*to)).collect()
    });
    let chosen = each(move || {
        let (line, count) = (selected.line.get(), map.with(|map| map.edges.len()));
        (0..count).map(|edge| line == Some(edge)).collect()
    });
    let (mut across, mut groups) = (Vec::new(), Vec::new());
    groups.resize_with(now.bands.len(), Vec::new);
    let follows = paths.into_iter().zip(held).zip(lit.into_iter().zip(chosen));
    for ((edge, band), ((path, held), (lit, chosen))) in now.edges.iter().zip(&*within).zip(follows) {
        let role = edge.line().role;
        let line = view! {
            <path class=class(role) class:chain-map__line--faint=held class:chain-map__line--lit=lit
                class:chain-map__line--selected=chosen marker-end=arrow(role) d=path />
        }
        .into_any();
        match band.and_then(|band| groups.get_mut(band)) {
            Some(group) => group.push(line),
            None => across.push(line),
        }
    }
    (across, groups)
}
