//! Room between the bands of a map: what lies below moves down, and the lines with it. Between two
//! columns a line only turns, so that it still runs through no box when its points move apart.

use super::ChainMap;

/// The band in which something at this height stands.
pub(super) fn band_at(map: &ChainMap, y: f64) -> usize {
    // A little more, since lengths are not exact.
    map.bands.partition_point(|band| band.span.start <= y + 0.01).saturating_sub(1)
}

/// The band of each node.
pub(super) fn bands_of(map: &ChainMap) -> Vec<usize> {
    map.nodes.iter().map(|node| band_at(map, node.rect.y)).collect()
}

impl ChainMap {
    /// The band in which each box stands.
    pub fn bands_of_nodes(&self) -> Vec<usize> {
        bands_of(self)
    }
}

/// Makes so much more room above each band, and below the last. `bands` tells in which band each node stands,
/// wherever it is drawn by now; lines still are where the layout put them.
pub(super) fn make_room(map: &mut ChainMap, bands: &[usize], above: &[f64]) {
    let mut total = 0.0;
    let shifts: Vec<f64> = above
        .iter()
        .map(|room| {
            total += room;
            total
        })
        .collect();
    if total == 0.0 {
        return;
    }
    let shift = |band: usize| shifts.get(band).copied().unwrap_or_default();
    for (node, band) in map.nodes.iter_mut().zip(bands) {
        node.rect.y += shift(*band);
    }
    let mut edges = std::mem::take(&mut map.edges);
    for (_, y) in edges.iter_mut().flat_map(|edge| &mut edge.path.points) {
        *y += shift(band_at(map, *y));
    }
    map.edges = edges;
    for (at, band) in map.bands.iter_mut().enumerate() {
        band.span.start += shift(at);
    }
    map.height += total;
}
